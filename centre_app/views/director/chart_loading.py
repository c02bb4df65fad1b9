"""Brings the chart in when it is first needed: its libraries take longer than the whole window."""

import sys
import threading
from typing import Any


def load_chart() -> Any:
    """Return the module of the chart; safe in the lane, since nothing is drawn yet.

    pyqtgraph puts hooks of its own in place of the program's when it is imported; they are put back.
    Source: pyqtgraph 0.14, exceptionHandling.py, last lines.
    """
    hooks = sys.excepthook, threading.excepthook
    try:
        from centre_app.views.director import chart  # noqa: PLC0415 - that is the point
    finally:
        sys.excepthook, threading.excepthook = hooks
    return chart
