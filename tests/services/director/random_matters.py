"""Matters strewn over two years, changed afterwards, as the write path would count them."""

from datetime import UTC, date, datetime, timedelta
from random import Random
from uuid import UUID

from centre_app.domain.director.periods import Month, MonthSpan
from centre_app.domain.follow_up.codes import Satisfaction
from centre_app.domain.follow_up.revisits import Revisit
from centre_app.domain.matters.codes import DisputeType, MatterState, Outcome
from centre_app.domain.matters.matter import Matter
from centre_app.domain.mediation.cases import MediationCase
from centre_app.domain.mediation.codes import CaseSource, CaseStage
from centre_app.domain.permissions import Role
from centre_app.domain.reception.codes import Channel
from centre_app.services.ports.unit import UnitOfWork
from tests.town import Town

FIRST_DAY = datetime(2024, 3, 2, tzinfo=UTC)
TWO_YEARS = MonthSpan(Month(2024, 3), Month(2026, 3))
TYPES = (DisputeType.NEIGHBOUR, DisputeType.TRAFFIC, DisputeType.WAGE_ARREARS)


def strew(town: Town, *, seed: int, count: int = 120) -> None:
    """Put so many matters on file, some of them with a case and a revisit."""
    random = Random(seed)
    with town.open_unit(town.actor(Role.DISPATCHER)) as unit:
        bodies = [None, *(body.id for body in unit.organizations.find())]
        committee = bodies[2]
        assert committee
        for number in range(count):
            matter = unit.matters.add(_matter(random, bodies, number))
            unit.month_counts.put_in(matter)
            if random.random() < 0.2:
                unit.month_counts.take_out(matter)
                matter.dispute_type = random.choice(TYPES)
                matter.responsible_id = random.choice(bodies)
                unit.month_counts.put_in(matter)
            if matter.accepted_at is not None and random.random() < 0.5:
                _case(unit, random, matter, (number, committee))
        unit.audit.record("matter:strewn", town.actor(Role.DISPATCHER).org_id, str(seed))


def _matter(random: Random, bodies: list[UUID | None], number: int) -> Matter:
    at = FIRST_DAY + timedelta(hours=random.randrange(24 * 730))
    taken = at + timedelta(hours=random.randrange(300)) if random.random() < 0.8 else None
    outcome = random.choice([None, *Outcome]) if taken else None
    done = taken + timedelta(hours=random.randrange(2000)) if taken and outcome else None
    return Matter(
        number=f"R{number:05d}",
        title="邻里纠纷",
        demand="排水",
        channel=Channel.WALK_IN,
        dispute_type=random.choice(TYPES),
        state=MatterState.ACCEPTED if taken else MatterState.REGISTERED,
        responsible_id=random.choice(bodies),
        outcome=outcome,
        received_at=at,
        accepted_at=taken,
        resolved_at=done,
    )


def _case(unit: UnitOfWork, random: Random, matter: Matter, drawn: tuple[int, UUID]) -> None:
    number, committee = drawn
    ended_on = date(2024, 3, 2) + timedelta(days=random.randrange(730))
    case = unit.cases.add(
        MediationCase(
            matter_id=matter.id,
            number=f"调{number:05d}",
            committee_id=committee,
            source=random.choice(list(CaseSource)),
            stage=CaseStage.ENDED,
            accepted_on=date(2024, 3, 2),
            ended_on=ended_on,
            outcome=random.choice([Outcome.AGREED_WRITTEN, Outcome.FAILED, Outcome.WITHDRAWN]),
        )
    )
    unit.revisits.add(
        Revisit(
            matter_id=matter.id,
            case_id=case.id,
            due_on=ended_on,
            article="《人民调解法》第三十一条",
            done_on=random.choice([None, ended_on]),
            satisfaction=random.choice(list(Satisfaction)),
        )
    )
