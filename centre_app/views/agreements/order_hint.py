"""Shows the way to a payment order: when it is open, what to bring, and how it goes on."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from centre_app.views import theme
from centre_app.views.agreements import order_words as words
from centre_app.views.parts.labels import Label

_PARTS = (
    (words.CONDITIONS, words.CONDITION_LINES),
    (words.BRING, words.BRING_LINES),
    (words.COURSE, words.COURSE_LINES),
)


class OrderHint(QWidget):
    """What a worker is told whose wages were agreed on in writing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("agreement.order_hint")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.XS)
        column.addWidget(Label(words.HINT, "strong", wrap=True))
        column.addWidget(Label(words.WHY, "muted", wrap=True, selectable=True))
        for title, lines in _PARTS:
            column.addWidget(Label(title, wrap=True))
            column.addWidget(Label(_listed(lines), "muted", wrap=True, selectable=True))


def _listed(lines: Sequence[str]) -> str:
    return "\n".join(words.LINE.format(text=text) for text in lines)
