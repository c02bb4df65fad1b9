"""Making a database ready for its first use."""

import secrets as chance

from sqlalchemy import Engine, insert, select

from centre_app.domain.clock import Clock
from centre_app.storage import migrate
from centre_app.storage.repositories.centre_book import PROFILE, notice_rows
from centre_app.storage.seeds import published_years
from centre_app.storage.tables.centre import calendar_days, calendar_years, settings
from centre_app.storage.tables.upkeep import secrets


def prepare(engine: Engine, clock: Clock) -> None:
    """Make the tables, the published calendars and the key of search hashes."""
    migrate.upgrade(engine)
    with engine.begin() as connection:
        if connection.execute(select(secrets.c.name)).first() is not None:
            return
        connection.execute(insert(secrets).values(name="search", value=chance.token_bytes(32)))
        now = clock.now()
        for year in published_years():
            connection.execute(
                insert(calendar_years).values(year=year.year, source=year.source, imported_at=now)
            )
            connection.execute(insert(calendar_days), notice_rows(year.year, year.days))


def is_founded(engine: Engine) -> bool:
    """Return whether there is a centre in the database; tables alone are a founding cut short."""
    if migrate.current(engine) is None:
        return False
    with engine.connect() as connection:
        return (
            connection.scalar(select(settings.c.key).where(settings.c.key == PROFILE)) is not None
        )
