"""The sheets: frozen words of each form, ready to print.

Texts come as they shall be read: amounts with their capitals, labels of code lists, clauses without
their numbers (the paper counts them). A line break in a text begins a paragraph. A date that is not
known yet is None and leaves a blank for the pen; so does an empty text.
"""

from typing import TypeAlias

from centre_app.domain.papers.sheets.agreements import (
    AgreementSheet,
    OralAgreementSheet,
    RevisitSheet,
)
from centre_app.domain.papers.sheets.centre import RecoverySheet
from centre_app.domain.papers.sheets.clocks import (
    ExtensionSheet,
    ResumptionSheet,
    SuspensionSheet,
    WithdrawalSheet,
)
from centre_app.domain.papers.sheets.confirmation import (
    ConfirmationApplicationSheet,
    ConfirmationPacketSheet,
    MediationProofSheet,
    ServiceAddressSheet,
)
from centre_app.domain.papers.sheets.evidence import (
    EvidenceBeside,
    EvidencePicture,
    EvidenceRow,
    EvidenceSheet,
)
from centre_app.domain.papers.sheets.explanation import ExplanationSheet
from centre_app.domain.papers.sheets.feedback import FeedbackResult, FeedbackSheet
from centre_app.domain.papers.sheets.handover import HandoverLetterSheet
from centre_app.domain.papers.sheets.inquiry import InquirySheet
from centre_app.domain.papers.sheets.ledgers import ConfirmationLedgerSheet, VisitLedgerSheet
from centre_app.domain.papers.sheets.mediation import (
    ApplicationSheet,
    CalledAs,
    CalledLine,
    EvidenceShown,
    LentMediator,
    LineKind,
    LinePiece,
    PieceMark,
    ReadBack,
    RecordLine,
    RecordSheet,
    RightsNoticeSheet,
    RightsTold,
    SessionBreak,
    SessionNoticesSheet,
    TerminationSheet,
)
from centre_app.domain.papers.sheets.parties import AgentLine, PartyBlock
from centre_app.domain.papers.sheets.petition import (
    AcceptanceNoticeSheet,
    ExtensionNoticeSheet,
    ExtensionRequestSheet,
    OpinionItem,
    OpinionSheet,
    PetitionerBlock,
    PetitionRecordSheet,
    RefusalGround,
    RefusalNoticeSheet,
    TransferLetterSheet,
)
from centre_app.domain.papers.sheets.reception import ReceiptSheet
from centre_app.domain.papers.sheets.recusal import RecusalSheet
from centre_app.domain.papers.sheets.risk import RiskReportSheet, RiskToldLine
from centre_app.domain.papers.sheets.service import ServiceReturnSheet
from centre_app.domain.papers.sheets.session_lists import DayRow, DaysSheet, HallRow, HallSheet
from centre_app.domain.papers.sheets.urging import UrgingSheet

Sheet: TypeAlias = (
    ReceiptSheet
    | UrgingSheet
    | ExplanationSheet
    | ApplicationSheet
    | RightsNoticeSheet
    | SessionNoticesSheet
    | EvidenceSheet
    | InquirySheet
    | RecordSheet
    | RecusalSheet
    | AgreementSheet
    | OralAgreementSheet
    | TerminationSheet
    | SuspensionSheet
    | ResumptionSheet
    | ExtensionSheet
    | WithdrawalSheet
    | FeedbackSheet
    | RevisitSheet
    | ConfirmationPacketSheet
    | ConfirmationApplicationSheet
    | MediationProofSheet
    | ServiceAddressSheet
    | ServiceReturnSheet
    | PetitionRecordSheet
    | AcceptanceNoticeSheet
    | RefusalNoticeSheet
    | TransferLetterSheet
    | ExtensionRequestSheet
    | ExtensionNoticeSheet
    | OpinionSheet
    | RiskReportSheet
    | HandoverLetterSheet
    | VisitLedgerSheet
    | ConfirmationLedgerSheet
    | HallSheet
    | DaysSheet
    | RecoverySheet
)

__all__ = [
    "AcceptanceNoticeSheet",
    "AgentLine",
    "AgreementSheet",
    "ApplicationSheet",
    "CalledAs",
    "CalledLine",
    "ConfirmationApplicationSheet",
    "ConfirmationLedgerSheet",
    "ConfirmationPacketSheet",
    "DayRow",
    "DaysSheet",
    "EvidenceBeside",
    "EvidencePicture",
    "EvidenceRow",
    "EvidenceSheet",
    "EvidenceShown",
    "ExplanationSheet",
    "ExtensionNoticeSheet",
    "ExtensionRequestSheet",
    "ExtensionSheet",
    "FeedbackResult",
    "FeedbackSheet",
    "HallRow",
    "HallSheet",
    "HandoverLetterSheet",
    "InquirySheet",
    "LentMediator",
    "LineKind",
    "LinePiece",
    "MediationProofSheet",
    "OpinionItem",
    "OpinionSheet",
    "OralAgreementSheet",
    "PartyBlock",
    "PetitionRecordSheet",
    "PetitionerBlock",
    "PieceMark",
    "ReadBack",
    "ReceiptSheet",
    "RecordLine",
    "RecordSheet",
    "RecoverySheet",
    "RecusalSheet",
    "RefusalGround",
    "RefusalNoticeSheet",
    "ResumptionSheet",
    "RevisitSheet",
    "RightsNoticeSheet",
    "RightsTold",
    "RiskReportSheet",
    "RiskToldLine",
    "ServiceAddressSheet",
    "ServiceReturnSheet",
    "SessionBreak",
    "SessionNoticesSheet",
    "Sheet",
    "SuspensionSheet",
    "TerminationSheet",
    "TransferLetterSheet",
    "UrgingSheet",
    "VisitLedgerSheet",
    "WithdrawalSheet",
]
