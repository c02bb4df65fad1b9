"""What each sign counts: a table to be read, argued about and measured.

The rule is the published practice of petition offices: 同人 where at least one petitioner, joint
signer or representative is identical (with an agent his principal counts), 同事 where facts and
demands are basically the same. Source of the duty to look: 《信访工作条例》第十九条、第三十六条,
RULE 04. How much each sign weighs is the centre's own judgement, in points, held against a
labelled set by ``scripts/bench/repeats.py``: change a weight, and the figures there say what it did.
"""

from collections.abc import Iterable, Mapping
from enum import Enum, auto
from typing import NamedTuple

from centre_app.domain.repeats.codes import Likeness, Sign


class Family(Enum):
    """What a sign is about; of one family only the strongest sign counts."""

    IDENTITY = auto()
    PHONE = auto()
    NAME = auto()
    HOME = auto()
    AGE = auto()
    SEX = auto()
    PART = auto()
    OTHER = auto()
    PLACE = auto()
    TYPE = auto()
    DEMAND = auto()
    FIGURES = auto()
    TIME = auto()


class Weight(NamedTuple):
    """Points of a sign, and why so many."""

    family: Family
    points: int
    reason: str


F, S = Family, Sign
WEIGHTS: Mapping[Sign, Weight] = {
    S.ON_FILE: Weight(F.IDENTITY, 120, "the clerk picked him himself"),
    S.ID_SAME: Weight(F.IDENTITY, 120, "GB 11643: one number, one person"),
    S.ID_DIFFERS: Weight(F.IDENTITY, -80, "GB 11643; only where both numbers are sound"),
    S.PHONE_SAME: Weight(F.PHONE, 40, "families share a telephone, so never enough alone"),
    S.PHONE_TAIL: Weight(F.PHONE, 20, "one in ten thousand, but four digits are soon mistyped"),
    S.NAME_SAME: Weight(F.NAME, 30, "namesakes are common: below what is shown"),
    S.NAME_SOUNDS: Weight(F.NAME, 20, "曾 and 增: written down by ear"),
    S.NAME_DIFFERS: Weight(F.NAME, -30, "father and son with one telephone are two petitioners"),
    S.VILLAGE_SAME: Weight(F.HOME, 15, "a village has some two thousand people"),
    S.VILLAGE_DIFFERS: Weight(F.HOME, -10, "people move, and land may lie elsewhere"),
    S.BORN_SAME: Weight(F.AGE, 30, "one in twenty thousand"),
    S.AGE_NEAR: Weight(F.AGE, 15, "asked ages are off by one: 虚岁"),
    S.AGE_DIFFERS: Weight(F.AGE, -40, "three years and more"),
    S.SEX_DIFFERS: Weight(F.SEX, -40, "mistyped more often than changed"),
    S.ONLY_SPOKE: Weight(
        F.PART, -30, "the petitioner was another: pointed out, and never as likely"
    ),
    S.OTHER_KNOWN: Weight(F.OTHER, 40, "same number or telephone of the other side"),
    S.OTHER_NAME: Weight(F.OTHER, 35, "against the same person it is mostly the same thing"),
    S.OTHER_TOLD: Weight(F.OTHER, 35, "many name the other side in their story alone"),
    S.OTHER_SOUNDS: Weight(F.OTHER, 20, "firms and names written down by ear"),
    S.OTHER_DIFFERS: Weight(F.OTHER, -30, "both sides named, and none the same"),
    S.PLACE_SAME: Weight(F.PLACE, 20, "to the house number or field"),
    S.PLACE_NEAR: Weight(F.PLACE, 10, "the same hamlet"),
    S.PLACE_DIFFERS: Weight(F.PLACE, -10, "places are told loosely"),
    S.TYPE_SAME: Weight(F.TYPE, 10, "one in twenty-five, but the common ones are common"),
    S.TYPE_DIFFERS: Weight(F.TYPE, -15, "two clerks may choose differently"),
    S.DEMAND_SAME: Weight(F.DEMAND, 45, "facts and demands basically the same: enough but for one"),
    S.DEMAND_NEAR: Weight(F.DEMAND, 30, "the same thing told in other words"),
    S.DEMAND_TOUCHES: Weight(F.DEMAND, 15, "some words that not everybody uses"),
    S.DEMAND_DIFFERS: Weight(F.DEMAND, -20, "two long texts without a word in common"),
    S.FIGURE_SAME: Weight(F.FIGURES, 15, "a sum or an area named both times"),
    S.LONG_AGO: Weight(F.TIME, -10, "old quarrels flare up again, new ones are likelier"),
}

_PLACES = {sign: at for at, sign in enumerate(WEIGHTS)}

LIKELY_PERSON, POSSIBLE_PERSON = 60, 40
"""From so many points on it is likely, or possibly, the same person."""

LIKELY_MATTER, POSSIBLE_MATTER = 50, 30
"""From so many points on it is likely, or possibly, the same matter."""


def strongest(signs: Iterable[Sign]) -> tuple[Sign, ...]:
    """Return one sign of each family, in the order of the table; nothing counts twice."""
    return tuple(sorted(_best(signs), key=_PLACES.__getitem__))


def points_of(signs: Iterable[Sign]) -> int:
    """Return what signs count together."""
    return sum(WEIGHTS[sign].points for sign in _best(signs))


def _best(signs: Iterable[Sign]) -> Iterable[Sign]:
    best: dict[Family, Sign] = {}
    for sign in signs:
        family = WEIGHTS[sign].family
        if family not in best or WEIGHTS[sign].points > WEIGHTS[best[family]].points:
            best[family] = sign
    return best.values()


def likeness(points: int, *, likely: int, possible: int) -> Likeness:
    """Return how sure so many points make it."""
    if points >= likely:
        return Likeness.LIKELY
    return Likeness.POSSIBLE if points >= possible else Likeness.NONE
