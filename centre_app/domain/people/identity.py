"""Papers of identity: how numbers are written, what they tell, whether they can be right.

A number that fails is remarked upon, never refused: some old cards carry errors, and nobody is
sent away for one.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from string import ascii_lowercase, ascii_uppercase

from centre_app.domain.cleaning import clean_line, is_blank
from centre_app.domain.codes import Code
from centre_app.domain.people.check_digits import resident_check, uscc_check
from centre_app.domain.people.codes import IdCheck, IdKind, PartyKind, Sex
from centre_app.domain.refusals import Reason, TextRefused
from centre_app.domain.widths import half_width

ID_LIMIT = 60

_CAPITALS = str.maketrans(ascii_lowercase + "×", ascii_uppercase + "X")
"""Some input methods write the final X as a multiplication sign. Letters of other alphabets stay:
some have no capital of one letter."""

_WORDED = frozenset({IdKind.OTHER, IdKind.OFFICER, IdKind.POLICE})
"""Papers whose number is a phrase: 军字第…号."""

_FIRST_LENGTH = 15

OLDEST = 120
"""Years; above it the birth date of a card deserves a second look."""


class IdDoubt(Code):
    """What is odd about a number; the empty code says nothing is."""

    NONE = "", ""
    FORM = "id_form", "号码的位数或格式不符"
    BIRTH_DATE = "id_birth_date", "号码中的出生日期不存在"
    NOT_BORN = "id_not_born", "号码中的出生日期在今天之后"
    CHECK_DIGIT = "id_check_digit", "校验码不符，请核对证件"
    TOO_OLD = "id_too_old", "按号码年龄超过120岁，请核对"
    FIRST_GENERATION = "id_first_generation", "15位旧号码，无法校验"


_HARMLESS = frozenset({IdDoubt.NONE, IdDoubt.TOO_OLD})
"""Doubts beside which the number still passes."""


@dataclass(frozen=True)
class IdFinding:
    """What a number tells: the check, and for a resident's number sex, birth date and age."""

    check: IdCheck
    sex: Sex | None = None
    birth_date: date | None = None
    age: int | None = None
    doubt: IdDoubt = IdDoubt.NONE

    @property
    def remark(self) -> str:
        """Return in the user's words what is odd; nothing if nothing is."""
        return self.doubt.label


_RESIDENT = re.compile(r"[1-9][0-9]{16}[0-9X]")
_FIRST_GENERATION = re.compile(r"[1-9][0-9]{14}")
_USCC = re.compile(r"[0-9A-HJ-NPQRTUWXY]{18}")
_OLD_PERMANENT_CARD = re.compile(r"[A-Z]{3}[0-9]{12}")
_AREAS = {IdKind.HK_MO_RESIDENCE: ("810000", "820000"), IdKind.TAIWAN_RESIDENCE: ("830000",)}
"""The first six digits of residence permits."""

_MADE_UP = re.compile(r"[A-Z]{0,2}([0-9])\1{5,}[0-9X]?")
_COUNTING = ("01234567890123456789", "98765432109876543210")
_FORMS: dict[IdKind, re.Pattern[str]] = {
    IdKind.HOUSEHOLD: re.compile(r"[0-9A-Z]{5,18}"),
    IdKind.BIRTH: re.compile(r"[A-Z][0-9]{9}"),
    IdKind.PASSPORT: re.compile(r"[A-Z0-9]{5,18}"),
    IdKind.TAIWAN_PERMIT: re.compile(r"[0-9]{8}|[0-9]{10}(\([A-Z]\)|[A-Z])"),
    IdKind.HK_MO_PERMIT: re.compile(r"[HM][0-9]{8}([0-9]{2})?"),
}
"""Papers without a check digit of ours."""


def normalise_id(kind: IdKind, raw: str) -> str:
    """Return a number as it is stored: half-width, capitals, no spaces or hyphens.

    A paper of another kind (军字第…号) keeps its words; nothing typed stays nothing.

    Raises:
        TextRefused: over 60 code points, with unfit characters, or made up.
    """
    if is_blank(raw):
        return ""
    typed = half_width(clean_line(raw, limit=ID_LIMIT))
    if kind in _WORDED:
        return typed
    number = re.sub(r"[\s\-]", "", typed).translate(_CAPITALS)
    if is_made_up(number):
        raise TextRefused(Reason.ID_MADE_UP)
    return number


def is_made_up(number: str) -> bool:
    """Return whether a number was typed to fill the field: one digit over and over, or counting.

    Who shows no card has no number on file; a false one would make strangers the same person.
    """
    counted = len(number) >= _FIRST_LENGTH and any(number[:-1] in run for run in _COUNTING)
    return counted or _MADE_UP.fullmatch(number) is not None


