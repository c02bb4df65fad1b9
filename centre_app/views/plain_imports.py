"""Keeps Qt's binding from reading the source of every module that is imported.

shiboken replaces ``__import__`` and looks through each new module's text for the word *PySide6*, to
know whether ``from __feature__ import …`` may change its spelling. This program never asks for
that, and the reading costs a tenth of the start and, as ``linecache`` keeps every line, 27 MB.
"""

import sys

from PySide6 import QtCore as _QtCore  # noqa: F401 - brings the binding's hook along

_HOOK = "shibokensupport.feature"
_READS_SOURCE = "_mod_uses_pyside"


def keep_imports_plain() -> None:
    """Answer the binding's question without reading; a binding that no longer asks is left alone."""
    hook = sys.modules.get(_HOOK)
    if hook is not None and hasattr(hook, _READS_SOURCE):
        setattr(hook, _READS_SOURCE, _assume_plain_spelling)


def _assume_plain_spelling(_module: object) -> bool:
    # True is the careful answer: the ordinary spelling is set for the module, not merely assumed.
    return True
