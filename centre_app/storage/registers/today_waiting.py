"""What of visits, matters and cases waits for somebody."""

from typing import Any

from sqlalchemy import Select, String, literal, select, type_coerce

from centre_app.domain.matters.codes import MatterState
from centre_app.domain.mediation.codes import CaseStage
from centre_app.services.drafts import INTAKE_FORM
from centre_app.services.records.today import Share, WaitingKind
from centre_app.storage.registers.asked import asked_matters
from centre_app.storage.tables.centre import mediators
from centre_app.storage.tables.matters import matters
from centre_app.storage.tables.mediation import case_mediators, case_parties, mediation_cases
from centre_app.storage.tables.reception import drafts
from centre_app.storage.tables.risk import risk_reports

_BEFORE_TRIAGE = (MatterState.REGISTERED, MatterState.TRIAGED)
_RESTING = (CaseStage.SCHEDULED, CaseStage.SUSPENDED, CaseStage.ENDED)
_OVER = (CaseStage.SUSPENDED, CaseStage.ENDED)


def shelved(share: Share) -> Select[Any]:
    """Return the half-typed visits that somebody put aside."""
    columns = drafts.c
    return select(
        literal(WaitingKind.DRAFT.value, String).label("kind"),
        columns.subject_id.label("subject_id"),
        literal("", String).label("number"),
        columns.body.label("title"),
        literal("", String).label("standing"),
        columns.saved_at.label("since"),
    ).where(columns.staff_id == share.staff_id, columns.form == INTAKE_FORM)


def unfinished_risks() -> Select[Any]:
    """Return the matters whose report of a danger is not finished."""
    columns = matters.c
    return (
        select(
            literal(WaitingKind.RISK.value, String),
            columns.id,
            columns.number,
            columns.title,
            type_coerce(columns.state, String),
            risk_reports.c.raised_at,
        )
        .join(risk_reports, risk_reports.c.matter_id == columns.id)
        .where(risk_reports.c.recorded_at.is_(None))
    )


def untriaged() -> Select[Any]:
    """Return the matters that nobody has sent on their way yet."""
    columns = matters.c
    return select(
        literal(WaitingKind.TRIAGE.value, String),
        columns.id,
        columns.number,
        columns.title,
        type_coerce(columns.state, String),
        columns.received_at,
    ).where(columns.state.in_(_BEFORE_TRIAGE), columns.id.not_in(asked_matters()))


def own_cases(share: Share) -> Select[Any]:
    """Return the cases of a mediator that wait for him."""
    columns = mediation_cases.c
    return (
        select(
            literal(WaitingKind.CASE.value, String),
            columns.id,
            columns.number,
            matters.c.title,
            type_coerce(columns.stage, String),
            columns.revised_at,
        )
        .join(matters, matters.c.id == columns.matter_id)
        .where(columns.id.in_(own_case_ids(share)), columns.stage.not_in(_RESTING))
    )


def names_owed(share: Share) -> Select[Any]:
    """Return cases whose parties are yet to be told who mediates in place of another.

    Source: 《人民调解法》第二十三条 (to choose or accept the mediator).
    """
    columns, party = mediation_cases.c, case_parties.c
    untold = select(party.case_id).where(
        party.notice_on.is_not(None), party.mediators_told_on.is_(None)
    )
    statement = (
        select(
            literal(WaitingKind.NAMES.value, String),
            columns.id,
            columns.number,
            matters.c.title,
            type_coerce(columns.stage, String),
            columns.revised_at,
        )
        .join(matters, matters.c.id == columns.matter_id)
        .where(columns.id.in_(untold), columns.stage.not_in(_OVER))
    )
    return statement.where(columns.id.in_(own_case_ids(share))) if share.own_only else statement


def own_case_ids(share: Share) -> Select[Any]:
    """Return the cases in which somebody mediates."""
    return (
        select(case_mediators.c.case_id)
        .join(mediators, mediators.c.id == case_mediators.c.mediator_id)
        .where(mediators.c.staff_id == share.staff_id)
    )


def own_matters(share: Share) -> Select[Any]:
    """Return the matters of the cases in which somebody mediates."""
    return select(mediation_cases.c.matter_id).where(mediation_cases.c.id.in_(own_case_ids(share)))
