"""Reads a row by the meaning of its columns and says what is wrong or odd about it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from centre_app.domain.cleaning import clean_line, clean_name, clean_text
from centre_app.domain.codes import Code
from centre_app.domain.ledgers.cells import Cell, as_day, as_text, is_damaged_id
from centre_app.domain.ledgers.codes import Remark, Verdict
from centre_app.domain.ledgers.entries import JudgedRow, LedgerEntry
from centre_app.domain.ledgers.fields import LedgerField
from centre_app.domain.matters.codes import DisputeType
from centre_app.domain.people import phones
from centre_app.domain.people.codes import IdCheck, IdKind, Sex
from centre_app.domain.people.identity import examine_id, normalise_id
from centre_app.domain.reception.codes import Channel
from centre_app.domain.refusals import TextRefused
from centre_app.domain.text import positive_int

F = LedgerField
T = TypeVar("T")
C = TypeVar("C", bound=Code)

NAMELESS = frozenset({"", "匿名", "不详", "无名", "未留姓名", "不愿透露", "某某"})
IN_FUTURE = "day_in_future"

_SEXES = {"男": Sex.MALE, "女": Sex.FEMALE, "1": Sex.MALE, "2": Sex.FEMALE}
_CHANNELS = {
    "来访": Channel.WALK_IN, "走访": Channel.WALK_IN, "窗口": Channel.WALK_IN,
    "个访": Channel.WALK_IN, "集体访": Channel.WALK_IN, "来电": Channel.PHONE,
    "电话": Channel.PHONE, "来信": Channel.LETTER, "信件": Channel.LETTER,
    "网上信访": Channel.ONLINE, "网上": Channel.ONLINE, "网络": Channel.ONLINE,
    "12345": Channel.HOTLINE, "排查": Channel.SCREENING, "网格上报": Channel.GRID_REPORT,
}  # fmt: skip


@dataclass(frozen=True)
class Surroundings:
    """What a row is judged against."""

    today: date
    mapping: Sequence[LedgerField]
    headings: Sequence[str]
    villages: frozenset[str]


def judge(line: int, cells: Sequence[Cell], around: Surroundings) -> JudgedRow:
    """Return the verdict on one row; ``line`` is its number in the file."""
    reading = _Reading(cells, around)
    entry = reading.entry(line)
    shown = (reading.text(F.DAY), reading.text(F.NAME), reading.text(F.DEMAND))
    if reading.refusals:
        return JudgedRow(line, Verdict.REFUSED, None, (), reading.refusals, shown)
    verdict = Verdict.DOUBTFUL if reading.remarks else Verdict.READY
    return JudgedRow(line, verdict, entry, tuple(reading.remarks), {}, shown)


class _Reading:
    """One row being read: what cannot stand and what is odd gather on the way."""

    def __init__(self, cells: Sequence[Cell], around: Surroundings) -> None:
        self._around = around
        self._cells: dict[LedgerField, Cell] = {}
        self._extra: list[str] = []
        self.refusals: dict[str, str] = {}
        self.remarks: list[Remark] = []
        for cell, field, heading in zip(cells, around.mapping, around.headings, strict=False):
            if field is F.NOTE and as_text(cell):
                self._extra.append(f"{heading}：{as_text(cell)}")
            elif field is not F.NOTE:
                self._cells.setdefault(field, cell)

    def text(self, field: LedgerField) -> str:
        return as_text(self._cells.get(field))

    def entry(self, line: int) -> LedgerEntry:
        day = self._day()
        number, id_remark = self._id_number()
        village = self._village()
        return LedgerEntry(
            line=line,
            day=day,
            name=self._name(),
            demand=self._must(F.DEMAND, clean_text) or "",
            id_number=number,
            id_remark=id_remark,
            phone=self._phone(),
            address=self._address(village),
            village=village,
            sex=_SEXES.get(self.text(F.SEX), Sex.UNKNOWN),
            ethnic=self._line(F.ETHNIC, limit=40),
            occupation=self._line(F.OCCUPATION, limit=80),
            work_unit=self._line(F.WORK_UNIT),
            people_count=self._people(),
            other_name=self._other(),
            place=self._line(F.PLACE),
            channel=self._coded(F.CHANNEL, Channel, _CHANNELS, Remark.UNKNOWN_CHANNEL)
            or Channel.WALK_IN,
            dispute_type=self._coded(F.DISPUTE_TYPE, DisputeType, {}, Remark.UNKNOWN_TYPE)
            or DisputeType.OTHER,
            closed_on=self._closed_on(day),
            note="；".join(self._extra),
        )

    def _must(self, field: LedgerField, rule: Callable[[str], T]) -> T | None:
        try:
            return rule(self.text(field))
        except TextRefused as refused:
            self.refusals[field.value] = refused.reason
            return None

    def _day(self) -> date:
        try:
            day = as_day(self._cells.get(F.DAY))
        except TextRefused as refused:
            self.refusals[F.DAY.value] = refused.reason
            return date.min
        if day > self._around.today:
            self.refusals[F.DAY.value] = IN_FUTURE
        return day

    def _name(self) -> str:
        if self.text(F.NAME) in NAMELESS:
            self.remarks.append(Remark.NAMELESS)
            return ""
        return self._must(F.NAME, clean_name) or ""

    def _other(self) -> str:
        return (self._must(F.OTHER_NAME, clean_name) or "") if self.text(F.OTHER_NAME) else ""

    def _id_number(self) -> tuple[str, str]:
        if not self.text(F.ID_NUMBER):
            return "", ""
        if is_damaged_id(self._cells.get(F.ID_NUMBER)):
            self.remarks.append(Remark.DAMAGED_ID)
            return "", Remark.DAMAGED_ID.label
        number = self._must(F.ID_NUMBER, lambda raw: normalise_id(IdKind.RESIDENT, raw)) or ""
        finding = examine_id(IdKind.RESIDENT, number, self._around.today)
        if finding.check is IdCheck.FAILED:
            self.remarks.append(Remark.DOUBTFUL_ID)
        return number, finding.remark

    def _phone(self) -> str:
        number = self._must(F.PHONE, phones.normalise) or ""
        if phones.remark(number):
            self.remarks.append(Remark.DOUBTFUL_PHONE)
        return number

    def _village(self) -> str:
        village = self.text(F.VILLAGE)
        if village and village not in self._around.villages:
            self.remarks.append(Remark.UNKNOWN_VILLAGE)
            return ""
        return village

    def _address(self, village: str) -> str:
        """Return where somebody lives, behind the name of a village that is none of ours."""
        elsewhere = "" if village else self._line(F.VILLAGE)
        return " ".join(filter(None, (elsewhere, self._line(F.ADDRESS))))

    def _people(self) -> int:
        if not (typed := self.text(F.PEOPLE_COUNT)):
            return 1
        try:
            return positive_int(typed.removesuffix("人"))
        except TextRefused:
            self.remarks.append(Remark.UNCLEAR_COUNT)
            return 1

    def _closed_on(self, day: date) -> date | None:
        if not (typed := self.text(F.CLOSED_ON)):
            return None
        try:
            closed = as_day(self._cells[F.CLOSED_ON])
        except TextRefused:
            closed = None
        if closed is None or not day <= closed <= self._around.today:
            self.remarks.append(Remark.UNCLEAR_CLOSING)
            self._extra.append(f"{F.CLOSED_ON.label}：{typed}")
            return None
        return closed

    def _line(self, field: LedgerField, *, limit: int = 200) -> str:
        if not self.text(field):
            return ""
        return self._must(field, lambda raw: clean_line(raw, limit=limit)) or ""

    def _coded(
        self, field: LedgerField, codes: type[C], words: Mapping[str, C], doubt: Remark
    ) -> C | None:
        if not (typed := self.text(field)):
            return None
        by_label = {one.label: one for one in codes} | dict(words)
        by_stem = {one.label.removesuffix("纠纷"): one for one in codes}
        found = by_label.get(typed) or by_stem.get(typed.removesuffix("纠纷"))
        if found is None:
            self.remarks.append(doubt)
            self._extra.append(f"{field.label}：{typed}")
        return found
