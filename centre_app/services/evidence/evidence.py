"""Use cases of the list of evidence: a piece comes on it, is corrected, struck out, given back."""

from uuid import UUID

from centre_app.domain.errors import FieldError
from centre_app.domain.evidence.codes import EvidenceField
from centre_app.domain.evidence.items import EvidenceItem
from centre_app.domain.mediation.cases import MediationCase
from centre_app.domain.permissions import Actor, Permission
from centre_app.domain.refusals import Reason
from centre_app.domain.text import FieldChecks
from centre_app.services.evidence.checks import particulars
from centre_app.services.evidence.views import brought_to, items_of
from centre_app.services.matters.history import step_now
from centre_app.services.ports.unit import UnitOfWork
from centre_app.services.records.evidence import (
    CorrectEvidence,
    EvidenceEntry,
    GiveBackEvidence,
    ListEvidence,
    StrikeEvidence,
)
from centre_app.services.requests import Done
from centre_app.services.use_case import Topic, UseCases, change

_TOUCHED = Topic.CASES | Topic.MATTERS


class EvidenceBook(UseCases):
    """Keeps the list of evidence of each case; numbers follow one another, nothing disappears."""

    @change(Permission.EVIDENCE_WRITE, touches=_TOUCHED)
    def put(self, unit: UnitOfWork, actor: Actor, request: ListEvidence) -> Done:
        """Put a piece on the list, under the next number of its case.

        Source: 人民调解文书格式 2010, 证据材料.

        Raises:
            FieldError: a field cannot stand, or a file is none of the matter.
            RuleError: the case has ended.
            StaleRecordError: somebody changed the case meanwhile: he may have taken the number.
        """
        case = unit.cases.get(request.case_id, seen=request.seen)
        case.refuse_if_ended()
        new = particulars(unit, case, request)
        number = len(items_of(unit, case.id)) + 1
        item = EvidenceItem(matter_id=case.matter_id, case_id=case.id, number=number, **vars(new))
        item.show_by(_files(unit, case, request))
        unit.evidence_items.add(item)
        _note(unit, case, item, "evidence:listed", f"{number}. {item.name}")
        return Done(item.id, case.number, unit.evidence_items.version(item))

    @change(Permission.EVIDENCE_WRITE, touches=_TOUCHED)
    def correct(self, unit: UnitOfWork, actor: Actor, request: CorrectEvidence) -> Done:
        """Put other particulars in place of some; what stood there stays to be seen.

        Raises:
            FieldError: a field cannot stand, or a file is none of the matter.
            RuleError: the case has ended, or the piece was struck out.
            StaleRecordError: somebody changed it meanwhile.
        """
        item = unit.evidence_items.get(request.item_id, seen=request.seen)
        case = _open_case(unit, item)
        new = particulars(unit, case, request)
        told = [one.label for one in item.correct(new, at=unit.now, by=actor.name)]
        if item.show_by(_files(unit, case, request)):
            told.append(EvidenceField.FILES.label)
        if told:
            what = "、".join(told)
            _note(unit, case, item, "evidence:corrected", f"{item.number}. {item.name}：{what}")
        else:
            unit.audit.record("evidence:corrected", item.id, case.number, fields="0")
        return Done(item.id, case.number, unit.evidence_items.version(item))

    @change(Permission.EVIDENCE_WRITE, touches=_TOUCHED)
    def strike(self, unit: UnitOfWork, actor: Actor, request: StrikeEvidence) -> Done:
        """Strike a piece out; it keeps its number and can still be read.

        Raises:
            FieldError: no reason was given.
            RuleError: the case has ended, or it was struck out before.
            StaleRecordError: somebody changed it meanwhile.
        """
        checks = FieldChecks()
        reason = checks.line("reason", request.reason)
        checks.done()
        item = unit.evidence_items.get(request.item_id, seen=request.seen)
        case = _open_case(unit, item)
        item.strike(at=unit.now, by=actor.name, reason=reason)
        _note(unit, case, item, "evidence:struck", f"{item.number}. {item.name}：{reason}")
        return Done(item.id, case.number, unit.evidence_items.version(item))

    @change(Permission.EVIDENCE_WRITE, touches=_TOUCHED)
    def give_back(self, unit: UnitOfWork, actor: Actor, request: GiveBackEvidence) -> Done:
        """Note that a piece was given back, also after the case has ended.

        Raises:
            FieldError: nobody is named, or the day is to come or lies before it came in.
            RuleError: it was given back or struck out before.
            StaleRecordError: somebody changed it meanwhile.
        """
        checks = FieldChecks()
        to = checks.line("returned_to", request.returned_to)
        on = checks.optional_day("returned_on", request.returned_on) or unit.today
        if on > unit.today:
            checks.refuse("returned_on", "in_the_future")
        checks.done()
        item = unit.evidence_items.get(request.item_id, seen=request.seen)
        case = unit.cases.look(item.case_id)
        item.give_back(on, to)
        _note(unit, case, item, "evidence:returned", f"{item.number}. {item.name}：{to}")
        return Done(item.id, case.number, unit.evidence_items.version(item))


def _open_case(unit: UnitOfWork, item: EvidenceItem) -> MediationCase:
    case = unit.cases.look(item.case_id)
    case.refuse_if_ended()
    return case


def _files(unit: UnitOfWork, case: MediationCase, entry: EvidenceEntry) -> tuple[UUID, ...]:
    """Return the files that show a piece.

    Raises:
        FieldError: one of them is none of the matter, or was taken off.
    """
    known = {one.attachment_id for one in brought_to(unit, case.matter_id)}
    if not known >= set(entry.attachments):
        raise FieldError(attachments=Reason.NOT_A_CHOICE)
    return entry.attachments


def _note(unit: UnitOfWork, case: MediationCase, item: EvidenceItem, tag: str, note: str) -> None:
    matter = unit.matters.look(case.matter_id)
    matter.note(step_now(unit, matter, tag, note=note))
    unit.audit.record(tag, item.id, case.number, place=str(item.number))
