"""Handovers in the columns of a day: those to answer, those answered, and when to ask the county."""

from datetime import date
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Integer,
    Select,
    String,
    and_,
    literal,
    or_,
    select,
    type_coerce,
)

from centre_app.domain.mediation.handover_codes import HandoverState, HandoverTarget
from centre_app.services.records.today import HandoverShare, LightKind, Share, WaitingKind
from centre_app.storage.tables.centre import mediators
from centre_app.storage.tables.handovers import handovers
from centre_app.storage.tables.matters import matters
from centre_app.storage.tables.mediation import mediation_cases

_SILENT = (HandoverState.WAITING, HandoverState.WITHDRAWN)
_NO_DAYS = literal(0, Integer)


def handover_parts(share: Share, ours: HandoverShare) -> tuple[Select[Any], Select[Any]]:
    """Return what waits for somebody's answer, and the answers that wait for him."""
    return _to_answer(share, ours), _answered(share)


def _to_answer(share: Share, ours: HandoverShare) -> Select[Any]:
    """Return the cases that wait for somebody's body, or for the head: never his own requests."""
    columns = handovers.c
    return _waiting(WaitingKind.HANDOVER, columns.target, columns.asked_at).where(
        columns.state == HandoverState.WAITING,
        columns.asked_by != share.staff_id,
        _concerned(share, ours),
    )


def _answered(share: Share) -> Select[Any]:
    """Return what somebody asked for and does not know the answer, or the result, of."""
    columns = handovers.c
    return _waiting(WaitingKind.HANDOVER_NEWS, columns.state, columns.revised_at).where(
        columns.asked_by == share.staff_id,
        columns.state.not_in(_SILENT),
        columns.seen_at.is_(None),
    )


def county_to_ask(horizon: date) -> Select[Any]:
    """Return what is with the county, by the day on which somebody asks there."""
    columns = handovers.c
    return select(
        literal(LightKind.COUNTY.value, String).label("kind"),
        columns.matter_id.label("matter_id"),
        columns.to_name.label("what"),
        columns.letter.label("article"),
        columns.follow_up_on.label("started_on"),
        columns.follow_up_on.label("due_on"),
        _NO_DAYS.label("suspended"),
    ).where(
        columns.state == HandoverState.SENT,
        columns.result_on.is_(None),
        columns.follow_up_on <= horizon,
    )


def waits_for_answer() -> ColumnElement[bool]:
    """Return whether a case waits for another body to take it."""
    columns = handovers.c
    waiting = select(columns.case_id).where(columns.state == HandoverState.WAITING)
    return mediation_cases.c.id.in_(waiting)


def numbered_before(words: str) -> ColumnElement[bool]:
    """Return whether a case bore a number like this where it came from."""
    columns = handovers.c
    bore = select(columns.case_id).where(columns.from_number.contains(words, autoescape=True))
    return mediation_cases.c.id.in_(bore)


def _concerned(share: Share, ours: HandoverShare) -> ColumnElement[bool]:
    columns = handovers.c
    outward = columns.target == HandoverTarget.COUNTY
    here = select(mediators.c.body_id).where(
        mediators.c.staff_id == share.staff_id, mediators.c.active.is_(True)
    )
    of_body = or_(columns.to_id == ours.org_id, columns.to_id.in_(here))
    return or_(
        and_(outward, literal(ours.county)),
        and_(~outward, or_(literal(ours.every), and_(literal(ours.own_body), of_body))),
    )


def _waiting(kind: WaitingKind, standing: Any, since: Any) -> Select[Any]:
    columns = handovers.c
    return (
        select(
            literal(kind.value, String).label("kind"),
            columns.case_id.label("subject_id"),
            mediation_cases.c.number.label("number"),
            matters.c.title.label("title"),
            type_coerce(standing, String).label("standing"),
            since.label("since"),
        )
        .join(mediation_cases, mediation_cases.c.id == columns.case_id)
        .join(matters, matters.c.id == columns.matter_id)
    )
