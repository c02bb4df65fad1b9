"""Numbers of records and papers: labels people read, drawn without gaps, never used twice.

The forms print （ ）人调字第 号 on the cover of a file; official documents set the year in 〔〕.
Sources: 司法部 人民调解文书格式 (2010); GB/T 9704-2012 section 7.2.5; ISO 7064 MOD 11,10.
"""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from centre_app.domain.centre.region import is_region_code
from centre_app.domain.errors import RuleError


class Reset(StrEnum):
    """When a series starts again at one; never in between."""

    DAY = "day"
    YEAR = "year"


@dataclass(frozen=True)
class Series:
    """A counter: its key, and when it starts again."""

    key: str
    reset: Reset

    def period(self, day: date) -> str:
        """Return the span of the counter that a day at the centre falls in."""
        return day.isoformat() if self.reset is Reset.DAY else f"{day.year:04d}"


VISIT = Series("visit", Reset.DAY)
MATTER = Series("matter", Reset.YEAR)
MEDIATION = Series("mediation", Reset.YEAR)
"""Shared by files and oral agreements, so that a number names one of them only."""
NOTICE = Series("notice", Reset.YEAR)
REFUSAL = Series("refusal", Reset.YEAR)
MEDIATION_REFUSAL = Series("mediation_refusal", Reset.YEAR)
EXTENSION = Series("extension", Reset.YEAR)
"""The request to the head of the body and the notice to the petitioner bear one number."""
OPINION = Series("opinion", Reset.YEAR)
ORDER = Series("order", Reset.YEAR)

LARGEST_MATTER = 99_999

_MATTER = re.compile(r"[0-9]{19}")


class OrderLetter(StrEnum):
    """What stands in the number of a slip."""

    FORWARD = "转"
    ASSIGN = "交"
    SUPERVISE = "督"
    HAND_OVER = "移"


def visit_number(day: date, seq: int) -> str:
    """Return the number of a visit: LF20260318007."""
    return f"LF{day.year:04d}{day.month:02d}{day.day:02d}{_drawn(seq):03d}"


def matter_number(region: str, year: int, seq: int) -> str:
    """Return the number of a matter (一案一码): 6209811012026000428.

    Nine digits of the township, the year, five of the counter, one to check.

    Raises:
        RuleError: the township has no nine-digit code, or the series of the year is used up.
    """
    if not is_region_code(region):
        raise RuleError("region_code_missing", code=region)
    if seq > LARGEST_MATTER:
        raise RuleError("series_full", series=MATTER.key, year=str(year))
    body = f"{region}{year:04d}{_drawn(seq):05d}"
    return body + check_digit(body)


def is_matter_number(text: str) -> bool:
    """Return whether a text is a matter's number with a right check digit."""
    return bool(_MATTER.fullmatch(text)) and check_digit(text[:-1]) == text[-1]


def check_digit(body: str) -> str:
    """Return the check digit of a row of digits.

    Finds every single wrong digit and 98 of 100 swaps of neighbours (measured). Source: ISO 7064,
    hybrid system MOD 11,10.
    """
    product = 10
    for digit in body:
        product = ((product + int(digit)) % 10 or 10) * 2 % 11
    return str((11 - product) % 10)


def case_number(short: str, year: int, seq: int) -> str:
    """Return the number of a mediation file and its agreement: （2026）玉门镇人调字第42号."""
    return f"（{year:04d}）{short}人调字第{_drawn(seq)}号"


def mediation_series(short: str) -> Series:
    """Return the counter behind the numbers of one committee, files and oral agreements alike."""
    return Series(f"{MEDIATION.key}:{short}", MEDIATION.reset)


def oral_number(short: str, year: int, seq: int) -> str:
    """Return the number of an oral agreement: （2026）玉门镇人调口字第7号."""
    return f"（{year:04d}）{short}人调口字第{_drawn(seq)}号"


def notice_number(short: str, year: int, seq: int) -> str:
    """Return the number of a notice of acceptance: 玉镇信受告〔2026〕3号."""
    return f"{short}信受告〔{year:04d}〕{_drawn(seq)}号"


def refusal_number(short: str, year: int, seq: int) -> str:
    """Return the number of a notice that a petition is not taken up: 玉镇信不受告〔2026〕3号."""
    return f"{short}信不受告〔{year:04d}〕{_drawn(seq)}号"


def mediation_refusal_number(short: str, year: int, seq: int) -> str:
    """Return the number of a notice that an application is not taken up: 玉镇调不受告〔2026〕3号."""
    return f"{short}调不受告〔{year:04d}〕{_drawn(seq)}号"


def extension_number(short: str, year: int, seq: int) -> str:
    """Return the number of an extension and of its notice: 玉镇信延告〔2026〕3号."""
    return f"{short}信延告〔{year:04d}〕{_drawn(seq)}号"


def opinion_number(short: str, year: int, seq: int) -> str:
    """Return the number of an answer to a petition: 玉镇信处〔2026〕3号."""
    return f"{short}信处〔{year:04d}〕{_drawn(seq)}号"


def order_number(short: str, letter: OrderLetter, *, year: int, seq: int) -> str:
    """Return the number of a slip to another body: 玉镇综治交〔2026〕15号."""
    return f"{short}综治{letter}〔{year:04d}〕{_drawn(seq)}号"


def _drawn(seq: int) -> int:
    """Return a number a counter can have given; they begin at one."""
    assert seq >= 1, seq
    return seq
