"""The first start: a centre of one's own, or the demonstration."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter

from centre_app import bootstrap
from centre_app.domain.errors import PrinterError
from centre_app.printing.render import render
from centre_app.views.application.code_on_paper import put_on_paper
from centre_app.views.application.house import Progress
from centre_app.views.application.making import MakingPage
from centre_app.views.paper.printer import new_printer
from centre_app.views.parts.buttons import Button
from centre_app.views.sign_in.first_start import FirstStartAssistant
from centre_app.views.sign_in.keys_lost_page import KeysLostPage
from centre_app.views.sign_in.recovery_page import RecoverySlotPage
from centre_app.views.sign_in.sign_in_page import SignInPage
from centre_app.views.sign_in.words import RECOVERY_PRINT
from tests.printing.reading import by_poppler
from tests.printing.specimens import RECOVERY
from tests.services.demo.making import small_township
from tests.town import FOUNDING, PASSWORD
from tests.views.application.conftest import Enter, Somebody
from tests.views.application.reading import said


def fill(assistant: FirstStartAssistant, *, password: str = PASSWORD) -> None:
    assistant.welcome.set_up_wanted.emit()
    assistant.centre.name.set_text(FOUNDING.centre_name)
    assistant.centre.short.set_text(FOUNDING.short_name)
    assistant.centre.code.set_text(FOUNDING.region)
    assistant.centre.commit()
    assistant.admin.name.set_text(FOUNDING.admin_name)
    assistant.admin.login.set_text(FOUNDING.login)
    assistant.admin.password.set_text(password)
    assistant.admin.again.set_text(password)
    assistant.admin.commit()


def found(somebody: Somebody) -> RecoverySlotPage:
    fill(somebody.page_of(FirstStartAssistant))
    somebody.wait()
    return somebody.page_of(RecoverySlotPage)


def test_a_file_without_its_keys_is_told_and_nothing_is_touched(
    before: Enter, tmp_path: Path
) -> None:
    (tmp_path / "centre.db").write_bytes(b"nobody can read this")
    somebody = before(tmp_path)
    somebody.come()
    page = somebody.page_of(KeysLostPage)
    assert "keys.json" in said(page)
    assert str(tmp_path) in said(page)
    assert page.focusProxy() is page.primary
    assert sorted(path.name for path in tmp_path.iterdir()) == ["centre.db"]


def test_a_centre_is_founded_once_the_code_is_typed_back(before: Enter, tmp_path: Path) -> None:
    somebody = before(tmp_path)
    somebody.come()
    page = found(somebody)
    assert not (tmp_path / "keys.json").exists()
    code = page.shown.text()
    page.typed.set_text(code[:-1])
    page.commit()
    assert "不一致" in page.typed.error
    assert not (tmp_path / "keys.json").exists()
    page.typed.set_text(code.lower())
    page.commit()
    somebody.wait()
    assert somebody.is_in()
    assert somebody.window.desk.actor.name == FOUNDING.admin_name
    somebody.sign_out()
    somebody.sign_in(FOUNDING.login, PASSWORD)
    assert somebody.is_in()


def test_a_centre_is_founded_by_keys_alone(before: Enter, tmp_path: Path) -> None:
    somebody = before(tmp_path)
    somebody.come()
    somebody.press(Qt.Key.Key_Space)
    assistant = somebody.page_of(FirstStartAssistant)
    centre = (FOUNDING.centre_name, FOUNDING.short_name, FOUNDING.region)
    for page, texts in (
        (assistant.centre, centre),
        (assistant.admin, (FOUNDING.admin_name, FOUNDING.login, PASSWORD, PASSWORD)),
    ):
        assert assistant.currentWidget() is page
        for text in texts:
            somebody.type(text)
            somebody.press(Qt.Key.Key_Tab)
        somebody.press(Qt.Key.Key_Space)
    code = somebody.page_of(RecoverySlotPage)
    somebody.type(code.shown.text())
    somebody.press(Qt.Key.Key_Return)
    assert somebody.is_in()
    assert somebody.window.desk.actor.name == FOUNDING.admin_name


def asked_to_print(somebody: Somebody, page: RecoverySlotPage) -> QPrintDialog:
    """Press the button and return the dialog for the printer."""
    button = next(one for one in page.findChildren(Button) if one.text() == RECOVERY_PRINT)
    button.click()
    somebody.wait()
    dialog = page.findChild(QPrintDialog)
    assert isinstance(dialog, QPrintDialog)
    return dialog


def test_the_sheet_in_a_file_gives_every_character_of_the_code_back(
    before: Enter, tmp_path: Path
) -> None:
    somebody = before(tmp_path / "data")
    somebody.come()
    page = found(somebody)
    dialog = asked_to_print(somebody, page)
    dialog.printer().setOutputFileName(str(tmp_path / "code.pdf"))
    dialog.accepted.emit(dialog.printer())
    dialog.close()
    paper = by_poppler((tmp_path / "code.pdf").read_bytes())
    assert page.shown.text() in paper.splitlines()
    assert FOUNDING.centre_name in paper
    assert "忘记密码" in paper


def test_a_sheet_that_cannot_be_put_into_its_file_is_told(before: Enter, tmp_path: Path) -> None:
    somebody = before(tmp_path / "data")
    somebody.come()
    page = found(somebody)
    dialog = asked_to_print(somebody, page)
    dialog.printer().setOutputFileName(str(tmp_path / "nowhere" / "code.pdf"))
    dialog.accepted.emit(dialog.printer())
    dialog.close()
    assert page.primary.isEnabled()
    assert "打印机" in said(page)


@pytest.mark.qt_log_ignore("QPainter|QPdf", extend=True)
def test_a_printer_that_does_not_take_the_sheet_is_told() -> None:
    printer = new_printer()
    # No file named, and no machine behind it: whoever runs the tests may have a real one.
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    with pytest.raises(PrinterError):
        put_on_paper(printer, render(RECOVERY).pdf)


def test_a_founding_broken_off_can_be_done_again(before: Enter, tmp_path: Path) -> None:
    (tmp_path / "centre.db").write_bytes(b"half a database")
    somebody = before(tmp_path)
    somebody.come()
    somebody.page_of(KeysLostPage).anew.click()
    page = found(somebody)
    page.typed.set_text(page.shown.text())
    page.commit()
    somebody.wait()
    assert somebody.is_in()
    aside = list(tmp_path.glob("centre.db.2*"))
    assert [one.read_bytes() for one in aside] == [b"half a database"]


def test_a_password_that_is_too_common_is_told_at_its_field(before: Enter, tmp_path: Path) -> None:
    somebody = before(tmp_path)
    somebody.come()
    assistant = somebody.page_of(FirstStartAssistant)
    fill(assistant, password="Password123")
    somebody.wait()
    assert "太常见" in assistant.admin.password.error


def test_the_demonstration_tells_how_far_it_is_and_shows_its_people(
    before: Enter, tmp_path: Path
) -> None:
    told: list[int] = []

    def make_demo(progress: Progress) -> None:
        township = small_township(tmp_path / "demo", lives=15, papered=1)
        for percent in township.told:
            told.append(percent)
            progress(percent, "正在生成")
        township.engine.dispose()

    somebody = before(tmp_path, make_demo=make_demo)
    somebody.come()
    bars: list[int] = []
    somebody.page_of(FirstStartAssistant).demo_wanted.emit()
    somebody.page_of(MakingPage).bar.valueChanged.connect(bars.append)
    somebody.wait()
    assert told[-1] == bars[-1] == 100
    assert bootstrap.DEMO_PASSWORD in said(somebody.page)
    names = [name for _, name, _ in bootstrap.demo_people()]
    buttons = {
        button.text(): button for button in somebody.page_of(SignInPage).findChildren(Button)
    }
    assert all(any(name in text for text in buttons) for name in names)
    next(button for text, button in buttons.items() if "谭" in text).click()
    somebody.wait()
    assert somebody.is_in()
    assert somebody.window.windowTitle()
