"""Lines of the three columns, as the lists show them."""

from collections.abc import Sequence
from datetime import datetime

from centre_app.domain.clock import local
from centre_app.domain.deadlines import Light
from centre_app.services.records.today import (
    LightKind,
    LightRow,
    TodaySession,
    WaitingKind,
    WaitingRow,
)
from centre_app.views.frame.room import Subject
from centre_app.views.parts.chip import ChipLook, Tone
from centre_app.views.parts.found import Found
from centre_app.views.today import words

TONES = {
    Light.GREEN: Tone.GOOD,
    Light.BLUE: Tone.BLUE,
    Light.YELLOW: Tone.YELLOW,
    Light.ORANGE: Tone.ORANGE,
    Light.RED: Tone.RED,
}

_GROUPS = {
    WaitingKind.NO_MEDIATOR: words.GROUP_LACKS,
    WaitingKind.NO_ROOM: words.GROUP_LACKS,
    WaitingKind.RISK: words.GROUP_RISK,
    WaitingKind.APPROVAL: words.GROUP_APPROVAL,
    WaitingKind.REST: words.GROUP_REST,
    WaitingKind.TRIAGE: words.GROUP_TRIAGE,
    WaitingKind.NAMES: words.GROUP_NAMES,
    WaitingKind.HANDOVER: words.GROUP_HANDOVER,
    WaitingKind.HANDOVER_NEWS: words.GROUP_HANDOVER_NEWS,
    WaitingKind.CASE: words.GROUP_CASE,
    WaitingKind.DRAFT: words.GROUP_DRAFT,
    WaitingKind.COMMITTEE: words.GROUP_COMMITTEE,
}
_ROOMS = {
    WaitingKind.NO_MEDIATOR: ("centre", "mediators"),
    WaitingKind.NO_ROOM: ("centre", "rooms"),
    WaitingKind.RISK: ("matters", "risk"),
    WaitingKind.APPROVAL: ("matters", "matter"),
    WaitingKind.REST: ("mediation", "term"),
    WaitingKind.TRIAGE: ("matters", "matter"),
    WaitingKind.NAMES: ("mediation", "case"),
    WaitingKind.HANDOVER: ("mediation", "case"),
    WaitingKind.HANDOVER_NEWS: ("mediation", "case"),
    WaitingKind.CASE: ("mediation", "case"),
    WaitingKind.DRAFT: ("reception", "draft"),
    WaitingKind.COMMITTEE: ("centre", "committee"),
}
_ROOM_OF = {
    LightKind.PROMISE: "follow_up",
    LightKind.REVISIT: "follow_up",
    LightKind.REDRESS: "follow_up",
}
"""Where a light leads to; the others to the page of the matter."""

_ICONS = {
    WaitingKind.NO_MEDIATOR: "people",
    WaitingKind.NO_ROOM: "door",
    WaitingKind.RISK: "danger",
    WaitingKind.APPROVAL: "pen",
    WaitingKind.REST: "pen",
    WaitingKind.TRIAGE: "folder",
    WaitingKind.NAMES: "people",
    WaitingKind.HANDOVER: "next",
    WaitingKind.HANDOVER_NEWS: "ok",
    WaitingKind.CASE: "scales",
    WaitingKind.DRAFT: "clock",
    WaitingKind.COMMITTEE: "people",
}


_LACKS = {
    WaitingKind.NO_MEDIATOR: (words.NO_MEDIATORS, words.NO_MEDIATORS_DETAIL),
    WaitingKind.NO_ROOM: (words.NO_ROOMS, words.NO_ROOMS_DETAIL),
}
"""What a centre lacks before it can mediate, and what to do about it."""


def waiting_lines(rows: Sequence[WaitingRow], now: datetime) -> list[Found]:
    """Return what waits, kind by kind, the oldest first."""
    ordered = sorted(rows, key=lambda row: list(WaitingKind).index(row.kind))
    return [_waiting(row, now) for row in ordered]


