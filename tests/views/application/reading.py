"""What a page says."""

from PySide6.QtWidgets import QLabel, QWidget


def said(page: QWidget) -> str:
    """Return the words that can be read on a page."""
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())
