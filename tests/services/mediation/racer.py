"""One desk of several: plans its own cases into the same hours as the others, in a process."""

from datetime import timedelta
from multiprocessing.connection import Connection
from uuid import UUID

from centre_app.domain.errors import ClashError
from centre_app.domain.permissions import Actor, Role
from centre_app.services.records.mediation import CaseKey
from centre_app.services.records.sessions import PlanSession
from tests.fixed_clock import FixedClock
from tests.mediation_town import NEXT_MORNING
from tests.races.clerks import open_place
from tests.town import town_on

STEP = timedelta(minutes=90)


def race(line: Connection, where: str, room: UUID, cases: list[UUID]) -> None:
    """Plan the n-th case into the n-th hours; tell won or lost for each."""
    engine = open_place(where)
    town = town_on(engine, FixedClock(NEXT_MORNING - timedelta(hours=1)))
    actor: Actor = town.actor(Role.MEDIATOR)
    versions = [town.services.cases.card(actor, CaseKey(case)).version for case in cases]
    line.send("ready")
    line.recv()
    for place, (case, seen) in enumerate(zip(cases, versions, strict=True)):
        starts_at = NEXT_MORNING + place * STEP
        request = PlanSession(
            case_id=case,
            seen=seen,
            starts_at=starts_at,
            ends_at=starts_at + STEP,
            room_id=room,
        )
        try:
            town.services.sessions.plan_session(actor, request)
        except ClashError as clash:
            line.send("lost" if clash.taken else "lost without a reason")
        else:
            line.send("won")
    engine.dispose()
