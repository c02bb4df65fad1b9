"""Files come in on the page of the evidence itself, and show the piece that is described."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot

from centre_app.domain.evidence.codes import EvidenceKind, OriginalKind
from centre_app.views.mediation.evidence_section import EvidenceSection
from centre_app.views.mediation.room import MediationRoom
from tests.evidence_road import EvidenceRoad
from tests.mediation_town import Road
from tests.outside.good_files import picture
from tests.views.mediation.conftest import Settle
from tests.views.mediation.test_cases import type_into
from tests.views.mediation.test_evidence import _section
from tests.views.reception.test_attachments import drop, files, put

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def evidence_road(road: Road) -> EvidenceRoad:
    return EvidenceRoad(road.town)


def _describe(qtbot: QtBot, room: MediationRoom, section: EvidenceSection) -> None:
    type_into(qtbot, room, "evidence.name", "围墙照片")
    fields = section.fields
    fields.kind.set_value(EvidenceKind.OBJECT)
    fields.provider.set_value(fields.provider.values()[0])
    fields.original.set_value(OriginalKind.ORIGINAL)
    fields.proves.set_text("墙的位置")


def _commit(qtbot: QtBot, room: MediationRoom) -> None:
    proves = room.findChild(QPlainTextEdit, "evidence.proves")
    qtbot.keyClick(proves, Qt.Key.Key_Return, CONTROL)


def _come_in(qtbot: QtBot, section: EvidenceSection, settled: Settle) -> None:
    qtbot.waitUntil(lambda: not section.files_in.taking.busy, timeout=60_000)
    settled()


def test_a_file_dropped_on_the_page_shows_the_piece_even_if_it_is_listed_at_once(
    qtbot: QtBot,
    room: MediationRoom,
    evidence_road: EvidenceRoad,
    settled: Settle,
    tmp_path: Path,
) -> None:
    case_id = evidence_road.agreed()
    section = _section(room, case_id, settled)
    _describe(qtbot, room, section)
    assert drop(section.files_in, files(put(tmp_path, "围墙.jpg", picture())))
    _commit(qtbot, room)
    assert evidence_road.pieces(case_id) == (), "the file is not in yet"
    _come_in(qtbot, section, settled)
    assert [file.title for file in evidence_road.piece(case_id).files] == ["围墙"]
    assert section.files_in.tiles == []
    assert section.fields.files.ticked() == (), "the next piece has its own"


def test_a_refused_file_says_why_and_nothing_is_listed_or_lost(
    qtbot: QtBot,
    room: MediationRoom,
    evidence_road: EvidenceRoad,
    settled: Settle,
    tmp_path: Path,
) -> None:
    case_id = evidence_road.agreed()
    section = _section(room, case_id, settled)
    _describe(qtbot, room, section)
    drop(section.files_in, files(put(tmp_path, "围墙.jpg", picture()[:300])))
    _commit(qtbot, room)
    _come_in(qtbot, section, settled)
    [tile] = section.files_in.tiles
    assert "已损坏" in tile.accessibleDescription()
    assert evidence_road.pieces(case_id) == ()
    assert section.fields.name.text() == "围墙照片"


def test_a_picture_pasted_in_any_field_of_the_page_is_ticked(
    qtbot: QtBot, room: MediationRoom, evidence_road: EvidenceRoad, settled: Settle
) -> None:
    section = _section(room, evidence_road.agreed(), settled)
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(QColor(200, 30, 40))
    QApplication.clipboard().setImage(image)
    section.fields.name.setFocus()
    qtbot.keyClick(section.fields.name.editor(), Qt.Key.Key_V, CONTROL)
    _come_in(qtbot, section, settled)
    assert "粘贴的图片" in section.fields.files.text()
    assert section.fields.name.text() == ""


def test_a_file_on_its_way_does_not_show_another_piece_that_is_chosen_meanwhile(
    qtbot: QtBot,
    room: MediationRoom,
    evidence_road: EvidenceRoad,
    settled: Settle,
    tmp_path: Path,
) -> None:
    case_id = evidence_road.agreed()
    evidence_road.put(case_id, "收条")
    section = _section(room, case_id, settled)
    drop(section.files_in, files(put(tmp_path, "围墙.jpg", picture())))
    section.which.set_value(1)
    _come_in(qtbot, section, settled)
    assert len(evidence_road.card(case_id).brought) == 1
    assert section.fields.files.ticked() == ()
