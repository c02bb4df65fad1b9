"""A key typed into a long record, to its paint, beside the same key in a bare editor.

Both hold the same 20,000 characters in the same typeface and are as large; the caret stands in the last line,
where one writes. Ours is the whole page of the record, with its speakers in strong type and its draft kept.
"""

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import cycle
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from centre_app.domain.mediation.codes import LineKind
from centre_app.domain.mediation.records import RecordLine
from centre_app.domain.mediation.transcript import written
from centre_app.domain.permissions import Role
from centre_app.storage.engine import open_local
from centre_app.views.desk import Desk
from centre_app.views.mediation.record_page import RecordRoom
from centre_app.views.tasks import Tasks
from scripts.bench.data.screen import application, show, wait, window
from scripts.bench.measure import Row, interleaved, percentile, row
from tests.fixed_clock import FixedClock
from tests.mediation_town import Road
from tests.town import FOUNDED_AT, KEY, Town, settle, town_on
from tests.views.mediation.given import given_by

CHARACTERS = 20_000
ROUNDS = 1500
P99 = 0.99
_SAID = "去年秋天，砌墙前没跟我家商量，滴水滴在我家窗台上，墙根都湿了，多次找村里说也没有结果。"


def rows() -> list[Row]:
    """Measure record.type."""
    app = application()
    with tempfile.TemporaryDirectory() as folder, _house(Path(folder)) as town:
        measured = [_typing(app, town)]
    app.quit()
    return measured


def _typing(app: QApplication, town: Town) -> Row:
    tasks = Tasks()
    page = RecordRoom(Desk(town.actor(Role.MEDIATOR), tasks), given_by(town.services), town.clock)
    floor = QPlainTextEdit()
    # Held here: what nobody holds takes its children along.
    frames = window(), window()
    show(page, frames[0])
    page.load(_session(town))
    wait(lambda: page.writing and len(page.sheet.edit.toPlainText()) >= CHARACTERS)
    edit = page.sheet.edit
    floor.setFont(edit.font())
    floor.setPlainText(edit.toPlainText())
    show(floor, frames[1])
    floor.resize(edit.size())
    floor.moveCursor(floor.textCursor().MoveOperation.End)
    scenarios = {"ours": _key(app, edit), "floor": _key(app, floor)}
    times = interleaved(scenarios, rounds=ROUNDS, warm_up=50)
    page.keeper.forget()
    page.pen.stop()
    wait(lambda: not tasks.busy)
    tasks.shut_down()
    ours, bare = (percentile(times[name], P99) for name in ("ours", "floor"))
    return row(
        "record.type",
        f"record, {CHARACTERS} characters, p99",
        value=ours,
        unit="ms",
        floor=bare,
        first=1.5,
        goal=1.1,
        n=ROUNDS,
    )


@contextmanager
def _house(folder: Path) -> Iterator[Town]:
    engine = open_local(folder / "centre.db", KEY)
    settle(engine)
    yield town_on(engine, FixedClock(FOUNDED_AT))
    engine.dispose()


def _session(town: Town) -> UUID:
    """Return a session whose record is as long as it gets."""
    road = Road(town)
    session_id = road.sitting(road.ready())
    entry = road.entry(session_id, lines=_lines(), read_back=None)
    town.services.session_records.save_record(road.actor, entry)
    return session_id


class _Painted(QObject):
    """Counts how often what stands in an editor was painted."""

    def __init__(self, edit: QPlainTextEdit) -> None:
        super().__init__(edit)
        self.times = 0
        edit.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.times += event.type() is QEvent.Type.Paint
        return super().eventFilter(watched, event)


def _key(app: QApplication, edit: QPlainTextEdit) -> Callable[[], object]:
    """Return the scenario of one key, or one word of an input method, until it is painted."""
    painted, turns = _Painted(edit), cycle((True, True, False))

    def press() -> None:
        before = painted.times
        if next(turns):
            QTest.keyClick(edit, Qt.Key.Key_A)
        else:
            event = QInputMethodEvent()
            event.setCommitString("墙根")
            app.sendEvent(edit, event)
        while painted.times == before:
            app.processEvents()

    return press


def _lines() -> tuple[RecordLine, ...]:
    speakers = (("", LineKind.QUESTION), ("甲方", LineKind.ANSWER), ("乙方", LineKind.STATEMENT))
    lines: list[RecordLine] = []
    length = 0
    while length < CHARACTERS:
        speaker, kind = speakers[len(lines) % 3]
        lines.append(RecordLine(speaker, kind, _SAID))
        length = len(written(lines))
    return tuple(lines)
