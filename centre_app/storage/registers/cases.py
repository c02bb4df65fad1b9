"""Cases, sessions and bookings in lists."""

from collections.abc import Collection, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, case, exists, func, or_, select
from sqlalchemy.orm import Session

from centre_app.domain.centre.codes import OrgKind
from centre_app.domain.matters.codes import DeadlineKind, MatterState, Route
from centre_app.domain.mediation.codes import UNPLANNED, CaseStage, SessionState
from centre_app.domain.mediation.conflicts import EarlierPart
from centre_app.services.records.case_lists import (
    CaseQuery,
    CaseRow,
    CaseScope,
    CommitteeRow,
    WaitingMatter,
)
from centre_app.storage.access import open_to
from centre_app.storage.registers.calendar import SqlCalendar
from centre_app.storage.registers.earlier_parts import earlier_parts
from centre_app.storage.registers.handed_over import numbered_before, waits_for_answer
from centre_app.storage.registers.word_lines import WordLines
from centre_app.storage.tables.centre import mediators, organizations
from centre_app.storage.tables.matters import matter_deadlines, matter_search, matters
from centre_app.storage.tables.mediation import case_mediators, mediation_cases, sessions

_COMMITTEES = (
    OrgKind.TOWN_COMMITTEE,
    OrgKind.VILLAGE_COMMITTEE,
    OrgKind.SPECIALIST_COMMITTEE,
    # An office opens cases under the numbers of its committee.
    OrgKind.CHIEF_OFFICE,
)
_MEDIATED = (Route.MEDIATION, Route.JOINT)
_AHEAD = (SessionState.PLANNED, SessionState.OPEN)


