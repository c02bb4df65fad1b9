"""The register of ties and the rule of recusal in the settings, by keys."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from centre_app.domain.mediation.conflict_codes import RecusalRule, TieKind
from centre_app.domain.permissions import Role
from centre_app.views.mediation import recusal_words as words
from centre_app.views.tasks import Tasks
from centre_app.views.theme import TypeSize
from tests.agreements_builders import bench_in
from tests.recusal_road import RecusalRoad
from tests.town import Town
from tests.views.centre.test_settings_room import Visit
from tests.views.conftest import Wear
from tests.views.looking import clipped, marked_up, nameless


def test_a_tie_is_put_on_the_register_and_ended(
    desk_town: Town, tasks: Tasks, qtbot: QtBot
) -> None:
    road = RecusalRoad(desk_town)
    bench_in(desk_town)
    visit = Visit(desk_town, tasks, qtbot, Role.DIRECTOR)
    visit.open(words.TIES_TITLE)
    page = visit.room.page
    qtbot.keyClick(page._kind.editor(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    visit.rest()
    assert page._mediator.error
    assert page._who.error
    page._mediator.set_value(road.mediator("周正和"))
    page.picker.box.setText("赵德顺")
    page.picker.box.ask_now()
    visit.rest()
    qtbot.keyClick(page.picker.box, Qt.Key.Key_Return)
    visit.rest()
    assert page._who.text() == "赵德顺"
    page._kind.set_value(TieKind.SIBLING)
    page.save()
    visit.rest()
    [tie] = desk_town.services.ties.lists(road.actor, None).ties
    assert (tie.mediator, tie.name, tie.kind) == ("周正和", "赵德顺", TieKind.SIBLING)
    page.table.go_to_first()
    visit.rest()
    page._state.set_value(False)
    page.save()
    visit.rest()
    [tie] = desk_town.services.ties.lists(road.actor, None).ties
    assert tie.ended_on is not None


def test_the_rule_of_the_place_is_chosen(desk_town: Town, tasks: Tasks, qtbot: QtBot) -> None:
    visit = Visit(desk_town, tasks, qtbot, Role.DIRECTOR)
    visit.open(words.RULE_TITLE)
    visit.room.page.rule.set_value(RecusalRule.ON_REQUEST)
    qtbot.keyClick(visit.room.page.save, Qt.Key.Key_Space)
    visit.rest()
    director = desk_town.actor(Role.DIRECTOR)
    assert desk_town.services.recusals.rule(director, None) is RecusalRule.ON_REQUEST
    assert "当事人提出的，应当回避" in visit.said[-1].text


@pytest.mark.parametrize("size", [TypeSize.STANDARD, TypeSize.LARGEST])
def test_nothing_is_clipped(
    desk_town: Town, tasks: Tasks, qtbot: QtBot, wear: Wear, size: TypeSize
) -> None:
    wear(False, size)
    road = RecusalRoad(desk_town)
    road.tie("周正和", road.card(road.agreed()).parties[0].person_id, TieKind.GRANDPARENT)
    visit = Visit(desk_town, tasks, qtbot, Role.DIRECTOR)
    for title in (words.TIES_TITLE, words.RULE_TITLE):
        visit.open(title)
        assert clipped(visit.room) == []
        assert nameless(visit.room) == []
        assert marked_up(visit.room) == []
