"""Takes the papers as they are now for the reference: ``python -m tests.printing.accept``.

Read the difference before committing it: these words are signed.
"""

from pathlib import Path

from centre_app.printing.render import render
from tests.printing.reading import by_poppler
from tests.printing.specimens import ALL

REFERENCE = Path(__file__).parent / "reference"


def main() -> None:
    """Write one text for each form."""
    for sheet in ALL:
        text = by_poppler(render(sheet).pdf).replace("\f", "")
        (REFERENCE / f"{sheet.form.value}.txt").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
