"""Draws every part and page, light and dark, 标准 and 超大: ``python -m scripts.gallery [WORD…]``.

The pictures go to ``build/gallery``; a word picks those whose name holds it.
"""

import os
import sys
import tempfile

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QElapsedTimer, QEvent, QSettings
from PySide6.QtWidgets import QApplication, QWidget

from centre_app.paths import root
from centre_app.views import fonts, theme
from centre_app.views.theme import TypeSize
from scripts.gallery.shots import SHOTS

WINDOW = (1366, 768)
FADED_MS = 200


def main() -> int:
    """Draw the pictures and say where they are."""
    app = QApplication([*sys.argv[:1], *theme.QT_ARGUMENTS])
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    settings = tempfile.mkdtemp(prefix="gallery")
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, settings)
    folder = root() / "build" / "gallery"
    folder.mkdir(parents=True, exist_ok=True)
    wanted = sys.argv[1:]
    for dark in (False, True):
        for size in (TypeSize.STANDARD, TypeSize.LARGEST):
            theme.apply_theme(app, dark=dark, size=size)
            fonts.load_rare()
            for name, make in SHOTS.items():
                file = f"{name}-{'dark' if dark else 'light'}-{size.value}.png"
                if all(word in file for word in wanted):
                    QSettings().clear()
                    _shoot(app, make(), str(folder / file))
    print(folder)
    return 0


def _shoot(app: QApplication, shot: QWidget, path: str) -> None:
    if not shot.isVisible():
        shot.resize(*WINDOW)
        shot.show()
    clock = QElapsedTimer()
    clock.start()
    while clock.elapsed() < FADED_MS:
        app.processEvents()
    shot.grab().save(path)
    for window in app.topLevelWidgets():
        window.close()
        window.deleteLater()
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete)


if __name__ == "__main__":
    sys.exit(main())
