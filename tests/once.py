"""What is dear to make is made once per run, by whichever of its processes needs it first."""

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

PATIENCE_SECONDS = 120


def made_once(
    factory: pytest.TempPathFactory,
    name: str,
    make: Callable[[Path], object],
    *,
    patience: float = PATIENCE_SECONDS,
) -> Path:
    """Return the folder of a name that make(folder) filled, once for all processes of a run.

    Whoever reads it must leave it as it is; another process is waited for with ``patience`` seconds.
    """
    own = factory.getbasetemp()
    # Beside the folders of the processes lies what they have in common.
    common = own.parent if "PYTEST_XDIST_WORKER" in os.environ else own
    folder, done = common / name, common / f"{name}.done"
    # A transaction is a lock that goes with its process, on every system.
    with closing(sqlite3.connect(common / f"{name}.lock", timeout=patience)) as lock:
        lock.execute("BEGIN EXCLUSIVE")
        if not done.exists():
            folder.mkdir()
            make(folder)
            done.touch()
    return folder
