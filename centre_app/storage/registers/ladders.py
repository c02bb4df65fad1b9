"""What a matter's ladder needs beside its page, from small queries by key."""

from collections.abc import Iterator
from typing import Any
from uuid import UUID

from sqlalchemy import Select, select
from sqlalchemy.orm import Session as OrmSession

from centre_app.domain.clock import civil_day
from centre_app.domain.ladder.codes import Event, Phase, Rung, Way
from centre_app.domain.ladder.evidence import (
    of_breaches,
    of_confirmation,
    of_right,
    of_session,
    of_step,
)
from centre_app.domain.ladder.facts import Happening
from centre_app.domain.matters.codes import Outcome
from centre_app.domain.matters.triage_codes import RefusalReason
from centre_app.domain.mediation.codes import SessionState
from centre_app.domain.road.facts import RoadFacts
from centre_app.services.records.ladder import LadderTrace
from centre_app.storage.tables.agreements import agreements, breach_events, prompts
from centre_app.storage.tables.confirmation import confirmation_events, confirmations
from centre_app.storage.tables.ladder import ladder_steps
from centre_app.storage.tables.mediation import mediation_cases, sessions
from centre_app.storage.tables.refusals import matter_refusals
from centre_app.storage.tables.risk import risk_reports


def read_trace(
    session: OrmSession,
    matter_id: UUID,
    road: RoadFacts,
    outcome: Outcome | None,
    *,
    at_court: bool,
    broken: bool,
) -> LadderTrace:
    """Return what happened to a matter that its page does not hold; asked only where there may be any."""
    reports = session.execute(_reports(matter_id)).all()
    found = [*_dangers(reports), *_noted(session, matter_id)]
    if road.cases:
        found += _sessions(session, matter_id)
    if at_court:
        found += _court(session, matter_id)
    if broken:
        found += [*_rights_told(session, matter_id), *_breaches(session, matter_id)]
    if outcome is Outcome.NOT_ACCEPTED:
        found += _refused(session, matter_id)
    return LadderTrace(tuple(found), any(recorded is None for (recorded,) in reports))


def _reports(matter_id: UUID) -> Select[Any]:
    return select(risk_reports.c.recorded_at).where(risk_reports.c.matter_id == matter_id)


def _dangers(reports: Any) -> Iterator[Happening]:
    for (recorded_at,) in reports:
        if recorded_at is not None:
            ways = frozenset({Way.FOREWARNING})
            yield Happening(civil_day(recorded_at), Rung.EXAMINED, Event.DANGER, ways=ways)


def _noted(session: OrmSession, matter_id: UUID) -> Iterator[Happening]:
    step = ladder_steps.c
    asked = (
        select(step.act, step.happened_on, step.id, step.body, step.number, step.note)
        .where(step.matter_id == matter_id, step.taken_back == "")
        .order_by(step.created_at, step.id)
    )
    for act, on, key, body, number, note in session.execute(asked):
        yield of_step(act, on, step_id=key, body=body, number=number, note=note)


def _sessions(session: OrmSession, matter_id: UUID) -> Iterator[Happening]:
    sitting = sessions.c
    asked = (
        select(sitting.kind, sitting.venue, sitting.starts_at, sitting.place)
        .join(mediation_cases, mediation_cases.c.id == sitting.case_id)
        .where(mediation_cases.c.matter_id == matter_id, sitting.state == SessionState.HELD)
        .order_by(sitting.starts_at)
    )
    for kind, venue, starts_at, place in session.execute(asked):
        yield of_session(kind, venue, civil_day(starts_at), place=place)


def _court(session: OrmSession, matter_id: UUID) -> Iterator[Happening]:
    event = confirmation_events.c
    asked = (
        select(event.step, event.happened_on, event.number)
        .join(confirmations, confirmations.c.id == event.confirmation_id)
        .join(agreements, agreements.c.id == confirmations.c.agreement_id)
        .where(agreements.c.matter_id == matter_id, event.taken_back == "")
        .order_by(event.happened_on, event.ordinal)
    )
    for step, on, number in session.execute(asked):
        if (happened := of_confirmation(step, on, number=number)) is not None:
            yield happened


def _rights_told(session: OrmSession, matter_id: UUID) -> Iterator[Happening]:
    """Yield which rights somebody was told of when a promise was broken."""
    prompt = prompts.c
    asked = (
        select(prompt.right, prompt.made_on)
        .join(agreements, agreements.c.id == prompt.agreement_id)
        .where(agreements.c.matter_id == matter_id, prompt.right.is_not(None))
        .order_by(prompt.made_on)
    )
    for right, on in session.execute(asked):
        if (told := of_right(right, on)) is not None:
            yield told


def _breaches(session: OrmSession, matter_id: UUID) -> Iterator[Happening]:
    event = breach_events.c
    asked = (
        select(event.came, event.came_on, event.document)
        .join(agreements, agreements.c.id == event.agreement_id)
        .where(agreements.c.matter_id == matter_id)
        .order_by(event.came_on, event.created_at)
    )
    rows = session.execute(asked)
    yield from of_breaches((came, on, document) for came, on, document in rows)


def _refused(session: OrmSession, matter_id: UUID) -> Iterator[Happening]:
    """Yield that somebody was sent to a court or an authority with the refusal of his matter."""
    refusal = matter_refusals.c
    asked = select(refusal.since, refusal.go_to).where(
        refusal.matter_id == matter_id,
        refusal.refusal == RefusalReason.LITIGATION,
        refusal.since.is_not(None),
    )
    for on, go_to in session.execute(asked):
        yield Happening(on, Rung.SUED, Event.ROUTES_TOLD, go_to, phase=Phase.TOLD)
