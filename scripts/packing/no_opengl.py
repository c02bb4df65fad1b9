"""Runs first in the packed program: stands in for Qt's OpenGL, which is left out.

pyqtgraph imports these modules for kinds of drawing that our charts do not use, and they weigh as
much as a typeface. Only the name it derives a class from has to be there.
"""

import sys
from types import ModuleType

from PySide6.QtWidgets import QWidget

for name in ("PySide6.QtOpenGL", "PySide6.QtOpenGLWidgets"):
    stand_in = ModuleType(name)
    stand_in.QOpenGLWidget = QWidget  # type: ignore[attr-defined]
    sys.modules[name] = stand_in
