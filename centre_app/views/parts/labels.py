"""Words on the window: always plain text, whatever a name may contain."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from centre_app.views.style_sheet import set_part


class Label(QLabel):
    """A label that never reads its text as markup.

    ``part`` is how it looks: title, strong, number, muted, small, error or link.
    """

    def __init__(
        self,
        text: str = "",
        part: str = "",
        *,
        wrap: bool = False,
        selectable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)
        if part:
            set_part(self, part)
        if wrap:
            self.setWordWrap(True)
            self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.MinimumExpanding)
            self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        if selectable:
            self.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse
                | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )


class Rule(QFrame):
    """A thin line between groups."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_part(self, "rule")


def with_key(text: str, key: str) -> str:
    """Return a caption with its Alt+letter: ``姓名(&N)``; ampersands in the words stay words."""
    shown = text.replace("&", "&&")
    return f"{shown}(&{key})" if key else shown


def set_hint(widget: QWidget, text: str) -> None:
    """Give a widget a tool tip that is never read as markup."""
    from html import escape  # noqa: PLC0415 - reads every entity there is; the first page has no hints

    widget.setToolTip(f"<span>{escape(text)}</span>" if text else "")


def set_names(widget: QWidget, name: str, description: str = "") -> None:
    """Say what a widget is to whoever cannot see it."""
    widget.setAccessibleName(name)
    widget.setAccessibleDescription(description)
