"""Whether a mediator may be near a case at all (RULE 10, 11)."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from uuid import UUID

from centre_app.domain.entity import Entity
from centre_app.domain.errors import RuleError
from centre_app.domain.folding import fold
from centre_app.domain.mediation.conflict_codes import CONFLICT_OF_TIE, ConflictKind, TieKind

_DOOR = re.compile(r"\d+[^\d]{0,3}(?:号|室|户|栋|幢|单元)")


def doorstep(address: str) -> str:
    """Return an address that leads to one door, folded; nothing for that of a whole village."""
    plain = re.sub(r"[\s,，。;；-]", "", fold(address))
    return plain if _DOOR.search(plain) else ""


@dataclass(frozen=True)
class Disclosure:
    """What a mediator declared about himself and the parties.

    ``relation`` is empty where he has none. ``kept_by_all`` says that every party, knowing it,
    wants him all the same.
    """

    mediator: str
    relation: str = ""
    kept_by_all: bool = False


def refuse_conflict(disclosure: Disclosure) -> None:
    """Let a mediator pass who declared nothing, or whom all parties want all the same.

    Source: 《最高人民法院关于人民法院特邀调解的规定》第十五条; 《人民调解法》第十五条 (partiality).

    Raises:
        RuleError: a relation was declared and not everybody agrees to it.
    """
    if disclosure.relation and not disclosure.kept_by_all:
        raise RuleError("mediator_conflict", name=disclosure.mediator)


@dataclass(frozen=True)
class DeclaredTie:
    """What somebody is to a mediator."""

    person_id: UUID
    kind: TieKind
    note: str = ""


@dataclass(frozen=True)
class EarlierPart:
    """What the mediator was to somebody in another matter, under its number."""

    person_id: UUID
    kind: ConflictKind
    number: str


@dataclass(frozen=True)
class NearPerson:
    """Somebody who takes part in the case, as far as it can be compared with a mediator.

    ``doors`` are addresses that lead to one door.
    """

    person_id: UUID
    name: str
    phones: frozenset[str] = frozenset()
    doors: frozenset[str] = frozenset()
    work_unit: str = ""
    is_body: bool = False


@dataclass(frozen=True)
class MediatorFacts:
    """A mediator as far as he can be compared; ``own`` are his own files among the people."""

    mediator_id: UUID
    name: str
    phones: frozenset[str] = frozenset()
    doors: frozenset[str] = frozenset()
    employers: frozenset[str] = frozenset()
    own: frozenset[UUID] = frozenset()
    ties: tuple[DeclaredTie, ...] = ()
    earlier: tuple[EarlierPart, ...] = ()


@dataclass(frozen=True)
class Conflict:
    """One thing that speaks against a mediator; ``detail`` says what exactly, without numbers."""

    mediator_id: UUID
    mediator: str
    person_id: UUID
    person: str
    kind: ConflictKind
    detail: str = ""


@dataclass(eq=False, kw_only=True)
class ConflictNote(Entity):
    """What was said of a conflict of a case: why it does not matter, or that all want him.

    ``agreed`` are the parties of the case who did: one who comes in later did not.
    """

    case_id: UUID
    mediator_id: UUID
    person_id: UUID
    kind: ConflictKind
    reason: str = ""
    kept_by_all: bool = False
    agreed: list[str] = field(default_factory=list)


def conflicts(mediator: MediatorFacts, people: Iterable[NearPerson]) -> tuple[Conflict, ...]:
    """Return what speaks against a mediator, each kind once a person; a surname is no reason.

    Source: RULE 10; 《最高人民法院关于人民法院特邀调解的规定》第十五条.
    """
    found: dict[tuple[UUID, ConflictKind], Conflict] = {}
    for person in people:
        for kind, detail in _between(mediator, person):
            made = Conflict(
                mediator.mediator_id, mediator.name, person.person_id, person.name, kind, detail
            )
            found.setdefault((person.person_id, kind), made)
    return tuple(sorted(found.values(), key=lambda one: not one.kind.is_hard))


def _between(mediator: MediatorFacts, person: NearPerson) -> Iterator[tuple[ConflictKind, str]]:
    if person.person_id in mediator.own or _is_himself(mediator, person):
        yield ConflictKind.SELF, ""
        return
    for tie in mediator.ties:
        if tie.person_id == person.person_id:
            yield CONFLICT_OF_TIE[tie.kind], " ".join(filter(None, (tie.kind.label, tie.note)))
    for part in mediator.earlier:
        if part.person_id == person.person_id:
            yield part.kind, part.number
    yield from _alike(mediator, person)


def _alike(mediator: MediatorFacts, person: NearPerson) -> Iterator[tuple[ConflictKind, str]]:
    if mediator.doors & person.doors:
        yield ConflictKind.HOUSEHOLD, ""
    if person.name == mediator.name and not mediator.own:
        yield ConflictKind.NAME, ""
    if mediator.phones & person.phones:
        yield ConflictKind.PHONE, ""
    unit = person.name if person.is_body else person.work_unit
    if unit and unit in mediator.employers:
        yield ConflictKind.EMPLOYER, unit


def _is_himself(mediator: MediatorFacts, person: NearPerson) -> bool:
    return person.name == mediator.name and bool(mediator.phones & person.phones)


def is_answered(conflict: Conflict, notes: Iterable[ConflictNote], parties: Iterable[UUID]) -> bool:
    """Return whether a conflict was dealt with: a hard one by all who are parties now."""
    wanted = {str(one) for one in parties}
    return any(
        wanted <= set(note.agreed) if conflict.kind.is_hard else bool(note.reason)
        for note in notes
        if (note.mediator_id, note.person_id, note.kind)
        == (conflict.mediator_id, conflict.person_id, conflict.kind)
        and (note.kept_by_all or not conflict.kind.is_hard)
    )


def refuse_hard(found: Iterable[Conflict]) -> None:
    """Let a case pass whose mediators stand too near to nobody.

    Raises:
        RuleError: one does; says to whom and why.
    """
    for one in found:
        if one.kind.is_hard:
            rule = "mediator_bears_party_name" if one.kind is ConflictKind.NAME else "mediator_near"
            raise RuleError(rule, name=one.mediator, person=one.person, why=why(one))


def refuse_newcomer(found: Iterable[Conflict], person_id: UUID) -> None:
    """Let somebody come in to whom no mediator of the case stands too near.

    Raises:
        RuleError: one does: he is to be replaced first.
    """
    near = [one for one in found if one.kind.is_hard and one.person_id == person_id]
    refuse_hard(one for one in near if one.kind is ConflictKind.NAME)
    for one in near:
        raise RuleError("newcomer_near", name=one.mediator, person=one.person, why=why(one))


def why(conflict: Conflict) -> str:
    """Return the reason as it is told: its kind, and what exactly."""
    return f"{conflict.kind.label}（{conflict.detail}）" if conflict.detail else conflict.kind.label
