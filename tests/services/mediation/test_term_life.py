"""The term of a mediation through whatever life it has."""

from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from centre_app.domain.calendar.working_days import DayUnit
from centre_app.domain.errors import CentreError
from centre_app.domain.matters.codes import DeadlineKind, DisputeType, MatterState
from centre_app.domain.matters.suspend_codes import SuspendReason
from centre_app.domain.mediation.clock import stood_still
from centre_app.domain.mediation.codes import CaseStage, EndReason
from tests.services.mediation.term_desk import Desk
from tests.town import Town

OPEN = {MatterState.ACCEPTED, MatterState.IN_PROGRESS, MatterState.SUSPENDED}
KINDS = (DisputeType.NEIGHBOUR, DisputeType.MEDICAL, DisputeType.WAGE_ARREARS)
DEEDS = st.sampled_from(
    [
        "wait",
        "suspend",
        "suspend",
        "resume",
        "resume",
        "extend",
        "assign",
        "plan",
        "withdraw",
        "end",
        "expire",
    ]
)
WAITS = st.integers(0, 12)
LIVES = st.lists(st.tuples(DEEDS, WAITS, st.sampled_from(list(SuspendReason))), max_size=9)


@pytest.fixture
def desk(town: Town) -> Desk:
    return Desk(town)


class Life:
    """One case, tried by somebody who tries everything, and what its term should be."""

    def __init__(self, desk: Desk, kind: DisputeType) -> None:
        self.desk = desk
        self.id = desk.opened(dispute_type=kind)
        for party in desk.card(self.id).parties[1:]:
            desk.consent(self.id, party.party_id, desk.card(self.id).parties[0].consent)
        self.due = desk.clock(self.id).due_on

    def live(self, deed: str, days: int, why: SuspendReason) -> None:
        """Let some days pass and do a deed; what was refused has changed nothing."""
        self.desk.later(days)
        before = self.standing()
        try:
            self._do(deed, days, why)
        except CentreError:
            assert self.standing() == before
            return
        after = self.standing()
        assert before[0] is not CaseStage.ENDED or deed == "wait", "nothing happens after the end"
        assert deed == "wait" or after[2] > before[2], "every change moves the version"

    def standing(self) -> tuple[CaseStage, MatterState, int, date]:
        """Return how case, matter and term stand."""
        card = self.desk.card(self.id)
        state = self.desk.matter_of(self.id).state
        return card.stage, state, card.version, self.desk.clock(self.id).due_on

    def _do(self, deed: str, days: int, why: SuspendReason) -> None:
        desk, key = self.desk, self.id
        if deed == "suspend":
            parties = tuple(one.party_id for one in desk.card(key).parties)
            desk.suspend(key, reason=why, agreed=parties)
        elif deed == "resume":
            self._resume()
        elif deed == "extend":
            later = self.due + timedelta(days=days + 1)
            desk.extend(key, later)
            self.due = later
        elif deed == "assign":
            desk.assign(key, "周正和")
        elif deed == "plan":
            desk.plan(key, place="村委会")
        elif deed == "withdraw":
            desk.withdraw(key)
        elif deed in {"end", "expire"}:
            desk.end(key, EndReason.EXPIRED if deed == "expire" else EndReason.GONE)

    def _resume(self) -> None:
        desk = self.desk
        card = desk.card(self.id)
        desk.resume(self.id)
        rest = card.suspensions[-1]
        if rest.stops:
            workdays = desk.clock(self.id).rule == "mediation-medical"
            unit = DayUnit.WORKDAYS if workdays else DayUnit.DAYS
            given_back = stood_still(rest.since, desk.today, card.calendar, unit)
            moved = card.calendar.add(self.due, given_back, unit=unit, roll=False)
            self.due = moved.day

    def check(self) -> None:
        """Hold the term against what happened."""
        stage, state, _, due_on = self.standing()
        clock, card = self.desk.clock(self.id), self.desk.card(self.id)
        resting = [one for one in card.suspensions if one.until is None]
        assert len(resting) == (stage is CaseStage.SUSPENDED)
        assert (state is MatterState.SUSPENDED) == (stage is CaseStage.SUSPENDED)
        assert (clock.met_on is not None) == (stage is CaseStage.ENDED)
        assert (state in OPEN) == (stage is not CaseStage.ENDED)
        assert (clock.paused_on is not None) == any(one.stops for one in resting)
        if stage is not CaseStage.ENDED:
            assert due_on == self.due
        running = [one.kind for one in self.desk.owed(self.id)]
        assert (DeadlineKind.MEDIATION in running) == (stage is not CaseStage.ENDED)
        assert clock.suspended == sum(one.days for one in card.suspensions)


@given(kind=st.sampled_from(KINDS), deeds=LIVES)
@settings(
    max_examples=12,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_no_life_leaves_a_term_running_past_its_case_or_moves_it_by_other_days(
    desk: Desk, kind: DisputeType, deeds: list[tuple[str, int, SuspendReason]]
) -> None:
    life = Life(desk, kind)
    life.check()
    for deed, days, why in deeds:
        life.live(deed, days, why)
        life.check()


def test_a_whole_life_with_every_turn(desk: Desk) -> None:
    life = Life(desk, DisputeType.NEIGHBOUR)
    for deed, days in (
        ("assign", 1),
        ("plan", 1),
        ("suspend", 2),
        ("plan", 1),
        ("resume", 9),
        ("extend", 3),
        ("suspend", 4),
        ("resume", 0),
        ("expire", 1),
        ("suspend", 2),
        ("end", 3),
        ("resume", 1),
        ("extend", 1),
        ("withdraw", 1),
    ):
        life.live(deed, days, SuspendReason.APPRAISAL)
        life.check()
    assert life.standing()[0] is CaseStage.ENDED
