"""What belongs to the centre and is read everywhere: its profile, calendar and periods."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import delete, extract, insert, select
from sqlalchemy.orm import Session

from centre_app.domain.calendar.working_days import CalendarDay, WorkCalendar
from centre_app.domain.centre.profile import CentreProfile
from centre_app.domain.deadlines import DeadlineRule
from centre_app.domain.errors import NotFoundError
from centre_app.storage.seeds import deadline_rules
from centre_app.storage.tables.centre import calendar_days, calendar_years, settings

PROFILE = "centre.profile"


class SqlCentreBook:
    """Reads and writes the settings of the centre."""

    def __init__(self, session: Session, now: datetime) -> None:
        self._session = session
        self._now = now

    def profile(self) -> CentreProfile:
        """Return name, short name and region of the centre.

        Raises:
            NotFoundError: the centre was not set up yet.
        """
        found = self._session.scalars(
            select(settings.c.value).where(settings.c.key == PROFILE)
        ).one_or_none()
        if found is None:
            raise NotFoundError
        return CentreProfile(**{**found, "org_id": UUID(found["org_id"])})

    def set_profile(self, profile: CentreProfile) -> None:
        """Store name, short name and region of the centre."""
        value = {**vars(profile), "org_id": str(profile.org_id)}
        self._session.execute(delete(settings).where(settings.c.key == PROFILE))
        self._session.execute(
            insert(settings).values(key=PROFILE, value=value, revised_at=self._now)
        )

    def calendar(self) -> WorkCalendar:
        """Return the working days published so far."""
        days = self._session.execute(
            select(calendar_days.c.day, calendar_days.c.is_working, calendar_days.c.name)
        )
        years = self._session.scalars(select(calendar_years.c.year))
        return WorkCalendar.of([CalendarDay(*row) for row in days], years)

    def deadline_rules(self) -> Sequence[DeadlineRule]:
        """Return the statutory periods in force."""
        return deadline_rules()

    def add_calendar_year(self, year: int, days: Sequence[Any], *, source: str) -> None:
        """Add a published year, or put it in place of an earlier one."""
        old = extract("year", calendar_days.c.day) == year
        self._session.execute(delete(calendar_days).where(old))
        self._session.execute(delete(calendar_years).where(calendar_years.c.year == year))
        self._session.execute(
            insert(calendar_years).values(year=year, source=source, imported_at=self._now)
        )
        rows = [{"day": one.day, "is_working": one.is_working, "name": one.name} for one in days]
        self._session.execute(insert(calendar_days), rows)
