"""Look, sizes of windows, columns and panes, and the scanner's folder: this computer's, nothing else."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings

if TYPE_CHECKING:
    from PySide6.QtCore import QByteArray
    from PySide6.QtWidgets import QSplitter, QWidget


def keep_geometry(window: "QWidget", name: str) -> None:
    """Remember where a window stands and how large it is."""
    QSettings().setValue(f"geometry/{name}", window.saveGeometry())


def restore_geometry(window: "QWidget", name: str) -> bool:
    """Put a window where it stood; return whether anything was remembered."""
    kept = _bytes(f"geometry/{name}")
    return kept is not None and window.restoreGeometry(kept)


def keep_look(*, dark: bool, size: str) -> None:
    """Remember how this computer's window is dressed."""
    QSettings().setValue("look/dark", "yes" if dark else "no")
    QSettings().setValue("look/size", size)


def look(*, dark: bool, size: str) -> tuple[bool, str]:
    """Return what the window wore last, else what is given."""
    kept = QSettings()
    worn = kept.value("look/dark", "yes" if dark else "no") == "yes"
    return worn, str(kept.value("look/size", size))


def keep_in(folder: Path) -> None:
    """Remember in a folder of one's own instead of the account's: for data that was put aside."""
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(folder))


def keep_widths(name: str, widths: Mapping[str, float]) -> None:
    """Remember how wide a table's columns are, in characters, by their headings."""
    import json  # noqa: PLC0415 - the first page has no table

    QSettings().setValue(f"widths/{name}", json.dumps(dict(widths), ensure_ascii=False))


def widths(name: str) -> dict[str, float]:
    """Return the remembered widths by heading; nothing if nothing usable was kept."""
    import json  # noqa: PLC0415 - the first page has no table

    try:
        kept = json.loads(str(QSettings().value(f"widths/{name}", "{}")))
    except ValueError:
        return {}
    if not isinstance(kept, dict):
        return {}
    return {str(k): float(v) for k, v in kept.items() if isinstance(v, int | float)}


def keep_panes(splitter: "QSplitter", name: str) -> None:
    """Remember how panes share their room."""
    QSettings().setValue(f"panes/{name}", splitter.saveState())


def restore_panes(splitter: "QSplitter", name: str) -> bool:
    """Give panes the shares they had; return whether anything was remembered."""
    kept = _bytes(f"panes/{name}")
    return kept is not None and splitter.restoreState(kept)


def keep_folded(name: str, *, folded: bool) -> None:
    """Remember whether a group, a pane or the rail is folded."""
    QSettings().setValue(f"folded/{name}", "yes" if folded else "no")


def is_folded(name: str, *, otherwise: bool = False) -> bool:
    """Return whether something was left folded."""
    kept = QSettings().value(f"folded/{name}")
    return otherwise if kept is None else kept == "yes"


def keep_scanner_folder(folder: str) -> None:
    """Remember where this computer's scanner puts its files; empty for nowhere."""
    QSettings().setValue("scanner/folder", folder)


def scanner_folder() -> str:
    """Return where this computer's scanner puts its files; empty if nobody said."""
    return str(QSettings().value("scanner/folder", ""))


def _bytes(name: str) -> "QByteArray | None":
    from PySide6.QtCore import QByteArray  # noqa: PLC0415 - the first page stands where it stands

    kept = QSettings().value(name)
    return kept if isinstance(kept, QByteArray) else None
