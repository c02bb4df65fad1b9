"""Tells above the form that the visit belongs to a matter already on file."""

from dataclasses import dataclass
from datetime import date
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
    """The matter a visit goes with; ``final_on`` is the day its last review ended."""

    matter_id: UUID
    number: str
    title: str
    final_on: date | None = None

    def body(self) -> dict[str, Any]:
        """Return it as a draft keeps it."""
        return {
            "matter_id": str(self.matter_id),
            "number": self.number,
            "title": self.title,
            "final_on": self.final_on.isoformat() if self.final_on else None,
        }

    @classmethod
    def of(cls, body: dict[str, Any]) -> "Attached":
        """Return what a draft kept."""
        ended = body.get("final_on")
        return cls(
            UUID(body["matter_id"]),
            body["number"],
            body["title"],
            date.fromisoformat(ended) if ended else None,
        )


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
            told = [words.ATTACHED_HINT.format(number=matter.number)]
            if matter.final_on is not None:
                told.append(words.NO_LONGER_HINT.format(day=matter.final_on))
            self._number.setText("\n".join(told))
        self.setVisible(matter is not None)
