"""Waivers, which need a special power, and terms a court will not confirm."""

import re
from collections.abc import Iterator

from centre_app.domain.agreements.findings import Finding, warn
from centre_app.domain.agreements.passages import Passage

_WAIVER = re.compile("互不追究|不再主张|不得再(?:主张|要求)|一次性了结|再无(?:任何)?(?:纠纷|争议)")

_IDENTITY = re.compile("婚姻关系|亲子关系|收养关系|身份关系|离婚|解除收养")
_TITLE = re.compile(
    "确权|(?:所有权|使用权|承包权|产权|权属)[^，。；]{0,6}(?:归|属于|确认)|专利权|商标权|著作权"
)


def check_waiver(passage: Passage) -> Iterator[Finding]:
    """Yield what needs a special power where an agent signs (RULE 14)."""
    if waiver := next(passage.find(_WAIVER), None):
        at = passage.spot_of(waiver)
        yield warn("14", "waiver", passage.field, at=at, words=at.words)


def check_confirmable(passage: Passage) -> Iterator[Finding]:
    """Yield what a court will not confirm (RULE 19).

    Source: 《民事诉讼法》司法解释第三百五十五条.
    """
    for code, pattern in (("identity_relation", _IDENTITY), ("title_to_property", _TITLE)):
        if found := next(passage.find(pattern), None):
            at = passage.spot_of(found)
            yield warn("19", code, passage.field, at=at, words=at.words)
