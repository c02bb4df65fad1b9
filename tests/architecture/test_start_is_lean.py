"""The sign-in window comes up before the heavy libraries are read."""

import json
import os
import subprocess
import sys
from importlib.util import find_spec

import pytest

FIRST_WINDOW = ("centre_app.program", "centre_app.views.sign_in.sign_in_window")
HEAVY = {"sqlalchemy", "alembic", "numpy", "pyqtgraph", "reportlab", "psycopg", "pypdfium2"}


@pytest.mark.parametrize("module", [name for name in FIRST_WINDOW if find_spec(name)])
def test_the_first_window_reads_no_heavy_library(module: str) -> None:
    program = f"import json, sys; import {module}; print(json.dumps(list(sys.modules)))"
    answer = subprocess.run(
        [sys.executable, "-c", program],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert HEAVY.intersection(json.loads(answer.stdout)) == set()


def test_signing_in_reads_no_library_that_only_an_upgrade_needs() -> None:
    program = "import json, sys; import centre_app.bootstrap; print(json.dumps(list(sys.modules)))"
    answer = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert {"alembic", "mako"}.intersection(json.loads(answer.stdout)) == set()


def test_reading_a_module_does_not_keep_its_source() -> None:
    program = """
import json, linecache
import centre_app.program
import centre_app.bootstrap
print(json.dumps([name for name in linecache.cache if "centre_app" in name]))
"""
    answer = subprocess.run(
        [sys.executable, "-c", program],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=True,
    )
    kept = json.loads(answer.stdout)
    assert len(kept) < 10, kept[:10]


def test_who_just_opens_the_program_pays_for_no_reading_of_arguments() -> None:
    program = "import json, sys; import centre_app.__main__; print(json.dumps(list(sys.modules)))"
    answer = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert {"argparse", "PySide6"}.intersection(json.loads(answer.stdout)) == set()
