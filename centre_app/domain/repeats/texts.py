"""How alike two tellings of one thing are: pairs of characters, and the figures named."""

import re
from collections.abc import Iterable, Mapping
from itertools import pairwise
from math import sqrt

from centre_app.domain.folding import fold

READ = 800
"""Characters of a demand that are compared; who tells longer has said by then what it is about."""

EVERYBODY_SAYS = (
    "要求解决赔偿协商多次没有结果希望尽快处理反映情况问题双方发生纠纷村干部调解不成至今一直现在"
    "去年今年当时之后因为所以但是我家他家对方邻居损失恢复原状谈不拢劝过拖到找过几次不肯不同意"
)
"""Words of every petition: two neighbours out of these characters say little about which one it is."""

COMMON_WEIGHT = 0.1
_RUN = re.compile("[\u3400-\u9fff\U00020000-\U000323af]+|[a-z]+")
_FIGURE = re.compile(r"(\d+(?:\.\d+)?)\s*([万亿]?)")
_YEAR = re.compile(r"(?:19|20)\d\d\s*年|\d+\s*[月日号]")
_TIMES = {"": 1, "万": 10_000, "亿": 100_000_000}
_COMMON = frozenset(EVERYBODY_SAYS)
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3})")
LEAST_FIGURE = 10
"""Smaller numbers are in every text."""


def pairs(text: str, *, leaving_out: Iterable[str] = ()) -> Mapping[str, float]:
    """Return the pairs of neighbouring characters with their weights.

    ``leaving_out`` names what is compared by itself (names, the place) and must not count twice.
    """
    plain = fold(text[:READ])
    for word in sorted(map(fold, leaving_out), key=len, reverse=True):
        if len(word) > 1:
            plain = plain.replace(word, " ")
    found = {a + b for run in _RUN.findall(plain) for a, b in pairwise(run)}
    return {pair: COMMON_WEIGHT if _COMMON.issuperset(pair) else 1.0 for pair in found}


def overlap(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """Return from 0 to 1 how much of two texts is the same; a blank text is like no other."""
    if not one or not other:
        return 0.0
    shared = sum(weight for pair, weight in one.items() if pair in other)
    return shared / sqrt(sum(one.values()) * sum(other.values()))


def figures(text: str) -> frozenset[float]:
    """Return the sums, areas and counts a text names; days and years are left out."""
    plain = _YEAR.sub(" ", _THOUSANDS.sub("", fold(text[:READ])))
    found = (float(number) * _TIMES[unit] for number, unit in _FIGURE.findall(plain))
    return frozenset(value for value in found if value >= LEAST_FIGURE)