def examine_id(kind: IdKind, number: str, on: date) -> IdFinding:
    """Return what a normalised number tells on a day.

    Source: GB 11643-1999 (residents), GB 32100-2015 (bodies); other papers by their form.
    """
    if not number:
        return IdFinding(IdCheck.NOT_SHOWN)
    return _EXAMINERS.get(kind, _examine_form)(kind, number, on)


def _examine_resident(_kind: IdKind, number: str, on: date) -> IdFinding:
    """Residents of China, of Hong Kong, Macao and Taiwan (81, 82, 83), of other countries (9)."""
    if _FIRST_GENERATION.fullmatch(number):
        return IdFinding(IdCheck.UNCHECKED, doubt=IdDoubt.FIRST_GENERATION)
    if not _RESIDENT.fullmatch(number):
        return IdFinding(IdCheck.FAILED, doubt=IdDoubt.FORM)
    birth_date = _birth_date(number)
    age = age_on(birth_date, on) if birth_date and birth_date <= on else None
    doubt = _doubt(number, birth_date, age=age)
    return IdFinding(
        check=IdCheck.OK if doubt in _HARMLESS else IdCheck.FAILED,
        sex=Sex.MALE if int(number[16]) % 2 else Sex.FEMALE,
        birth_date=birth_date,
        age=age,
        doubt=doubt,
    )


def _examine_residence(kind: IdKind, number: str, on: date) -> IdFinding:
    if not number.startswith(_AREAS[kind]):
        return IdFinding(IdCheck.FAILED, doubt=IdDoubt.FORM)
    return _examine_resident(kind, number, on)


def _examine_foreign_resident(kind: IdKind, number: str, on: date) -> IdFinding:
    if _OLD_PERMANENT_CARD.fullmatch(number):
        return IdFinding(IdCheck.UNCHECKED)
    return _examine_resident(kind, number, on)


def _birth_date(number: str) -> date | None:
    try:
        return date(int(number[6:10]), int(number[10:12]), int(number[12:14]))
    except ValueError:
        return None


def _doubt(number: str, birth_date: date | None, *, age: int | None) -> IdDoubt:
    if birth_date is None:
        return IdDoubt.BIRTH_DATE
    if age is None:
        return IdDoubt.NOT_BORN
    if resident_check(number[:17]) != number[17]:
        return IdDoubt.CHECK_DIGIT
    return IdDoubt.TOO_OLD if age > OLDEST else IdDoubt.NONE


def _examine_uscc(_kind: IdKind, number: str, _on: date) -> IdFinding:
    if not _USCC.fullmatch(number):
        return IdFinding(IdCheck.FAILED, doubt=IdDoubt.FORM)
    if uscc_check(number[:17]) != number[17]:
        return IdFinding(IdCheck.FAILED, doubt=IdDoubt.CHECK_DIGIT)
    return IdFinding(IdCheck.OK)


def _examine_form(kind: IdKind, number: str, _on: date) -> IdFinding:
    form = _FORMS.get(kind)
    if form is not None and not form.fullmatch(number):
        return IdFinding(IdCheck.FAILED, doubt=IdDoubt.FORM)
    return IdFinding(IdCheck.UNCHECKED)


_EXAMINERS: dict[IdKind, Callable[[IdKind, str, date], IdFinding]] = {
    IdKind.RESIDENT: _examine_resident,
    IdKind.TEMPORARY: _examine_resident,
    IdKind.FOREIGN_RESIDENT: _examine_foreign_resident,
    IdKind.HK_MO_RESIDENCE: _examine_residence,
    IdKind.TAIWAN_RESIDENCE: _examine_residence,
    IdKind.USCC: _examine_uscc,
}

PAPERS_OF_BODIES = (IdKind.USCC, IdKind.OTHER)
PAPERS_OF_PERSONS = tuple(one for one in IdKind if one is not IdKind.USCC)


def papers_of(kind: PartyKind) -> tuple[IdKind, ...]:
    """Return the papers a party can have, the usual one first."""
    return PAPERS_OF_BODIES if kind.is_body else PAPERS_OF_PERSONS


def paper_of(kind: PartyKind, paper: IdKind) -> IdKind:
    """Return the paper a party can have: a body has a credit code where a person has a card."""
    return IdKind.USCC if kind.is_body and paper not in PAPERS_OF_BODIES else paper


def age_on(birth_date: date, day: date) -> int:
    """Return the full years (周岁) somebody has lived on a day; below zero before the birth.

    Who was born on 29 February grows a year older on 1 March of a common year. Source:
    《民法典》第十三、十七条; no rule names the hour.
    """
    had_birthday = (day.month, day.day) >= (birth_date.month, birth_date.day)
    return day.year - birth_date.year - (not had_birthday)
