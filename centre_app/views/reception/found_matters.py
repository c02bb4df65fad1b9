"""Matters as the list under the search box shows them, behind the people."""

from centre_app.domain.search_keys import held_at
from centre_app.services.records.search import MatterHit
from centre_app.views.parts.chip import ChipLook, Tone
from centre_app.views.parts.found import Found, Marks
from centre_app.views.reception import words

_BEFORE = 8
"""How many characters stand before the part that was found, so that it is in sight."""


def found_matter(hit: MatterHit, typed: str) -> Found:
    """Return a matter as a list shows it; the value is the hit."""
    detail, marks = _why(hit, typed)
    return Found(
        title=hit.title,
        detail=detail,
        group=words.FOUND_MATTERS,
        value=hit,
        icon_name="folder",
        chips=(ChipLook(hit.state.label, Tone.NOTICE if hit.open else Tone.NEUTRAL),),
        title_marks=_marks(hit.title, typed),
        detail_marks=marks,
        ident=hit.key,
    )


def _why(hit: MatterHit, typed: str) -> tuple[str, Marks]:
    """Return the number if it is what was typed, else the piece of the demand that was found."""
    if marks := _marks(hit.number, typed):
        return hit.number, marks
    demand = " ".join(hit.demand.split())
    at = held_at(demand, typed)
    if at is None or at[0] <= _BEFORE:
        return demand, (at,) if at else ()
    cut = "…" + demand[at[0] - _BEFORE :]
    moved = 1 + _BEFORE - at[0]
    return cut, ((at[0] + moved, at[1] + moved),)


def _marks(text: str, typed: str) -> Marks:
    at = held_at(text, typed)
    return (at,) if at else ()
