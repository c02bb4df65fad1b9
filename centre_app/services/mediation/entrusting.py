"""How a case came to its committee: by application, or sent by a court or another body."""

from datetime import date
from typing import Any, Protocol

from centre_app.domain.dates import chinese_date
from centre_app.domain.mediation.cases import MediationCase
from centre_app.domain.mediation.codes import CaseSource, Referral
from centre_app.domain.text import FieldChecks, Reason
from centre_app.services.ports.unit import UnitOfWork
from centre_app.services.records.mediation import OpenCase

REF_LIMIT = 100
ASKED_LIMIT = 500


class Letter(Protocol):
    """What a letter of entrustment says, as it was entered."""

    @property
    def letter_on(self) -> date | None:
        """Return the day on the letter."""

    @property
    def contact(self) -> str:
        """Return whom to ask there."""

    @property
    def asked(self) -> str:
        """Return what it asks for besides the mediation."""

    @property
    def reply_by(self) -> date | None:
        """Return the day by which it wants to know."""


class Sender(Protocol):
    """Who entrusted a case, as it was entered."""

    @property
    def entrusted_by(self) -> str:
        """Return the court or other body."""

    @property
    def entrust_ref(self) -> str:
        """Return the number of its letter."""

    @property
    def referral(self) -> Referral | None:
        """Return in which way a court sent it."""


def sender_of(checks: FieldChecks, sender: Sender, source: CaseSource) -> dict[str, Any]:
    """Return the columns that tell who entrusted a case; what cannot stand is noted in the checks.

    Of a court the number of its letter and the way are needed, too, since its term hangs on them.
    """
    of_court = source is CaseSource.ENTRUST_COURT
    ref = checks.line if of_court else checks.optional_line
    if of_court and sender.referral is None:
        checks.refuse("referral", Reason.REQUIRED)
    return {
        "entrusted_by": checks.line("entrusted_by", sender.entrusted_by),
        "entrust_ref": ref("entrust_ref", sender.entrust_ref, limit=REF_LIMIT),
        "referral": sender.referral if of_court else None,
    }


def letter_of(checks: FieldChecks, letter: Letter, *, taken_on: date) -> dict[str, Any]:
    """Return what a letter says; what cannot stand is noted in the checks."""
    letter_on = checks.optional_day("letter_on", letter.letter_on)
    if letter_on is not None and letter_on > taken_on:
        checks.refuse("letter_on", "after_it_was_taken")
    reply_by = checks.optional_day("reply_by", letter.reply_by)
    if reply_by is not None and reply_by < taken_on:
        checks.refuse("reply_by", "before_it_began")
    return {
        "letter_on": letter_on,
        "contact": checks.optional_line("contact", letter.contact),
        "asked": checks.optional_text("asked", letter.asked, limit=ASKED_LIMIT),
        "reply_by": reply_by,
    }


def coming_of(unit: UnitOfWork, request: OpenCase) -> tuple[dict[str, Any], dict[str, Any] | None]:
    """Return the columns of a case that tell how it came, and what the letter with it says.

    What does not belong to the source is left out. Of a court the name, the number of its letter,
    the day and the way are needed, since its term hangs on them; of another body its name and the
    day. Source: 《最高人民法院关于人民法院特邀调解的规定》第二十七条.

    Raises:
        FieldError: something of it is missing, or lies ahead.
    """
    checks = FieldChecks()
    came: dict[str, Any] = {}
    letter: dict[str, Any] | None = None
    if request.source is CaseSource.APPLICATION:
        came["applied_on"] = checks.optional_day("applied_on", request.applied_on) or unit.today
    elif request.source.entrusted:
        came = sender_of(checks, request, request.source)
        came["entrusted_on"] = checks.day("entrusted_on", request.entrusted_on)
        letter = letter_of(checks, request, taken_on=request.entrusted_on or unit.today)
    for field in ("applied_on", "entrusted_on"):
        day = getattr(request, field)
        if field in came and day is not None and day > unit.today:
            checks.refuse(field, "in_the_future")
    checks.done()
    return came, letter


def entrusted_words(case: MediationCase) -> str:
    """Return who sent a case, for its history; empty for one that nobody sent."""
    if not case.source.entrusted:
        return ""
    on = f"{chinese_date(case.entrusted_on)}接受" if case.entrusted_on else ""
    return "，".join(filter(None, (sender_words(case), on)))


def sender_words(case: MediationCase) -> str:
    """Return who entrusted a case, by which letter and in which way."""
    way = case.referral.label if case.referral else ""
    return "，".join(filter(None, (case.entrusted_by, case.entrust_ref, way)))
