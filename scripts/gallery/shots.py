"""What the gallery shows, by name."""

from collections.abc import Callable

from PySide6.QtWidgets import QApplication, QWidget

from centre_app.domain.errors import StorageUnavailableError
from centre_app.views.crash_dialog import CrashDialog, CrashReport
from centre_app.views.messages import Level
from centre_app.views.paper.paper_view import PaperView
from centre_app.views.parts.dialog import confirm
from centre_app.views.sign_in.first_start import AdminPage, CentrePage, WelcomePage
from centre_app.views.sign_in.password_page import ChangePasswordPage
from centre_app.views.sign_in.recovery_page import RecoverySlotPage
from centre_app.views.sign_in.requests import DemoPerson
from centre_app.views.sign_in.sign_in_page import SignInPage
from scripts.gallery.samples import a_form, a_window, bits, sample_pdf

DEMO_WORD = "峪河-demo-2026"
DEMO = [
    DemoPerson("chen", "陈立春", "接待员"),
    DemoPerson("zhou", "周正平", "首席调解员"),
    DemoPerson("wu", "吴桂芝", "调解员"),
    DemoPerson("sun", "孙建国", "中心主任"),
    DemoPerson("he", "何晓燕", "档案员"),
    DemoPerson("ma", "马超", "系统管理员"),
]
REPORT = CrashReport(
    "20261121-104207-3fa2",
    "20261121-104207-3fa2\n0.1.0 · Python 3.11.7 · Windows\nKeyError\n"
    "  centre_app/views/matters/page.py:88 _show\n  centre_app/views/tasks.py:97 deliver",
)


def frame() -> QWidget:
    """Show the window with a table and a message."""
    window = a_window()
    window.desk.say("已登记，编号 峪河综治〔2026〕0042号。", Level.GOOD)
    return window


def folded() -> QWidget:
    """Show the window with a folded rail and a refusal that can be tried again."""
    window = a_window()
    window.rail.toggle()
    window.desk.complain(StorageUnavailableError(), again=lambda: None)
    return window


def jump() -> QWidget:
    """Show what Ctrl+K finds."""
    window = a_window()
    window.show()
    window.header.box.setText("zgh")
    window.jump.open()
    return window


def locked() -> QWidget:
    """Show the lock screen."""
    window = a_window()
    window.show()
    window.lock()
    assert window.guard.screen is not None
    window.guard.screen.refuse("密码不对，请再试一次。")
    return window.guard.screen


def blinded() -> QWidget:
    """Show the covered window."""
    window = a_window()
    window.show()
    QApplication.processEvents()
    window.blind()
    return window


def question() -> QWidget:
    """Show a dialog."""
    window = a_window()
    window.show()
    return confirm(
        window,
        "作废这份调解协议书？",
        "作废后不能恢复，编号不再使用。当事人手中的文本需收回。",
        yes="作废",
        done=lambda: None,
    )


def signing_in() -> QWidget:
    """Show the sign-in page with the demonstration's people."""
    page = SignInPage(demo=DEMO, demo_password=DEMO_WORD)
    page.refuse("姓名或密码不对，请再试一次。")
    return page


def administrator() -> QWidget:
    """Show the assistant's second step with errors."""
    page = AdminPage()
    page.name.set_text("马超")
    page.login.set_text("马 超")
    page.password.set_text("12345")
    page.commit()
    return page


def recovery() -> QWidget:
    """Show the recovery code."""
    page = RecoverySlotPage("7KQ2M9XWP4TD3HFR8VNC6YJBE")
    page.typed.set_text("7KQ2M-9XWP4")
    page.commit()
    return page


def _crash() -> QWidget:
    dialog = CrashDialog(REPORT)
    dialog.show()
    return dialog


SHOTS: dict[str, Callable[[], QWidget]] = {
    "frame": frame,
    "folded": folded,
    "jump": jump,
    "locked": locked,
    "blinded": blinded,
    "question": question,
    "crash": _crash,
    "form": a_form,
    "bits": bits,
    "paper": lambda: PaperView(sample_pdf()),
    "sign-in": signing_in,
    "welcome": WelcomePage,
    "centre": CentrePage,
    "administrator": administrator,
    "password": lambda: ChangePasswordPage(forced=True),
    "recovery": recovery,
}
