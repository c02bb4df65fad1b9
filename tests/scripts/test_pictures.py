"""The pictures of the documents: there, named by a page, and taken by the tour."""

import re
from collections import defaultdict
from pathlib import Path

from PIL import Image

from scripts.tour.album import FOLDER, MOST_BYTES, PICTURES
from scripts.tour.window.visitors import TURNED
from tests.architecture.source_files import ROOT

PICTURE = re.compile(r"!\[([^\]]*)\]\(([^)]+)\)")
CHINESE = re.compile(r"[\u4e00-\u9fff]{3}")
OF_A_ROOM = (
    "reception",
    "repeats",
    "parties",
    "triage",
    "petitions",
    "risk",
    "text-modules",
    "attachments",
    "ledgers",
    "privacy",
    "mediation",
    "agreements",
    "follow-up",
)


def shown() -> dict[Path, list[tuple[str, Path]]]:
    """Return what is said of each picture and where it lies, by document."""
    found = defaultdict(list)
    for document in (*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")):
        for told, target in PICTURE.findall(document.read_text(encoding="utf-8")):
            found[document].append((told, (document.parent / target).resolve()))
    return found


def test_every_picture_a_page_shows_is_there_and_taken_by_the_tour() -> None:
    named = {path for pictures in shown().values() for _, path in pictures}
    assert {path for path in named if not path.exists()} == set()
    assert {path.stem for path in named} == PICTURES
    assert {path.parent for path in named} == {FOLDER}


def test_no_picture_lies_about_that_no_page_shows() -> None:
    assert {path.stem for path in FOLDER.iterdir()} == PICTURES


def test_every_chapter_of_a_room_shows_the_room_and_says_what_is_seen() -> None:
    manual = ROOT / "docs" / "manual"
    pages = shown()
    for name in OF_A_ROOM:
        pictures = pages[manual / f"{name}.md"]
        assert pictures, name
        assert [told for told, _ in pictures if not CHINESE.search(told)] == []


def test_pictures_are_of_one_width_and_light() -> None:
    sizes = set()
    for path in FOLDER.glob("*.png"):
        with Image.open(path) as picture:
            sizes.add((path.stem == "read-back", picture.size))
    assert sizes == {(False, (1366, 768)), (True, TURNED)}
    assert [one.name for one in FOLDER.glob("*.png") if one.stat().st_size > MOST_BYTES] == []
