"""The ladder on the page of a matter: a calm row, a rung opened by key, a line noted and taken back."""

from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QComboBox

from centre_app.domain.ladder.codes import Act, Rung, RungState, Way
from centre_app.domain.matters.codes import DisputeType, Outcome, Route
from centre_app.domain.mediation.codes import EndReason
from centre_app.domain.permissions import Role
from centre_app.services.records.agreements import CaseEnding
from centre_app.services.records.case_page import CasePage
from centre_app.services.records.ladder import LadderEntry
from centre_app.services.records.matters import MatterKey
from centre_app.views.frame.room import Subject
from centre_app.views.matters.ladder.bar import RungButton
from centre_app.views.matters.room import MattersRoom
from centre_app.views.theme import TypeSize
from tests.services.bad_input.stages import Stage
from tests.town import Town
from tests.views.conftest import Wear
from tests.views.desk_window import Sitting
from tests.views.looking import clipped, marked_up, nameless, settle
from tests.views.road.conftest import SitAs, SitDown

K = Qt.Key
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
GREY = QImage.Format.Format_Grayscale8
COURT, NUMBER = "岚江县人民法院", "（2026）甘9991民初1号"


def page_of(sitting: Sitting, matter_id: UUID) -> CasePage:
    return sitting.town.services.matters.case_page(sitting.actor, MatterKey(matter_id))


def opened(sitting: Sitting, matter_id: UUID) -> MattersRoom:
    sitting.go("matters", Subject("matter", matter_id))
    settle()
    room = sitting.window.room
    assert isinstance(room, MattersRoom)
    return room


def look_at(sitting: Sitting, rung: Rung) -> None:
    """Walk along the row by the arrow keys and open a rung by Space."""
    room = sitting.window.room
    assert isinstance(room, MattersRoom)
    room.page.ladder.bar.setFocus()
    for _ in Rung:
        sitting.typist.press(K.Key_Left)
    for _ in range(list(Rung).index(rung)):
        sitting.typist.press(K.Key_Right)
    assert sitting.focus() == f"matters.ladder.{rung.value}"
    sitting.typist.press(K.Key_Space)
    sitting.typist.wait()


def failed(town: Town, outcome: Outcome = Outcome.TO_COURT, **changed: object) -> UUID:
    """Bring a matter to where mediation found nothing."""
    stage = Stage(town)
    case_id = stage.road.opened(**changed)
    ending = CaseEnding(
        case_id=case_id,
        version=stage.road.version(case_id),
        outcome=outcome,
        reason=EndReason.NO_AGREEMENT,
    )
    town.services.outcomes.end_without_agreement(stage.actor, ending)
    return stage.road.card(case_id).matter_id


def test_the_row_tells_in_words_and_shapes_where_the_dispute_stands(
    desk_town: Town, director_sits: SitDown
) -> None:
    matter_id = failed(desk_town)
    bar = opened(director_sits(), matter_id).page.ladder.bar
    assert [one.text() for one in bar.rungs] == [
        "登记 已办",
        "四诊 已办",
        "四调 已办",
        "三裁 不需要",
        "一诉 正在办",
    ]
    assert [one.accessibleName() for one in bar.rungs][4] == "一诉：正在办"
    marks = [one.grab().toImage().copy(0, 0, 30, 30).convertToFormat(GREY) for one in bar.rungs]
    done, _, _, not_needed, current = marks
    assert done == marks[1] == marks[2]
    assert done not in (not_needed, current)
    assert not_needed != current


def test_tab_stops_once_in_the_row_and_the_arrows_walk_it(
    desk_town: Town, director_sits: SitDown
) -> None:
    matter_id = failed(desk_town)
    sitting = director_sits()
    room = opened(sitting, matter_id)
    room.page.back.setFocus()
    sitting.typist.press(K.Key_Tab)
    assert sitting.focus() == "matters.ladder.sued"
    sitting.typist.press(K.Key_Left)
    assert sitting.focus() == "matters.ladder.ruled"
    sitting.typist.press(K.Key_Tab)
    assert not sitting.focus().startswith("matters.ladder")


def test_a_court_number_is_noted_by_keys_and_stands_on_its_rung(
    desk_town: Town, director_sits: SitDown
) -> None:
    matter_id = failed(desk_town)
    sitting = director_sits()
    opened(sitting, matter_id)
    look_at(sitting, Rung.SUED)
    sitting.enter("matters.ladder.act")
    act = sitting.shown("matters.ladder.act")
    assert isinstance(act, QComboBox)
    act.setCurrentText(Act.SUIT_FILED.label)
    sitting.typist.press(K.Key_Return, CTRL)
    sitting.typist.wait()
    assert sitting.focus() == "matters.ladder.body"
    sitting.typist.type(COURT)
    sitting.typist.press(K.Key_N, ALT)
    sitting.typist.type(NUMBER)
    sitting.typist.press(K.Key_Return, CTRL)
    sitting.typist.wait()
    settle()
    rung = page_of(sitting, matter_id).ladder.rung(Rung.SUED)
    assert [one.text for one in rung.happenings][-1] == f"法院立案 {COURT} {NUMBER}"
    assert (Way.SUIT, True) in rung.ways


