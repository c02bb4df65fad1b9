import os
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QImage
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from centre_app.domain.attachments.codes import AttachmentKind, Origin
from centre_app.domain.matters.codes import DisputeType
from centre_app.domain.permissions import Role
from centre_app.services.records.attachments import AttachmentOwner, AttachmentRow
from centre_app.services.records.reception import VisitQuery
from centre_app.views import theme
from centre_app.views.attachments.scanner_folder import ScannerFolder
from centre_app.views.attachments.strip import AttachmentStrip
from centre_app.views.attachments.tile import Tile
from centre_app.views.theme import TypeSize
from tests.outside.good_files import a_pdf, picture
from tests.views.looking import clipped, marked_up, nameless, settle
from tests.views.reception.conftest import Counter, OpenCounter

Wear = Callable[[bool, TypeSize], None]
CTRL = Qt.KeyboardModifier.ControlModifier


def strip_of(counter: Counter) -> AttachmentStrip:
    return counter.room.intake.attachments.strip


def put(folder: Path, name: str, content: bytes) -> str:
    path = folder / name
    path.write_bytes(content)
    return str(path)


def files(*paths: str) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(path) for path in paths])
    return mime


def drop(target: QWidget, mime: QMimeData) -> bool:
    """Drag something over a widget and let it fall, as the desktop does."""
    none, left = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    copy = Qt.DropAction.CopyAction
    over = QDragEnterEvent(QPoint(9, 9), copy, mime, left, none)
    QApplication.sendEvent(target, over)
    if over.isAccepted():
        QApplication.sendEvent(target, QDropEvent(QPointF(9, 9), copy, mime, left, none))
    return over.isAccepted()


