"""Days in the text that cannot be, lie on the wrong side of the agreement, or lack their year.

Source: 《人民调解法》第二十九条 (the time limit of performance is part of an agreement), RULE 17.
"""

import re
from collections.abc import Iterator
from datetime import date

from centre_app.domain.agreements.findings import Finding, block, hint, warn
from centre_app.domain.agreements.passages import Passage
from centre_app.domain.agreements.wording.scene import Scene
from centre_app.domain.agreements.wording.written_days import WrittenDay, written_days
from centre_app.domain.dates import WEEKDAYS, chinese_date

_DUE = re.compile(r"\s*(?:[（(][^（）()]{1,8}[)）])?(?:[之以]?前|止|内|届满)")
_CONCLUDED = re.compile(
    "[^，。；]{0,10}(?:达成|签订|订立)(?:了|如下|本|以下|上述)?(?:调解)?(?:协议|一致)"
)
_ON_WEEKDAY = re.compile(r"\s*[（(]?(?:星期|周|礼拜)([一二三四五六日天])")
_PAST = re.compile("已|曾|原定|原约定|此前|逾期未|到期未|未能")
_YEAR = re.compile("[0-9０-９〇零一二三四五六七八九]{4}\\s*年|每年|当年|今年|本年|明年|次年")
_FAR = 30
"""Years; a promise further off is a slip of the keyboard."""


def check_days(passage: Passage, scene: Scene, *, agreed_on: date) -> Iterator[Finding]:
    """Yield what is amiss with the days of a text; ``agreed_on`` is the day it is agreed."""
    for written in written_days(passage):
        at = passage.spot(written.start, written.end)
        if written.day is None:
            find = block if passage.agreed else warn
            yield find("17", "no_such_day", passage.field, at=at, day=at.words)
            continue
        yield from _weekday(passage, written)
        if passage.agreed:
            yield from _promised(passage, written, agreed_on)
        elif written.dated and written.day > agreed_on and not _due(passage, written):
            yield warn("17", "fact_in_future", passage.field, at=at, day=at.words)
        yield from _concluded(passage, written, scene)


def _promised(passage: Passage, written: WrittenDay, agreed_on: date) -> Iterator[Finding]:
    assert written.day is not None
    at = passage.spot(written.start, written.end)
    if not _due(passage, written) or _PAST.search(at.sentence):
        return
    if written.dated and written.day < agreed_on:
        yield warn("17", "day_in_past", passage.field, at=at, day=at.words)
    elif written.dated and written.day.year > agreed_on.year + _FAR:
        yield hint("17", "day_far_off", passage.field, at=at, day=at.words)
    elif not written.dated and not written.recurs and not _YEAR.search(at.sentence):
        yield warn("17", "day_without_year", passage.field, at=at, day=at.words)


def _due(passage: Passage, written: WrittenDay) -> bool:
    return _DUE.match(passage.read, written.end) is not None


def _weekday(passage: Passage, written: WrittenDay) -> Iterator[Finding]:
    named = _ON_WEEKDAY.match(passage.read, written.end)
    if named is None or not written.dated or written.day is None:
        return
    right = WEEKDAYS[written.day.weekday()]
    if named.group(1).replace("天", "日") != right:
        at = passage.spot(written.start, named.end())
        yield warn("17", "weekday_differs", passage.field, at=at, right=f"周{right}")


def _concluded(passage: Passage, written: WrittenDay, scene: Scene) -> Iterator[Finding]:
    """Yield a day on which *this* agreement is said to be made, before there was a sitting."""
    assert written.day is not None
    begun = scene.begun_on
    if not written.dated or begun is None or written.day >= begun or not passage.agreed:
        return
    if _CONCLUDED.match(passage.read, written.end):
        at = passage.spot(written.start, written.end)
        facts = {"day": at.words, "begun": chinese_date(begun)}
        yield block("17", "agreed_before_session", passage.field, at=at, **facts)
