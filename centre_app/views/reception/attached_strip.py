"""Tells above the form that the visit belongs to a matter already on file."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from centre_app.views import theme
from centre_app.views.parts.buttons import Button
from centre_app.views.parts.labels import Label
from centre_app.views.reception import words
from centre_app.views.style_sheet import set_part


@dataclass(frozen=True)
class Attached:
    """The matter a visit goes with."""

    matter_id: UUID
    number: str
    title: str

    def body(self) -> dict[str, Any]:
        """Return it as a draft keeps it."""
        return {"matter_id": str(self.matter_id), "number": self.number, "title": self.title}

    @classmethod
    def of(cls, body: dict[str, Any]) -> "Attached":
        """Return what a draft kept."""
        return cls(UUID(body["matter_id"]), body["number"], body["title"])


class AttachedStrip(QFrame):
    """Names the matter and lets go of it.

    Signals:
        let_go: the visit is about something new after all.
    """

    let_go = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_part(self, "raised")
        self._title = Label(part="strong", wrap=True)
        self._number = Label(part="small", wrap=True)
        self.detach = Button(words.DETACH, "quiet", key="G", pressed=self.let_go.emit)
        self.detach.setObjectName("intake.detach")
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(self._title)
        texts.addWidget(self._number)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.M, theme.S, theme.S, theme.S)
        row.addLayout(texts, 1)
        row.addWidget(self.detach)
        self.hide()

    def show_matter(self, matter: Attached | None) -> None:
        """Show the matter, or nothing."""
        if matter is not None:
            self._title.setText(words.ATTACHED.format(title=matter.title))
            self._number.setText(words.ATTACHED_HINT.format(number=matter.number))
        self.setVisible(matter is not None)
