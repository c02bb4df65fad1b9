"""What waits for the word of the head: about petitions, and about matters not to be taken on."""

from typing import Any

from sqlalchemy import CompoundSelect, Select, String, case, literal, select, type_coerce, union_all

from centre_app.domain.matters.codes import MatterState
from centre_app.domain.matters.matter import OPEN_STATES
from centre_app.domain.matters.triage_codes import RefusalReason
from centre_app.domain.mediation.codes import CaseStage
from centre_app.domain.petitions.codes import AskKind
from centre_app.services.records.today import Share, WaitingKind
from centre_app.storage.tables.matters import matters
from centre_app.storage.tables.mediation import mediation_cases
from centre_app.storage.tables.petitions import petition_asks, petition_files
from centre_app.storage.tables.refusals import matter_refusals
from centre_app.storage.tables.rest_asks import rest_asks


def asked_of_petitions(share: Share) -> Select[Any]:
    """Return what others asked about petitions, as lines of what waits."""
    ask = petition_asks.c
    return (
        _lines(type_coerce(ask.kind, String), ask.asked_at)
        .join(petition_files, petition_files.c.matter_id == matters.c.id)
        .join(petition_asks, ask.petition_id == petition_files.c.id)
        .where(
            ask.approved.is_(None),
            ask.asked_by != share.staff_id,
            matters.c.state.in_(OPEN_STATES),
        )
    )


def asked_refusals(share: Share) -> Select[Any]:
    """Return which matters others would not take on, as lines of what waits."""
    ask = matter_refusals.c
    kind = case(
        (ask.refusal == RefusalReason.FINAL, literal(AskKind.NO_LONGER.value, String)),
        else_=literal(AskKind.NOT_ACCEPT.value, String),
    )
    return (
        _lines(kind, ask.asked_at)
        .join(matter_refusals, ask.matter_id == matters.c.id)
        .where(
            ask.decided_at.is_(None),
            ask.asked_by != share.staff_id,
            matters.c.state == MatterState.TRIAGED,
        )
    )


def asked_rests(share: Share) -> Select[Any]:
    """Return which mediations others would have suspended, as lines of what waits."""
    ask, of_case = rest_asks.c, mediation_cases.c
    return (
        select(
            literal(WaitingKind.REST.value, String),
            of_case.id,
            of_case.number,
            matters.c.title,
            type_coerce(ask.why, String),
            ask.asked_at,
        )
        .select_from(matters)
        .join(rest_asks, ask.matter_id == matters.c.id)
        .join(mediation_cases, of_case.id == ask.case_id)
        .where(
            ask.decided_at.is_(None),
            ask.asked_by != share.staff_id,
            of_case.stage.not_in((CaseStage.ENDED, CaseStage.SUSPENDED)),
        )
    )


def asked_matters() -> CompoundSelect[Any]:
    """Return the keys of the matters about which the head was asked something."""
    asked = matter_refusals.c
    waiting = select(asked.matter_id).where(asked.decided_at.is_(None))
    file = petition_files.c
    petitions = (
        select(file.matter_id)
        .join(petition_asks, petition_asks.c.petition_id == file.id)
        .where(petition_asks.c.approved.is_(None))
    )
    return union_all(waiting, petitions)


def _lines(kind: Any, since: Any) -> Select[Any]:
    columns = matters.c
    return select(
        literal(WaitingKind.APPROVAL.value, String),
        columns.id,
        columns.number,
        columns.title,
        kind,
        since,
    ).select_from(matters)
