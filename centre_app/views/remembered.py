"""Window sizes, column widths and folded panes of this computer; nothing else is kept here."""

from collections.abc import Mapping, Sequence
from typing import cast

from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtWidgets import QSplitter, QWidget


def keep_geometry(window: QWidget, name: str) -> None:
    """Remember where a window stands and how large it is."""
    QSettings().setValue(f"geometry/{name}", window.saveGeometry())


def restore_geometry(window: QWidget, name: str) -> bool:
    """Put a window where it stood; return whether anything was remembered."""
    kept = QSettings().value(f"geometry/{name}")
    return isinstance(kept, QByteArray) and window.restoreGeometry(kept)


def keep_widths(name: str, widths: Mapping[str, int]) -> None:
    """Remember the widths of a table's columns by their headings."""
    settings = QSettings()
    settings.beginGroup(f"widths/{name}")
    for heading, width in widths.items():
        settings.setValue(heading, width)
    settings.endGroup()


def widths(name: str, headings: Sequence[str]) -> dict[str, int]:
    """Return the remembered widths of those columns that have one."""
    settings = QSettings()
    settings.beginGroup(f"widths/{name}")
    kept = {heading: settings.value(heading) for heading in headings}
    return {heading: int(cast(str, width)) for heading, width in kept.items() if width is not None}


def keep_panes(splitter: QSplitter, name: str) -> None:
    """Remember how panes share their room."""
    QSettings().setValue(f"panes/{name}", splitter.saveState())


def restore_panes(splitter: QSplitter, name: str) -> bool:
    """Give panes the shares they had; return whether anything was remembered."""
    kept = QSettings().value(f"panes/{name}")
    return isinstance(kept, QByteArray) and splitter.restoreState(kept)


def keep_folded(name: str, *, folded: bool) -> None:
    """Remember whether a group, a pane or the rail is folded."""
    QSettings().setValue(f"folded/{name}", "yes" if folded else "no")


def is_folded(name: str, *, otherwise: bool = False) -> bool:
    """Return whether something was left folded."""
    kept = QSettings().value(f"folded/{name}")
    return otherwise if kept is None else kept == "yes"
