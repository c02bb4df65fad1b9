"""Who may come in, and what he is told who may not."""

import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from centre_app.views import remembered, theme
from centre_app.views.application.password_dialog import PasswordDialog
from centre_app.views.sign_in.password_page import ChangePasswordPage, RecoverPage
from centre_app.views.sign_in.sign_in_page import SignInPage
from centre_app.views.theme import TypeSize
from tests.town import FOUNDING, PASSWORD
from tests.views.application.conftest import CODE, COLLEAGUE, FIRST_PASSWORD, Enter, Somebody
from tests.views.application.reading import said
from tests.views.conftest import Wear

pytestmark = pytest.mark.usefixtures("quickly")

HE = FOUNDING.login
OWN = "Market-Day-27"
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def somebody(before: Enter, folder: Path) -> Somebody:
    somebody = before(folder)
    somebody.come()
    return somebody


def test_the_right_password_opens_the_window(somebody: Somebody) -> None:
    somebody.sign_in(HE, PASSWORD)
    assert somebody.is_in()
    assert somebody.window.desk.actor.name == "何主任"


def test_a_wrong_password_is_told_and_the_name_stays(somebody: Somebody) -> None:
    somebody.sign_in(HE, "Bridge-2027")
    assert "密码不对" in said(somebody.page)
    assert somebody.page_of(SignInPage).login.text() == HE
    assert somebody.page_of(SignInPage).primary.isEnabled()
    somebody.sign_in(HE, PASSWORD)
    assert somebody.is_in()


def test_the_fifth_wrong_password_shuts_the_account_for_a_while(somebody: Somebody) -> None:
    for _ in range(5):
        somebody.sign_in(HE, "Bridge-2027")
    somebody.sign_in(HE, PASSWORD)
    assert "账号已锁定" in said(somebody.page)
    assert "30 分钟" in said(somebody.page)
    assert not somebody.is_in()


def test_a_colleague_sets_a_password_of_his_own_before_anything_else(somebody: Somebody) -> None:
    somebody.sign_in(COLLEAGUE, FIRST_PASSWORD)
    assert not somebody.is_in()
    page = somebody.page_of(ChangePasswordPage)
    for field, text in ((page.old, FIRST_PASSWORD), (page.new, OWN), (page.again, OWN)):
        field.set_text(text)
    page.commit()
    somebody.wait()
    assert somebody.is_in()
    somebody.sign_out()
    somebody.sign_in(COLLEAGUE, FIRST_PASSWORD)
    assert "密码不对" in said(somebody.page)
    somebody.sign_in(COLLEAGUE, OWN)
    assert somebody.is_in()


def test_a_first_password_that_is_mistyped_is_told_at_its_field(somebody: Somebody) -> None:
    somebody.sign_in(COLLEAGUE, FIRST_PASSWORD)
    page = somebody.page_of(ChangePasswordPage)
    for field, text in ((page.old, "Given-by-He-2"), (page.new, OWN), (page.again, OWN)):
        field.set_text(text)
    page.commit()
    somebody.wait()
    assert "原密码不对" in page.old.error
    assert not somebody.is_in()


def test_a_locked_desk_opens_with_the_password_only(somebody: Somebody, qtbot: QtBot) -> None:
    somebody.sign_in(HE, PASSWORD)
    guard = somebody.window.guard
    qtbot.keyClick(somebody.window, Qt.Key.Key_L, CONTROL)
    assert guard.locked
    for password in ("Bridge-2027", PASSWORD):
        assert guard.screen is not None
        guard.screen.password.set_text(password)
        qtbot.keyClick(guard.screen.password.editor(), Qt.Key.Key_Return)
        somebody.wait()
        if password != PASSWORD:
            assert "密码不对" in guard.screen.password.error
    assert not guard.locked


def test_another_colleague_takes_over_the_desk_within_five_seconds(somebody: Somebody) -> None:
    somebody.sign_in(HE, PASSWORD)
    began = time.monotonic()
    somebody.sign_out()
    assert somebody.page_of(SignInPage).login.text() == HE
    somebody.sign_in(COLLEAGUE, FIRST_PASSWORD)
    assert isinstance(somebody.page, ChangePasswordPage)
    assert time.monotonic() - began < 5