class SqlCaseRegister(SqlCalendar):
    """Reads cases and the calendar."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._lines = WordLines(session, "matter_words")

    def page(self, query: CaseQuery, *, staff_id: UUID) -> Sequence[CaseRow]:
        """Return cases, worst deadline first; the lights are left to whoever knows the day."""
        columns, due = mediation_cases.c, matter_deadlines.c
        statement = (
            select(
                columns.id,
                columns.matter_id,
                columns.number,
                matters.c.parties_text,
                matters.c.dispute_type,
                columns.stage,
                matters.c.risk,
                due.started_on,
                due.due_on,
                func.coalesce(due.suspended, 0),
                due.paused_on,
            )
            .join(matters, matters.c.id == columns.matter_id)
            .where(open_to(self._session, columns.matter_id))
            .outerjoin(matter_deadlines, _clock_of_case())
            .order_by(*_worst_first(due), columns.created_at, columns.id)
            .limit(query.limit)
        )
        statement = self._worded(_narrowed(statement, query, staff_id), query.words.strip())
        return self._filled([CaseRow(*row) for row in self._session.execute(statement)])

    def counts(self) -> dict[CaseStage, int]:
        """Return how many cases there are in each stage that has not ended."""
        stage = mediation_cases.c.stage
        statement = (
            select(stage, func.count())
            .where(
                stage != CaseStage.ENDED,
                open_to(self._session, mediation_cases.c.matter_id),
            )
            .group_by(stage)
        )
        return {one: int(count) for one, count in self._session.execute(statement)}

    def waiting(self, wanted: UUID | None = None) -> Sequence[WaitingMatter]:
        """Return accepted matters without a case, those accepted first before the others.

        ``wanted`` is one that is to be mediated although its way is another: a petition.
        """
        columns = matters.c
        statement = (
            select(
                columns.id,
                columns.version,
                columns.number,
                columns.parties_text,
                columns.dispute_type,
                columns.accepted_at,
                columns.responsible_id,
            )
            .where(
                open_to(self._session, columns.id),
                or_(
                    and_(columns.state == MatterState.ACCEPTED, columns.route.in_(_MEDIATED)),
                    columns.id == wanted,
                ),
                ~exists().where(
                    mediation_cases.c.matter_id == columns.id,
                    mediation_cases.c.stage != CaseStage.ENDED,
                ),
            )
            .order_by(columns.accepted_at, columns.id)
            .limit(200)
        )
        return [WaitingMatter(*row) for row in self._session.execute(statement)]

    def committees(self) -> Sequence[CommitteeRow]:
        """Return the bodies that can open cases, with what each has on hand.

        Cases closed to whoever asks are not counted, as in the counts above the list.
        """
        columns, cases = organizations.c, mediation_cases.c
        waits = cases.stage.in_(UNPLANNED)
        statement = (
            select(
                columns.id,
                columns.name,
                func.count(cases.id),
                func.count(case((waits, cases.id))),
                func.min(case((waits, cases.created_at))),
            )
            .select_from(organizations)
            .outerjoin(
                mediation_cases,
                and_(
                    or_(cases.committee_id == columns.id, cases.chief_office_id == columns.id),
                    cases.stage != CaseStage.ENDED,
                    open_to(self._session, cases.matter_id),
                ),
            )
            .group_by(columns.id, columns.name, columns.created_at)
            .where(columns.kind.in_(_COMMITTEES), columns.active.is_(True))
            .order_by(columns.created_at, columns.id)
        )
        return [CommitteeRow(*row) for row in self._session.execute(statement)]

    def handed(self) -> int:
        """Return how many open cases wait for another body to take them."""
        columns = mediation_cases.c
        statement = select(func.count()).where(
            waits_for_answer(), open_to(self._session, columns.matter_id)
        )
        return int(self._session.scalars(statement).one())

    def earlier_parts(
        self, own: Collection[UUID], people: Collection[UUID], *, leaving_out: UUID
    ) -> Sequence[EarlierPart]:
        """Return what somebody, by his own files, was to these people in other matters."""
        return earlier_parts(self._session, own, people, leaving_out=leaving_out)

    def open_of(self, mediator_id: UUID) -> Sequence[UUID]:
        """Return a mediator's cases that have not ended, but for those closed to whoever asks."""
        columns = mediation_cases.c
        statement = (
            select(columns.id)
            .join(case_mediators, case_mediators.c.case_id == columns.id)
            .where(
                case_mediators.c.mediator_id == mediator_id,
                columns.stage != CaseStage.ENDED,
                open_to(self._session, columns.matter_id),
            )
            .order_by(columns.created_at, columns.id)
        )
        return self._session.scalars(statement).all()

    def _worded(self, statement: Select[Any], words: str) -> Select[Any]:
        if not words:
            return statement
        numbered = or_(
            mediation_cases.c.number.contains(words, autoescape=True), numbered_before(words)
        )
        lines = self._lines.holding(words)
        if lines is None:
            return statement.where(numbered)
        columns = matter_search.c
        told = select(columns.matter_id).where(columns.seq.in_(lines))
        return statement.where(or_(numbered, matters.c.id.in_(told)))

    def _filled(self, rows: Sequence[CaseRow]) -> Sequence[CaseRow]:
        keys = [row.case_id for row in rows]
        named, ahead = self._mediators(keys), self._ahead(keys)
        return [
            CaseRow(
                **{
                    **vars(row),
                    "mediators": "、".join(name for _, name in named[row.case_id]),
                    "next_session_at": ahead.get(row.case_id),
                }
            )
            for row in rows
        ]

    def _ahead(self, cases: Collection[UUID]) -> dict[UUID, Any]:
        columns = sessions.c
        statement = (
            select(columns.case_id, func.min(columns.starts_at))
            .where(columns.case_id.in_(cases), columns.state.in_(_AHEAD))
            .group_by(columns.case_id)
        )
        return {row.case_id: row[1] for row in self._session.execute(statement)}


def _worst_first(due: Any) -> tuple[ColumnElement[Any], ...]:
    """Return the order of terms: the latest first, then what stands still, then what has not begun."""
    still = case((due.paused_on.is_not(None), 1), else_=0)
    return still, due.due_on.asc().nulls_last()


def _clock_of_case() -> ColumnElement[bool]:
    due = matter_deadlines.c
    return and_(
        due.subject_id == mediation_cases.c.id,
        due.kind == DeadlineKind.MEDIATION,
        due.met_on.is_(None),
    )


def _narrowed(statement: Select[Any], query: CaseQuery, staff_id: UUID) -> Select[Any]:
    stage = mediation_cases.c.stage
    wanted = stage.in_(query.stages) if query.stages else stage != CaseStage.ENDED
    statement = statement.where(wanted)
    if query.scope is CaseScope.MINE:
        statement = statement.where(
            exists().where(
                case_mediators.c.case_id == mediation_cases.c.id,
                case_mediators.c.mediator_id == mediators.c.id,
                mediators.c.staff_id == staff_id,
            )
        )
    if query.body_id is not None:
        columns = mediation_cases.c
        ours = or_(columns.committee_id == query.body_id, columns.chief_office_id == query.body_id)
        statement = statement.where(ours)
    return statement.where(waits_for_answer()) if query.handed else statement
