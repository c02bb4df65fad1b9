"""Makes the encrypted database of a large centre, up to a million matters and people."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path
from random import Random
from typing import Any

from sqlalchemy import Engine

from centre_app.domain.matters.codes import DisputeType
from centre_app.domain.search_keys import tokens
from centre_app.storage import migrate
from centre_app.storage.engine import open_local
from scripts.bench.data.following import CASE, VISIT, cases_of, visits_of
from scripts.bench.data.people import key, people
from scripts.bench.data.sizes import Size
from scripts.bench.data.stories import demand
from scripts.bench.data.texts import stored
from scripts.bench.measure import ROOT
from tests.town import KEY, settle

FOLDER = ROOT / "build" / "bench"
BATCH = 5_000
STATES = ("closed",) * 16 + ("in_progress", "accepted", "registered", "resolved")
NEWEST = datetime(2026, 11, 1, tzinfo=UTC)


def large_centre(size: Size) -> Path:
    """Return the database file, made if it is not there yet (some minutes for a million)."""
    path = FOLDER / f"centre-{size.matters}-{size.people}.db"
    if not path.exists():
        FOLDER.mkdir(parents=True, exist_ok=True)
        making = path.with_suffix(".making")
        for old in FOLDER.glob(f"{making.name}*"):
            old.unlink()
        engine = open_local(making, KEY)
        settle(engine)
        _fill(engine, size)
        engine.dispose()
        making.rename(path)
    else:
        # A file kept from an earlier run may be of an earlier schema; a step may make tables anew.
        engine = open_local(path, KEY, foreign_keys=False)
        migrate.ensure_current(engine, may_upgrade=True)
        engine.dispose()
    return path


def _fill(engine: Engine, size: Size) -> None:
    """Write everything, and no statistics of the planner: the file of a centre has none either."""
    raw = engine.raw_connection()
    cursor = raw.cursor()
    cursor.execute("PRAGMA synchronous=OFF")
    cursor.execute("PRAGMA cache_size=-400000")
    known = _known(cursor)
    cursor.execute("BEGIN")
    ids = _put_people(cursor, size.people, known)
    _put_matters(cursor, size, known, ids)
    cursor.execute("COMMIT")
    raw.close()


def _known(cursor: Any) -> dict[str, Any]:
    one = cursor.execute
    bodies = [row[0] for row in one("SELECT id FROM organizations").fetchall()]
    org = one("SELECT org_id FROM organizations").fetchone()[0]
    staff = one("SELECT id FROM staff").fetchone()[0]
    secret = one("SELECT value FROM secrets WHERE name='search'").fetchone()[0]
    return {"org": org, "staff": staff, "bodies": bodies, "secret": bytes(secret)}


def _batches(rows: Iterable[Any]) -> Iterator[list[Any]]:
    source = iter(rows)
    while batch := list(islice(source, BATCH)):
        yield batch


def _put_people(cursor: Any, count: int, known: dict[str, Any]) -> list[bytes]:
    ids: list[bytes] = []
    common = {"org": known["org"], "staff": known["staff"]}
    for batch in _batches(people(count, seed=1, hash_key=known["secret"])):
        rows = [{**one, **common, "tail": one["phone"][-4:]} for one in batch]
        for statement in PEOPLE:
            cursor.executemany(statement, rows)
        ids += [one["id"] for one in batch]
    return ids


PEOPLE = (
    """INSERT INTO persons (id, org_id, created_by, created_at, version, revised_at, kind, name,
        sex, birth_date, ethnic, country, occupation, work_unit, head, id_kind, id_check,
        id_remark, masked_id, masked_phone, last_visit_at) VALUES (:id, :org, :staff, :seen, 1,
        :seen, 'person', :name, :sex, :born, '汉族', '', '农民', '', '', '111', 'ok', '',
        '621990********0000', '138****' || :tail, :seen)""",
    """INSERT INTO person_secrets VALUES (:id, :id_number, :phone, '', :id_hash, :id_tail_hash,
        :phone_hash, :phone_tail_hash)""",
    """INSERT INTO person_contacts (id, org_id, created_by, created_at, person_id, kind, label,
        value, masked, current, preferred, given_at, value_hash, tail_hash) VALUES (:id, :org, :staff,
        :seen, :id, 'phone', 'own', :phone, '138****' || :tail, 1, 1, :seen, :phone_hash,
        :phone_tail_hash)""",
    "INSERT INTO person_search (seq, person_id, initials) VALUES (:seq, :id, '')",
    "INSERT INTO person_words (rowid, words, initials) VALUES (:seq, :words, :initials)",
)


def _put_matters(cursor: Any, size: Size, known: dict[str, Any], ids: list[bytes]) -> None:
    counts: Counter[tuple[str, str, bytes, str]] = Counter()
    rows = matters(size.matters, known, ids, counts)
    for batch in _batches(rows):
        for statement in MATTERS:
            cursor.executemany(statement, batch)
        if size.whole:
            cursor.executemany(VISIT, [visit for one in batch for visit in visits_of(one)])
            cursor.executemany(CASE, [case for one in batch for case in cases_of(one)])
    summary: dict[tuple[str, str, bytes], dict[str, int]] = {}
    for (month, kind, body, what), number in counts.items():
        summary.setdefault((month, kind, body), {})[what] = number
    cursor.executemany(
        "INSERT INTO month_counts VALUES (?, ?, ?, ?, ?, ?, ?)",
        [
            (known["org"], *group, *(n.get(w, 0) for w in ("registered", "accepted", "resolved")))
            for group, n in summary.items()
        ],
    )


MATTERS = (
    """INSERT INTO matters (id, org_id, created_by, created_at, version, revised_at, number, title,
        demand, place, channel, dispute_type, state, route, level, risk, responsible_id,
        people_count, parties_text, anonymous, outcome, received_at, accepted_at, resolved_at)
        VALUES (:id, :org, :staff, :at, 1, :at, :number, :title, :demand, '', 'walk_in', :kind,
        :state, 'mediation', 'ordinary', 'low', :body, 1, :title, 0, :outcome, :at, :accepted,
        :resolved)""",
    """INSERT INTO matter_parties (id, org_id, created_by, created_at, matter_id, person_id, role,
        side, ordinal, name, age, snapshot, powers, document, end_reason) VALUES (:party, :org,
        :staff, :at, :id, :person, 'applicant', 'asking', 0, :title, 40, '{}', '', '', '')""",
    """INSERT INTO matter_deadlines (id, org_id, created_by, created_at, version, revised_at,
        matter_id, kind, rule, article, basis, started_on, due_on, met_on, suspended, extended,
        override_reason) VALUES (:deadline, :org, :staff, :at, 1, :at, :id, 'notice', 'notice', '',
        '', :day, :due, :met, 0, 0, '')""",
    "INSERT INTO matter_search (seq, matter_id) VALUES (:seq, :id)",
    "INSERT INTO matter_words (rowid, words) VALUES (:seq, :words)",
)


def matters(
    count: int,
    known: dict[str, Any],
    ids: list[bytes],
    counts: Counter[tuple[str, str, bytes, str]],
) -> Iterator[dict[str, Any]]:
    """Yield matters with everything their rows and search lines need, and count them by month."""
    random = Random(2)
    kinds = [kind.value for kind in DisputeType]
    pause = timedelta(days=3650) / count
    for seq in range(1, count + 1):
        at = NEWEST - pause * (count - seq)
        state, kind = random.choice(STATES), random.choice(kinds)
        body, text = random.choice(known["bodies"]), demand(random)
        done = state in {"closed", "resolved"}
        counts[f"{at:%Y-%m}", kind, body, "registered"] += 1
        counts[f"{at:%Y-%m}", kind, body, "accepted"] += state != "registered"
        counts[f"{at + timedelta(days=9):%Y-%m}", kind, body, "resolved"] += done
        number = f"621999103{at:%Y}{seq % 100_000:05d}{seq // 100_000}"
        yield {
            "seq": seq,
            "id": key(random, at),
            "org": known["org"],
            "staff": known["staff"],
            "party": key(random, at),
            "deadline": key(random, at),
            "day": f"{at:%Y-%m-%d}",
            "due": f"{at + timedelta(days=15):%Y-%m-%d}",
            "met": f"{at + timedelta(days=9):%Y-%m-%d}" if done else None,
            "person": ids[random.randrange(len(ids))],
            "body": body,
            "at": stored(at),
            "number": number,
            "title": f"事项{seq}",
            "demand": text,
            "kind": kind,
            "state": state,
            "words": tokens(f"{number}\n事项{seq}\n{text}"),
            "outcome": "agreed_written" if done else None,
            "accepted": stored(at) if state != "registered" else None,
            "resolved": stored(at + timedelta(days=9)) if done else None,
        }
