"""Watches that nothing moves the focus but the typist's own hands."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtWidgets import QApplication, QWidget


@contextmanager
def focus_unmoved() -> Iterator[None]:
    """Let nothing but the typist's own hands move the focus."""
    moved: list[tuple[QWidget, QWidget]] = []
    app = QApplication.instance()
    assert isinstance(app, QApplication)

    def note(old: QWidget, new: QWidget) -> None:
        moved.append((old, new))

    app.focusChanged.connect(note)
    yield
    app.focusChanged.disconnect(note)
    assert moved == []
