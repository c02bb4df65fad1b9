"""What every part of the tour does to forms: choose from a list, wait for a sentence, take a step."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QComboBox

from centre_app.views.frame.main_window import MainWindow
from centre_app.views.tasks import Tasks
from scripts.tour.hand import Hand, Key, Modifier

T = TypeVar("T")
CTRL, ALT = Modifier.ControlModifier, Modifier.AltModifier
COMMIT = (Key.Key_Return, CTRL)


def choose(hand: Hand, name: str, label: str, *, part: bool = False) -> None:
    """Walk through a list with the arrow keys until it shows the label.

    Raises:
        AssertionError: the list does not hold it.
    """
    hand.enter(name)
    box = hand.find(name, QComboBox)
    hand.press(Key.Key_Home)
    for _ in range(box.count()):
        shown = box.currentText()
        if shown == label or (part and label in shown):
            return
        hand.press(Key.Key_Down)
    raise AssertionError(f"{name}: {label}")


def said(hand: Hand, words: str) -> str:
    """Return the message of the bar once it holds the words."""
    heard: list[str] = []

    def listen() -> bool:
        window = hand.window
        message = window.bar.message if isinstance(window, MainWindow) else None
        heard[:] = [message.text] if message and words in message.text else []
        return bool(heard)

    hand.wait(listen, words)
    return heard[0]


def open_matter(hand: Hand, words: str) -> None:
    """Find a matter by its number or its words, and open its page."""
    hand.press(Key.Key_F3)
    hand.settle()
    if hand.there("matters.back"):
        hand.click("matters.back")
        hand.settle()
    hand.fill("matters.search", words)
    hand.settle()
    hand.press(Key.Key_Return)
    hand.settle()
    if not hand.there("matters.back"):
        hand.press(Key.Key_Return)
    hand.find("matters.back")
    hand.settle()


def asked(hand: Hand, tasks: Tasks, work: Callable[[], T]) -> T:
    """Ask the program behind the window something, off the window's own thread."""
    answers: list[T] = []
    owner = QObject()
    tasks.run(work, owner=owner, done=answers.append, failed=_raise)
    hand.wait(lambda: answers, "answer")
    return answers[0]


def _raise(error: Exception) -> None:
    raise error
