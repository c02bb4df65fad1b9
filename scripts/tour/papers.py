"""Writes every paper of the tour with a picture of each page, read back with poppler."""

import shutil
import subprocess
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QObject

from centre_app.services.records.matters import MatterKey, MatterQuery
from centre_app.services.records.papers import PaperKey
from centre_app.views.application.house import OpenHouse
from centre_app.views.tasks import Tasks
from scripts.tour.hand import Hand


def write_papers(
    house: OpenHouse, tasks: Tasks, hand: Hand, *, number: str, key: str, into: Path
) -> list[str]:
    """Write the stored papers of a matter and return their file names."""
    actor, served = house.signed_in.actor, house.services
    written: list[list[str]] = []

    def work() -> list[str]:
        page = served.matters.page(actor, MatterQuery(words=number))
        matter_id: UUID = page.rows[0].matter_id
        names = []
        for place, row in enumerate(served.matters.case_page(actor, MatterKey(matter_id)).papers):
            file = served.papers.fetch(actor, PaperKey(row.paper_id))
            name = f"{key}-{file.row.form}-{place + 1}.pdf"
            (into / name).write_bytes(file.pdf)
            names.append(name)
        return names

    owner = QObject()
    tasks.run(work, owner=owner, done=written.append, failed=_raise)
    hand.wait(lambda: written, f"papers of {key}")
    with hand.watch.paused():
        for name in written[0]:
            picture(into / name)
    return written[0]


def picture(pdf: Path) -> None:
    """Draw every page of a PDF beside it, where poppler is at hand."""
    if shutil.which("pdftoppm"):
        command = ["pdftoppm", "-r", "70", "-png", str(pdf), str(pdf.with_suffix(""))]
        subprocess.run(command, check=True)


def _raise(error: Exception) -> None:
    raise error
