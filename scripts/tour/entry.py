"""Through the door: the demonstration township is made, people sign in and out."""

from dataclasses import dataclass, field

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit

from centre_app.views.application.application import Application
from centre_app.views.application.house import OpenHouse
from centre_app.views.frame import words
from centre_app.views.sign_in.sign_in_page import SignInPage
from centre_app.views.tasks import Tasks
from scripts.tour.hand import Hand, Key

SIZE = (1366, 768)
MAKING_S = 400


@dataclass
class Entry:
    """The program with its door; ``house`` is what stands open to whoever is in."""

    application: Application
    tasks: Tasks
    hand: Hand
    _entered: list[OpenHouse] = field(default_factory=list)

    @property
    def house(self) -> OpenHouse:
        """Return what stands open to whoever is in."""
        return self._entered[-1]

    def begin(self) -> None:
        """Start on the demonstration."""
        self.application.door.entered.connect(lambda house, *_: self._entered.append(house))
        self.application.start(demo=True)
        self._at_the_door()
        self.hand.shot("00-sign-in")

    def sign_in(self, role: str) -> None:
        """Sign in as the first person with a role."""
        application, hand = self.application, self.hand
        people, password = application.premises.demo_people()
        page = application.door.window.page
        assert isinstance(page, SignInPage)
        login = next(one.login for one in people if one.role == role)
        for one, text in ((page.login, login), (page.password, password)):
            editor = one.findChild(QLineEdit)
            assert editor is not None
            editor.setFocus()
            editor.selectAll()
            hand.type(text)
        hand.press(Key.Key_Return)
        hand.wait(lambda: application.window is not None, "window")
        assert application.window is not None
        application.window.resize(*SIZE)
        hand.window = application.window
        hand.settle()

    def sign_out(self) -> None:
        """Choose 换人登录 from the menu of one's name."""
        window = self.application.window
        assert window is not None
        action = next(one for one in window.findChildren(QAction) if one.text() == words.SIGN_OUT)
        action.trigger()
        self.hand.wait(lambda: self.application.window is None, "signed out")
        self._at_the_door()

    def _at_the_door(self) -> None:
        door, hand = self.application.door.window, self.hand
        hand.window = door
        door.resize(*SIZE)
        hand.wait(lambda: isinstance(door.page, SignInPage), "sign-in", patience_s=MAKING_S)
        hand.settle()
