"""References inside the agreement, places not filled in, and who was there when it was made."""

import re
from collections.abc import Iterator, Sequence

from centre_app.domain.agreements.clauses import numeral
from centre_app.domain.agreements.findings import Finding, block, warn
from centre_app.domain.agreements.passages import Passage
from centre_app.domain.agreements.wording.scene import Scene

_BLANK = re.compile(
    r"[XＸx×*＊]{2,}(?=[年月日元]|$|[，。；、）)])|[_＿]{2,}|[?？]{2,}|…{2,}|[（(]\s*(?:待填|空|此处填写)[^）)]*[)）]"
    r"|〔[^〔〕0-9０-９\s]{1,20}〕|【\s*】|[（(]\s{1,}[)）]|(?<=[年月])\s{2,}(?=[月日])"
)
_CLAUSE = re.compile(
    "(?:本协议|上述|前述|按照?|依照?|依据|以上|^|[，。；])第(?P<n>[一二三四五六七八九十]{1,3}|[0-9]{1,2})条"
)
_COPIES = re.compile("一式(?P<n>[一二两三四五六七八九十]{1,2}|[0-9]{1,2})份")
_MOST = 99
_NUMERALS = {numeral(number): number for number in range(1, _MOST + 1)} | {"两": 2}


def check_references(passage: Passage, *, clauses: int, copies: int) -> Iterator[Finding]:
    """Yield blanks, clauses that are none, and another number of originals than is printed."""
    for found in passage.find(_BLANK):
        find = block if passage.agreed else warn
        at = passage.spot_of(found)
        yield find("MAL29", "left_blank", passage.field, at=at, word=at.words)
    for found in passage.find(_CLAUSE) if passage.agreed else ():
        number = _number(found.group("n"))
        if number > clauses:
            at = passage.spot_of(found)
            facts = {"number": str(number), "count": str(clauses)}
            yield warn("MAL29", "no_such_clause", passage.field, at=at, **facts)
    for found in passage.find(_COPIES) if passage.agreed else ():
        if _number(found.group("n")) != copies:
            at = passage.spot_of(found)
            yield warn("18", "copies_differ", passage.field, at=at, copies=str(copies))


def _number(written: str) -> int:
    return int(written) if written.isdecimal() else _NUMERALS.get(written, 0)


def check_presence(scene: Scene, passages: Sequence[Passage]) -> Iterator[Finding]:
    """Yield mediators who sat in no session, though the paper is to bear their signature.

    Source: 《人民调解法》第二十九条 (the mediator who led signs); one who was absent led nothing.
    """
    for name in scene.absent:
        yield warn("MAL29", "mediator_absent", "mediators", name=name)
        for passage in passages:
            for found in re.finditer(re.escape(name), passage.text):
                at = passage.spot(found.start(), found.end())
                yield warn("MAL29", "absent_named", passage.field, at=at, name=name)
