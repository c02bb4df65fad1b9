"""guards

What the database itself refuses: changing the audit or the history, and taking a room, a
mediator or a party twice at one time. Spans are half-open: an end at ten and a start at ten
do not clash.

Revision ID: 0008
Revises: 0007
Create Date: 2026-11-21
"""

from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

APPEND_ONLY = ("audit_events", "matter_steps")

OVERLAP = """EXISTS (SELECT 1 FROM bookings AS other
    WHERE other.id <> NEW.id AND NOT other.cancelled AND other.resource_key = NEW.resource_key
    AND other.starts_at < NEW.ends_at AND other.ends_at > NEW.starts_at)"""

SLOT_FUNCTION = """CREATE FUNCTION lock_booking_day() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    -- One lock a day before the exclusion constraint keeps two desks from waiting in a circle.
    PERFORM pg_advisory_xact_lock(7101, (extract(epoch FROM NEW.starts_at) / 86400)::int);
    RETURN NEW;
END $$"""

EXCLUSION = """ALTER TABLE bookings ADD CONSTRAINT slot_taken EXCLUDE USING gist (
    int8range(resource_key, resource_key, '[]') WITH &&,
    tstzrange(starts_at, ends_at, '[)') WITH &&) WHERE (NOT cancelled)"""

REFUSAL = """CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'append only: %', TG_TABLE_NAME USING ERRCODE = '23001';
END $$"""


HEAD = """INSERT INTO audit_head (id, seq, hash) SELECT 1, coalesce(max(seq), 0), coalesce(
    (SELECT hash FROM audit_events ORDER BY seq DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000') FROM audit_events"""


def upgrade() -> None:
    op.execute(HEAD)
    if op.get_bind().dialect.name == "postgresql":
        _guard_postgres()
    else:
        _guard_sqlite()


def _guard_postgres() -> None:
    op.execute(REFUSAL)
    for table in APPEND_ONLY:
        op.execute(
            f"CREATE TRIGGER {table}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON {table}"
            " EXECUTE FUNCTION refuse_change()"
        )
    op.execute(SLOT_FUNCTION)
    op.execute(
        "CREATE TRIGGER bookings_day_lock BEFORE INSERT OR UPDATE ON bookings"
        " FOR EACH ROW EXECUTE FUNCTION lock_booking_day()"
    )
    op.execute(EXCLUSION)


def _guard_sqlite() -> None:
    for table in APPEND_ONLY:
        for verb in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER {table}_no_{verb.lower()} BEFORE {verb} ON {table}"
                f" BEGIN SELECT RAISE(ABORT, 'append only: {table}'); END"
            )
    for verb in ("INSERT", "UPDATE"):
        op.execute(
            f"CREATE TRIGGER bookings_slot_{verb.lower()} BEFORE {verb} ON bookings"
            f" WHEN NOT NEW.cancelled AND {OVERLAP}"
            " BEGIN SELECT RAISE(ABORT, 'slot_taken'); END"
        )


def downgrade() -> None:
    if op.get_bind().dialect.name == "postgresql":
        op.execute("ALTER TABLE bookings DROP CONSTRAINT slot_taken")
        op.execute("DROP TRIGGER bookings_day_lock ON bookings")
        for table in APPEND_ONLY:
            op.execute(f"DROP TRIGGER {table}_append_only ON {table}")
        op.execute("DROP FUNCTION lock_booking_day")
        op.execute("DROP FUNCTION refuse_change")
    else:
        for table in APPEND_ONLY:
            for verb in ("update", "delete"):
                op.execute(f"DROP TRIGGER {table}_no_{verb}")
        for verb in ("insert", "update"):
            op.execute(f"DROP TRIGGER bookings_slot_{verb}")
    op.execute("DELETE FROM audit_head")