def test_the_code_on_paper_opens_with_a_new_password(somebody: Somebody, qtbot: QtBot) -> None:
    somebody.page_of(SignInPage).recovery_wanted.emit()
    page = somebody.page_of(RecoverPage)
    for code in (CODE.replace("A", "B"), CODE.lower()):
        for field, text in ((page.code, code), (page.new, OWN), (page.again, OWN)):
            field.set_text(text)
        page.commit()
        somebody.wait()
        if code != CODE.lower():
            assert "恢复码不对" in page.code.error
    assert somebody.is_in()
    somebody.window.lock()
    screen = somebody.window.guard.screen
    assert screen is not None
    screen.password.set_text(OWN)
    qtbot.keyClick(screen.password.editor(), Qt.Key.Key_Return)
    somebody.wait()
    assert not somebody.window.guard.locked
    somebody.sign_out()
    somebody.sign_in(HE, PASSWORD)
    assert "密码不对" in said(somebody.page)


def test_a_password_is_changed_while_signed_in(somebody: Somebody) -> None:
    somebody.sign_in(HE, PASSWORD)
    somebody.window.password_requested.emit()
    page = somebody.window.findChildren(PasswordDialog)[0].page
    for field, text in ((page.old, PASSWORD), (page.new, OWN), (page.again, OWN)):
        field.set_text(text)
    page.commit()
    somebody.wait()
    somebody.sign_out()
    somebody.sign_in(HE, OWN)
    assert somebody.is_in()


def test_the_look_chosen_is_kept_for_the_next_start(somebody: Somebody, qtbot: QtBot) -> None:
    somebody.sign_in(HE, PASSWORD)
    with qtbot.waitSignal(somebody.window.look_changed):
        somebody.window.wear(True, TypeSize.LARGE)
    assert remembered.look(dark=False, size="standard") == (True, "large")
    with qtbot.waitSignal(somebody.window.look_changed):
        somebody.window.wear(False, TypeSize.STANDARD)
    assert remembered.look(dark=True, size="large") == (False, "standard")


def test_the_size_of_type_goes_with_the_person_and_the_door_wears_the_last(
    somebody: Somebody, wear: Wear, qtbot: QtBot
) -> None:
    somebody.sign_in(HE, PASSWORD)
    with qtbot.waitSignal(somebody.window.look_changed):
        somebody.window.wear(False, TypeSize.LARGEST)
    somebody.wait()
    # Another computer, where somebody else wears small type.
    somebody.sign_out()
    wear(False, TypeSize.STANDARD)
    remembered.keep_look(dark=False, size="standard")
    somebody.sign_in(HE, PASSWORD)
    assert theme.current().size is TypeSize.LARGEST
    actions = somebody.window.header.findChildren(QAction)
    assert TypeSize.LARGEST.label in {one.text() for one in actions if one.isChecked()}
    somebody.sign_out()
    assert remembered.look(dark=True, size="standard") == (False, "largest")


def test_who_never_chose_a_size_sees_what_the_computer_wore_last(
    somebody: Somebody, wear: Wear
) -> None:
    wear(False, TypeSize.LARGE)
    somebody.sign_in(HE, PASSWORD)
    assert theme.current().size is TypeSize.LARGE


def spoil(folder: Path) -> None:
    with (folder / "centre.db").open("r+b") as file:
        file.seek(4196)
        file.write(b"\xff" * 200)


@pytest.mark.parametrize(
    ("harm", "sentence"),
    [
        (lambda folder: (folder / "centre.db").unlink(), "没有数据库"),
        (spoil, "可能已损坏"),
        (lambda folder: (folder / "keys.json").write_text("[{"), "可能已损坏"),
    ],
    ids=["missing", "spoilt", "keys spoilt"],
)
def test_a_database_that_cannot_be_used_is_told_at_the_door(
    somebody: Somebody, folder: Path, harm: Callable[[Path], None], sentence: str
) -> None:
    harm(folder)
    somebody.sign_in(HE, PASSWORD)
    assert sentence in said(somebody.page)
    assert not somebody.is_in()
