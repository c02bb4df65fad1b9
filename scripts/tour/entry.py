"""Through the door: the demonstration township is made, somebody signs in."""

from PySide6.QtWidgets import QLineEdit

from centre_app.views.application.application import Application
from centre_app.views.application.house import OpenHouse
from centre_app.views.sign_in.sign_in_page import SignInPage
from scripts.tour.hand import Hand, Key

SIZE = (1366, 768)


def sign_in(application: Application, hand: Hand, *, role: str) -> OpenHouse:
    """Open the demonstration and sign in as the first person of a role."""
    entered: list[OpenHouse] = []
    application.door.entered.connect(lambda house, *_: entered.append(house))
    application.start(demo=True)
    door = application.door.window
    hand.window = door
    door.resize(*SIZE)
    hand.wait(lambda: isinstance(door.page, SignInPage), "sign-in", patience_s=240)
    hand.shot("00-sign-in")
    people, password = application.premises.demo_people()
    page = door.page
    assert isinstance(page, SignInPage)
    login = next(one.login for one in people if one.role == role)
    for field, text in ((page.login, login), (page.password, password)):
        editor = field.findChild(QLineEdit)
        assert editor is not None
        editor.setFocus()
        hand.type(text)
    hand.press(Key.Key_Return)
    hand.wait(lambda: application.window is not None, "window")
    assert application.window is not None
    application.window.resize(*SIZE)
    hand.window = application.window
    hand.settle(1.0)
    return entered[-1]
