"""The floor of the way into Today: ``bare_today FOLDER LOGIN PASSWORD QUESTIONS``.

Key derivation, the raw questions, and a bare table of what they answered, painted.
"""

import json
import sys
from pathlib import Path

import sqlcipher3.dbapi2 as sqlcipher
from PySide6.QtWidgets import QApplication, QMainWindow, QTableWidget, QTableWidgetItem

from centre_app.domain.clock import SystemClock
from centre_app.storage.engine import PRAGMAS
from centre_app.storage.key_slots import KeyRing
from scripts.bench.watched.eye import FirstPaint, answer, memory_mb, moment


def main(folder: Path, login: str, password: str, questions: Path) -> None:
    """Show a bare window, then what the database answers."""
    app = QApplication([])
    window = QMainWindow()
    window.resize(1100, 700)
    asked = json.loads(
        questions.read_text(encoding="utf-8"), object_hook=lambda key: bytes.fromhex(key["hex"])
    )

    def enter() -> None:
        painted, entered = moment(), moment()
        key = KeyRing(folder / "keys.json", SystemClock().now).unlock(login, password)
        connection = sqlcipher.connect(folder / "centre.db")
        connection.execute(f"PRAGMA key=\"x'{key.hex()}'\"")
        for pragma in PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")
        rows = [row for sql, values in asked for row in connection.execute(sql, values).fetchall()]
        table = _table([[str(cell) for cell in row] for row in rows])

        def painted_table() -> None:
            answer(painted=painted, today=moment() - entered, memory=memory_mb())

        FirstPaint(table.viewport(), painted_table)
        window.setCentralWidget(table)

    FirstPaint(window, enter)
    window.show()
    app.exec()


def _table(rows: list[list[str]]) -> QTableWidget:
    table = QTableWidget(len(rows), max(map(len, rows), default=1))
    for place, row in enumerate(rows):
        for column, text in enumerate(row):
            table.setItem(place, column, QTableWidgetItem(text))
    return table


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], sys.argv[3], Path(sys.argv[4]))
