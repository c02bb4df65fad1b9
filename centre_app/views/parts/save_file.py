"""Asking where a file goes, and writing it off the window's thread."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from centre_app.domain.errors import CentreError, DiskFullError, RuleError
from centre_app.views.desk import Desk
from centre_app.views.tasks import Lane

_NO_SPACE = 28
"""ENOSPC, the same on Linux and in Python on Windows."""


def save_file(
    parent: QWidget,
    desk: Desk,
    content: bytes,
    *,
    title: str,
    name: str,
    saved: Callable[[str], None],
) -> QFileDialog:
    """Ask where to put the content and put it there; ``saved`` is told the path."""
    dialog = QFileDialog(parent, title)
    dialog.setObjectName("save_file")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    suffix = Path(name).suffix
    dialog.setDefaultSuffix(suffix.removeprefix("."))
    dialog.setNameFilter(f"*{suffix}")
    dialog.selectFile(name)
    dialog.fileSelected.connect(
        lambda path: write_file(parent, desk, content, path=path, saved=saved)
    )
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog


def write_file(
    owner: QWidget, desk: Desk, content: bytes, *, path: str, saved: Callable[[str], None]
) -> None:
    """Write the content in the long lane; the bar says if it could not be written."""

    def failed(error: Exception) -> None:
        if not isinstance(error, OSError):
            raise error
        full = error.errno == _NO_SPACE
        refusal: CentreError = DiskFullError() if full else RuleError("file_not_written")
        desk.complain(refusal)

    def write() -> str:
        Path(path).write_bytes(content)
        return path

    desk.tasks.run(
        write,
        owner=owner,
        done=saved,
        failed=failed,
        lane=Lane.LONG,
    )
