"""The page of a matter, from small queries by key."""

from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from centre_app.domain.agreements.codes import ConfirmationStatus
from centre_app.services.records.case_page import (
    AgreementLine,
    CaseLine,
    CasePage,
    DueLine,
    MatterHead,
    OrderLine,
    RevisitLine,
    StepLine,
)
from centre_app.services.records.papers import PaperRow
from centre_app.storage.access import open_to
from centre_app.storage.registers.ladders import read_trace
from centre_app.storage.registers.parties import read_parties
from centre_app.storage.registers.petitions import read_line
from centre_app.storage.registers.roads import read_road
from centre_app.storage.tables.accounts import staff
from centre_app.storage.tables.agreements import agreements
from centre_app.storage.tables.centre import areas, grid_staff, organizations
from centre_app.storage.tables.follow_up import revisits
from centre_app.storage.tables.matters import (
    matter_deadlines,
    matter_steps,
    matters,
    work_orders,
)
from centre_app.storage.tables.mediation import mediation_cases
from centre_app.storage.tables.papers import papers

BROKEN_PROMISE = "promise:"
"""How tags begin that tell of a promise that was not kept: only then is asked what came of it."""


def read_case_page(session: Session, matter_id: UUID, today: date) -> CasePage | None:
    """Return everything of a matter's page; None if there is no such matter for the reader."""
    road = read_road(session, matter_id, today)
    head = session.execute(_head(session, matter_id)).mappings().first()
    if road is None or head is None:
        return None

    def lines(record: Any, statement: Select[Any]) -> tuple[Any, ...]:
        return tuple(record(*row) for row in session.execute(statement))

    deals = lines(AgreementLine, _agreements(matter_id))
    history = lines(StepLine, _history(matter_id))
    broken = any(one.tag.startswith(BROKEN_PROMISE) for one in history)
    at_court = any(one.confirmation is not ConfirmationStatus.NONE for one in deals)
    return CasePage(
        head=MatterHead(**head),
        road=road,
        parties=read_parties(session, matter_id, today),
        deadlines=lines(DueLine, _deadlines(matter_id)),
        history=history,
        papers=lines(PaperRow, _papers(matter_id)),
        cases=lines(CaseLine, _cases(matter_id)),
        agreements=deals,
        revisits=lines(RevisitLine, _revisits(matter_id)),
        orders=lines(OrderLine, _orders(matter_id)),
        petition=read_line(session, matter_id) if road.petition else None,
        trace=read_trace(
            session, matter_id, road, head["outcome"], at_court=at_court, broken=broken
        ),
    )


def _head(session: Session, matter_id: UUID) -> Select[Any]:
    columns = matters.c
    return (
        select(
            columns.id.label("matter_id"),
            columns.version,
            columns.number,
            columns.title,
            columns.demand,
            columns.place,
            columns.channel,
            columns.dispute_type,
            columns.state,
            columns.route,
            columns.level,
            columns.risk,
            columns.outcome,
            columns.people_count,
            columns.anonymous,
            columns.received_at,
            columns.closed_at,
            columns.final_on,
            func.coalesce(organizations.c.name, "").label("responsible"),
            func.coalesce(areas.c.name, "").label("village"),
        )
        .outerjoin(organizations, organizations.c.id == columns.responsible_id)
        .outerjoin(areas, areas.c.id == columns.village_id)
        .where(columns.id == matter_id, open_to(session, columns.id))
    )


def _deadlines(matter_id: UUID) -> Select[Any]:
    columns = matter_deadlines.c
    return (
        select(
            columns.kind,
            columns.article,
            columns.basis,
            columns.started_on,
            columns.due_on,
            columns.met_on,
            columns.computed_on,
            columns.override_reason,
            columns.suspended,
            columns.paused_on,
        )
        .where(columns.matter_id == matter_id)
        .order_by(columns.met_on.is_not(None), columns.due_on)
    )


def _history(matter_id: UUID) -> Select[Any]:
    columns = matter_steps.c
    return (
        select(
            columns.at,
            func.coalesce(staff.c.name, ""),
            columns.tag,
            columns.to_state,
            columns.from_state,
            columns.note,
            columns.paper_id,
            func.coalesce(papers.c.title, ""),
        )
        .outerjoin(staff, staff.c.id == columns.actor_id)
        .outerjoin(papers, papers.c.id == columns.paper_id)
        .where(columns.matter_id == matter_id)
        .order_by(columns.at.desc(), columns.id.desc())
    )


def _papers(matter_id: UUID) -> Select[Any]:
    columns = papers.c
    return (
        select(
            columns.id,
            columns.form,
            columns.title,
            columns.number,
            columns.edition,
            columns.pages,
            columns.copies,
            columns.printed,
            columns.issued_at,
            columns.gaps,
        )
        .where(columns.matter_id == matter_id, columns.void.is_(False))
        .order_by(columns.issued_at.desc(), columns.id.desc())
    )


def _cases(matter_id: UUID) -> Select[Any]:
    columns = mediation_cases.c
    return (
        select(
            columns.id,
            columns.number,
            columns.stage,
            columns.outcome,
            organizations.c.name,
            organizations.c.kind,
            columns.source,
            columns.created_at,
            columns.ended_on,
        )
        .join(organizations, organizations.c.id == columns.committee_id)
        .where(columns.matter_id == matter_id)
        .order_by(columns.created_at.desc(), columns.id.desc())
    )


def _agreements(matter_id: UUID) -> Select[Any]:
    columns = agreements.c
    return (
        select(
            columns.id,
            columns.number,
            columns.status,
            columns.effective_on,
            columns.confirmation,
        )
        .where(columns.matter_id == matter_id)
        .order_by(columns.created_at.desc(), columns.id.desc())
    )


def _revisits(matter_id: UUID) -> Select[Any]:
    columns = revisits.c
    return (
        select(columns.id, columns.due_on, columns.done_on, columns.satisfaction)
        .where(columns.matter_id == matter_id)
        .order_by(columns.due_on)
    )


def _orders(matter_id: UUID) -> Select[Any]:
    columns = work_orders.c
    return (
        select(
            columns.id,
            columns.version,
            columns.pair_number,
            columns.part,
            columns.state,
            func.coalesce(organizations.c.name, grid_staff.c.name, ""),
            columns.due_on,
            columns.report,
            columns.reported_at,
        )
        .outerjoin(organizations, organizations.c.id == columns.unit_id)
        .outerjoin(grid_staff, grid_staff.c.id == columns.grid_staff_id)
        .where(columns.matter_id == matter_id)
        .order_by(columns.issued_at.desc(), columns.part)
    )
