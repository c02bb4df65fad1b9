"""How long a test waits for the program: long enough for a busy machine, shorter than for ever.

A wait that ends early tells of the machine, not of the program: what takes how long is measured
elsewhere.
"""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from pytestqt.wait_signal import SignalBlocker

PATIENCE_MS = 30_000


class PatientBot(QtBot):
    """Waits longer than pytest-qt's five seconds: founding a centre in full takes three of a busy one."""

    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = PATIENCE_MS) -> None:
        """Wait until something holds."""
        super().waitUntil(callback, timeout=timeout)

    def waitSignal(self, signal: Any, *, timeout: int = PATIENCE_MS, **more: Any) -> SignalBlocker:
        """Wait until a signal comes."""
        return super().waitSignal(signal, timeout=timeout, **more)


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    """Give the hands of a patient person."""
    return PatientBot(request)
