"""One room may have the whole screen; what stood around it comes back as it was."""

from centre_app.views.frame.main_window import MainWindow
from tests.views.frame.windows import Builder, Reception
from tests.views.looking import settle


def around(window: MainWindow) -> list[bool]:
    frame = (window.header, window.rail, window.heading, window.status)
    return [one.isVisible() for one in frame]


def reception(window: MainWindow) -> Reception:
    assert isinstance(window.room, Reception)
    return window.room


def test_a_room_alone_has_the_screen_and_keeps_focus_and_caret(window: MainWindow) -> None:
    name = reception(window).name.editor()
    reception(window).name.set_text("王桂兰")
    name.setFocus()
    name.setCursorPosition(1)
    before = window.geometry()
    reception(window).alone_wanted.emit(True)
    settle()
    assert window.isFullScreen()
    assert around(window) == [False] * 4
    assert name.hasFocus()
    reception(window).alone_wanted.emit(False)
    settle()
    assert not window.isFullScreen()
    assert window.geometry() == before
    assert around(window) == [True] * 4
    assert name.hasFocus()
    assert name.cursorPosition() == 1


def test_another_room_comes_with_the_window_around_it(window: MainWindow) -> None:
    reception(window).alone_wanted.emit(True)
    window.open_room("matters")
    assert around(window) == [True] * 4


def test_a_room_that_is_not_seen_asks_in_vain(window: MainWindow) -> None:
    room = reception(window)
    window.open_room("matters")
    room.alone_wanted.emit(False)
    assert around(window) == [True] * 4


def test_the_next_window_is_no_full_screen_because_the_last_was_one(builder: Builder) -> None:
    window = builder.window()
    reception(window).alone_wanted.emit(True)
    window.close()
    again = builder.window()
    assert not again.isFullScreen()
