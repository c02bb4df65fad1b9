"""What a matter is called by those in it: names are never cut, at most counted."""

from collections.abc import Sequence

NOBODY_NAMED = "匿名来访人"
TITLE_SIDE, PARTIES_SIDE = 30, 190
"""Characters that one side may take; a first name of 80 is kept whole even where it is longer.

Two sides and the type of dispute then stay under 200, the sides alone under 400.
"""


def names_in_a_row(names: Sequence[str], *, limit: int, people: int = 0) -> str:
    """Return names joined by 、, as many as fit, all of them counted: 王桂兰、李建军等12人.

    ``people`` is how many there are where more came than were named.
    """
    people = max(people, len(names))
    joined = "、".join(names)
    if len(names) == people and len(joined) <= limit:
        return joined
    tail = f"等{people}人"
    kept = names[0]
    for name in names[1:]:
        longer = f"{kept}、{name}"
        if len(longer) + len(tail) > limit:
            break
        kept = longer
    return kept + tail


def parties_between(
    applicants: Sequence[str], respondents: Sequence[str], *, side: int, people: int = 0
) -> str:
    """Return who stands against whom: 王桂兰 与 李建军; those who named nobody stand alone."""
    asking = names_in_a_row(applicants or (NOBODY_NAMED,), limit=side, people=people)
    if not respondents:
        return asking
    return f"{asking} 与 {names_in_a_row(respondents, limit=side)}"
