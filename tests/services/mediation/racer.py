"""One desk of several: plans its own cases into the same hours as the others, in a process."""

import sys
from datetime import timedelta
from pathlib import Path
from uuid import UUID

from centre_app.domain.errors import ClashError
from centre_app.domain.permissions import Actor, Role
from centre_app.services.records.mediation import CaseKey
from centre_app.services.records.sessions import PlanSession
from centre_app.storage.engine import open_lan, open_local
from tests.fixed_clock import FixedClock
from tests.mediation_town import NEXT_MORNING
from tests.town import KEY, town_on

STEP = timedelta(minutes=90)


def say(word: str) -> None:
    """Tell the test."""
    sys.stdout.write(f"{word}\n")
    sys.stdout.flush()


def main(where: str, room: str, cases: list[str]) -> None:
    """Plan the n-th case into the n-th hours; print won or lost for each."""
    on_lan = where.startswith("postgresql")
    engine = open_lan(where) if on_lan else open_local(Path(where), KEY)
    town = town_on(engine, FixedClock(NEXT_MORNING - timedelta(hours=1)))
    actor: Actor = town.actor(Role.MEDIATOR)
    versions = [town.services.cases.card(actor, CaseKey(UUID(case))).version for case in cases]
    say("ready")
    sys.stdin.readline()
    for place, (case, seen) in enumerate(zip(cases, versions, strict=True)):
        starts_at = NEXT_MORNING + place * STEP
        request = PlanSession(
            case_id=UUID(case),
            seen=seen,
            starts_at=starts_at,
            ends_at=starts_at + STEP,
            room_id=UUID(room),
        )
        try:
            town.services.sessions.plan_session(actor, request)
        except ClashError as clash:
            say("lost" if clash.taken else "lost without a reason")
        else:
            say("won")
    engine.dispose()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], sys.argv[3:])
