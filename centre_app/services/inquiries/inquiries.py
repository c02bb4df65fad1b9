"""Use cases of inquiries: the record opens, is kept while people talk, and ends on paper."""

from typing import Any

from centre_app.domain.inquiries.inquiry import Inquiry
from centre_app.domain.matters.codes import MatterRole
from centre_app.domain.matters.matter import Matter, MatterParty
from centre_app.domain.matters.participation import Part
from centre_app.domain.mediation.cases import MediationCase
from centre_app.domain.mediation.corrections import Correction
from centre_app.domain.papers.forms import Form
from centre_app.domain.people.persons import Person
from centre_app.domain.permissions import Actor, Permission
from centre_app.domain.refusals import Reason
from centre_app.domain.text import FieldChecks
from centre_app.services.inquiries.checks import LONGEST_PURPOSE, names, past, write
from centre_app.services.inquiries.pens import INQUIRY_RECORD
from centre_app.services.inquiries.views import inquiries_of
from centre_app.services.matters.history import step_now
from centre_app.services.matters.taking_part import take_part
from centre_app.services.papers import issue
from centre_app.services.people.people import check_person, file_person
from centre_app.services.ports.papers import Render
from centre_app.services.ports.unit import OpenUnit, UnitOfWork
from centre_app.services.records.inquiries import (
    BeginInquiry,
    CorrectInquiry,
    DropInquiry,
    InquiryEntry,
)
from centre_app.services.records.people import PersonEntry
from centre_app.services.requests import Done
from centre_app.services.sessions.record_acts import LONGEST_CORRECTION
from centre_app.services.sheets.inquiry import inquiry_sheet
from centre_app.services.use_case import Topic, UseCases, change

_TOUCHED = Topic.CASES | Topic.MATTERS


class Inquiries(UseCases):
    """Takes down what somebody says who is asked outside the sessions."""

    def __init__(self, open_unit: OpenUnit, render: Render) -> None:
        super().__init__(open_unit)
        self._render = render

    @change(Permission.RECORD_WRITE, touches=_TOUCHED | Topic.PEOPLE)
    def begin(self, unit: UnitOfWork, actor: Actor, request: BeginInquiry) -> Done:
        """Open the record of an inquiry; who is nobody of the matter yet is put in as a witness.

        Source: 人民调解文书格式 2010, 调查记录.

        Raises:
            FieldError: nobody is asked, or a field cannot stand.
            RuleError: the case has ended.
            StaleRecordError: somebody changed the case meanwhile.
        """
        case = unit.cases.get(request.case_id, seen=request.seen)
        case.refuse_if_ended()
        matter = unit.matters.look(case.matter_id)
        checks = FieldChecks()
        said: dict[str, Any] = {
            "relation": checks.optional_line("relation", request.relation),
            "place": checks.line("place", request.place),
            "purpose": checks.text("purpose", request.purpose, limit=LONGEST_PURPOSE),
            "recorder": checks.optional_name("recorder", request.recorder),
        }
        investigators = names(checks, "investigators", request.investigators)
        began = past(unit, checks, "began", request.began_at) or unit.now
        asked = _asked(unit, matter, request, checks)
        inquiry = unit.inquiries.add(
            Inquiry(
                matter_id=matter.id,
                case_id=case.id,
                ordinal=len(inquiries_of(unit, case.id)) + 1,
                asked_id=asked.id,
                asked=asked.name,
                investigators=investigators,
                began_at=began,
                **said,
            )
        )
        _note(unit, case, matter, inquiry, "inquiry:begun")
        return Done(inquiry.id, case.number, unit.inquiries.version(inquiry))

    @change(Permission.RECORD_WRITE, touches=_TOUCHED)
    def save(self, unit: UnitOfWork, actor: Actor, entry: InquiryEntry) -> Done:
        """Put the record on file as it stands; the draft is no longer needed.

        Raises:
            FieldError: a field cannot stand, or nothing was written that was read back.
            RuleError: the inquiry is over, or somebody else writes it.
            StaleRecordError: somebody else saved it meanwhile.
        """
        inquiry = self._written(unit, actor, entry)
        case = unit.cases.look(inquiry.case_id)
        unit.audit.record("inquiry:saved", inquiry.id, case.number, lines=str(len(inquiry.lines)))
        return Done(inquiry.id, case.number, unit.inquiries.version(inquiry))

    @change(Permission.RECORD_WRITE, touches=_TOUCHED)
    def correct(self, unit: UnitOfWork, actor: Actor, request: CorrectInquiry) -> Done:
        """Put other words beside some that were read back, which are struck and stay to be seen.

        Raises:
            FieldError: the words cannot stand.
            RuleError: the inquiry is over, somebody else writes it, the place is not in what was read back, was corrected
                before, or nothing would change.
        """
        inquiry = unit.inquiries.get(request.inquiry_id, seen=request.seen)
        inquiry.refuse_unless_open()
        INQUIRY_RECORD.refuse_unless_writer(unit, inquiry.id)
        checks = FieldChecks()
        words = checks.optional_line("correction", request.words, limit=LONGEST_CORRECTION)
        checks.done()
        place = (request.line, request.start, request.end)
        inquiry.correct(Correction(*place, words, unit.now, actor.name, request.of))
        case = unit.cases.look(inquiry.case_id)
        unit.audit.record(
            "inquiry:corrected", inquiry.id, case.number, count=str(len(inquiry.corrections))
        )
        return Done(inquiry.id, case.number, unit.inquiries.version(inquiry))

    @change(Permission.RECORD_WRITE, touches=_TOUCHED | Topic.PAPERS)
    def close(self, unit: UnitOfWork, actor: Actor, entry: InquiryEntry) -> Done:
        """End an inquiry with its record on paper (F10), to be signed by all who were there.

        Raises:
            FieldError: something is missing that a signed record needs.
            RuleError: the inquiry is over, somebody else writes it, or a character cannot be printed.
            StaleRecordError: somebody else saved it meanwhile.
        """
        inquiry = self._written(unit, actor, entry)
        if inquiry.ended_at is None:
            inquiry.ended_at = unit.now
        inquiry.close()
        unit.inquiry_pens.clear(inquiry.id)
        case = unit.cases.look(inquiry.case_id)
        matter = unit.matters.look(case.matter_id)
        paper = issue(
            unit,
            self._render,
            matter=matter,
            subject_id=inquiry.id,
            form=Form.F10,
            number=case.number,
            sheet=inquiry_sheet(unit, case, matter, inquiry),
            copies=1,
        )
        _note(unit, case, matter, inquiry, "inquiry:closed")
        return Done(inquiry.id, case.number, unit.inquiries.version(inquiry), paper.id)

    @change(Permission.RECORD_WRITE, touches=_TOUCHED)
    def drop(self, unit: UnitOfWork, actor: Actor, request: DropInquiry) -> Done:
        """Give up an inquiry that was begun by mistake; it keeps its place in the list.

        Raises:
            FieldError: no reason was given.
            RuleError: the inquiry is over, or somebody else writes it.
            StaleRecordError: somebody changed it meanwhile.
        """
        checks = FieldChecks()
        reason = checks.line("reason", request.reason)
        checks.done()
        inquiry = unit.inquiries.get(request.inquiry_id, seen=request.seen)
        INQUIRY_RECORD.refuse_unless_writer(unit, inquiry.id)
        inquiry.drop(reason)
        case = unit.cases.look(inquiry.case_id)
        matter = unit.matters.look(case.matter_id)
        _forget(unit, inquiry)
        _note(unit, case, matter, inquiry, "inquiry:dropped", more=f"：{reason}")
        return Done(inquiry.id, case.number, unit.inquiries.version(inquiry))

    def _written(self, unit: UnitOfWork, actor: Actor, entry: InquiryEntry) -> Inquiry:
        """Return the inquiry with what stands on the screen in it."""
        inquiry = unit.inquiries.get(entry.inquiry_id, seen=entry.seen)
        inquiry.refuse_unless_open()
        INQUIRY_RECORD.refuse_unless_writer(unit, inquiry.id)
        write(unit, inquiry, entry)
        if entry.duty_told:
            inquiry.tell_duty(at=unit.now, by=actor.name)
        if entry.read_back is not None and not inquiry.read_back:
            inquiry.note_read_back(entry.read_back, at=unit.now, by=actor.name)
        INQUIRY_RECORD.forget_draft(unit, inquiry.id)
        return inquiry


