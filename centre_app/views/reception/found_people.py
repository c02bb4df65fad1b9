"""People as the list under the search box shows them."""

from collections.abc import Sequence

from centre_app.domain.clock import local
from centre_app.domain.people.codes import PartyKind, Sex
from centre_app.services.records.people import PersonHit
from centre_app.views.parts.chip import ChipLook, Tone
from centre_app.views.parts.found import Found
from centre_app.views.reception import words


def found_people(hits: Sequence[PersonHit], typed: str) -> list[Found]:
    """Return who was found, and behind them the way to somebody new; its value is None."""
    return [*map(found_person, hits), _somebody_new(typed)]


def told_apart(hit: PersonHit) -> str:
    """Return what tells a person from others of his name."""
    return " · ".join(filter(None, _details(hit)))


def sex_word(sex: Sex) -> str:
    """Return a sex that is known, or nothing."""
    return sex.label if sex in {Sex.MALE, Sex.FEMALE} else ""


def found_person(hit: PersonHit) -> Found:
    """Return a person as a list shows him; the value is the hit."""
    return Found(
        title=hit.name,
        detail=told_apart(hit),
        value=hit,
        icon_name="person" if hit.kind is PartyKind.PERSON else "people",
        chips=(_chip(hit),),
    )


def _chip(hit: PersonHit) -> ChipLook:
    if hit.open_matters:
        return ChipLook(words.OPEN_COUNT.format(count=hit.open_matters), Tone.NOTICE)
    seen = hit.last_visit_at
    return ChipLook(
        words.LAST_SEEN.format(day=f"{local(seen):%y-%m-%d}") if seen else words.NEVER_SEEN
    )


def _details(hit: PersonHit) -> list[str]:
    return [
        sex_word(hit.sex),
        words.BORN.format(year=hit.birth_date.year) if hit.birth_date else "",
        hit.village,
        words.TAIL.format(digits=hit.masked_phone[-4:]) if hit.masked_phone else "",
    ]


def _somebody_new(typed: str) -> Found:
    title = words.NEW_PERSON.format(name=typed) if is_name(typed) else words.NEW_NAMELESS
    return Found(title=title, detail=words.NEW_DETAIL, icon_name="plus")


def is_name(typed: str) -> bool:
    """Return whether what was searched for may be taken over as a name."""
    return bool(typed) and not any(one.isascii() for one in typed)
