"""What belongs to the centre and is read everywhere: its profile, calendar and periods."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Select, String, cast, delete, insert, select, text, union_all
from sqlalchemy.orm import Session

from centre_app.domain.calendar.working_days import CalendarDay, WorkCalendar
from centre_app.domain.centre.profile import CentreProfile
from centre_app.domain.deadlines import DeadlineRule, RestDays
from centre_app.domain.errors import NotFoundError
from centre_app.domain.follow_up.rules import FollowUpRules
from centre_app.domain.mediation.conflict_codes import RecusalRule
from centre_app.domain.mediation.house_rules import MediationRules
from centre_app.storage.asked_before import AskedBefore
from centre_app.storage.driver_values import untyped
from centre_app.storage.memory import Recall
from centre_app.storage.repositories.scheduling import SCHEDULING, SqlSchedule
from centre_app.storage.seeds import deadline_rules
from centre_app.storage.tables.centre import calendar_days, calendar_years, settings

PROFILE = "centre.profile"
CALENDAR = "centre.calendar"
REST_DAYS = "petitions.rest_days"
RECUSAL = "mediation.recusal"
MEDIATION = "mediation.rules"
FOLLOW_UP = "follow_up.rules"

_STAMPED = (PROFILE, SCHEDULING)
"""Settings that are remembered."""


class SqlCentreBook(SqlSchedule):
    """Reads and writes the settings of the centre."""

    def __init__(self, session: Session, now: datetime, asked: AskedBefore) -> None:
        self._session, self._asked = session, asked
        self._now = now
        self._recall = Recall(session)
        self._stamp: object = None
        self._alone = session.get_bind().dialect.name == "sqlite"

    def profile(self) -> CentreProfile:
        """Return name, short name and region of the centre.

        Raises:
            NotFoundError: the centre was not set up yet.
        """
        known = self._recall.recall(PROFILE, self._state(), CentreProfile)
        if known is None:
            known = self._read_profile()
            self._recall.keep(PROFILE, self._state(), known)
        return known

    def is_founded(self) -> bool:
        """Return whether there is a centre yet; nobody else sets one up until this unit ends."""
        if not self._alone:
            self._session.execute(text("LOCK TABLE settings IN SHARE ROW EXCLUSIVE MODE"))
        found = self._session.scalars(select(settings.c.key).where(settings.c.key == PROFILE))
        return found.first() is not None

    def set_profile(self, profile: CentreProfile) -> None:
        """Store name, short name and region of the centre."""
        self._recall.change()
        self._put(PROFILE, {**vars(profile), "org_id": str(profile.org_id)})

    def rest_days(self) -> RestDays:
        """Return whether terms of petitions that end on a day of rest move on."""
        found = self._value(REST_DAYS)
        return RestDays(**found) if found else RestDays()

    def set_rest_days(self, rest_days: RestDays) -> None:
        """Store it; terms on file stay as they were told."""
        self._put(REST_DAYS, vars(rest_days))

    def follow_up_rules(self) -> FollowUpRules:
        """Return the days and numbers of the follow-up; what nobody decided is as usual."""
        return FollowUpRules(**(self._value(FOLLOW_UP) or {}))

    def set_follow_up_rules(self, rules: FollowUpRules) -> None:
        """Store them; what was planned stays as it was told."""
        self._put(FOLLOW_UP, vars(rules))

    def recusal_rule(self) -> RecusalRule:
        """Return which requests that somebody withdraw must be granted."""
        found = self._value(RECUSAL)
        return RecusalRule(found["rule"]) if found else RecusalRule.WEIGHED

    def set_recusal_rule(self, rule: RecusalRule) -> None:
        """Store it; what was decided stays as it was."""
        self._put(RECUSAL, {"rule": rule.value})

    def mediation_rules(self) -> MediationRules:
        """Return what the centre decided about mediation where no law does."""
        found = self._value(MEDIATION) or {}
        usual = vars(MediationRules()).items()
        return MediationRules(
            **{name: type(one)(found.get(name, one.value)) for name, one in usual}
        )

    def set_mediation_rules(self, rules: MediationRules) -> None:
        """Store it; what was done before stays as it was."""
        self._put(MEDIATION, {name: one.value for name, one in vars(rules).items()})

    def calendar(self) -> WorkCalendar:
        """Return the working days published so far."""
        known = self._recall.recall(CALENDAR, self._state(), WorkCalendar)
        if known is None:
            known = WorkCalendar.of(self.notices())
            self._recall.keep(CALENDAR, self._state(), known)
        return known

    def notices(self) -> Mapping[int, Sequence[CalendarDay]]:
        """Return the special days of every notice taken in, under the year it is of."""
        days = calendar_days.c
        # One question: another desk may take a notice in between two.
        rows = self._session.execute(
            select(calendar_years.c.year, days.day, days.is_working, days.name)
            .outerjoin(calendar_days, days.notice_year == calendar_years.c.year)
            .order_by(days.day)
        )
        found: dict[int, list[CalendarDay]] = {}
        for year, *day in rows:
            found.setdefault(year, []).extend([CalendarDay(*day)] if day[0] else [])
        return found

    def deadline_rules(self) -> Sequence[DeadlineRule]:
        """Return the statutory periods in force."""
        return deadline_rules()

    def add_calendar_year(self, year: int, days: Sequence[CalendarDay], *, source: str) -> None:
        """Add the notice of a year, or put it in its place; other notices keep their days."""
        self._recall.change()
        self._session.execute(delete(calendar_days).where(calendar_days.c.notice_year == year))
        self._session.execute(delete(calendar_years).where(calendar_years.c.year == year))
        self._session.execute(
            insert(calendar_years).values(year=year, source=source, imported_at=self._now)
        )
        self._session.execute(insert(calendar_days), notice_rows(year, days))

    def _state(self) -> object:
        """Return what tells one state of the settings from another, read once a unit.

        Only this program writes a local file, so that its own changes are all there are; on the LAN
        another desk may have changed something.
        """
        if self._alone:
            return None
        if self._stamp is None:
            # What is read after it may be younger: it is kept under a stamp that nobody asks for again.
            rows = self._asked.rows(self._session, "centre stamps", _stamps)
            self._stamp = frozenset(map(tuple, rows))
        return self._stamp

    def _read_profile(self) -> CentreProfile:
        found = self._value(PROFILE)
        if found is None:
            raise NotFoundError
        return CentreProfile(**{**found, "org_id": UUID(found["org_id"])})

    def _value(self, key: str) -> Any:
        asked = select(settings.c.value).where(settings.c.key == key)
        return self._session.scalars(asked).one_or_none()

    def _put(self, key: str, value: Mapping[str, Any]) -> None:
        self._session.execute(delete(settings).where(settings.c.key == key))
        self._session.execute(insert(settings).values(key=key, value=value, revised_at=self._now))


def _stamps() -> Select[Any]:
    years = calendar_years.c
    stamps = union_all(
        select(*untyped(settings.c.key, settings.c.revised_at)).where(settings.c.key.in_(_STAMPED)),
        select(cast(years.year, String), *untyped(years.imported_at)),
    ).subquery()
    return select(*untyped(*stamps.c))


def notice_rows(year: int, days: Iterable[CalendarDay]) -> list[dict[str, object]]:
    """Return the rows of ``calendar_days`` for the notice of a year."""
    return [{"notice_year": year, **vars(one)} for one in days]
