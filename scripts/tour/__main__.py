"""Runs the tour: ``python -m scripts.tour [--keep] [CASE…]``.

Leaves pictures, papers and a report in build/tour; ``--keep`` goes on with the township of before.
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
from centre_app.domain.clock import SystemClock
from centre_app.premises import premises
from centre_app.views import theme
from centre_app.views.application.application import Application
from centre_app.views.application.collector import Collector
from centre_app.views.rooms import furnish
from centre_app.views.tasks import Tasks
from centre_app.views.theme import TypeSize
from scripts.tour.cases import ROOT, cases
from scripts.tour.entry import sign_in
from scripts.tour.hand import Hand
from scripts.tour.papers import write_papers
from scripts.tour.road import Road
from scripts.tour.rooms import visit_rooms
from scripts.tour.watch import Watch

OUT = ROOT / "build" / "tour"


def main() -> int:
    """Take the cases along the road and say what came of it."""
    if "--keep" not in sys.argv:
        shutil.rmtree(OUT, ignore_errors=True)
    OUT.mkdir(parents=True, exist_ok=True)
    app = QApplication([*sys.argv[:1], *theme.QT_ARGUMENTS])
    app.setOrganizationName("centre-desk-tour")
    theme.apply_theme(app, dark=False, size=TypeSize.STANDARD, everywhere=False)
    tasks, watch = Tasks(), Watch()
    hand = Hand(app, OUT, watch)
    application = Application(
        premises(Config(data_folder=OUT / "data")), furnish, tasks, SystemClock()
    )
    try:
        report = _tour(application, tasks, hand)
    finally:
        _put_away(app, application)
        tasks.shut_down()
        application.close()
    blocks = watch.longest()
    report |= {"longest_block_ms": max(blocks.values(), default=0), "blocks": blocks}
    _write(report, OUT / "report.json")
    return 0


def _tour(application: Application, tasks: Tasks, hand: Hand) -> dict[str, object]:
    # As in the program, where all is read ahead before anybody comes in.
    application.door.entered.connect(Collector(application).keep)
    house = sign_in(application, hand, role="分流员")
    walked = []
    only = set(sys.argv[1:]) - {"--keep"}
    for case in [one for one in cases() if not only or one.key in only]:
        keys, steps, began = hand.keys, hand.steps, time.perf_counter()
        road = Road(hand)
        road.walk(case)
        ms = round((time.perf_counter() - began) * 1000)
        papers = write_papers(house, tasks, hand, number=road.number, key=case.key, into=OUT)
        walked.append(
            {
                "id": case.key,
                "type": case.kind.label,
                "steps": hand.steps - steps,
                "keys": hand.keys - keys,
                "ms": ms,
                "papers": papers,
            }
        )
        print(
            f"{case.key} {case.kind.label}: {walked[-1]['keys']} keys, {ms} ms, {len(papers)} papers"
        )
    visit_rooms(application, hand)
    return {"cases": walked}


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
