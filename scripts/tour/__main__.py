"""Runs the tour: ``python -m scripts.tour [--keep] [--window | --manual] [CASE…]``.

Leaves pictures, papers and a report in build/tour. ``--keep`` goes on with the township of before,
``--window`` goes through reception and mediation only, ``--manual`` does so on a fixed morning and puts
the pictures of the manual and the README into docs/images.
"""

import json
import os
import shutil
import sys
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from centre_app.config import Config
from centre_app.domain.clock import Clock, SystemClock
from centre_app.outside.scans.process import SIMULATED
from centre_app.premises import premises
from centre_app.program import read_ahead
from centre_app.views import theme
from centre_app.views.application.application import Application
from centre_app.views.application.collector import Collector
from centre_app.views.rooms import furnish
from centre_app.views.tasks import Tasks
from centre_app.views.theme import TypeSize
from scripts.tour.album import Album, TuesdayMorning
from scripts.tour.cases import ROOT, cases
from scripts.tour.entry import Entry
from scripts.tour.hand import Hand
from scripts.tour.journal import Journal
from scripts.tour.papers import write_papers
from scripts.tour.road import Road
from scripts.tour.rooms import visit_rooms
from scripts.tour.watch import Watch
from scripts.tour.window.stage import Stage
from scripts.tour.window.walk import walk

OUT = ROOT / "build" / "tour"
MANUAL, WINDOW, KEEP = "--manual", "--window", "--keep"
DISPATCHER = "分流员"


def main() -> int:
    """Go through the rooms, take the cases along the road, and say what came of it."""
    if KEEP not in sys.argv:
        shutil.rmtree(OUT, ignore_errors=True)
    OUT.mkdir(parents=True, exist_ok=True)
    app = QApplication([*sys.argv[:1], *theme.QT_ARGUMENTS])
    app.setOrganizationName("centre-desk-tour")
    theme.apply_theme(app, dark=False, size=TypeSize.STANDARD, everywhere=False)
    clock: Clock = TuesdayMorning() if MANUAL in sys.argv else SystemClock()
    # As in the program, where all is read ahead, in the lane, before anybody comes in.
    read_ahead()
    tasks, watch = Tasks(), Watch()
    hand = Hand(app, OUT, watch, tasks)
    houses = premises(Config(data_folder=OUT / "data", scanner=SIMULATED), clock)
    application = Application(houses, furnish, tasks, clock)
    application.door.entered.connect(Collector(application).keep)
    try:
        report = _tour(Entry(application, tasks, hand))
    finally:
        _put_away(app, application)
        tasks.shut_down()
        application.close()
    blocks = watch.longest()
    report |= {"longest_block_ms": max(blocks.values(), default=0), "blocks": blocks}
    report["work_ms"] = watch.busiest()
    _write(report, OUT / "report.json")
    return 0


def _tour(entry: Entry) -> dict[str, object]:
    album = Album(OUT) if MANUAL in sys.argv else None
    journal = Journal(entry.hand, album)
    entry.begin()
    only = set(sys.argv[1:]) - {KEEP, WINDOW, MANUAL}
    if not only:
        walk(Stage(entry, journal, OUT))
        journal.write(OUT / "report.html")
    if album is not None:
        album.complete()
    report: dict[str, object] = {"stops": journal.told()}
    if not {WINDOW, MANUAL} & set(sys.argv):
        entry.sign_in(DISPATCHER)
        report["cases"] = _walk_cases(entry, only)
        visit_rooms(entry.application, entry.hand)
    return report


def _walk_cases(entry: Entry, only: set[str]) -> list[dict[str, object]]:
    hand = entry.hand
    walked: list[dict[str, object]] = []
    for case in [one for one in cases() if not only or one.key in only]:
        keys, steps, began = hand.keys, hand.steps, time.perf_counter()
        road = Road(hand)
        road.walk(case)
        ms = round((time.perf_counter() - began) * 1000)
        papers = write_papers(
            entry.house, entry.tasks, hand, number=road.number, key=case.key, into=OUT
        )
        told = {"keys": hand.keys - keys, "steps": hand.steps - steps, "ms": ms, "papers": papers}
        walked.append({"id": case.key, "type": case.kind.label, **told})
        print(f"{case.key} {case.kind.label}: {told['keys']} keys, {ms} ms, {len(papers)} papers")
    return walked


def _put_away(app: QApplication, application: Application) -> None:
    """Take the windows away, and with them the papers that were shown last."""
    for window in (application.window, application.door.window):
        if window is not None:
            window.close()
            window.deleteLater()
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _write(report: dict[str, object], path: Path) -> None:
    path.write_text(json.dumps(report, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    print(f"longest block {report['longest_block_ms']} ms; all in {path.parent}")


if __name__ == "__main__":
    sys.exit(main())
