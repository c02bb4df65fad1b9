"""The first start: set up this centre in two steps, or try the demonstration."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from centre_app.domain.centre.names import committee_name
from centre_app.views import theme
from centre_app.views.parts.buttons import Button
from centre_app.views.parts.field import Field
from centre_app.views.parts.labels import Label
from centre_app.views.sign_in import rules, words
from centre_app.views.sign_in.page import Page
from centre_app.views.sign_in.requests import FirstStart


class WelcomePage(Page):
    """The choice between a centre of one's own and the demonstration.

    Signals:
        set_up_wanted, demo_wanted: as they say.
    """

    set_up_wanted = Signal()
    demo_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(words.WELCOME, words.WELCOME_TEXT, parent)
        self.demo = Button(words.TRY_DEMO, icon_name="people", pressed=self._want_demo)
        self.form.add_widget(_Offer(words.SET_UP, words.SET_UP_TEXT))
        self.form.add_widget(_Offer(words.TRY_DEMO, words.TRY_DEMO_TEXT))
        self.foot.insertWidget(0, self.demo)
        self.set_primary(words.SET_UP)
        self.setFocusProxy(self.primary)

    def commit(self) -> None:
        self.set_up_wanted.emit()

    def _want_demo(self) -> None:
        self.demo.setEnabled(False)
        self.wait(words.FINISHING)
        self.demo_wanted.emit()

    def ready(self) -> None:
        self.demo.setEnabled(True)
        super().ready()


class CentrePage(Page):
    """What the centre is called.

    Signals:
        next_wanted: the entries can stand.
        back_wanted: as it says.
    """

    next_wanted = Signal()
    back_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        step = words.STEP.format(number=1, total=2)
        super().__init__(words.STEP_CENTRE, step, parent)
        self.name = Field(
            words.CENTRE_NAME,
            key="N",
            required=True,
            placeholder=words.CENTRE_NAME_EXAMPLE,
            echo=_committee_echo,
        )
        self.short = Field(
            words.SHORT_NAME,
            key="S",
            required=True,
            limit=12,
            placeholder=words.SHORT_NAME_EXAMPLE,
            echo=_number_echo,
        )
        self.code = Field(
            words.TOWNSHIP_CODE, key="C", required=True, limit=12, hint=words.TOWNSHIP_CODE_HINT
        )
        for name, field in self._fields().items():
            self.form.add(name, field)
        self.foot.insertWidget(0, Button(words.BACK, pressed=self.back_wanted.emit))
        self.set_primary(words.NEXT)
        self.setFocusProxy(self.name)

    def commit(self) -> None:
        if self.check(
            ("centre_name", lambda: rules.filled(self.name)),
            ("short_name", lambda: rules.filled(self.short)),
            ("township_code", lambda: rules.township_code(self.code)),
        ):
            self.next_wanted.emit()

    def _fields(self) -> dict[str, Field]:
        return {"centre_name": self.name, "short_name": self.short, "township_code": self.code}


class AdminPage(Page):
    """Who looks after the program.

    Signals:
        next_wanted: the entries can stand.
        back_wanted: as it says.
    """

    next_wanted = Signal()
    back_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        step = words.STEP.format(number=2, total=2)
        super().__init__(words.STEP_ADMIN, step, parent)
        self.name = Field(words.ADMIN_NAME, key="N", required=True, limit=40)
        self.login = Field(
            words.ADMIN_LOGIN, key="U", required=True, limit=40, hint=words.ADMIN_LOGIN_HINT
        )
        self.password = Field(
            words.PASSWORD,
            key="P",
            required=True,
            limit=128,
            secret=True,
            hint=words.PASSWORD_RULE,
        )
        self.again = Field(words.PASSWORD_AGAIN, key="A", required=True, limit=128, secret=True)
        for name, field in self._fields().items():
            self.form.add(name, field)
        self.form.add_widget(Label(words.ADMIN_DUTY, "small", wrap=True))
        self.foot.insertWidget(0, Button(words.BACK, pressed=self.back_wanted.emit))
        self.set_primary(words.FINISH)
        self.setFocusProxy(self.name)

    def commit(self) -> None:
        if self.check(
            ("admin_name", lambda: rules.filled(self.name)),
            ("admin_login", lambda: rules.login_name(self.login)),
            ("password", lambda: rules.new_password(self.password)),
            ("again", lambda: rules.same(self.password, self.again)),
        ):
            self.wait(words.FINISHING)
            self.next_wanted.emit()

    def _fields(self) -> dict[str, Field]:
        return {
            "admin_name": self.name,
            "admin_login": self.login,
            "password": self.password,
            "again": self.again,
        }


class FirstStartAssistant(QStackedWidget):
    """Walks through the pages; going back loses nothing.

    Signals:
        submitted: ``FirstStart``.
        demo_wanted: the demonstration township shall be opened.
    """

    submitted = Signal(object)
    demo_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.welcome, self.centre, self.admin = WelcomePage(), CentrePage(), AdminPage()
        for page in (self.welcome, self.centre, self.admin):
            self.addWidget(page)
        self.welcome.demo_wanted.connect(self.demo_wanted)
        self.welcome.set_up_wanted.connect(lambda: self._show(self.centre))
        self.centre.back_wanted.connect(lambda: self._show(self.welcome))
        self.centre.next_wanted.connect(lambda: self._show(self.admin))
        self.admin.back_wanted.connect(lambda: self._show(self.centre))
        self.admin.next_wanted.connect(self._submit)
        self.setFocusProxy(self.welcome)

    def refuse(self, sentence: str) -> None:
        """Say on the open page why it did not go on."""
        page = self.currentWidget()
        assert isinstance(page, Page)
        page.refuse(sentence)

    def refuse_fields(self, reasons: dict[str, str]) -> None:
        """Say at the fields what is wrong, and show the first page that has one of them."""
        of_centre = reasons.keys() & {"centre_name", "short_name", "township_code"}
        shown, other = (self.centre, self.admin) if of_centre else (self.admin, self.centre)
        other.refuse_fields(reasons)
        self._show(shown)
        # Last: it is the field that is wrong that has to be typed into.
        shown.refuse_fields(reasons)

    def _show(self, page: Page) -> None:
        self.setCurrentWidget(page)
        page.ready()
        self.setFocusProxy(page)
        page.setFocus()

    def _submit(self) -> None:
        centre, admin = self.centre, self.admin
        self.submitted.emit(
            FirstStart(
                centre_name=centre.name.text(),
                short_name=centre.short.text(),
                township_code=centre.code.text(),
                admin_name=admin.name.text(),
                admin_login=admin.login.text(),
                password=admin.password.raw_text(),
            )
        )


class _Offer(QWidget):
    """One of the two ways to begin, with what it means."""

    def __init__(self, title: str, text: str) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.XS)
        column.addWidget(Label(title, "strong"))
        column.addWidget(Label(text, "muted", wrap=True))


def _committee_echo(name: str) -> str:
    return words.CENTRE_NAME_ECHO.format(committee=committee_name(name)) if name else ""


def _number_echo(short_name: str) -> str:
    return words.SHORT_NAME_HINT.format(short=short_name) if short_name else ""
