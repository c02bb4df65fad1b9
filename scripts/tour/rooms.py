"""A look into every room, as the director, in the standard and the largest type."""

from centre_app.views.application.application import Application
from centre_app.views.theme import TypeSize
from scripts.tour.entry import SIZE
from scripts.tour.hand import Hand, Key

ROOMS = {
    "today": Key.Key_F1,
    "reception": Key.Key_F2,
    "matters": Key.Key_F3,
    "mediation": Key.Key_F4,
    "follow-up": Key.Key_F6,
    "director": Key.Key_F7,
    "archive": Key.Key_F8,
    "settings": Key.Key_F9,
}


def visit_rooms(application: Application, hand: Hand) -> None:
    """Take a picture of every room in both sizes, light and dark."""
    window = application.window
    assert window is not None
    for name, dark, size in (
        ("", False, TypeSize.STANDARD),
        ("-largest", False, TypeSize.LARGEST),
        ("-dark", True, TypeSize.STANDARD),
    ):
        hand.wear(dark=dark, size=size)
        window.resize(*SIZE)
        hand.settle()
        for room, key in ROOMS.items():
            hand.press(key)
            hand.settle()
            hand.shot(f"room-{room}{name}")
    hand.wear(dark=False, size=TypeSize.STANDARD)
