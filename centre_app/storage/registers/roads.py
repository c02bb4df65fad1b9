"""How far a matter has come, counted from the tables of its whole road.

It is asked at every step of every use case: the questions are put together once.
"""

from datetime import date
from functools import cache, lru_cache
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Row, and_, bindparam, func, or_, select
from sqlalchemy.orm import Session as OrmSession

from centre_app.domain.agreements.codes import (
    AgreementForm,
    AgreementStatus,
)
from centre_app.domain.follow_up.codes import AfterDissatisfaction
from centre_app.domain.inquiries.inquiry import InquiryState
from centre_app.domain.matters.codes import DeadlineKind, OrderState, Route
from centre_app.domain.mediation.codes import CaseSource, CaseStage, Consent, SessionState
from centre_app.domain.mediation.conflict_codes import RecusalOutcome
from centre_app.domain.mediation.sittings import SessionKind
from centre_app.domain.road.next_steps import RoadFacts
from centre_app.storage.access import Reader, open_to, reader
from centre_app.storage.registers.petitions import read_facts
from centre_app.storage.registers.watched import to_be_watched
from centre_app.storage.tables.agreements import (
    agreement_signatures,
    agreements,
    performance_items,
)
from centre_app.storage.tables.entrusting import entrustments
from centre_app.storage.tables.evidence import evidence_items
from centre_app.storage.tables.follow_up import revisits
from centre_app.storage.tables.inquiries import inquiries
from centre_app.storage.tables.matters import matter_deadlines, matters, work_orders
from centre_app.storage.tables.mediation import case_parties, mediation_cases, sessions
from centre_app.storage.tables.recusal import recusals
from centre_app.storage.tables.refusals import matter_refusals

_ORDERS_OPEN = [OrderState.ISSUED, OrderState.SIGNED]
_MATTER = bindparam("matter", type_=matters.c.id.type)
KEPT = 64
"""Readers whose question is remembered."""


def read_road(session: OrmSession, matter_id: UUID, today: date) -> RoadFacts | None:
    """Return how far a matter has come by today; None if there is no such matter for the reader."""
    which = {"matter": matter_id}
    facts = _first(session, _of_matter(reader(session)), {**which, "today": today})
    if facts is None:
        return None
    case = _first(session, _of_case(), which) or {}
    case_id, outcome = case.pop("case_id", None), case.pop("outcome", None)
    source: CaseSource | None = case.pop("source", None)
    failed = case.get("stage") is CaseStage.ENDED and not (outcome and outcome.resolves)
    agreement = _first(session, _of_agreement(), {**which, "case": case_id}) or {}
    oral = agreement.pop("form", None) is AgreementForm.ORAL
    missing = agreement.pop("parties", 0) - agreement.pop("signed", 0)
    facts["told"] = not facts.pop("untold")
    if facts["route"] is Route.PETITION:
        facts["petition"] = read_facts(session, matter_id, today)
    case["unwilling"] = bool(case.get("unwilling"))
    return RoadFacts(
        **facts,
        **case,
        **agreement,
        oral=oral,
        entrusted=source is not None and source.entrusted,
        signatures_missing=max(0, missing),
        ended_without_agreement=failed,
    )


def _first(session: OrmSession, statement: Any, values: dict[str, Any]) -> dict[str, Any] | None:
    row: Row[Any] | None = session.execute(statement, values).first()
    return None if row is None else dict(row._mapping)  # noqa: SLF001 - its public name


@lru_cache(maxsize=KEPT)
def _of_matter(whoever: Reader) -> Any:
    due, order, case, visit = (
        one.c for one in (matter_deadlines, work_orders, mediation_cases, revisits)
    )
    here = matters.c.id
    untold = and_(due.matter_id == here, due.kind == DeadlineKind.NOTICE, due.met_on.is_(None))
    ours = order.matter_id == here
    refusal = matter_refusals.c
    unserved = and_(refusal.since.is_not(None), refusal.served_on.is_(None))
    asked = visit.matter_id == here
    watched = _watched()
    late = performance_items.c.due_on < bindparam("today", type_=performance_items.c.due_on.type)
    return select(
        matters.c.state,
        matters.c.route,
        _count(untold).label("untold"),
        _count(and_(due.matter_id == here, due.met_on.is_(None))).label("dates_open"),
        _count(ours).label("orders"),
        _count(and_(ours, order.state.in_(_ORDERS_OPEN))).label("orders_open"),
        _count(case.matter_id == here).label("cases"),
        _count(and_(asked, visit.done_on.is_(None))).label("revisits_open"),
        _count(and_(asked, visit.done_on.is_not(None))).label("revisits_done"),
        _count(
            and_(asked, visit.after == AfterDissatisfaction.REOPEN, visit.after_done_on.is_(None))
        ).label("reopen_wanted"),
        _count(watched).label("performance_open"),
        _count(and_(watched, late)).label("performance_late"),
        _asker().label("refusal_asked_by"),
        _count(and_(refusal.matter_id == here, unserved)).label("refusal_unserved"),
    ).where(here == _MATTER, open_to(whoever, here))