def session_lines(rows: Sequence[TodaySession]) -> list[Found]:
    """Return the sessions of the day by their hour."""
    return [_session(row) for row in rows]


def light_lines(rows: Sequence[LightRow]) -> list[Found]:
    """Return what is due, the latest first."""
    return [_light(row) for row in rows]


def _waiting(row: WaitingRow, now: datetime) -> Found:
    room, kind = _ROOMS[row.kind]
    draft, lack = row.kind is WaitingKind.DRAFT, _LACKS.get(row.kind)
    return Found(
        title=lack[0] if lack else row.title or words.DRAFT_NAMELESS,
        detail=lack[1] if lack else _shelved(row, now) if draft else _detail(row),
        group=_GROUPS[row.kind],
        value=(room, Subject(kind, row.subject_id)),
        icon_name=_ICONS[row.kind],
        chips=() if draft else (ChipLook(row.standing),),
    )


def _detail(row: WaitingRow) -> str:
    if row.kind is WaitingKind.COMMITTEE:
        return words.TERM_DETAIL.format(day=row.number)
    return f"{_moment(row.since)} · {row.number}"


def _shelved(row: WaitingRow, now: datetime) -> str:
    minutes = int((now - row.since).total_seconds() // 60)
    return words.DRAFT_DETAIL.format(minutes=minutes) if minutes > 0 else words.DRAFT_JUST_NOW


def _moment(at: datetime) -> str:
    moment = local(at)
    return words.SINCE.format(day=f"{moment:%m-%d}", time=f"{moment:%H:%M}")


def _session(row: TodaySession) -> Found:
    start, end = local(row.starts_at), local(row.ends_at)
    return Found(
        title=words.SESSION.format(start=f"{start:%H:%M}", end=f"{end:%H:%M}", parties=row.parties),
        detail=words.SESSION_DETAIL.format(
            room=row.room or words.NO_ROOM,
            mediator=row.mediator or words.NO_MEDIATOR,
            number=row.number,
        ),
        value=("mediation", Subject("session", row.session_id)),
        icon_name="people",
        chips=(ChipLook(row.state),),
    )


def _light(row: LightRow) -> Found:
    due = row.due
    return Found(
        title=due.title,
        detail=" · ".join((_what(row), due.article)),
        group=_when(row.days_left),
        value=(_ROOM_OF.get(due.kind, "matters"), Subject("matter", due.matter_id)),
        icon_name="warning" if row.days_left < 0 else "clock",
        chips=(_chip(row),),
    )


def _what(row: LightRow) -> str:
    due = row.due
    named = {
        LightKind.DEADLINE: due.what,
        LightKind.PROMISE: _promise_of(row.days_left).format(what=due.what),
        LightKind.REVISIT: words.REVISIT,
        LightKind.REDRESS: words.REDRESS.format(what=due.what),
        LightKind.REST: words.REST.format(why=due.what),
        LightKind.COUNTY: words.COUNTY.format(body=due.what),
    }[due.kind]
    return words.DUE.format(what=named, day=f"{due.due_on:%m-%d}")


def _promise_of(days_left: int) -> str:
    """Return what a promise wants: a word before its day and on it, a look and urging after it."""
    if days_left > 0:
        return words.PROMISE_SOON
    return words.PROMISE_LATE if days_left else words.PROMISE_TODAY


def _when(days_left: int) -> str:
    if days_left < 0:
        return words.GROUP_OVERDUE
    return words.GROUP_SOON if days_left else words.GROUP_TODAY


def _chip(row: LightRow) -> ChipLook:
    left = _left(row.days_left)
    if row.due.kind is LightKind.REST:
        return ChipLook(words.RESTING.format(left=left), Tone.WARN)
    return ChipLook(left, TONES[row.light])


def _left(days_left: int) -> str:
    if days_left < 0:
        return words.LATE.format(days=-days_left)
    return words.LEFT.format(days=days_left) if days_left else words.LAST_DAY
