"""Lights of the follow-up: promises to be reminded of, looked after, urged; revisits to be made."""

from datetime import date, timedelta
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Integer,
    Select,
    String,
    and_,
    func,
    literal,
    or_,
    select,
    type_coerce,
)

from centre_app.domain.agreements.breach_codes import PromptKind
from centre_app.domain.agreements.codes import AgreementStatus
from centre_app.services.records.today import LightKind
from centre_app.storage.registers.watched import to_be_watched
from centre_app.storage.tables.agreements import agreements, performance_items, prompts
from centre_app.storage.tables.follow_up import revisits

REDRESS_ARTICLE = "本中心规定：评价不满意的办结期限"
PROMISE_ARTICLE = "《人民调解法》第三十一条"
_NO_DAYS = literal(0, Integer)


def promises_to_tell(day: date, *, ahead: int = 0) -> Select[Any]:
    """Return promises that want a word: near their day, on it, and from then on until settled.

    Who was reminded in the days before is reminded on the day again, and then left alone till it
    is over.
    """
    columns = performance_items.c
    before = and_(
        columns.due_on > day, ~_spoken_to(prompts.c.made_on > day - timedelta(days=ahead))
    )
    on_the_day = and_(columns.due_on == day, ~_spoken_to(prompts.c.made_on == day))
    return (
        select(
            literal(LightKind.PROMISE.value, String).label("kind"),
            agreements.c.matter_id.label("matter_id"),
            columns.what.label("what"),
            literal(PROMISE_ARTICLE, String).label("article"),
            func.coalesce(agreements.c.effective_on, columns.due_on).label("started_on"),
            columns.due_on.label("due_on"),
            _NO_DAYS.label("suspended"),
        )
        .join(agreements, agreements.c.id == columns.agreement_id)
        .where(
            to_be_watched(),
            columns.due_on <= day + timedelta(days=ahead),
            agreements.c.status == AgreementStatus.EFFECTIVE,
            or_(columns.due_on < day, on_the_day, before),
        )
    )


def revisits_due(horizon: date) -> Select[Any]:
    """Return revisits to be made by a day."""
    columns = revisits.c
    return select(
        literal(LightKind.REVISIT.value, String).label("kind"),
        columns.matter_id.label("matter_id"),
        literal("", String).label("what"),
        columns.article.label("article"),
        columns.due_on.label("started_on"),
        columns.due_on.label("due_on"),
        _NO_DAYS.label("suspended"),
    ).where(columns.done_on.is_(None), columns.due_on <= horizon)


def redress_due(horizon: date) -> Select[Any]:
    """Return what bad grades ask for by a day."""
    columns = revisits.c
    return select(
        literal(LightKind.REDRESS.value, String).label("kind"),
        columns.matter_id.label("matter_id"),
        type_coerce(columns.after, String).label("what"),
        literal(REDRESS_ARTICLE, String).label("article"),
        columns.done_on.label("started_on"),
        columns.after_due_on.label("due_on"),
        _NO_DAYS.label("suspended"),
    ).where(redress_stands(), columns.after_due_on <= horizon)


def redress_stands() -> ColumnElement[bool]:
    """Return the condition that what follows a bad grade is still to be done (RULE 24)."""
    columns = revisits.c
    return and_(columns.after.is_not(None), columns.after_done_on.is_(None))


def _spoken_to(when: ColumnElement[bool]) -> ColumnElement[bool]:
    of_the_promise = prompts.c.item_id == performance_items.c.id
    reminded = prompts.c.kind != PromptKind.TELL
    return select(prompts.c.id).where(of_the_promise, reminded, when).exists()
