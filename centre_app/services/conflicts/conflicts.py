"""What speaks against the mediators of a case: compared anew whenever one or the other changes."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from uuid import UUID

from centre_app.domain.centre.bodies import Mediator
from centre_app.domain.errors import FieldError
from centre_app.domain.matters.matter import Matter, MatterParty
from centre_app.domain.mediation import conflicts as near
from centre_app.domain.mediation.cases import MediationCase
from centre_app.domain.mediation.conflict_codes import TieKind
from centre_app.domain.mediation.conflicts import (
    Conflict,
    ConflictNote,
    DeclaredTie,
    MediatorFacts,
    NearPerson,
    conflicts,
    doorstep,
    is_answered,
    refuse_hard,
)
from centre_app.domain.people.codes import ContactKind
from centre_app.domain.people.phones import normalise
from centre_app.services.ports.unit import UnitOfWork

REASON_MISSING = "conflict_reason_missing"


def found_between(
    unit: UnitOfWork, matter: Matter, mediators: Iterable[Mediator]
) -> tuple[Conflict, ...]:
    """Return everything that speaks against these mediators in a matter, the hard things first."""
    people = [_near(unit, key, name) for key, name in _concerned(matter).items()]
    keys = [one.person_id for one in people]
    return tuple(
        one
        for mediator in mediators
        for one in conflicts(_facts(unit, matter, mediator, keys), people)
    )


def open_conflicts(
    unit: UnitOfWork,
    case: MediationCase,
    matter: Matter,
    *,
    only: Collection[UUID] | None = None,
    and_also: Collection[UUID] = (),
) -> tuple[Conflict, ...]:
    """Return what speaks against the mediators of a case and was not answered.

    ``only`` names the mediators to look at, all of the case if left out, ``and_also`` others.
    """
    keys = dict.fromkeys([*(one.mediator_id for one in case.mediators), *and_also])
    named = [unit.mediators.look(key) for key in keys if only is None or key in only]
    return not_answered(case, found_between(unit, matter, named))


def not_answered(case: MediationCase, found: Iterable[Conflict]) -> tuple[Conflict, ...]:
    """Return the conflicts nobody said anything about that holds for all parties of now."""
    parties = [one.id for one in case.parties]
    return tuple(one for one in found if not is_answered(one, case.conflict_notes, parties))


def answer(
    case: MediationCase, found: Sequence[Conflict], *, reason: str, kept_by_all: bool
) -> None:
    """Note of conflicts why they do not matter, or that all parties want him all the same."""
    parties = [str(one.id) for one in case.parties]
    for one in found:
        if kept_by_all or (reason and not one.kind.is_hard):
            case.conflict_notes.append(
                ConflictNote(
                    case_id=case.id,
                    mediator_id=one.mediator_id,
                    person_id=one.person_id,
                    kind=one.kind,
                    reason=reason,
                    kept_by_all=kept_by_all,
                    agreed=parties if kept_by_all else [],
                )
            )


def refuse_near(
    unit: UnitOfWork,
    case: MediationCase,
    matter: Matter,
    mediator: Mediator,
    *,
    reason: str,
    kept_by_all: bool,
    field: str,
) -> tuple[Conflict, ...]:
    """Let a mediator pass whose conflicts are answered, now or before; return all there are.

    Raises:
        RuleError: he stands too near to somebody, and not all parties want him all the same.
        FieldError: something speaks against him, and no reason is given (``field``).
    """
    found = found_between(unit, matter, [mediator])
    answer(case, not_answered(case, found), reason=reason, kept_by_all=kept_by_all)
    left = not_answered(case, found)
    refuse_hard(left)
    if left:
        raise FieldError(**{field: REASON_MISSING})
    return found


def refuse_newcomer(unit: UnitOfWork, case: MediationCase, matter: Matter, person_id: UUID) -> None:
    """Let somebody come into a matter to whom none of the case's mediators stands too near.

    Raises:
        RuleError: one does: he is to be replaced first.
    """
    near.refuse_newcomer(open_conflicts(unit, case, matter), person_id)


def _concerned(matter: Matter) -> dict[UUID, str]:
    """Return whose side counts, by their files: the parties and all who speak for them."""
    return {one.person_id: one.name for one in matter.taking_part if _counts(one)}


def _counts(one: MatterParty) -> bool:
    return one.role.is_party or one.role.speaks_for_another


def _near(unit: UnitOfWork, person_id: UUID, name: str) -> NearPerson:
    person = unit.people.look(person_id)
    return NearPerson(
        person_id,
        name,
        phones=_reached(unit, person_id, ContactKind.PHONE),
        doors=frozenset(
            filter(None, map(doorstep, _reached(unit, person_id, ContactKind.ADDRESS)))
        ),
        work_unit=person.work_unit,
        is_body=person.kind.is_body,
    )


def _reached(unit: UnitOfWork, person_id: UUID, kind: ContactKind) -> frozenset[str]:
    """Return his numbers or addresses of now, to be compared and never shown."""
    secrets = unit.vault.reveal(person_id)
    first = secrets.phone if kind is ContactKind.PHONE else secrets.address
    others = (
        one.value for one in unit.vault.contacts(person_id) if one.kind is kind and one.current
    )
    return frozenset(filter(None, (first, *others)))


def _facts(
    unit: UnitOfWork, matter: Matter, mediator: Mediator, people: Collection[UUID]
) -> MediatorFacts:
    ties = [one for one in unit.ties.find(mediator_id=mediator.id) if one.ended_on is None]
    own = frozenset(one.person_id for one in ties if one.kind is TieKind.SELF)
    files = [_near(unit, key, mediator.name) for key in own]
    employers = {unit.organizations.look(mediator.body_id).name, *(one.work_unit for one in files)}
    facts = MediatorFacts(
        mediator.id,
        mediator.name,
        phones=frozenset(filter(None, [normalise(mediator.phone)])),
        employers=frozenset(filter(None, employers)),
        own=own,
        ties=tuple(DeclaredTie(one.person_id, one.kind, one.note) for one in ties),
        earlier=tuple(
            unit.case_register.earlier_parts(own, people, leaving_out=matter.id) if own else ()
        ),
    )
    return replace(
        facts,
        phones=facts.phones.union(*(one.phones for one in files)),
        doors=frozenset().union(*(one.doors for one in files)),
    )
