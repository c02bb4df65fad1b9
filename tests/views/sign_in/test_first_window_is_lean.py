"""What stands before the window must be there at once, on an old computer too."""

import json
import os
import subprocess
import sys

from PySide6.QtWidgets import QApplication

from centre_app.views.sign_in.sign_in_page import SignInPage

PAGES = ("sign_in_window", "sign_in_page", "first_start", "password_page", "recovery_page")
HEAVY = {
    *("sqlalchemy", "alembic", "psycopg", "sqlcipher3", "argon2", "keyring"),
    *("numpy", "pyqtgraph", "reportlab", "pypdfium2", "xlsxwriter"),
    *("PySide6.QtPrintSupport", "centre_app.storage", "centre_app.services"),
}


def test_the_pages_before_the_window_read_no_heavy_library() -> None:
    imports = "; ".join(f"import centre_app.views.sign_in.{page}" for page in PAGES)
    answer = subprocess.run(
        [sys.executable, "-c", f"import json, sys; {imports}; print(json.dumps([*sys.modules]))"],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert HEAVY.intersection(json.loads(answer.stdout)) == set()


def test_making_the_page_opens_no_window(qapp: QApplication) -> None:
    before = {one for one in QApplication.topLevelWidgets() if one.isVisible()}
    SignInPage()
    after = {one for one in QApplication.topLevelWidgets() if one.isVisible()}
    assert after == before
