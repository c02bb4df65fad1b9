"""What follows from a matter of a large centre: who came when, and the case it became."""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any

from scripts.bench.data.people import key
from scripts.bench.data.texts import stored

Line = Mapping[str, Any]
AGAIN_EVERY, CASE_EVERY = 9, 3
_LATER = timedelta(days=20)


def visits_of(matter: Line) -> Iterator[Line]:
    """Yield the visit a matter began with, and for some the second one."""
    yield _visit(matter, number=f"V{matter['seq']}", at=matter["at"], first=True)
    if matter["seq"] % AGAIN_EVERY == 0:
        at = datetime.fromisoformat(matter["at"]).replace(tzinfo=UTC) + _LATER
        yield _visit(matter, number=f"V{matter['seq']}-2", at=stored(at), first=False)


def cases_of(matter: Line) -> Iterator[Line]:
    """Yield the mediation case that some matters became."""
    if matter["seq"] % CASE_EVERY == 0:
        ended = matter["resolved"]
        yield {
            **matter,
            "case": _key(matter, "case"),
            "case_number": f"C{matter['seq']}",
            "stage": "ended" if ended else "in_session",
            "ended": ended[:10] if ended else None,
        }


def _visit(matter: Line, *, number: str, at: str, first: bool) -> Line:
    visit = _key(matter, number)
    return {**matter, "visit": visit, "visit_number": number, "visited": at, "first": first}


def _key(matter: Line, what: str) -> bytes:
    """Return a key that is the same whenever the centre is made."""
    at = datetime.fromisoformat(matter["at"]).replace(tzinfo=UTC)
    return key(Random(f"{matter['seq']}{what}"), at)


VISIT = """INSERT INTO visits (id, org_id, created_by, created_at, version, revised_at, number,
    visited_at, channel, visitor_id, matter_id, people_count, first_for_matter, words, received_by)
    VALUES (:visit, :org, :staff, :visited, 1, :visited, :visit_number, :visited, 'walk_in',
    :person, :id, 1, :first, :demand, :staff)"""
CASE = """INSERT INTO mediation_cases (id, org_id, created_by, created_at, version, revised_at,
    matter_id, number, committee_id, source, stage, open_to_public, recorder, ended_on, outcome,
    end_note) VALUES (:case, :org, :staff, :at, 1, :at, :id, :case_number, :body, 'application',
    :stage, 0, '', :ended, :outcome, '')"""
