"""Evidence by the keys of the mediation room: listed, corrected, struck out, shown, printed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from centre_app.domain.evidence.codes import EvidenceKind, OriginalKind, Stance
from centre_app.views.mediation.evidence_lines import EvidenceBlock
from centre_app.views.mediation.evidence_section import EvidenceSection
from centre_app.views.mediation.room import MediationRoom
from centre_app.views.theme import TypeSize
from tests.evidence_road import EvidenceRoad
from tests.mediation_town import Road
from tests.views.conftest import Wear
from tests.views.looking import clipped, marked_up, nameless
from tests.views.mediation.conftest import Settle
from tests.views.mediation.test_cases import press, type_into

ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def evidence_road(road: Road) -> EvidenceRoad:
    return EvidenceRoad(road.town)


def _section(room: MediationRoom, case_id: object, settled: Settle) -> EvidenceSection:
    room.open_case(case_id)  # type: ignore[arg-type]
    settled()
    section = room.cases.panel.evidence
    section.open()
    settled()
    return section


def _blocks(section: EvidenceSection) -> list[list[tuple[str, bool]]]:
    """Return the words of each piece, and whether they are struck."""
    return [
        [(label.text(), label.font().strikeOut()) for label in block.findChildren(QLabel)]
        for block in section.findChildren(EvidenceBlock)
        if block.isVisible()
    ]


def test_a_piece_is_listed_by_keys_and_the_form_waits_for_the_next(
    qtbot: QtBot, room: MediationRoom, evidence_road: EvidenceRoad, settled: Settle
) -> None:
    case_id = evidence_road.agreed()
    section = _section(room, case_id, settled)
    type_into(qtbot, room, "evidence.name", "收条")
    fields = section.fields
    fields.kind.set_value(EvidenceKind.DOCUMENT)
    fields.provider.set_value(fields.provider.values()[0])
    fields.original.set_value(OriginalKind.COPY)
    type_into(qtbot, room, "evidence.compared_by", "周正和")
    proves = room.findChild(QPlainTextEdit, "evidence.proves")
    assert proves is not None
    qtbot.keyClick(proves, Qt.Key.Key_Return, CONTROL)
    settled()
    assert "证明事项" in fields.proves.error
    assert fields.name.text() == "收条"
    proves.insertPlainText("付过石料款")
    qtbot.keyClick(proves, Qt.Key.Key_Return, CONTROL)
    settled()
    [piece] = evidence_road.pieces(case_id)
    assert (piece.number, piece.name, piece.compared_by) == (1, "收条", "周正和")
    assert fields.name.text() == ""
    assert fields.name.editor().hasFocus()
    assert "1 件" in section.fold_button.text()


def test_a_correction_is_struck_and_can_still_be_read(
    qtbot: QtBot, room: MediationRoom, evidence_road: EvidenceRoad, settled: Settle
) -> None:
    case_id = evidence_road.agreed()
    evidence_road.put(case_id, "欠条")
    section = _section(room, case_id, settled)
    section.which.set_value(1)
    name = room.findChild(QLineEdit, "evidence.name")
    assert name is not None
    assert name.text() == "欠条"
    name.setText("收条")
    press(qtbot, room, "evidence.commit")
    settled()
    [words] = _blocks(section)
    assert ("原写（证据名称）：欠条", True) in words
    assert words[0][0].startswith("1  收条")
    assert not words[0][1]


def test_what_is_struck_out_stays_on_the_list(
    qtbot: QtBot, room: MediationRoom, evidence_road: EvidenceRoad, settled: Settle
) -> None:
    case_id = evidence_road.agreed()
    evidence_road.put(case_id, "收条")
    section = _section(room, case_id, settled)
    section.which.set_value(1)
    press(qtbot, room, "evidence.strike")
    reason = room.window().findChild(QLineEdit, "reason.text")
    assert reason is not None
    reason.setText("另案材料")
    qtbot.keyClick(reason, Qt.Key.Key_Return, CONTROL)
    settled()
    assert evidence_road.piece(case_id).struck
    [words] = _blocks(section)
    assert words[0][1]
    assert any("另案材料" in text for text, _ in words)
    assert section.which.values() == (0,)


def test_giving_back_asks_to_whom_and_what_is_half_typed_outlives_a_refresh(
    qtbot: QtBot, room: MediationRoom, evidence_road: EvidenceRoad, settled: Settle
) -> None:
    case_id = evidence_road.agreed()
    evidence_road.put(case_id, "收条")
    section = _section(room, case_id, settled)
    section.which.set_value(1)
    press(qtbot, room, "evidence.give_back")
    settled()
    assert section.returned_to.error
    type_into(qtbot, room, "evidence.returned_to", "王桂兰")
    evidence_road.put(case_id, "照片")
    room.cases.refresh()
    settled()
    assert section.returned_to.text() == "王桂兰"
    press(qtbot, room, "evidence.give_back")
    settled()
    assert evidence_road.piece(case_id).returned_to == "王桂兰"


def test_the_list_is_printed_and_shown(
    qtbot: QtBot, room: MediationRoom, evidence_road: EvidenceRoad, settled: Settle
) -> None:
    case_id = evidence_road.agreed()
    evidence_road.put(case_id, "收条")
    _section(room, case_id, settled)
    press(qtbot, room, "evidence.print")
    settled()
    assert room.stack.currentWidget() is room.paper
    assert evidence_road.card(case_id).papers[-1].form == "F11"


def test_a_key_shows_a_piece_in_the_session_and_asks_why_it_is_disputed(
    qtbot: QtBot, room: MediationRoom, evidence_road: EvidenceRoad, settled: Settle
) -> None:
    case_id = evidence_road.ready()
    evidence_road.put(case_id, "收条")
    session_id = evidence_road.sitting(case_id)
    room.open_record(session_id)
    settled()
    box = room.record.evidence
    qtbot.keyClick(room.record.sheet.edit, Qt.Key.Key_E, ALT)
    settled()
    dialog = box.dialog
    assert dialog is not None
    dialog.stances[1].set_value(Stance.DISPUTED)
    qtbot.keyClick(dialog.stances[1].editor(), Qt.Key.Key_Return, CONTROL)
    settled()
    assert "异议" in dialog.grounds[1].error
    dialog.grounds[1].set_text("不是我写的")
    qtbot.keyClick(dialog.grounds[1].editor(), Qt.Key.Key_Return, CONTROL)
    settled()
    assert "出示证据1 收条：甲方无异议、乙方有异议（不是我写的）" in box.lines.text()
    assert evidence_road.at_session(session_id).items[0].shown_at is not None


def test_without_evidence_the_key_says_where_to_list_it(
    qtbot: QtBot, room: MediationRoom, evidence_road: EvidenceRoad, settled: Settle
) -> None:
    room.open_record(evidence_road.sitting(evidence_road.ready()))
    settled()
    told: list[str] = []
    room._desk.said.connect(lambda message: told.append(message.text))
    qtbot.keyClick(room.record.sheet.edit, Qt.Key.Key_E, ALT)
    settled()
    assert "还没有登记证据" in told[-1]


@pytest.mark.parametrize("size", [TypeSize.STANDARD, TypeSize.LARGEST])
def test_nothing_of_the_evidence_is_cut_or_nameless(
    room: MediationRoom, evidence_road: EvidenceRoad, settled: Settle, wear: Wear, size: TypeSize
) -> None:
    wear(False, size)
    case_id = evidence_road.agreed()
    long = "雨天积水灌进仓房的照片和泡坏的三千斤玉米的照片"
    evidence_road.put(case_id, long, original=OriginalKind.COPY, compared_by="周正和")
    evidence_road.correct(case_id, proves="另一件要证明的事情，说明积水是从墙根倒灌进来的")
    evidence_road.put(case_id, "错登的")
    evidence_road.strike(case_id, 2)
    section = _section(room, case_id, settled)
    section.which.set_value(1)
    settled()
    assert clipped(section) == []
    assert nameless(section) == []
    assert marked_up(section) == []
