"""Writes every paper of the tour with a picture of each page, read back with poppler."""

import shutil
import subprocess
from pathlib import Path
from uuid import UUID

from centre_app.services.records.matters import MatterKey, MatterQuery
from centre_app.services.records.papers import PaperKey
from centre_app.views.application.house import OpenHouse
from centre_app.views.tasks import Tasks
from scripts.tour.forms import asked
from scripts.tour.hand import Hand


def write_papers(
    house: OpenHouse, tasks: Tasks, hand: Hand, *, number: str, key: str, into: Path
) -> list[str]:
    """Write the stored papers of a matter and return their file names."""
    actor, served = house.signed_in.actor, house.services

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

    written = asked(hand, tasks, work)
    with hand.watch.paused():
        for name in written:
            picture(into / name)
    return written


def picture(pdf: Path) -> None:
    """Draw every page of a PDF beside it, where poppler is at hand."""
    if shutil.which("pdftoppm"):
        command = ["pdftoppm", "-r", "70", "-png", str(pdf), str(pdf.with_suffix(""))]
        subprocess.run(command, check=True)


def words_of(pdf: Path) -> str:
    """Return what poppler reads on a paper, without its spaces; nothing where poppler is missing."""
    if not shutil.which("pdftotext"):
        return ""
    read = subprocess.run(["pdftotext", str(pdf), "-"], check=True, capture_output=True)
    return "".join(read.stdout.decode("utf-8").split())
