"""Blanks of a sentence (｛编号｝) shown as chips while it is typed."""

import re

from PySide6.QtGui import QSyntaxHighlighter, QTextCharFormat

from centre_app.views import theme
from centre_app.views.parts.text_marks import units

_BLANK = re.compile("[｛{][^｛｝{}]*[｝}]")
_GROUND_SHARE = 0.14


class BlankMarks(QSyntaxHighlighter):
    """Gives what stands in braces a ground of its own."""

    def highlightBlock(self, text: str) -> None:
        look = QTextCharFormat()
        look.setForeground(theme.current().color("accent"))
        look.setBackground(theme.current().tint("accent", _GROUND_SHARE))
        for found in _BLANK.finditer(text):
            self.setFormat(units(text[: found.start()]), units(found.group()), look)