def back_to(window: QWidget, qtbot: QtBot) -> None:
    """Come back from a dialog: no desktop does it here."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)


def all_done(counter: Counter, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not strip_of(counter).taking.busy, timeout=60_000)
    counter.typist.wait()


def on_matter(counter: Counter) -> list[AttachmentRow]:
    reception, clerk = counter.town.services.reception, counter.clerk
    [visit] = reception.list_visits(clerk, VisitQuery())
    owner = AttachmentOwner(matter_id=visit.matter_id)
    return list(counter.town.services.attachments.rows(clerk, owner))


def type_visit(counter: Counter) -> None:
    form = counter.room.intake.form
    form.visitor.name.setFocus()
    counter.typist.type("王桂兰")
    form.demand.demand.setFocus()
    counter.typist.type("李建军砌墙占了我家滴水")
    form.demand.dispute_type.set_value(DisputeType.NEIGHBOUR)


def test_files_dropped_before_the_visit_is_registered_go_with_it(
    counter: Counter, tmp_path: Path, qtbot: QtBot
) -> None:
    type_visit(counter)
    mime = files(put(tmp_path, "东墙.jpg", picture()), put(tmp_path, "合同.pdf", a_pdf()))
    assert drop(strip_of(counter), mime)
    assert [tile.row for tile in strip_of(counter).tiles] == [None, None]
    all_done(counter, qtbot)
    counter.typist.press(Qt.Key.Key_Return, CTRL)
    rows = on_matter(counter)
    assert [(row.title, row.origin) for row in rows] == [
        ("东墙", Origin.DRAG),
        ("合同", Origin.DRAG),
    ]
    assert strip_of(counter).tiles == []


def test_registering_waits_for_files_that_are_still_looked_into(
    counter: Counter, tmp_path: Path, qtbot: QtBot
) -> None:
    type_visit(counter)
    drop(strip_of(counter), files(put(tmp_path, "东墙.jpg", picture())))
    assert strip_of(counter).taking.busy
    counter.room.intake.register()
    all_done(counter, qtbot)
    counter.typist.wait()
    assert [row.title for row in on_matter(counter)] == ["东墙"]


def test_a_picture_is_pasted_with_the_focus_in_any_field(counter: Counter, qtbot: QtBot) -> None:
    type_visit(counter)
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(QColor(200, 30, 40))
    QApplication.clipboard().setImage(image)
    counter.room.intake.form.visitor.name.setFocus()
    counter.typist.press(Qt.Key.Key_V, CTRL)
    all_done(counter, qtbot)
    assert counter.room.intake.form.visitor.name.text() == "王桂兰"
    [tile] = strip_of(counter).tiles
    assert tile.row is not None
    assert (tile.row.title, tile.row.origin) == ("粘贴的图片 1", Origin.PASTE)


def test_words_that_were_copied_still_go_into_the_field(counter: Counter) -> None:
    QApplication.clipboard().setText("赵德顺")
    counter.room.intake.form.visitor.name.setFocus()
    counter.typist.press(Qt.Key.Key_V, CTRL)
    assert counter.room.intake.form.visitor.name.text() == "赵德顺"
    assert strip_of(counter).tiles == []


def test_a_refused_file_says_why_and_leaves_by_a_key(
    counter: Counter, tmp_path: Path, qtbot: QtBot
) -> None:
    drop(strip_of(counter), files(put(tmp_path, "安装.exe", b"MZ" + bytes(200))))
    all_done(counter, qtbot)
    [tile] = strip_of(counter).tiles
    assert tile.refused
    assert "不是资料" in tile.accessibleDescription()
    tile.setFocus()
    counter.typist.press(Qt.Key.Key_Delete)
    assert strip_of(counter).tiles == []


def test_a_file_that_cannot_be_read_is_told(counter: Counter, tmp_path: Path, qtbot: QtBot) -> None:
    drop(strip_of(counter), files(str(tmp_path), str(tmp_path / "没有.jpg")))
    all_done(counter, qtbot)
    assert all("读不到" in tile.accessibleDescription() for tile in strip_of(counter).tiles)


def test_a_draft_keeps_its_files_when_the_program_is_killed(
    open_counter: OpenCounter, tmp_path: Path, qtbot: QtBot
) -> None:
    first = open_counter(Role.RECEPTIONIST)
    drop(strip_of(first), files(put(tmp_path, "东墙.jpg", picture())))
    all_done(first, qtbot)
    # Nothing is put aside or closed: the second window finds what a killed one left behind.
    second = open_counter(Role.RECEPTIONIST)
    page = second.room.intake
    [draft] = page.shelved.rows
    page.open_draft(draft.subject_id)
    second.typist.wait()
    assert [tile.row.title for tile in strip_of(second).tiles if tile.row] == ["东墙"]


def test_keys_alone_open_rename_and_take_off(
    counter: Counter, tmp_path: Path, qtbot: QtBot
) -> None:
    drop(strip_of(counter), files(put(tmp_path, "IMG_1.jpg", picture())))
    all_done(counter, qtbot)
    strip = strip_of(counter)
    strip.tiles[0].setFocus()
    counter.typist.press(Qt.Key.Key_Return)
    viewer = strip.viewer
    assert viewer is not None
    qtbot.waitUntil(lambda: not viewer.picture.pixmap().isNull(), timeout=60_000)
    viewer.kind.set_value(AttachmentKind.PHOTO)
    viewer.title.setFocus()
    viewer.title.editor().selectAll()
    counter.typist.type("东墙现场")
    counter.typist.press(Qt.Key.Key_Return, CTRL)
    back_to(counter.window, qtbot)
    [tile] = strip.tiles
    assert tile.row is not None
    assert (tile.row.title, tile.row.kind) == ("东墙现场", AttachmentKind.PHOTO)
    assert QApplication.focusWidget() is tile
    counter.typist.press(Qt.Key.Key_Delete)
    counter.typist.type("放错了")
    counter.typist.press(Qt.Key.Key_Return, CTRL)
    assert strip.tiles == []


def test_an_original_is_saved_outside_as_it_came(
    counter: Counter, tmp_path: Path, qtbot: QtBot
) -> None:
    drop(strip_of(counter), files(put(tmp_path, "合同.pdf", a_pdf())))
    all_done(counter, qtbot)
    strip = strip_of(counter)
    strip.tiles[0].click()
    assert strip.viewer is not None
    strip.viewer.save_original()
    counter.typist.wait()
    dialog = strip.viewer.findChild(QFileDialog, "save_file")
    assert isinstance(dialog, QFileDialog)
    target = tmp_path / "out.pdf"
    dialog.fileSelected.emit(str(target))
    counter.typist.wait()
    dialog.reject()
    assert target.read_bytes() == a_pdf()


def test_the_scanner_offers_only_what_is_new_and_whole(
    counter: Counter, tmp_path: Path, qtbot: QtBot
) -> None:
    folder = tmp_path / "扫描"
    folder.mkdir()
    put(folder, "旧的.pdf", a_pdf())
    strip = strip_of(counter)
    watch = strip.tray._folder
    watch._timer.stop()

    def look() -> list[str]:
        watch.look()
        counter.typist.wait()
        return [Path(path).name for path in watch.offered]

    watch.watch(str(folder))
    watch._timer.stop()
    counter.typist.wait()
    assert look() == []
    half = put(folder, "新的.pdf", a_pdf()[:100])
    assert look() == []
    put(folder, "新的.pdf", a_pdf())
    os.utime(half, ns=(1, 1_800_000_000_000_000_000))
    assert look() == [], "it is still being written"
    assert look() == ["新的.pdf"]
    assert strip.tray.take.isVisible()
    strip.tray.take.setFocus()
    counter.typist.press(Qt.Key.Key_Space)
    all_done(counter, qtbot)
    [tile] = strip.tiles
    assert tile.row is not None
    assert (tile.row.title, tile.row.origin) == ("新的", Origin.SCANNER)
    assert look() == []
    watch.watch("")
    assert not strip.tray.take.isVisible()


def test_the_folder_of_the_scanner_is_remembered(counter: Counter, tmp_path: Path) -> None:
    strip_of(counter).tray._folder.watch(str(tmp_path))
    counter.typist.wait()
    again = ScannerFolder(counter.room.intake._desk)
    assert again.folder == str(tmp_path)
    again.watch("")
    counter.typist.wait()


@pytest.mark.parametrize("size", [TypeSize.STANDARD, TypeSize.LARGEST])
def test_a_long_name_wraps_and_nothing_is_cut(
    counter: Counter, tmp_path: Path, qtbot: QtBot, wear: Wear, size: TypeSize
) -> None:
    wear(False, size)
    theme.dress(counter.window)
    name = "IMG_20261129_" + "a" * 120 + ".jpg"
    drop(strip_of(counter), files(put(tmp_path, name, picture())))
    all_done(counter, qtbot)
    settle()
    [tile] = strip_of(counter).tiles
    assert tile.height() >= tile.heightForWidth(tile.width())
    part = strip_of(counter)
    assert clipped(part) == []
    assert nameless(part) == []
    assert marked_up(part) == []


def test_arrows_walk_through_the_tiles(counter: Counter, tmp_path: Path, qtbot: QtBot) -> None:
    paths = [put(tmp_path, f"{at}.txt", f"记录{at}".encode()) for at in range(3)]
    drop(strip_of(counter), files(*paths))
    all_done(counter, qtbot)
    strip_of(counter).tiles[0].setFocus()
    counter.typist.press(Qt.Key.Key_Down)
    focused = QApplication.focusWidget()
    assert isinstance(focused, Tile)
    assert focused is strip_of(counter).tiles[1]
