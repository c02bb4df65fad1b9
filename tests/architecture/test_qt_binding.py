"""The version of Qt's binding is the one that can be trusted with this Python.

PySide6 6.12.0 hands out None without counting it; under Python 3.11 the process dies after some
thousand calls, long after every test has passed.
"""

import os
import subprocess
import sys

import PySide6

COUNT_NONE = """
import os, sys
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QLabel

class Bell(QObject):
    rung = Signal(int)

app, label, bell = QApplication([]), QLabel(), Bell()
bell.rung.connect(label.setNum)
# Held here, so that a binding that loses references is caught before Python dies of it.
held = [value for value in (None, True, False) for _ in range(5000)]
actions = (
    lambda: label.setText("x"), app.processEvents, label.parentWidget, label.isVisible,
    label.isEnabled, lambda: bell.rung.emit(1), lambda: label.blockSignals(False),
)
lost = 0
for act in actions:
    act()
    before = [sys.getrefcount(value) for value in (None, True, False)]
    for _ in range(200):
        act()
    after = [sys.getrefcount(value) for value in (None, True, False)]
    lost += sum(old - new > 100 for old, new in zip(before, after))
print(lost, flush=True)
# A broken binding might die while Python closes down; the verdict is out already.
os._exit(0)
"""


def test_the_binding_is_of_the_trusted_line() -> None:
    assert (6, 11) <= tuple(map(int, PySide6.__version__.split(".")[:2])) < (6, 12)


def test_qt_calls_lose_no_reference_to_none_true_or_false() -> None:
    answer = subprocess.run(
        [sys.executable, "-c", COUNT_NONE],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert answer.stdout.strip() == "0"
