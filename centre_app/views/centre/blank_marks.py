"""Blanks of a sentence shown as chips while it is typed."""

from PySide6.QtGui import QSyntaxHighlighter, QTextCharFormat

from centre_app.domain.papers.templates.blanks import IN_BRACES
from centre_app.views import theme
from centre_app.views.parts.text_marks import units

_GROUND_SHARE = 0.14


class BlankMarks(QSyntaxHighlighter):
    """Gives what stands in braces a ground of its own."""

    def highlightBlock(self, text: str) -> None:
        look = QTextCharFormat()
        look.setForeground(theme.current().color("accent"))
        look.setBackground(theme.current().tint("accent", _GROUND_SHARE))
        for found in IN_BRACES.finditer(text):
            self.setFormat(units(text[: found.start()]), units(found.group()), look)
