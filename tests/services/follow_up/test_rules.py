"""Days and numbers the centre decides: they hold for what is planned later; on both engines."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from centre_app.domain.errors import FieldError, NotAllowedError
from centre_app.domain.follow_up.rules import FollowUpRules
from centre_app.domain.matters.codes import CaseLevel
from centre_app.domain.permissions import Role
from centre_app.services.records.follow_up import FollowUpQuery, RulesChoice
from tests.agreements_builders import Bench, bench_in
from tests.town import Town


def choose(town: Town, **changes: str) -> None:
    typed: Any = {name: str(number) for name, number in vars(FollowUpRules()).items()}
    request = RulesChoice(**(typed | changes))
    town.services.follow_up_settings.set_rules(town.actor(Role.DIRECTOR), request)


def concluded(town: Town, level: CaseLevel = CaseLevel.ORDINARY) -> Bench:
    bench = bench_in(town, level=level)
    bench.conclude()
    return bench


def revisits(bench: Bench) -> list[date]:
    query = FollowUpQuery(within_days=900, matter_id=bench.matter_id)
    return [one.due_on for one in bench.town.services.follow_up.lists(bench.actor, query).revisits]


def test_what_was_planned_keeps_its_day_and_what_comes_later_follows_the_rule(town: Town) -> None:
    before = concluded(town, CaseLevel.MAJOR)
    planned = revisits(before)
    assert planned[0] == date(2026, 4, 1)
    choose(town, grave_first="45", grave_second="60", performed="10")
    assert revisits(before) == planned
    assert revisits(concluded(town, CaseLevel.MAJOR))[:2] == [date(2026, 4, 16), date(2026, 5, 1)]


def test_a_number_that_cannot_stand_is_named(town: Town) -> None:
    with pytest.raises(FieldError) as refused:
        choose(town, check="", urgings="-1", failed="9999")
    assert set(refused.value.reasons) == {"check", "urgings", "failed"}
    with pytest.raises(FieldError) as refused:
        choose(town, grave_second="30")
    assert refused.value.reasons == {"grave_second": "second_before_first"}


def test_nobody_need_be_urged_where_the_centre_says_so(town: Town) -> None:
    choose(town, urgings="0", remind_before="0")
    kept = town.services.follow_up_settings.rules(town.actor(Role.DIRECTOR), None)
    assert kept == replace(FollowUpRules(), urgings=0, remind_before=0)


def test_only_whoever_runs_the_centre_decides(town: Town) -> None:
    with pytest.raises(NotAllowedError):
        town.services.follow_up_settings.rules(town.actor(Role.MEDIATOR), None)
