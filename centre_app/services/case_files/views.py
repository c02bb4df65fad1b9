"""The page of a case file, for the window and for whoever binds it."""

from collections.abc import Iterable
from datetime import date

from centre_app.domain.case_files.case_file import CaseFile
from centre_app.domain.case_files.codes import Retention
from centre_app.domain.case_files.completeness import completeness
from centre_app.domain.case_files.facts import FileFacts, Item
from centre_app.domain.case_files.parts import FiledItem, Loan
from centre_app.domain.clock import civil_day
from centre_app.domain.matters.matter import OVER, Matter
from centre_app.domain.mediation.cases import MediationCase
from centre_app.domain.mediation.codes import CaseStage
from centre_app.domain.papers.forms import Form
from centre_app.domain.pinyin import PinyinTable
from centre_app.services.case_files.facts import agreement_of, case_of, facts_of, kind_of
from centre_app.services.ports.unit import UnitOfWork
from centre_app.services.records.case_files import (
    ContentLine,
    FilePage,
    FileSubject,
    LoanLine,
    VolumeLines,
)


def file_of(unit: UnitOfWork, subject: FileSubject) -> CaseFile | None:
    """Return the file of a case or petition, if somebody began it."""
    found = unit.case_files.find(matter_id=subject.matter_id, case_id=subject.case_id)
    return found[0] if found else None


def subject_of(file: CaseFile) -> FileSubject:
    """Return what a file is about."""
    return FileSubject(file.matter_id, file.case_id)


def may_be_filed(unit: UnitOfWork, subject: FileSubject) -> bool:
    """Return whether a case has ended and its matter is closed: nothing more is owed in it."""
    matter, case = unit.matters.look(subject.matter_id), case_of(unit, subject)
    return matter.state in OVER and (case is None or case.stage is CaseStage.ENDED)


def page_of(
    unit: UnitOfWork, subject: FileSubject, *, pinyin: PinyinTable | None = None
) -> FilePage:
    """Return everything the page of a file shows."""
    matter, file = unit.matters.look(subject.matter_id), file_of(unit, subject)
    case = case_of(unit, subject)
    deal = agreement_of(unit, case) if case else None
    facts = facts_of(unit, subject, file, pinyin=None if file and file.locked else pinyin)
    stored = file or _not_begun(subject, matter, case)
    closed = file is not None and file.locked
    return FilePage(
        subject=subject,
        file_id=file.id if file else None,
        version=file.version if file else 0,
        kind=kind_of(subject),
        order=facts.order.kind,
        number=stored.number,
        title=matter.title,
        committee=unit.organizations.look(case.committee_id).name if case else "",
        mediators=tuple(one.name for one in case.mediators) if case else (),
        began_on=case.accepted_on if case else civil_day(matter.received_at),
        ended_on=case.ended_on if case else _day(matter),
        ready=may_be_filed(unit, subject),
        state=file.state if file else None,
        retention=stored.retention,
        filed_by=stored.filed_by,
        own=stored.filed_by_id == unit.actor.staff_id,
        filed_on=file.filed_on if file else None,
        inspected_by=stored.inspected_by,
        inspected_on=stored.inspected_on,
        remarks=stored.remarks,
        override_reason=stored.override_reason,
        overridden_by=stored.overridden_by,
        locked_on=stored.locked_on,
        kept_until=stored.kept_until,
        overdue=stored.overdue(unit.today),
        destroy_asked_by=stored.destroy_asked_by,
        destroy_asked_on=stored.destroy_asked_on,
        destroy_reason=stored.destroy_reason,
        destroyed_on=stored.destroyed_on,
        volumes=_closed_volumes(stored, facts) if closed else (_open_volume(facts),),
        later=_lines(facts, stored.later(facts.in_order())) if closed else (),
        lacks=() if closed else completeness(facts),
        wanted=() if closed else tuple(facts.order.missing(facts.happened, facts.forms)),
        loans=tuple(map(_loan, sorted(stored.loans, key=lambda one: one.lent_on))),
        parties=tuple((one.person_id, one.name) for one in case.parties) if case else (),
        agreement_id=deal.id if deal else None,
        today=unit.today,
    )


def _not_begun(subject: FileSubject, matter: Matter, case: MediationCase | None) -> CaseFile:
    """Return what a file would be: it is on no shelf."""
    return CaseFile(
        matter_id=matter.id,
        case_id=subject.case_id,
        kind=kind_of(subject),
        number=case.number if case else matter.number,
        retention=Retention.LONG,
        filed_by_id=matter.id,
        filed_by="",
        filed_on=date.min,
    )


def _day(matter: Matter) -> date | None:
    return civil_day(matter.closed_at) if matter.closed_at else None


def _open_volume(facts: FileFacts) -> VolumeLines:
    lines = _lines(facts, facts.in_order())
    return VolumeLines(number=0, closed_on=None, closed_by="", reason="", lines=lines)


def _closed_volumes(file: CaseFile, facts: FileFacts) -> tuple[VolumeLines, ...]:
    binds = {one.key: one.binds for one in facts.items}
    items = sorted(file.items, key=lambda one: (one.volume, one.ordinal))
    return tuple(
        VolumeLines(
            number=volume.number,
            closed_on=volume.closed_on,
            closed_by=volume.closed_by,
            reason=volume.reason,
            lines=tuple(
                _line(at, facts, _filed(one, binds=binds.get(one.key, True)))
                for at, one in enumerate(one for one in items if one.volume == volume.number)
            ),
        )
        for volume in sorted(file.volumes, key=lambda one: one.number)
    )


def _filed(one: FiledItem, *, binds: bool) -> Item:
    return Item(
        title=one.title,
        form=Form(one.form) if one.form else None,
        kind=one.kind,
        paper_id=one.paper_id,
        attachment_id=one.attachment_id,
        number=one.number,
        dated_on=one.dated_on,
        pages=one.pages,
        binds=binds,
    )


def _lines(facts: FileFacts, items: Iterable[Item]) -> tuple[ContentLine, ...]:
    return tuple(_line(at, facts, one) for at, one in enumerate(items))


def _line(at: int, facts: FileFacts, one: Item) -> ContentLine:
    return ContentLine(
        ordinal=at,
        title=one.title,
        place=facts.order.places[facts.place_of(one)].title,
        form=one.form,
        kind=one.kind,
        paper_id=one.paper_id,
        attachment_id=one.attachment_id,
        number=one.number,
        dated_on=one.dated_on,
        pages=one.pages,
        binds=one.binds,
    )


def _loan(one: Loan) -> LoanLine:
    return LoanLine(
        borrower=one.borrower,
        purpose=one.purpose,
        lent_on=one.lent_on,
        due_on=one.due_on,
        lent_by=one.lent_by,
        returned_on=one.returned_on,
        returned_note=one.returned_note,
    )
