"""Whether somebody now is somebody then, by whatever both sides tell."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from centre_app.domain.folding import fold
from centre_app.domain.matters.codes import MatterRole
from centre_app.domain.people.codes import Sex
from centre_app.domain.repeats.codes import Sign
from centre_app.domain.repeats.weights import points_of, strongest

ASKING = frozenset(
    {
        MatterRole.APPLICANT,
        MatterRole.PETITIONER,
        MatterRole.REPRESENTATIVE,
        MatterRole.COMPANION,
        MatterRole.PARTY,
    }
)
"""Who of the asking side counts: joint signers and representatives, but no agent or guardian.

For an agent his principal counts, who is a party himself.
"""

SPEAKING = frozenset(role for role in MatterRole if role.speaks_for_another)
"""Who only spoke for somebody of the asking side: agents, guardians, heads of a body.

He is pointed out when he comes himself, for what he is: not the petitioner.
"""

COMPLAINED_OF = frozenset({MatterRole.RESPONDENT, MatterRole.ACCUSED_UNIT, MatterRole.PARTY})
"""Who of the opposite side counts; nobody who only speaks for it."""

AGE_OFF, AGE_WRONG = 1, 3
"""Years by which a told age may be off, and from which on it is somebody else's."""

_KNOWN_SEX = frozenset({Sex.MALE, Sex.FEMALE})


@dataclass(frozen=True, kw_only=True)
class Somebody:
    """What is compared of a person; whatever is blank says nothing.

    A mark stands for a whole number and tells equal ones only: numbers never come here.
    ``sounds`` are the readings of the name in pinyin. ``id_sound`` says that the number passed
    its check. ``phones`` and ``phone_tails`` are marks of every number he gave that matters here.
    """

    name: str = ""
    person_id: UUID | None = None
    id_mark: str = ""
    id_sound: bool = False
    phones: frozenset[str] = field(default=frozenset())
    phone_tails: frozenset[str] = field(default=frozenset())
    sounds: frozenset[str] = field(default=frozenset())
    village_id: UUID | None = None
    birth_date: date | None = None
    sex: Sex = Sex.UNKNOWN


def compare(one: Somebody, other: Somebody) -> tuple[Sign, ...]:
    """Return the signs for and against that two are the same person.

    The same record or number settles it. Age and sex are read off the number: where the numbers
    differ they are no further evidence.
    """
    identity = tuple(_identity(one, other))
    if Sign.ON_FILE in identity or Sign.ID_SAME in identity:
        return strongest(identity)
    signs = [*identity, *_phones(one, other), *names(one, other), *_homes(one, other)]
    if Sign.ID_DIFFERS not in identity:
        signs += [*_ages(one, other), *_sexes(one, other)]
    return strongest(signs)


def points_between(one: Somebody, other: Somebody) -> int:
    """Return how many points speak for the same person."""
    return points_of(compare(one, other))


def names(one: Somebody, other: Somebody) -> Iterator[Sign]:
    """Yield what the names alone say."""
    here, there = fold(one.name).strip(), fold(other.name).strip()
    if not here or not there:
        return
    if here == there:
        yield Sign.NAME_SAME
    elif one.sounds & other.sounds:
        yield Sign.NAME_SOUNDS
    elif not _one_letter_off(here, there):
        # One character misread says neither: it may be a brother.
        yield Sign.NAME_DIFFERS


def _one_letter_off(here: str, there: str) -> bool:
    longer = len(here) > 2  # noqa: PLR2004 - of two characters every other name is one off
    return (
        longer
        and len(here) == len(there)
        and sum(a != b for a, b in zip(here, there, strict=True)) == 1
    )


def _identity(one: Somebody, other: Somebody) -> Iterator[Sign]:
    if one.person_id is not None and one.person_id == other.person_id:
        yield Sign.ON_FILE
    if one.id_mark and other.id_mark:
        if one.id_mark == other.id_mark:
            yield Sign.ID_SAME
        elif one.id_sound and other.id_sound:
            yield Sign.ID_DIFFERS


def _phones(one: Somebody, other: Somebody) -> Iterator[Sign]:
    if one.phones & other.phones:
        yield Sign.PHONE_SAME
    elif one.phone_tails & other.phone_tails:
        yield Sign.PHONE_TAIL


def _homes(one: Somebody, other: Somebody) -> Iterator[Sign]:
    if one.village_id and other.village_id:
        same = one.village_id == other.village_id
        yield Sign.VILLAGE_SAME if same else Sign.VILLAGE_DIFFERS


def _ages(one: Somebody, other: Somebody) -> Iterator[Sign]:
    if one.birth_date and other.birth_date:
        if one.birth_date == other.birth_date:
            yield Sign.BORN_SAME
            return
        apart = abs(one.birth_date.year - other.birth_date.year)
        if apart <= AGE_OFF:
            yield Sign.AGE_NEAR
        elif apart >= AGE_WRONG:
            yield Sign.AGE_DIFFERS


def _sexes(one: Somebody, other: Somebody) -> Iterator[Sign]:
    if {one.sex, other.sex} <= _KNOWN_SEX and one.sex is not other.sex:
        yield Sign.SEX_DIFFERS
