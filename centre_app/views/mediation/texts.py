"""How hours, cases and stages read in this room."""

from datetime import date, datetime

from centre_app.domain.clock import civil_day, local
from centre_app.domain.deadlines import Light
from centre_app.domain.mediation.codes import CaseStage, Consent
from centre_app.domain.mediation.slots import Span
from centre_app.services.records.case_card import CaseCard, DeadlineLine
from centre_app.services.records.case_lists import CaseRow, CommitteeRow
from centre_app.views.mediation import words
from centre_app.views.parts.chip import ChipLook, Tone

_TONES = {
    CaseStage.CONSENT_PENDING: Tone.WARN,
    CaseStage.IN_SESSION: Tone.NOTICE,
    CaseStage.SUSPENDED: Tone.NOTICE,
    CaseStage.ENDED: Tone.GOOD,
}
_LIGHTS = {
    Light.GREEN: Tone.NEUTRAL,
    Light.BLUE: Tone.BLUE,
    Light.YELLOW: Tone.YELLOW,
    Light.ORANGE: Tone.ORANGE,
    Light.RED: Tone.RED,
}
_CONSENTS = {
    Consent.PENDING: Tone.WARN,
    Consent.AGREED: Tone.GOOD,
    Consent.REFUSED: Tone.DANGER,
}


def day_text(day: date) -> str:
    """Return a day of this year: 03-03 周二."""
    return f"{day:%m-%d} {words.WEEKDAYS[day.weekday()]}"


def span_text(span: Span) -> str:
    """Return hours: 03-03 周二 09:00–10:30."""
    start, end = local(span.starts_at), local(span.ends_at)
    return f"{day_text(start.date())} {start:%H:%M}–{end:%H:%M}"


def moment_text(moment: datetime | None) -> str:
    """Return a moment, or nothing."""
    if moment is None:
        return ""
    at = local(moment)
    return f"{day_text(at.date())} {at:%H:%M}"


def stage_chip(stage: CaseStage) -> ChipLook:
    """Return the chip of a stage."""
    return ChipLook(stage.label, _TONES.get(stage, Tone.NEUTRAL))


def consent_chip(consent: Consent) -> ChipLook:
    """Return the chip of a party's wish."""
    return ChipLook(consent.label, _CONSENTS[consent])


def load_text(row: CommitteeRow, today: date) -> str:
    """Return a body with what it has on hand, and for how many days the oldest case waits."""
    text = words.COMMITTEE_LOAD.format(name=row.name, count=row.open_cases, unplanned=row.unplanned)
    if row.waiting_since is None:
        return text
    days = (today - civil_day(row.waiting_since)).days
    return text + words.COMMITTEE_WAIT.format(days=days)


def came_text(card: CaseCard) -> str:
    """Return how the case came to the committee, or nothing where it began by itself."""
    sent = card.entrusted
    if sent is None:
        return words.APPLIED.format(on=card.applied_on) if card.applied_on else ""
    way = sent.referral.label if sent.referral else ""
    return words.ENTRUSTED.format(by=sent.by, ref=sent.ref, way=way, on=sent.on or "")


def left_text(days_left: int, *, paused: bool) -> str:
    """Return how a term stands: 剩3天, 今天到期, 超2天, or that it stands still."""
    if paused:
        return words.PAUSED
    if days_left < 0:
        return words.LATE.format(days=-days_left)
    return words.LEFT.format(days=days_left) if days_left else words.LAST_DAY


def row_due(row: CaseRow) -> str:
    """Return how the term of a case stands; nothing before it began."""
    if row.due_on is None:
        return ""
    return left_text(row.days_left, paused=row.paused_on is not None)


def due_chip(row: CaseRow) -> ChipLook | None:
    """Return the chip of a term in the colour of its light; what stands still has none."""
    if row.due_on is None or row.light is None:
        return None
    tone = _LIGHTS[row.light] if row.paused_on is None else Tone.NOTICE
    return ChipLook(row_due(row), tone)


def clock_chip(due: DeadlineLine) -> ChipLook:
    """Return the chip of a term on its case, with the day itself."""
    if due.met_on is not None:
        return ChipLook(words.DUE_MET.format(day=f"{due.due_on:%m-%d}"))
    left = left_text(due.days_left, paused=due.paused_on is not None)
    text = words.DUE_CHIP.format(left=left, day=f"{due.due_on:%m-%d}")
    return ChipLook(text, _LIGHTS[due.light] if due.paused_on is None else Tone.NOTICE)
