"""The one door of printing: a sheet in, a finished paper out."""

from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import Any

from centre_app.domain.papers.preflight import require_printable
from centre_app.domain.papers.rendered import RenderedPaper
from centre_app.domain.papers.sheets import (
    AcceptanceNoticeSheet,
    AgreementSheet,
    ApplicationSheet,
    ConfirmationApplicationSheet,
    ConfirmationLedgerSheet,
    ConfirmationPacketSheet,
    DaysSheet,
    EvidenceSheet,
    ExplanationSheet,
    ExtensionNoticeSheet,
    ExtensionRequestSheet,
    ExtensionSheet,
    FeedbackSheet,
    HallSheet,
    HandoverLetterSheet,
    InquirySheet,
    MediationProofSheet,
    OpinionSheet,
    OralAgreementSheet,
    PetitionRecordSheet,
    ReceiptSheet,
    RecordSheet,
    RecoverySheet,
    RecusalSheet,
    RefusalNoticeSheet,
    ResumptionSheet,
    RevisitSheet,
    RightsNoticeSheet,
    RiskReportSheet,
    ServiceAddressSheet,
    ServiceReturnSheet,
    SessionNoticesSheet,
    Sheet,
    SuspensionSheet,
    TerminationSheet,
    TransferLetterSheet,
    UrgingSheet,
    VisitLedgerSheet,
    WithdrawalSheet,
)
from centre_app.domain.papers.sheets.gaps import LeavesGaps
from centre_app.domain.papers.templates.own import OwnWords, as_delivered
from centre_app.printing.agreement import draft_agreement
from centre_app.printing.application import draft_application
from centre_app.printing.clocks import (
    draft_extension,
    draft_resumption,
    draft_suspension,
    draft_withdrawal,
)
from centre_app.printing.confirmation_ledger import draft_confirmation_ledger
from centre_app.printing.confirmation_packet import (
    draft_confirmation_application,
    draft_confirmation_packet,
    draft_mediation_proof,
    draft_service_addresses,
)
from centre_app.printing.draft import Draft
from centre_app.printing.evidence import draft_evidence
from centre_app.printing.explanation import draft_explanation
from centre_app.printing.feedback import draft_feedback
from centre_app.printing.gaps import gap_note, with_gaps
from centre_app.printing.glyphs import has_glyph
from centre_app.printing.handover import draft_handover
from centre_app.printing.inquiry import draft_inquiry
from centre_app.printing.ledger import draft_visit_ledger
from centre_app.printing.ledger import with_gaps as with_line_gaps
from centre_app.printing.oral_agreement import draft_oral_agreement
from centre_app.printing.petition.extension import draft_extension_request
from centre_app.printing.petition.notices import (
    draft_acceptance,
    draft_extension_notice,
    draft_refusal,
)
from centre_app.printing.petition.opinion import draft_opinion
from centre_app.printing.petition.record import draft_petition_record
from centre_app.printing.petition.transfer import draft_transfer
from centre_app.printing.receipt import draft_receipt
from centre_app.printing.record import draft_record
from centre_app.printing.recovery import draft_recovery
from centre_app.printing.recusal import draft_recusal
from centre_app.printing.revisit import draft_revisit
from centre_app.printing.rights_notice import draft_rights_notice
from centre_app.printing.risk_report import draft_risk_report
from centre_app.printing.service_return import draft_service_return
from centre_app.printing.session_lists import draft_days, draft_hall
from centre_app.printing.session_notices import draft_session_notices
from centre_app.printing.termination import draft_termination
from centre_app.printing.typesetting import typeset
from centre_app.printing.urging import draft_urging
from centre_app.printing.wording import Wording, wording

_DRAFTS: dict[type[Sheet], Callable[[Any, Wording], Draft]] = {
    ReceiptSheet: draft_receipt,
    ApplicationSheet: draft_application,
    RightsNoticeSheet: draft_rights_notice,
    SessionNoticesSheet: draft_session_notices,
    EvidenceSheet: draft_evidence,
    InquirySheet: draft_inquiry,
    RecordSheet: draft_record,
    RecusalSheet: draft_recusal,
    AgreementSheet: draft_agreement,
    OralAgreementSheet: draft_oral_agreement,
    TerminationSheet: draft_termination,
    SuspensionSheet: draft_suspension,
    ResumptionSheet: draft_resumption,
    ExtensionSheet: draft_extension,
    WithdrawalSheet: draft_withdrawal,
    FeedbackSheet: draft_feedback,
    RevisitSheet: draft_revisit,
    UrgingSheet: draft_urging,
    ExplanationSheet: draft_explanation,
    ConfirmationPacketSheet: draft_confirmation_packet,
    ConfirmationApplicationSheet: draft_confirmation_application,
    MediationProofSheet: draft_mediation_proof,
    ServiceAddressSheet: draft_service_addresses,
    ServiceReturnSheet: draft_service_return,
    PetitionRecordSheet: draft_petition_record,
    AcceptanceNoticeSheet: draft_acceptance,
    RefusalNoticeSheet: draft_refusal,
    TransferLetterSheet: draft_transfer,
    ExtensionRequestSheet: draft_extension_request,
    ExtensionNoticeSheet: draft_extension_notice,
    OpinionSheet: draft_opinion,
    RiskReportSheet: draft_risk_report,
    HandoverLetterSheet: draft_handover,
    VisitLedgerSheet: draft_visit_ledger,
    ConfirmationLedgerSheet: draft_confirmation_ledger,
    HallSheet: draft_hall,
    DaysSheet: draft_days,
    RecoverySheet: draft_recovery,
}


_TELL_THEIR_GAPS = (ReceiptSheet, VisitLedgerSheet)
"""Papers that tell of their gaps at a place of their own; the others do at the end of each page."""


def render(sheet: Sheet, own: OwnWords = as_delivered) -> RenderedPaper:
    """Return the paper of a sheet in the words of the centre.

    The same sheet in the same words always gives the same bytes, in any thread.

    Raises:
        RuleError: the sheet holds a character that no face has, or one that cannot be printed.
    """
    return typeset_sheet(sheet, wording(sheet.form, own))


def typeset_sheet(sheet: Sheet, words: Wording) -> RenderedPaper:
    """Return the paper of a sheet in given words.

    Raises:
        RuleError: as ``render`` does.
    """
    if isinstance(sheet, VisitLedgerSheet):
        sheet = with_line_gaps(sheet, words)
    elif isinstance(sheet, LeavesGaps):
        sheet = with_gaps(sheet, words)
    require_printable(sheet, has_glyph)
    draft = draft_of(sheet, words)
    gaps = sheet.gaps if isinstance(sheet, LeavesGaps) else ()
    if not isinstance(sheet, _TELL_THEIR_GAPS):
        draft.running_foot = gap_note(draft, gaps)
    return replace(typeset(draft), gaps=gaps)


def draft_of(sheet: Sheet, words: Wording) -> Draft:
    """Return the draft of a sheet in given words."""
    return _DRAFTS[type(sheet)](sheet, words)


def render_many(sheets: Iterable[Sheet]) -> list[RenderedPaper]:
    """Return the papers of several sheets in their order.

    Two at a time, since compressing, a quarter of the work, leaves the interpreter to the other.

    Raises:
        RuleError: as ``render`` does, for the first sheet that cannot be printed.
    """
    with ThreadPoolExecutor(max_workers=2, thread_name_prefix="papers") as pool:
        return list(pool.map(render, sheets))
