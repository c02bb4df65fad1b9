"""The clock of a risk report: the hour it is owed within, and the warnings until then."""

import re
from datetime import datetime, time, timedelta

from centre_app.domain.clock import centre_zone, local
from centre_app.domain.text import TextRefused
from centre_app.domain.widths import half_width

WITHIN = timedelta(hours=1)
"""A report is owed within the hour (RULE 29)."""

WARN_EVERY = timedelta(minutes=10)

_MINUTE = re.compile(r"(\d{1,2})[:.点](\d{2})分?|(\d{2})(\d{2})")


def to_the_minute(moment: datetime) -> datetime:
    """Return a moment without its seconds: that is how precisely people remember."""
    return moment.replace(second=0, microsecond=0)


def minutes_left(raised_at: datetime, now: datetime) -> int:
    """Return how many minutes of the hour are left, below zero when it is over."""
    return (raised_at + WITHIN - now) // timedelta(minutes=1)


def next_warning(raised_at: datetime, now: datetime) -> datetime:
    """Return when to warn next: every ten minutes after the danger was told, never in the past."""
    if now < raised_at:
        return raised_at + WARN_EVERY
    return raised_at + ((now - raised_at) // WARN_EVERY + 1) * WARN_EVERY


def parse_minute(text: str, now: datetime) -> datetime:
    """Return the last moment not after ``now`` at which the clock showed what was typed.

    Understands 9:05, 09.05, 9点05分 and 0905; full-width figures too.

    Raises:
        TextRefused: it is no time of day.
    """
    found = _MINUTE.fullmatch(half_width(text).strip())
    if found is None:
        raise TextRefused("not_a_minute")
    hour, minute = (int(one) for one in found.groups() if one is not None)
    try:
        typed = time(hour, minute)
    except ValueError:
        raise TextRefused("not_a_minute") from None
    there = datetime.combine(local(now).date(), typed, centre_zone())
    if there > now:
        there -= timedelta(days=1)
    return there.astimezone(now.tzinfo)