def _forget(unit: UnitOfWork, inquiry: Inquiry) -> None:
    """Forget what was half typed, and who wrote: nothing is written any more."""
    INQUIRY_RECORD.forget_draft(unit, inquiry.id)
    unit.inquiry_pens.clear(inquiry.id)


def _asked(
    unit: UnitOfWork, matter: Matter, request: BeginInquiry, checks: FieldChecks
) -> MatterParty:
    """Return whoever is asked: somebody of the matter, or a witness who is put into it.

    Raises:
        FieldError: a field cannot stand, or he is nobody of the matter.
        RuleError: the matter is over, and takes no witnesses any more.
    """
    if request.witness is None:
        found = [one for one in matter.taking_part if one.id == request.asked_id]
        if not found:
            checks.refuse("asked_id", Reason.NOT_A_CHOICE if request.asked_id else Reason.REQUIRED)
        checks.done()
        return found[0]
    entry = check_person(checks, request.witness, prefix="witness_")
    checks.done()
    person = _person(unit, entry)
    known = [one for one in matter.taking_part if one.person_id == person.id]
    if known:
        return known[0]
    matter.note(step_now(unit, matter, "party:added", note=person.name))
    return take_part(unit, matter, person, Part(role=MatterRole.WITNESS))


def _person(unit: UnitOfWork, entry: PersonEntry) -> Person:
    """Return who is on file by his number, or by name and telephone; else somebody new."""
    if not entry.id_number and entry.phone:
        known = unit.people_register.by_name_and_phone(entry.name, entry.phone)
        if known is not None:
            return unit.people.look(known)
    return file_person(unit, entry, prefix="witness_")


def _note(
    unit: UnitOfWork,
    case: MediationCase,
    matter: Matter,
    inquiry: Inquiry,
    tag: str,
    *,
    more: str = "",
) -> None:
    """Leave a line in the matter's history and in the audit."""
    note = f"第{inquiry.ordinal}次，{inquiry.asked}{more or f'，{inquiry.place}'}"
    matter.note(step_now(unit, matter, tag, note=note))
    unit.audit.record(tag, inquiry.id, case.number, place=str(inquiry.ordinal))
