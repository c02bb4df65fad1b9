"""days of notices

Every special day of the calendar belongs to the notice of a year, so that taking one notice in
anew leaves the days of the others alone. What an older database holds did not say: a day of the
last week of December is of the coming year's notice where that was taken in (a notice's own year
ends in no holiday, the New Year after it may begin there), any other of its own year's.

Revision ID: 0009
Revises: 0008
Create Date: 2026-11-22
"""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

YEAR = sa.extract("year", sa.column("day", sa.Date()))
WITHIN = YEAR.between(sa.column("notice_year") - 1, sa.column("notice_year"))

days = sa.table("calendar_days", sa.column("day", sa.Date()), sa.column("notice_year"))
years = sa.table("calendar_years", sa.column("year"))

DECEMBER, CHRISTMAS = 12, 25

LAST_WEEK = sa.and_(
    sa.extract("month", days.c.day) == DECEMBER,
    sa.extract("day", days.c.day) >= CHRISTMAS,
    sa.exists().where(years.c.year == sa.extract("year", days.c.day) + 1),
)


def upgrade() -> None:
    op.add_column("calendar_days", sa.Column("notice_year", sa.Integer(), nullable=True))
    own = sa.cast(sa.extract("year", days.c.day), sa.Integer())
    op.execute(days.update().values(notice_year=sa.case((LAST_WEEK, own + 1), else_=own)))
    with op.batch_alter_table("calendar_days") as table:
        table.alter_column("notice_year", existing_type=sa.Integer(), nullable=False)
        table.drop_constraint("pk_calendar_days", type_="primary")
        table.create_primary_key("pk_calendar_days", ["notice_year", "day"])
        table.create_foreign_key(
            "fk_calendar_days_notice_year_calendar_years",
            "calendar_years",
            ["notice_year"],
            ["year"],
            initially="DEFERRED",
            deferrable=True,
        )
        table.create_check_constraint(op.f("ck_calendar_days_within_its_notice"), WITHIN)


def downgrade() -> None:
    later = days.alias("later")
    op.execute(
        days.delete().where(
            sa.exists().where(later.c.day == days.c.day, later.c.notice_year > days.c.notice_year)
        )
    )
    with op.batch_alter_table("calendar_days") as table:
        table.drop_constraint(op.f("ck_calendar_days_within_its_notice"), type_="check")
        table.drop_constraint("fk_calendar_days_notice_year_calendar_years", type_="foreignkey")
        table.drop_constraint("pk_calendar_days", type_="primary")
        table.drop_column("notice_year")
        table.create_primary_key("pk_calendar_days", ["day"])
