"""Words that make an agreement unclear or unlawful, and terms a court will not confirm."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from centre_app.domain.agreements.findings import Finding, block, warn

_VAGUE = re.compile(
    "尽快|尽早|适当|视情况|视情|尽量|尽力|酌情|近期|择日|择期|另行协商|有条件时|差不多|若干"
)
"""Content that is unclear is a ground to refuse confirmation (民诉法解释第三百五十八条)."""


@dataclass(frozen=True)
class Forbidden:
    """Content that may not be agreed before a committee: a code with words and how it reads."""

    code: str
    pattern: re.Pattern[str]


FORBIDDEN = (
    Forbidden(
        "fine_or_fee",
        re.compile("罚款|调解费|手续费|向[^，。；]{0,8}调解委员会[^，。；]{0,4}[交缴支]"),
    ),
    Forbidden(
        "personal_liberty",
        re.compile(
            "扣押(?:身份证|人)|拘禁|看管人身|限制[^，。；]{0,6}自由|不得(?:外出|离开(?:本|家|村))|扣人"
        ),
    ),
    Forbidden(
        "right_to_sue",
        re.compile(
            "(?:放弃|不得|不再|不准|永不)[^，。；]{0,8}(?:起诉|诉讼|诉权|上诉|申请仲裁|报案|报警|信访|上访)"
        ),
    ),
    Forbidden(
        "dissolves_marriage",
        re.compile(
            "(?:同意|自愿|双方|协议)离婚(?!登记|诉讼|后)|解除(?:婚姻|夫妻|收养|父子|母子|亲子)关系"
        ),
    ),
)
"""Sources: 《人民调解法》第三、四条; 《民法典》第一千零七十六、一千零八十条."""

_WAIVER = re.compile("互不追究|不再主张|不得再(?:主张|要求)|一次性了结|再无(?:任何)?(?:纠纷|争议)")

_IDENTITY = re.compile("婚姻关系|亲子关系|收养关系|身份关系|离婚|解除收养")
_TITLE = re.compile(
    "确权|(?:所有权|使用权|承包权|产权|权属)[^，。；]{0,6}(?:归|属于|确认)|专利权|商标权|著作权"
)


def check_phrases(field: str, text: str) -> Iterator[Finding]:
    """Yield what is unclear, forbidden or needs a special power in an agreed text."""
    for vague in _VAGUE.finditer(text):
        yield warn("15", "vague_word", field, word=vague.group())
    for forbidden in FORBIDDEN:
        if found := forbidden.pattern.search(text):
            yield block("content", forbidden.code, field, words=found.group())
    if waiver := _WAIVER.search(text):
        yield warn("14", "waiver", field, words=waiver.group())


def check_confirmable(field: str, text: str) -> Iterator[Finding]:
    """Yield what a court will not confirm (RULE 19).

    Source: 《民事诉讼法》司法解释第三百五十五条.
    """
    if found := _IDENTITY.search(text):
        yield warn("19", "identity_relation", field, words=found.group())
    if found := _TITLE.search(text):
        yield warn("19", "title_to_property", field, words=found.group())
