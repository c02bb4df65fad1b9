"""F35 and F36: more time, and the opinion."""

from centre_app.domain.centre.codes import OrgKind
from centre_app.domain.clock import civil_day
from centre_app.domain.matters.codes import DeadlineKind
from centre_app.domain.matters.matter import Matter
from centre_app.domain.papers.sheets import (
    ExtensionNoticeSheet,
    ExtensionRequestSheet,
    OpinionItem,
    OpinionSheet,
)
from centre_app.domain.petitions.codes import OpinionResult
from centre_app.domain.petitions.files import PetitionAsk, PetitionFile
from centre_app.services.matters.due_dates import would_owe
from centre_app.services.ports.unit import UnitOfWork
from centre_app.services.sheets.petitions import common, handler_of, owed_day, writer

_RESULTS = {
    OpinionResult.SUPPORT: "予以支持",
    OpinionResult.PARTIAL: "部分支持",
    OpinionResult.EXPLAIN: "解释说明",
    OpinionResult.REJECT: "不予支持",
}


def extension_request_sheet(
    unit: UnitOfWork, matter: Matter, file: PetitionFile, *, ask: PetitionAsk, number: str
) -> ExtensionRequestSheet:
    """Return the sheet on which the head allows more time (延期办理审批表)."""
    handler, _phone = handler_of(unit, matter)
    assert file.accepted_on is not None
    assert ask.decided_at is not None
    assert ask.decided_by is not None
    extended = would_owe(
        unit, matter, DeadlineKind.PETITION, start=file.accepted_on, extended=ask.days
    )
    return ExtensionRequestSheet(
        **common(unit, matter),
        number=number,
        accepted_on=file.accepted_on,
        due_on=owed_day(unit, matter, DeadlineKind.PETITION),
        handler=handler or writer(unit, matter).name,
        reason=ask.reason,
        days=ask.days,
        extended_to=extended.due_on,
        applied_by=unit.staff.look(ask.asked_by).name,
        applied_on=civil_day(ask.asked_at),
        decision=ask.words or ("同意延期。" if ask.approved else ""),
        decided_by=unit.staff.look(ask.decided_by).name,
        decided_on=civil_day(ask.decided_at),
    )


def extension_notice_sheet(
    unit: UnitOfWork, matter: Matter, file: PetitionFile, *, ask: PetitionAsk, number: str
) -> ExtensionNoticeSheet:
    """Return the notice that tells the petitioner why it takes longer (延期办理告知书)."""
    handler, phone = handler_of(unit, matter)
    assert file.accepted_on is not None
    extended = would_owe(
        unit, matter, DeadlineKind.PETITION, start=file.accepted_on, extended=ask.days
    )
    return ExtensionNoticeSheet(
        **common(unit, matter),
        number=number,
        accepted_on=file.accepted_on,
        due_on=owed_day(unit, matter, DeadlineKind.PETITION),
        reason=ask.reason,
        days=ask.days,
        extended_to=extended.due_on,
        handler=handler,
        handler_phone=phone,
        issued_on=unit.today,
    )


def opinion_sheet(
    unit: UnitOfWork, matter: Matter, file: PetitionFile, *, number: str
) -> OpinionSheet:
    """Return the opinion, each request with its answer (信访处理意见书)."""
    county = unit.organizations.find(kind=OrgKind.COUNTY, active=True)
    bases = dict.fromkeys(line for one in file.items for line in one.basis.splitlines())
    return OpinionSheet(
        **common(unit, matter),
        number=number,
        mode=file.mode.label,
        raised_on=civil_day(matter.received_at),
        forwarded_by=file.assigner,
        forwarded_on=file.received_on if file.from_above else None,
        accepted_on=file.accepted_on,
        items=tuple(
            OpinionItem(request=one.request, opinion=one.opinion, result=_RESULTS[one.result])
            for one in file.items
        ),
        facts="\n".join(dict.fromkeys(one.facts for one in file.items)),
        basis=tuple(bases),
        review_body=county[0].name if county else "",
        issued_on=unit.today,
    )