def test_what_is_needed_next_is_one_key_away(desk_town: Town, director_sits: SitDown) -> None:
    matter_id = failed(desk_town, Outcome.TO_ARBITRATION, dispute_type=DisputeType.LABOUR_OTHER)
    sitting = director_sits()
    opened(sitting, matter_id)
    look_at(sitting, Rung.RULED)
    assert sitting.focus() == "matters.ladder.need.ruling_asked"
    sitting.typist.press(K.Key_X, ALT)
    assert sitting.focus() == "matters.ladder.body"
    act = sitting.shown("matters.ladder.act")
    assert isinstance(act, QComboBox)
    assert act.currentText() == Act.ARBITRATION_FILED.label


def test_the_key_leads_to_the_step_of_the_road(desk_town: Town, director_sits: SitDown) -> None:
    matter_id = Stage(desk_town).registered().id
    sitting = director_sits()
    opened(sitting, matter_id)
    look_at(sitting, Rung.EXAMINED)
    sitting.typist.press(K.Key_X, ALT)
    sitting.typist.wait()
    assert sitting.shown("matters.triage.route").isVisible()


def test_the_key_leads_to_the_room_where_a_case_is_opened(
    desk_town: Town, director_sits: SitDown
) -> None:
    matter_id = Stage(desk_town).accepted(Route.JOINT).id
    sitting = director_sits()
    opened(sitting, matter_id)
    look_at(sitting, Rung.MEDIATED)
    sitting.typist.press(K.Key_X, ALT)
    sitting.typist.wait()
    assert not isinstance(sitting.window.room, MattersRoom)


def test_a_line_noted_in_error_is_taken_back_with_a_reason(
    desk_town: Town, director_sits: SitDown
) -> None:
    matter_id = failed(desk_town)
    director = desk_town.actor(Role.DIRECTOR)
    noted = LadderEntry(matter_id=matter_id, act=Act.AID_TOLD)
    desk_town.services.ladders.note(director, noted)
    sitting = director_sits()
    opened(sitting, matter_id)
    look_at(sitting, Rung.SUED)
    sitting.enter("matters.ladder.take_back")
    sitting.typist.press(K.Key_Space)
    sitting.typist.type("记错了事项")
    sitting.typist.press(K.Key_Return, CTRL)
    sitting.typist.wait()
    settle()
    acts = [one.what for one in page_of(sitting, matter_id).ladder.rung(Rung.SUED).happenings]
    assert Act.AID_TOLD not in acts
    with pytest.raises(LookupError):
        sitting.shown("matters.ladder.take_back")


def test_who_may_not_note_sees_the_rung_without_a_form(desk_town: Town, sits: SitAs) -> None:
    matter_id = failed(desk_town)
    sitting = sits(Role.RECEPTIONIST)
    opened(sitting, matter_id)
    look_at(sitting, Rung.SUED)
    for hidden in ("matters.ladder.act", "matters.panel.commit"):
        with pytest.raises(LookupError):
            sitting.shown(hidden)


def test_another_rung_keeps_nothing_typed_for_the_one_before(
    desk_town: Town, director_sits: SitDown
) -> None:
    matter_id = failed(desk_town)
    sitting = director_sits()
    room = opened(sitting, matter_id)
    look_at(sitting, Rung.SUED)
    sitting.enter("matters.ladder.body")
    sitting.typist.type(COURT)
    sitting.typist.press(K.Key_Escape)
    look_at(sitting, Rung.SUED)
    assert room.page.ladder.panel.form.field("body").text() == COURT
    look_at(sitting, Rung.EXAMINED)
    assert room.page.ladder.panel.form.field("body").text() == ""
    assert room.page.ladder.panel.rung is Rung.EXAMINED


@pytest.mark.parametrize("size", list(TypeSize))
def test_row_and_panel_have_room_at_every_size(
    desk_town: Town, director_sits: SitDown, wear: Wear, size: TypeSize
) -> None:
    matter_id = failed(desk_town)
    sitting = director_sits()
    room = opened(sitting, matter_id)
    look_at(sitting, Rung.SUED)
    wear(False, size)
    settle()
    bar, panel = room.page.ladder.bar, room.page.ladder.panel
    assert [clipped(bar), clipped(panel)] == [[], []]
    assert (nameless(bar), marked_up(panel)) == ([], [])
    last = bar.rungs[-1]
    assert last.mapTo(bar, last.rect().topRight()).x() <= bar.width()
    assert all(isinstance(one, RungButton) for one in bar.rungs)
    assert last.state is RungState.CURRENT
