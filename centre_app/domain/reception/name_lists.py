"""A list of people as it is pasted from a workbook or a chat, read line by line.

Nothing pasted is dropped: what cannot be read stays with its line, which then has a trouble.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from centre_app.domain.codes import Code
from centre_app.domain.people.check_digits import resident_check
from centre_app.domain.text import TextRefused, clean_line, clean_name
from centre_app.domain.widths import half_width


class Trouble(Code):
    """Why a line of a pasted list cannot be taken in."""

    NO_NAME = "no_name", "没有姓名"
    TWO_NUMBERS = "two_numbers", "有两个证件号码或两个电话，分不清是谁的"
    DAMAGED_NUMBER = "damaged_number", "号码已被表格软件改坏（如 6.2E+17），请按文本重新复制"
    TOO_MUCH = "too_much", "内容看不懂，请写成“姓名 证件号码 电话 村名”"
    UNFIT = "unfit", "有不能保存的字符，或姓名太长"
    TWICE = "twice", "与前面的证件号码重复"


@dataclass(frozen=True)
class Named:
    """Somebody read from a list; ``rest`` is what else stood there: a village, a remark."""

    name: str
    id_number: str = ""
    phone: str = ""
    rest: str = ""


@dataclass(frozen=True)
class ListLine:
    """A line that says something, as it was pasted, and whom it names."""

    number: int
    text: str
    people: tuple[Named, ...] = ()
    trouble: Trouble | None = None


@dataclass(frozen=True)
class NameList:
    """A pasted list as it was understood."""

    lines: tuple[ListLine, ...] = field(default=())
    headings: tuple[ListLine, ...] = field(default=())

    @property
    def people(self) -> tuple[Named, ...]:
        """Return everybody who was understood, in order."""
        return tuple(one for line in self.lines for one in line.people)

    @property
    def wrong(self) -> tuple[ListLine, ...]:
        """Return the lines that were not understood."""
        return tuple(line for line in self.lines if line.trouble is not None)


SEPARATORS = re.compile(r"[\s,，、;；|]+")
_COLONS = re.compile(
    r"(姓名|证件号码|身份证号码|身份证号|身份证|手机号|手机|电话|住址|地址|村名|村)[:：]"
)
_ORDINAL = re.compile(r"^\s*[(（]?\d{1,3}(?:[)）.．、]|\s+)")
_ID = re.compile(r"[1-9]\d{14}|[1-9]\d{16}[\dXx]")
_PHONE = re.compile(r"(?:\+?86)?1[3-9]\d{9}|0\d{2,3}-?[2-9]\d{6,7}")
_SCIENTIFIC = re.compile(r"\d(?:\.\d+)?[Ee]\+?\d+")
_HEADING = re.compile(
    r"(序号|姓名|名字|证件|身份证|电话|手机|联系|住址|地址|村|社区|号码|号|方式|备注|小组|组|性别)+"
)
_NAME = re.compile(r"[^\d\s,，、;；|]{2,4}")
_ID_LENGTH = 18
_PLACE = re.compile(r".*[村组镇乡街路社区号队屯寨湾坪庄县市]$")


def read_list(text: str) -> NameList:
    """Return whom a pasted block names: a person a line, or several names in one.

    Tabs, commas, 、 and blanks separate; a number at the head of a line is its place in the list.
    """
    lines: list[ListLine] = []
    headings: list[ListLine] = []
    seen: set[str] = set()
    for number, raw in enumerate(re.split(r"\r\n|\r|\n", text), start=1):
        if not SEPARATORS.sub("", raw):
            continue
        line = _read_line(number, raw)
        if not lines and _is_heading(raw):
            headings.append(ListLine(number, raw))
            continue
        numbers = [one.id_number for one in line.people if one.id_number]
        if seen.intersection(numbers):
            line = ListLine(number, raw, trouble=Trouble.TWICE)
        seen.update(numbers)
        lines.append(line)
    return NameList(tuple(lines), tuple(headings))


def parts_of(raw: str) -> list[str]:
    """Return the parts of a line, without its place in the list and the words before a colon."""
    bare = _COLONS.sub(" ", _ORDINAL.sub("", raw, count=1))
    return [part for part in SEPARATORS.split(bare) if part]


def _is_heading(raw: str) -> bool:
    parts = parts_of(raw)
    return len(parts) > 1 and all(_HEADING.fullmatch(part) for part in parts)


def _read_line(number: int, raw: str) -> ListLine:
    ids: list[str] = []
    phones: list[str] = []
    texts: list[str] = []
    for part in parts_of(raw):
        plain = half_width(part)
        if _is_damaged(plain):
            return ListLine(number, raw, trouble=Trouble.DAMAGED_NUMBER)
        kind = ids if _ID.fullmatch(plain) else phones if _PHONE.fullmatch(plain) else texts
        kind.append(part)
    if trouble := _trouble(ids, phones, texts):
        return ListLine(number, raw, trouble=trouble)
    people = tuple(_people(ids, phones, _joined(texts)))
    if not all(_fit(one) for one in people):
        return ListLine(number, raw, trouble=Trouble.UNFIT)
    return ListLine(number, raw, people)


def _trouble(ids: Sequence[str], phones: Sequence[str], texts: Sequence[str]) -> Trouble | None:
    if not texts:
        return Trouble.NO_NAME
    if len(ids) > 1 or len(phones) > 1:
        return Trouble.TWO_NUMBERS
    return Trouble.TOO_MUCH if re.search(r"\d", half_width(texts[0])) else None


def _is_damaged(part: str) -> bool:
    """Return whether a worksheet took a number for a quantity: 6.2E+17, or its end made 000."""
    rounded = len(part) == _ID_LENGTH and part.isdigit() and part.endswith("000")
    if rounded and resident_check(part[:-1]) != part[-1]:
        return True
    return _SCIENTIFIC.fullmatch(part) is not None


def _joined(texts: Sequence[str]) -> list[str]:
    """Return the parts with 张 三, set apart to fill its cell, made one word again."""
    joined: list[str] = []
    for single, run in groupby(texts, key=lambda part: len(part) == 1):
        parts = list(run)
        if not single:
            joined.extend(parts)
        elif len(parts) % 2:
            joined.append("".join(parts))
        else:
            joined.extend("".join(pair) for pair in zip(parts[::2], parts[1::2], strict=True))
    return joined


def _people(ids: Sequence[str], phones: Sequence[str], texts: Sequence[str]) -> Iterator[Named]:
    name, *rest = texts
    if not ids and not phones and all(_is_name(part) for part in texts):
        yield from (Named(part) for part in texts)
    else:
        yield Named(name, "".join(ids), "".join(phones), " ".join(rest))


def _is_name(part: str) -> bool:
    return bool(_NAME.fullmatch(part)) and not _PLACE.fullmatch(part)


def _fit(one: Named) -> bool:
    try:
        clean_name(one.name)
        if one.rest:
            clean_line(one.rest)
    except TextRefused:
        return False
    return True
