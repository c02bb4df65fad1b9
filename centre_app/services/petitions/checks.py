"""What is checked of the requests at the sorting, before anything is done."""

from dataclasses import replace
from datetime import date

from centre_app.domain.matters.matter import Matter
from centre_app.domain.matters.triage import BodyOption
from centre_app.domain.petitions.codes import (
    HandleMode,
    PetitionClass,
    PetitionState,
)
from centre_app.domain.petitions.files import PetitionFile, accused_among
from centre_app.domain.text import FieldChecks, Reason
from centre_app.services.petitions.parts import WORDS_LIMIT
from centre_app.services.ports.unit import UnitOfWork
from centre_app.services.records.petitions import (
    Classification,
    Forwarding,
    Guidance,
    Objection,
)

OBJECTION_WORKDAYS = 5
_FORWARDED = frozenset({HandleMode.FORWARD, HandleMode.ASSIGN, HandleMode.REPORT_UP})
_GUIDED = frozenset({HandleMode.GUIDE, HandleMode.RECORD_ONLY})


def checked_class(unit: UnitOfWork, matter: Matter, request: Classification) -> Classification:
    """Return a classification that can stand.

    Raises:
        FieldError: names every field that cannot.
        NotFoundError: the accused body is not on the list.
    """
    checks = FieldChecks()
    appeal = request.kind is PetitionClass.APPEAL
    accused = request.kind is PetitionClass.ACCUSATION
    if appeal and request.statutory_route is None:
        checks.refuse("statutory_route", Reason.REQUIRED)
    assigner = checks.optional_line("assigner", request.assigner)
    received = checks.optional_day("received_on", request.received_on)
    due = checks.optional_day("assigner_due_on", request.assigner_due_on)
    named = checks.optional_line("accused", request.accused)
    nobody = not named and request.accused_body_id is None
    if accused and nobody and not accused_among(matter.taking_part):
        checks.refuse("accused", "accused_unknown")
    if request.accused_body_id is not None:
        unit.organizations.look(request.accused_body_id)
    if received is not None and received > unit.today:
        checks.refuse("received_on", "in_the_future")
    if due is not None and not assigner:
        checks.refuse("assigner", Reason.REQUIRED)
    if due is not None and due < (received or unit.today):
        checks.refuse("assigner_due_on", "term_over_already")
    checks.done()
    return replace(
        request,
        statutory_route=request.statutory_route if appeal else None,
        assigner=assigner,
        accused=named if accused else "",
        accused_body_id=request.accused_body_id if accused else None,
    )


def checked_forwarding(
    unit: UnitOfWork, matter: Matter, file: PetitionFile, request: Forwarding
) -> tuple[Forwarding, str]:
    """Return a forwarding that can stand, and the name of the body.

    Raises:
        FieldError: names every field that cannot stand.
    """
    checks = FieldChecks()
    if request.mode not in _FORWARDED:
        checks.refuse("mode", Reason.NOT_A_CHOICE)
    body = _named_body(unit, request, checks)
    if file.accuses(body_id=request.body_id, name=body, parties=matter.taking_part):
        checks.refuse("body" if request.body_id is None else "body_id", "accused_body")
    assigned = request.mode is HandleMode.ASSIGN
    if assigned and file.kind is PetitionClass.ACCUSATION:
        checks.refuse("mode", "accusation_not_assigned")
    due = checks.day("due_on", request.due_on) if assigned else None
    if due is not None and request.due_on is not None and due <= unit.today:
        checks.refuse("due_on", "term_over_already")
    note = checks.optional_text("note", request.note, limit=WORDS_LIMIT)
    checks.done()
    return replace(request, due_on=due, note=note), body


def _named_body(unit: UnitOfWork, request: Forwarding, checks: FieldChecks) -> str:
    if request.body_id is not None:
        return unit.organizations.look(request.body_id).name
    return checks.line("body", request.body)


def checked_guidance(request: Guidance) -> Guidance:
    """Return a guidance that can stand.

    Raises:
        FieldError: names every field that cannot.
    """
    checks = FieldChecks()
    if request.mode not in _GUIDED:
        checks.refuse("mode", Reason.NOT_A_CHOICE)
    guided = request.mode is HandleMode.GUIDE
    go_to = checks.line("go_to", request.go_to) if guided else ""
    words = (
        checks.optional_text("words", request.words, limit=WORDS_LIMIT)
        if guided
        else checks.text("words", request.words, limit=WORDS_LIMIT)
    )
    checks.done()
    return replace(request, go_to=go_to, words=words)


def checked_objection(
    unit: UnitOfWork, file: PetitionFile, request: Objection
) -> tuple[Objection, bool]:
    """Return an objection that can stand, and whether it comes late.

    Raises:
        FieldError: names every field that cannot stand.
    """
    checks = FieldChecks()
    on = checks.optional_day("on", request.on) or unit.today
    reason = checks.text("reason", request.reason, limit=WORDS_LIMIT)
    late_reason = checks.optional_text("late_reason", request.late_reason, limit=WORDS_LIMIT)
    start = handed_on(file)
    if on > unit.today:
        checks.refuse("on", "in_the_future")
    if on < start:
        checks.refuse("on", "before_it_began")
    last = unit.centre.calendar().add_workdays(start, OBJECTION_WORKDAYS).day
    late = on > last
    if late and not late_reason:
        checks.refuse("late_reason", f"objection_late:{last.isoformat()}")
    checks.done()
    return replace(request, on=on, reason=reason, late_reason=late_reason), late


def handed_on(file: PetitionFile) -> date:
    """Return when the petition was handed to the body that may object."""
    if file.state is PetitionState.REGISTERED or file.sent_on is None:
        return file.received_on
    return file.sent_on


def checked_note(raw: str) -> str:
    """Return a note that may be left out.

    Raises:
        FieldError: it cannot stand.
    """
    checks = FieldChecks()
    note = checks.optional_text("note", raw, limit=WORDS_LIMIT)
    checks.done()
    return note


def bodies_of(unit: UnitOfWork) -> tuple[BodyOption, ...]:
    """Return the bodies that work today."""
    return tuple(
        BodyOption(one.id, one.kind, one.name, one.field)
        for one in unit.organizations.find(active=True)
    )
