"""How a matter's state, risk and dates look: chips with a colour, an icon or a character."""

from datetime import date, datetime

from centre_app.domain.clock import civil_day
from centre_app.domain.deadlines import Light
from centre_app.domain.matters.codes import DeadlineKind, MatterState, RiskLevel
from centre_app.services.records.case_page import DueLine
from centre_app.services.records.matters import MatterRow
from centre_app.services.records.triage import DueDay
from centre_app.views.matters import access_words, words
from centre_app.views.parts.chip import ChipLook, Tone
from centre_app.views.parts.table_model import Column

_STATE_TONES = {
    MatterState.REGISTERED: Tone.WARN,
    MatterState.TRIAGED: Tone.NOTICE,
    MatterState.ACCEPTED: Tone.NOTICE,
    MatterState.IN_PROGRESS: Tone.NOTICE,
    MatterState.SUSPENDED: Tone.WARN,
    MatterState.RESOLVED: Tone.GOOD,
    MatterState.CLOSED: Tone.GOOD,
    MatterState.ARCHIVED: Tone.GOOD,
}
"""Other states are neutral: the matter left the centre."""

_SHORT_STATES = {MatterState.UNRESOLVED: words.UNRESOLVED}

LIGHT_TONES = {
    Light.GREEN: Tone.NEUTRAL,
    Light.BLUE: Tone.BLUE,
    Light.YELLOW: Tone.YELLOW,
    Light.ORANGE: Tone.ORANGE,
    Light.RED: Tone.RED,
}

_RISK_TONES = {
    RiskLevel.LOW: Tone.NEUTRAL,
    RiskLevel.MEDIUM: Tone.WARN,
    RiskLevel.HIGH: Tone.DANGER,
}


def state_look(state: MatterState) -> ChipLook:
    """Return the chip of a state."""
    label = _SHORT_STATES.get(state, state.label)
    return ChipLook(label, _STATE_TONES.get(state, Tone.NEUTRAL))


def risk_look(risk: RiskLevel) -> ChipLook:
    """Return the chip of a risk."""
    return ChipLook(words.RISK.format(risk=risk.label), _RISK_TONES[risk])


def due_name(kind: DeadlineKind, article: str) -> str:
    """Return what a date asks for; a rule of the centre's own says it best itself.

    What stands in brackets after it, a model or an article, is told where there is room for it.
    """
    _, _, own = article.partition(words.OWN_RULE_MARK)
    return own.partition(words.OWN_RULE_BRACKET)[0] or kind.label


def date_line(due: DueDay) -> str:
    """Return a date that would be owed, with its article."""
    return words.DATE_LINE.format(
        kind=due_name(due.kind, due.article), due=due.due_on, article=due.article
    )


def due_words(name: str, due_on: date, today: date) -> str:
    """Return how a date is told: how many days are left, or how many it is late."""
    days = (due_on - today).days
    if days == 0:
        return words.DUE_TODAY.format(kind=name)
    sentence = words.DUE_LEFT if days > 0 else words.DUE_LATE
    return sentence.format(kind=name, days=abs(days))


def due_look(line: DueLine, today: date) -> ChipLook:
    """Return the chip of a date that is owed: days left, days late, or that it stands still."""
    name = due_name(line.kind, line.article)
    if line.paused_on is not None:
        return ChipLook(words.DUE_PAUSED.format(kind=name), Tone.NOTICE)
    tone = LIGHT_TONES[line.light] if line.light is not None else Tone.NEUTRAL
    return ChipLook(due_words(name, line.due_on, today), tone)


def day_words(moment: datetime) -> str:
    """Return the day of a moment, as lists show it."""
    return civil_day(moment).isoformat()


def title_words(row: MatterRow) -> str:
    """Return what a matter is called; one closed to the reader bears its number alone."""
    if row.veiled:
        return access_words.VEILED_TITLE.format(title=row.title, number=row.number)
    return row.title


def columns(today: date) -> tuple[Column[MatterRow], ...]:
    """Return the columns of the register; dates count from today."""

    def due_text(row: MatterRow) -> str:
        if row.due_kind is None or row.due_on is None:
            return ""
        return due_words(due_name(row.due_kind, row.due_article), row.due_on, today)

    def due_chip(row: MatterRow) -> ChipLook | None:
        if row.light in {None, Light.GREEN}:
            return None
        assert row.light is not None
        return ChipLook(due_text(row), LIGHT_TONES[row.light])

    return (
        Column(
            words.COLUMN_STATE,
            lambda row: row.state.label,
            width=7,
            chip=lambda row: state_look(row.state),
        ),
        Column(words.COLUMN_TITLE, title_words, width=22, strong=True),
        Column(words.COLUMN_DUE, due_text, width=15.5, chip=due_chip),
        Column(
            words.COLUMN_RISK,
            lambda row: row.risk.label if row.route else "",
            width=5.5,
            muted=True,
            chip=lambda row: None if row.risk is RiskLevel.LOW else _short_risk(row.risk),
        ),
        Column(
            words.COLUMN_ROUTE,
            lambda row: row.route.label if row.route else words.NOT_ROUTED,
            width=5.5,
        ),
        Column(words.COLUMN_RECEIVED, lambda row: day_words(row.received_at), width=6.5),
        Column(words.COLUMN_NUMBER, lambda row: row.number, width=12.5, muted=True),
    )


def _short_risk(risk: RiskLevel) -> ChipLook:
    return ChipLook(risk.label, _RISK_TONES[risk])
