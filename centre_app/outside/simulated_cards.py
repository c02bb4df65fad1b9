"""A reader that is none, for demonstrations: it reads what is written into a file.

Only who names it in the settings gets it, and every card says that it is simulated.
"""

import json
import time
from collections.abc import Iterator, Mapping
from pathlib import Path

FILE = "simulated-card.json"
_EVERY_S = 0.3


def cards(folder: Path) -> Iterator[Mapping[str, object] | None]:
    """Return the card in the file each time the file is another; nothing in between."""
    path, before = folder / FILE, 0
    while True:
        changed = path.stat().st_mtime_ns if path.exists() else 0
        if changed != before:
            before = changed
            yield json.loads(path.read_text(encoding="utf-8")) if changed else None
        else:
            yield None
        time.sleep(_EVERY_S)
