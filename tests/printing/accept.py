"""Takes the papers as they are now for the reference: ``python -m tests.printing.accept``.

Read the difference before committing it: these words are signed. The sheets themselves go into
``resources/specimens``, on which a centre's own wording is tried.
"""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

from centre_app import paths
from centre_app.domain.papers.sheets import EvidenceSheet, Sheet
from centre_app.printing.render import render
from centre_app.printing.specimens import KIND, plain
from tests.printing.reading import by_poppler
from tests.printing.specimens import ALL

REFERENCE = Path(__file__).parent / "reference"
SPECIMENS = paths.root() / "resources" / "specimens"


def as_specimen(sheet: Sheet) -> dict[str, Any]:
    """Return a sheet as the program brings it along: without pictures, which carry no wording."""
    if isinstance(sheet, EvidenceSheet):
        sheet = replace(sheet, pictures=())
    return {KIND: type(sheet).__name__, **plain(sheet)}


def main() -> None:
    """Write one text and one specimen for each form."""
    for sheet in ALL:
        text = by_poppler(render(sheet).pdf).replace("\f", "")
        (REFERENCE / f"{sheet.form.value}.txt").write_text(text, encoding="utf-8")
        kept = json.dumps(as_specimen(sheet), ensure_ascii=False, indent=1)
        (SPECIMENS / f"{sheet.form.value}.json").write_text(kept + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
