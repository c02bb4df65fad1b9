"""Puts a large centre on PostgreSQL: the same matters and people as in the file."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from itertools import islice
from typing import Any, LiteralString
from uuid import UUID

import psycopg
from psycopg import sql
from sqlalchemy import Engine

from centre_app.storage import migrate
from centre_app.storage.engine import open_lan
from centre_app.storage.search import lexemes
from scripts.bench.data.following import cases_of, visits_of
from scripts.bench.data.million import matters
from scripts.bench.data.people import people
from scripts.bench.data.sizes import Size
from tests.postgres_server import ServerInfo
from tests.town import settle

NAME = "centre"
Line = Mapping[str, Any]
Shape = Mapping[str, str | Callable[[Line], Any]]
"""Column by column: the key of the made line, or what makes the value of it."""


def large_centre_on(server: ServerInfo, size: Size) -> Engine:
    """Return an engine on the large centre, filled if that was not done yet (ten minutes)."""
    with psycopg.connect(server.dsn(), autocommit=True) as door:
        made = door.execute("SELECT 1 FROM pg_database WHERE datname = %s", [NAME]).fetchone()
        if not made:
            door.execute("DROP DATABASE IF EXISTS making")
            door.execute("CREATE DATABASE making")
    if not made:
        engine = open_lan(server.url("making"))
        settle(engine)
        engine.dispose()
        with psycopg.connect(server.dsn("making")) as raw:
            _fill(raw, size)
        with psycopg.connect(server.dsn("making"), autocommit=True) as raw:
            raw.execute("VACUUM ANALYZE")
        with psycopg.connect(server.dsn(), autocommit=True) as door:
            door.execute(sql.SQL("ALTER DATABASE making RENAME TO {}").format(sql.Identifier(NAME)))
    engine = open_lan(server.url(NAME))
    migrate.ensure_current(engine, may_upgrade=True)
    return engine


def _fill(raw: psycopg.Connection[Any], size: Size) -> None:
    raw.execute("SET search_path = app, sec")
    raw.execute("SET maintenance_work_mem = '512MB'")
    # Foreign keys of rows that come in a batch would be looked up one by one.
    raw.execute("SET session_replication_role = replica")
    for index in ("ix_matter_words_words", "ix_person_words_words"):
        raw.execute(sql.SQL("DROP INDEX {}").format(sql.Identifier(index)))
    known = _known(raw)
    ids: list[bytes] = []
    counts: Counter[tuple[str, str, bytes, str]] = Counter()
    everybody = people(size.people, seed=1, hash_key=known["secret"])
    for batch in _batches({**one, **known} for one in _noting(everybody, ids)):
        _write(raw, PEOPLE, batch)
    for batch in _batches(matters(size.matters, known, ids, counts)):
        _write(raw, MATTERS, batch)
        if size.whole:
            _write(raw, VISITS, [visit for one in batch for visit in visits_of(one)])
            _write(raw, CASES, [case for one in batch for case in cases_of(one)])
    for table in ("matter_words", "person_words"):
        name = sql.Identifier(f"ix_{table}_words")
        made = sql.SQL("CREATE INDEX {} ON {} USING gin (words)")
        raw.execute(made.format(name, sql.Identifier(table)))


def _known(raw: psycopg.Connection[Any]) -> dict[str, Any]:
    bodies = [row[0].bytes for row in raw.execute("SELECT id FROM organizations ORDER BY id")]
    [[org]] = raw.execute("SELECT DISTINCT org_id FROM organizations").fetchall()
    staff = raw.execute("SELECT id FROM staff ORDER BY id").fetchone()
    secret = raw.execute("SELECT value FROM secrets WHERE name = 'search'").fetchone()
    assert staff is not None
    assert secret is not None
    return {
        "org": org.bytes,
        "staff": staff[0].bytes,
        "bodies": bodies,
        "secret": bytes(secret[0]),
    }


def _noting(lines: Iterable[Line], ids: list[bytes]) -> Iterable[Line]:
    for line in lines:
        ids.append(line["id"])
        yield line


def _batches(lines: Iterable[Line]) -> Iterator[list[Line]]:
    source = iter(lines)
    while batch := list(islice(source, AT_A_TIME)):
        yield batch


AT_A_TIME = 50_000


def _write(
    raw: psycopg.Connection[Any], shapes: Mapping[str, Shape], lines: Sequence[Line]
) -> None:
    """Write every line into all tables."""
    for table, shape in shapes.items():
        columns = sql.SQL(", ").join(map(sql.Identifier, shape))
        into: sql.Composed = sql.SQL("COPY {} ({}) FROM STDIN").format(
            sql.Identifier(table), columns
        )
        with raw.cursor() as cursor, cursor.copy(into) as copy:
            for line in lines:
                copy.write_row([_value(line, how) for how in shape.values()])


def _value(line: Line, how: str | Callable[[Line], Any]) -> Any:
    return line[how] if isinstance(how, str) else how(line)


def _key(name: str) -> Callable[[Line], UUID]:
    return lambda line: UUID(bytes=line[name])


def _moment(name: str) -> Callable[[Line], datetime | None]:
    return lambda line: (
        datetime.fromisoformat(line[name]).replace(tzinfo=UTC) if line[name] else None
    )


def _same(value: Any) -> Callable[[Line], Any]:
    return lambda _: value


def _made(at: str) -> Shape:
    return {
        "org_id": _key("org"),
        "created_by": _key("staff"),
        "created_at": _moment(at),
    }


def _root(at: str) -> Shape:
    return {**_made(at), "version": _same(1), "revised_at": _moment(at)}


def _line_of(words: LiteralString, initials: str = "") -> Shape:
    return {
        "seq": "seq",
        "plain": lambda line: f" {line[words]} ",
        "words": lambda line: lexemes(line[words], line[initials] if initials else ""),
    }


PEOPLE: Mapping[str, Shape] = {
    "persons": {
        "id": _key("id"),
        **_root("seen"),
        "kind": _same("person"),
        "name": "name",
        "sex": "sex",
        "birth_date": "born",
        "ethnic": _same("汉族"),
        "country": _same(""),
        "occupation": _same("农民"),
        "work_unit": _same(""),
        "head": _same(""),
        "id_kind": _same("111"),
        "id_check": _same("ok"),
        "id_remark": _same(""),
        "masked_id": _same("621990********0000"),
        "masked_phone": lambda line: f"138****{line['phone'][-4:]}",
        "last_visit_at": _moment("seen"),
    },
    "person_secrets": {
        "person_id": _key("id"),
        "id_number": "id_number",
        "phone": "phone",
        "address": _same(""),
        "id_hash": "id_hash",
        "id_tail_hash": "id_tail_hash",
        "phone_hash": "phone_hash",
        "phone_tail_hash": "phone_tail_hash",
    },
    "person_contacts": {
        "id": _key("id"),
        **_made("seen"),
        "person_id": _key("id"),
        "kind": _same("phone"),
        "label": _same("own"),
        "value": "phone",
        "masked": lambda line: f"138****{line['phone'][-4:]}",
        "current": _same(True),
        "preferred": _same(True),
        "given_at": _moment("seen"),
        "value_hash": "phone_hash",
        "tail_hash": "phone_tail_hash",
    },
    "person_search": {"seq": "seq", "person_id": _key("id"), "initials": _same("")},
    "person_words": _line_of("words", "initials"),
}

MATTERS: Mapping[str, Shape] = {
    "matters": {
        "id": _key("id"),
        **_root("at"),
        "number": "number",
        "title": "title",
        "demand": "demand",
        "place": _same(""),
        "channel": _same("walk_in"),
        "dispute_type": "kind",
        "state": "state",
        "route": _same("mediation"),
        "level": _same("ordinary"),
        "risk": _same("low"),
        "responsible_id": _key("body"),
        "people_count": _same(1),
        "parties_text": "title",
        "anonymous": _same(value=False),
        "outcome": "outcome",
        "received_at": _moment("at"),
        "accepted_at": _moment("accepted"),
        "resolved_at": _moment("resolved"),
    },
    "matter_parties": {
        "id": _key("party"),
        **_made("at"),
        "matter_id": _key("id"),
        "person_id": _key("person"),
        "role": _same("applicant"),
        "side": _same("asking"),
        "ordinal": _same(0),
        "name": "title",
        "age": _same(40),
        "snapshot": _same("{}"),
        "powers": _same(""),
        "document": _same(""),
        "end_reason": _same(""),
    },
    "matter_deadlines": {
        "id": _key("deadline"),
        **_root("at"),
        "matter_id": _key("id"),
        "kind": _same("notice"),
        "rule": _same("notice"),
        "article": _same(""),
        "basis": _same(""),
        "started_on": "day",
        "due_on": "due",
        "met_on": "met",
        "suspended": _same(0),
        "extended": _same(0),
        "override_reason": _same(""),
    },
    "matter_search": {"seq": "seq", "matter_id": _key("id")},
    "matter_words": _line_of("words"),
}

VISITS: Mapping[str, Shape] = {
    "visits": {
        "id": _key("visit"),
        **_root("visited"),
        "number": "visit_number",
        "visited_at": _moment("visited"),
        "channel": _same("walk_in"),
        "visitor_id": _key("person"),
        "matter_id": _key("id"),
        "people_count": _same(1),
        "first_for_matter": "first",
        "words": "demand",
        "received_by": _key("staff"),
    },
}

CASES: Mapping[str, Shape] = {
    "mediation_cases": {
        "id": _key("case"),
        **_root("at"),
        "matter_id": _key("id"),
        "number": "case_number",
        "committee_id": _key("body"),
        "source": _same("application"),
        "stage": "stage",
        "open_to_public": _same(value=False),
        "recorder": _same(""),
        "ended_on": "ended",
        "outcome": "outcome",
        "end_note": _same(""),
    },
}
