"""A chip, and beside it words that wrap."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from centre_app.views import theme
from centre_app.views.parts.chip import Chip, ChipLook
from centre_app.views.parts.labels import Label


def chip_line(look: ChipLook, text: str, part: str = "") -> QWidget:
    """Return a line with a chip at its beginning."""
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.S)
    row.addWidget(Chip(look), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(Label(text, part, wrap=True), 1)
    return line
