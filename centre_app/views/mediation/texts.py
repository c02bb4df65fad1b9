"""How hours, cases and stages read in this room."""

from datetime import date, datetime

from centre_app.domain.clock import local
from centre_app.domain.deadlines import Light
from centre_app.domain.mediation.codes import CaseStage, Consent
from centre_app.domain.mediation.slots import Span
from centre_app.services.records.mediation import CaseCard
from centre_app.views.mediation import words
from centre_app.views.parts.chip import ChipLook, Tone

_TONES = {
    CaseStage.CONSENT_PENDING: Tone.WARN,
    CaseStage.IN_SESSION: Tone.NOTICE,
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


def came_text(card: CaseCard) -> str:
    """Return how the case came to the committee, or nothing where it began by itself."""
    sent = card.entrusted
    if sent is None:
        return words.APPLIED.format(on=card.applied_on) if card.applied_on else ""
    way = sent.referral.label if sent.referral else ""
    return words.ENTRUSTED.format(by=sent.by, ref=sent.ref, way=way, on=sent.on or "")


def due_chip(due_on: date | None, light: Light | None) -> ChipLook | None:
    """Return the chip of a deadline in the colour of its light."""
    if due_on is None or light is None:
        return None
    return ChipLook(f"{due_on:%m-%d} {light.label}", _LIGHTS[light])
