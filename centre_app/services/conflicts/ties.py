"""Use cases of the register of ties: what mediators declare about themselves and people on file."""

from collections.abc import Mapping
from uuid import UUID

from centre_app.domain.mediation.ties import MediatorTie
from centre_app.domain.permissions import Actor, Permission
from centre_app.domain.text import FieldChecks
from centre_app.services.conflicts.conflicts import found_between
from centre_app.services.conflicts.guard import ask_for_conflicts
from centre_app.services.conflicts.views import conflict_lines
from centre_app.services.ports.unit import UnitOfWork
from centre_app.services.records.recusal import ConflictLine, NearQuery, TieEdit, TieLine, TieList
from centre_app.services.requests import Done
from centre_app.services.use_case import Topic, UseCases, change, reading

_TOUCHED = Topic.CASES | Topic.CENTRE | Topic.MATTERS


class Ties(UseCases):
    """Keeps the register, and compares mediators with the people of a case."""

    @reading(Permission.CASE_READ)
    def near(self, unit: UnitOfWork, actor: Actor, query: NearQuery) -> tuple[ConflictLine, ...]:
        """Return what speaks against some mediators in a case, the hard things first."""
        case = unit.cases.look(query.case_id)
        matter = unit.matters.look(case.matter_id)
        mediators = [unit.mediators.look(key) for key in dict.fromkeys(query.mediator_ids)]
        return conflict_lines(case, found_between(unit, matter, mediators))

    @reading(Permission.CASE_MANAGE)
    def lists(self, unit: UnitOfWork, actor: Actor, _request: None) -> TieList:
        """Return the register by mediator, what is over last; people nobody may find are left out."""
        choices = tuple(unit.case_register.mediators())
        known = {one.id: one.name for one in unit.mediators.find()}
        shown = [one for one in unit.ties.find() if unit.people_register.may_find(one.person_id)]
        lines = [_line(unit, one, known) for one in shown]
        order = sorted(lines, key=lambda one: (one.ended_on is not None, one.mediator, one.name))
        return TieList(tuple(order), choices)

    @change(Permission.CASE_MANAGE, touches=_TOUCHED)
    def save(self, unit: UnitOfWork, actor: Actor, request: TieEdit) -> Done:
        """Put a tie on the register, change one or end it.

        Where it shows that a mediator of an open case stands too near to somebody, a request that
        he withdraw is made, and the case waits for the decision.

        Source: RULE 10.

        Raises:
            FieldError: mediator, person or kind is missing, a text cannot stand, or it is on the
                register already.
        """
        checks = FieldChecks()
        note = checks.optional_line("note", request.note)
        for name in ("mediator_id", "person_id", "kind"):
            if getattr(request, name) is None:
                checks.refuse(name, "required")
        if request.person_id and not unit.people_register.may_find(request.person_id):
            checks.refuse("person_id", "required")
        if _twice(unit, request):
            checks.refuse("kind", "tie_on_register")
        checks.done()
        tie = _kept(unit, request, note)
        version = unit.ties.version(tie)
        unit.audit.record("tie:saved", tie.id, "", kind=tie.kind.value)
        for key in unit.case_register.open_of(tie.mediator_id):
            case = unit.cases.look(key)
            matter = unit.matters.look(case.matter_id)
            ask_for_conflicts(unit, case, matter, about=tie.person_id)
        return Done(tie.id, "", version)


def _kept(unit: UnitOfWork, request: TieEdit, note: str) -> MediatorTie:
    assert request.mediator_id is not None
    assert request.person_id is not None
    assert request.kind is not None
    mediator = unit.mediators.look(request.mediator_id)
    person = unit.people.look(unit.merges.standing(request.person_id))
    known = unit.ties.get(request.id, seen=request.version) if request.id else None
    tie = known or unit.ties.add(
        MediatorTie(mediator_id=mediator.id, person_id=person.id, kind=request.kind)
    )
    tie.mediator_id, tie.person_id, tie.kind = mediator.id, person.id, request.kind
    tie.note = note
    tie.ended_on = None if request.active else tie.ended_on or unit.today
    return tie


def _twice(unit: UnitOfWork, request: TieEdit) -> bool:
    if not request.mediator_id or not request.active:
        return False
    return any(
        one.id != request.id and one.ended_on is None and one.kind is request.kind
        for one in unit.ties.find(mediator_id=request.mediator_id, person_id=request.person_id)
    )


def _line(unit: UnitOfWork, tie: MediatorTie, mediators: Mapping[UUID, str]) -> TieLine:
    return TieLine(
        id=tie.id,
        version=tie.version,
        mediator_id=tie.mediator_id,
        mediator=mediators.get(tie.mediator_id, ""),
        person_id=tie.person_id,
        name=unit.people.look(tie.person_id).name,
        kind=tie.kind,
        note=tie.note,
        ended_on=tie.ended_on,
    )