@cache
def _of_case() -> Any:
    """Return the question for the matter's last case."""
    case, party, sitting = mediation_cases.c, case_parties.c, sessions.c
    letter, asked = entrustments.c, recusals.c
    stands = or_(asked.outcome.is_(None), asked.outcome != RecusalOutcome.WITHDRAWN)
    told = and_(letter.case_id == case.id, letter.sent_on.is_not(None))
    proof, inquiry = evidence_items.c, inquiries.c
    closed = and_(inquiry.case_id == case.id, inquiry.state == InquiryState.CLOSED)
    unwilling = and_(party.case_id == case.id, party.consent == Consent.REFUSED)
    # Appointments beside the mediation are no step of it.
    mediates = and_(*(sitting.kind != one for one in SessionKind if one.appointment))
    to_come = or_(sitting.state == SessionState.PLANNED, sitting.state == SessionState.OPEN)
    planned = and_(to_come, mediates)
    held = and_(sitting.state == SessionState.HELD, mediates)
    under_way = sitting.state == SessionState.OPEN
    return (
        select(
            case.id.label("case_id"),
            case.stage,
            case.outcome,
            case.source,
            _count(told).label("feedback_sent"),
            _count(and_(asked.case_id == case.id, stands)).label("recusals"),
            _count(unwilling).label("unwilling"),
            _count(and_(sitting.case_id == case.id, planned)).label("sessions_planned"),
            _count(and_(sitting.case_id == case.id, held)).label("sessions_held"),
            _count(and_(sitting.case_id == case.id, under_way)).label("sessions_open"),
            _count(and_(proof.case_id == case.id, proof.struck_at.is_(None))).label("evidence"),
            _count(closed).label("inquiries"),
        )
        .where(case.matter_id == _MATTER)
        .order_by(case.created_at.desc(), case.id.desc())
        .limit(1)
    )


@cache
def _of_agreement() -> Any:
    """Return the question for the last agreement in use of the matter's last case."""
    deal, sign = agreements.c, agreement_signatures.c
    return (
        select(
            deal.status.label("agreement"),
            deal.form,
            _count(and_(sign.agreement_id == deal.id, sign.is_party)).label("signed"),
            _count(case_parties.c.case_id == deal.case_id).label("parties"),
        )
        .where(
            deal.matter_id == _MATTER,
            deal.case_id.is_not_distinct_from(bindparam("case", type_=deal.case_id.type)),
        )
        .order_by(
            # One that was made void says nothing of the road where another stands.
            deal.status == AgreementStatus.VOID,
            deal.created_at.desc(),
            deal.id.desc(),
        )
        .limit(1)
    )


def _asker() -> Any:
    """Return who asked the head not to take the matter on, and waits for his word."""
    ask = matter_refusals.c
    waiting = select(ask.asked_by).where(ask.matter_id == matters.c.id, ask.decided_at.is_(None))
    return waiting.limit(1).correlate(matters).scalar_subquery()


def _watched() -> ColumnElement[bool]:
    """Return the condition that a promise under any agreement in effect is to be watched."""
    deal = agreements.alias("deal").c
    in_effect = select(deal.id).where(
        deal.matter_id == _MATTER, deal.status == AgreementStatus.EFFECTIVE
    )
    return and_(performance_items.c.agreement_id.in_(in_effect), to_be_watched())


def _count(condition: ColumnElement[bool]) -> Any:
    return (
        select(func.count())
        .where(condition)
        .correlate(matters, mediation_cases, agreements)
        .scalar_subquery()
    )
