"""The life of a matter as a whole: whatever is tried with it, in whatever order, on both databases."""

from datetime import timedelta
from itertools import pairwise
from typing import ClassVar

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from centre_app.domain.matters.codes import MatterState, Route
from centre_app.domain.permissions import Role
from tests.services.matter_life.deeds import Deed
from tests.services.matter_life.life import Life
from tests.services.matter_life.model import Model
from tests.services.matter_life.petition_model import ENDED, HERE, IN_HAND, MAY_APPEAL
from tests.services.matter_life.place import Place
from tests.services.matter_life.ways import ACCUSED, BEGINNINGS, WAYS, Way
from tests.town import Town

D = Deed
WAITING = IN_HAND | MAY_APPEAL
"""Where a petition has a period of somebody running."""

EXAMPLES = {"sqlite": 10, "postgresql": 4}
STEPS = 20
ALL_PERIODS = timedelta(days=130)
"""Longer than the 60 days, the most they are prolonged by, and any holiday."""


class MatterLife(RuleBasedStateMachine):
    """Tries deeds at random: what the table allows is done, and the rest leaves nothing behind."""

    place: ClassVar[Place]

    @initialize(way=st.sampled_from(BEGINNINGS))
    def register(self, way: Way) -> None:
        self.model, self.life = Model(), Life(self.place)
        go(way, self.life, self.model)
        self.now = self.life.standing()

    @rule(deed=st.sampled_from(Deed), to=st.sampled_from(HERE))
    def attempt(self, deed: Deed, to: Route) -> None:
        before = self.life.everything()
        refused = self.life.try_out(deed, to)
        assert (refused is None) is self.model.allows(deed, to), (refused, self.model)
        if refused is None:
            self._go_on(deed, to)
        else:
            assert self.life.everything() == before

    @rule(data=st.data())
    def do_what_is_allowed(self, data: st.DataObject) -> None:
        deed = data.draw(st.sampled_from([one for one in Deed if self._ways(one)]))
        to = data.draw(st.sampled_from(self._ways(deed)))
        assert (self.life.try_out(deed, to), self.model) == (None, self.model)
        self._go_on(deed, to)

    @precondition(lambda self: self.model.live_file in WAITING)
    @rule()
    def let_every_period_pass(self) -> None:
        self.place.wait(ALL_PERIODS)
        self.model.waited += 1

    @invariant()
    def it_stands_where_the_table_says(self) -> None:
        now, model = self.now, self.model
        assert (now.matter.state, now.matter.route) == (model.state, model.route)
        assert (now.cases_open, now.orders_out) == (int(model.mediating), model.orders_out)
        assert now.petition is model.file

    @invariant()
    def what_ended_is_not_mediated_and_what_was_closed_owes_nothing(self) -> None:
        now = self.now
        if self.model.state in ENDED:
            assert now.cases_open == 0
        elif self.model.state is MatterState.CLOSED:
            owed = (now.cases_open, now.orders_out, now.dates_open, now.revisits_open)
            assert owed == (0, 0, 0, 0)

    @invariant()
    def what_is_closed_to_others_they_do_not_read(self) -> None:
        assert self.life.read_by_others() is not self.model.hidden

    def teardown(self) -> None:
        services, town = self.place.town.services, self.place.town
        assert services.audits.check(town.actor(Role.AUDITOR), None).broken == ()
        assert services.reports.compare_counts(town.actor(Role.DIRECTOR), None) == ()

    def _ways(self, deed: Deed) -> list[Route]:
        """Return where a deed may lead; most lead nowhere in particular, and any way will do."""
        there = (
            list(Route) if deed is D.TRIAGE else HERE if deed in {D.REOPEN, D.REROUTE} else HERE[:1]
        )
        return [to for to in there if self.model.allows(deed, to)]

    def _go_on(self, deed: Deed, to: Route) -> None:
        """Note what was done: the number stays, and the history goes on from where it was."""
        self.model.done(deed, to)
        before, self.now = self.now, self.life.standing()
        told = [one.id for one in self.now.steps]
        assert self.now.matter.number == before.matter.number
        assert told[: len(before.steps)] == [one.id for one in before.steps]
        assert len(told) > len(before.steps)
        assert all(one.to_state is after.from_state for one, after in pairwise(self.now.steps))
        assert self.now.steps[-1].to_state is self.now.matter.state


def go(way: Way, life: Life, model: Model) -> None:
    """Do one deed after another, each of them allowed."""
    for one in way:
        deed, to = one if isinstance(one, tuple) else (one, Route.JOINT)
        assert (deed, model.allows(deed, to), life.try_out(deed, to)) == (deed, True, None)
        model.done(deed, to)


def test_whatever_is_tried_the_matter_stands_where_the_table_allows(town: Town) -> None:
    class LifeInTown(MatterLife):
        place = Place(town)

    run_state_machine_as_test(
        LifeInTown,
        settings=settings(
            max_examples=EXAMPLES[town.engine.dialect.name],
            stateful_step_count=STEPS,
            deadline=None,
            # A failure tells every deed; finding a shorter way to it would take minutes.
            phases=(Phase.generate,),
            suppress_health_check=list(HealthCheck),
        ),
    )


@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)
def test_no_way_ends_with_something_nobody_can_finish(town: Town, way: Way) -> None:
    life, model = Life(Place(town)), Model()
    go(way, life, model)
    assert life.standing().matter.state is MatterState.CLOSED


def test_a_matter_is_not_closed_before_what_was_ordered_came_back(town: Town) -> None:
    life = Life(Place(town))
    for deed in (D.TRIAGE, D.ACCEPT, D.ISSUE_ORDERS, D.WITHDRAW):
        assert life.try_out(deed, Route.PAIRED_ORDERS) is None
    before = life.everything()
    assert "orders_running" in str(life.try_out(D.CLOSE, Route.PAIRED_ORDERS))
    assert life.everything() == before


def test_what_turns_out_to_be_an_accusation_is_closed_though_it_was_open_before(town: Town) -> None:
    life, model = Life(Place(town)), Model()
    go((D.HIDE, D.UNHIDE, *ACCUSED), life, model)
    assert not life.read_by_others()
    # Whoever opens an accusation to others has said why; sorting it once more closes nothing.
    go((D.UNHIDE, D.CLASSIFY_AS_ACCUSATION), life, model)
    assert life.read_by_others()
