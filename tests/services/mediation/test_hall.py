"""What the hall is shown: where to go and when, and nobody's name."""

import pytest

from centre_app.domain.errors import FieldError
from centre_app.services.records.hall import SetOpenness
from tests.mediation_town import NEXT_MORNING, Road
from tests.town import Town


def test_the_hall_sees_hours_rooms_and_tails_of_what_is_public(town: Town) -> None:
    road = Road(town)
    first, second = road.ready(), road.ready("孙有田", "赵铁柱", mediator="林秀英")
    road.plan(first)
    road.plan(second, room_id=road.room(1))
    hall = town.services.hall
    assert len(hall.day(road.actor, NEXT_MORNING.date()).lines) == 2
    closing = SetOpenness(case_id=first, seen=road.version(first), open_to_public=False)
    with pytest.raises(FieldError) as refused:
        hall.set_openness(road.actor, closing)
    assert refused.value.reasons == {"closed_reason": "required"}
    why = SetOpenness(
        case_id=first, seen=road.version(first), open_to_public=False, reason="涉及个人隐私"
    )
    hall.set_openness(road.actor, why)
    shown = hall.day(road.actor, NEXT_MORNING.date())
    assert [(one.room, one.tail) for one in shown.lines] == [("二号调解室", "第2号")]
    assert shown.closed == 1
    assert not road.card(first).open_to_public


def test_the_hall_is_not_told_where_people_are_visited(town: Town) -> None:
    """The place of a session away from the centre is typed and may be a party's home."""
    road = Road(town)
    road.plan(road.ready(), place="一村七组3号院")
    shown = town.services.hall.day(road.actor, NEXT_MORNING.date())
    assert [one.tail for one in shown.lines] == ["第1号"]
    assert "一村七组3号院" not in repr(shown)
