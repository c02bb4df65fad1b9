"""People as the list under the search box shows them, and why they are in it."""

from uuid import UUID

from centre_app.domain.clock import local
from centre_app.domain.people.codes import PartyKind, Sex
from centre_app.domain.search_keys import number_typed
from centre_app.services.records.people import PersonHit
from centre_app.views.parts.chip import ChipLook, Tone
from centre_app.views.parts.found import Found, Marks
from centre_app.views.reception import words

_TAIL = 4


def told_apart(hit: PersonHit) -> str:
    """Return what tells a person from others of his name."""
    return _joined(_details(hit))


def sex_word(sex: Sex) -> str:
    """Return a sex that is known, or nothing."""
    return sex.label if sex in {Sex.MALE, Sex.FEMALE} else ""


def found_person(
    hit: PersonHit, typed: str = "", *, shelved: frozenset[UUID] = frozenset()
) -> Found:
    """Return a person as a list shows him; the value is the hit.

    ``shelved`` are those whose visit was put aside half written.
    """
    detail = _joined(_details(hit, _typed_tail(typed)))
    return Found(
        title=hit.name,
        detail=detail,
        value=hit,
        icon_name="person" if hit.kind is PartyKind.PERSON else "people",
        chips=(_last_seen(hit),),
        flags=_flags(hit, shelved=hit.person_id in shelved),
        title_marks=(hit.name_at,) if hit.name_at[1] else (),
        detail_marks=_tail_marks(detail, typed),
        ident=hit.key,
    )


def _last_seen(hit: PersonHit) -> ChipLook:
    seen = hit.last_visit_at
    return ChipLook(
        words.LAST_SEEN.format(day=f"{local(seen):%y-%m-%d}") if seen else words.NEVER_SEEN
    )


def _flags(hit: PersonHit, *, shelved: bool) -> tuple[ChipLook, ...]:
    """Return what whoever sits at the window should know at once, the gravest first."""
    open_ones = words.OPEN_COUNT.format(count=hit.open_matters)
    known = (
        (hit.high_risk, ChipLook(words.HIGH_RISK, Tone.DANGER)),
        (hit.promise_late, ChipLook(words.PROMISE_LATE, Tone.WARN)),
        (hit.came_again, ChipLook(words.CAME_AGAIN, Tone.WARN)),
        (shelved, ChipLook(words.SHELVED_HERE, Tone.NOTICE)),
        (hit.open_matters > 0, ChipLook(open_ones, Tone.NOTICE)),
    )
    return tuple(look for there, look in known if there)


def _details(hit: PersonHit, tail: str = "") -> list[str]:
    """Return what tells somebody apart; a tail that was typed comes first, it is why he is found."""
    others = [
        sex_word(hit.sex),
        words.AGE.format(age=hit.age) if hit.age is not None else "",
        hit.village,
    ]
    phone = words.TAIL.format(digits=hit.masked_phone[-_TAIL:]) if hit.masked_phone else ""
    if tail and hit.masked_phone.endswith(tail):
        return [phone, *others]
    return [_other_tail(hit, tail), *others, phone]


def _other_tail(hit: PersonHit, tail: str) -> str:
    """Return which number, not the one by which he is shown, has the end that was typed."""
    if not tail or hit.name_at[1]:
        return ""
    of_paper = hit.masked_id.endswith(tail)
    return (words.ID_TAIL if of_paper else words.OTHER_PHONE_TAIL).format(digits=tail)


def _tail_marks(detail: str, typed: str) -> Marks:
    tail = _typed_tail(typed)
    sought = words.TAIL.format(digits=tail)
    at = detail.find(sought) if tail else -1
    return ((at, at + len(sought)),) if at >= 0 else ()


def _typed_tail(typed: str) -> str:
    tail = number_typed(typed)[-_TAIL:]
    return tail if len(tail) == _TAIL and tail[:-1].isdigit() else ""


def _joined(parts: list[str]) -> str:
    return " · ".join(filter(None, parts))
