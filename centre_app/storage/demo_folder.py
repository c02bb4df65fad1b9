"""The folder of the demonstration township: made aside, put in place whole, never half there."""

import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from centre_app.storage.local import KEYS

STAMP = "demo.json"


def is_made(folder: Path, version: str) -> bool:
    """Return whether the township is there and was made by this version of the program."""
    try:
        stamp = json.loads((folder / STAMP).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return False
    return bool(stamp == {"version": version} and (folder / KEYS).exists())


@contextmanager
def made_aside(folder: Path, version: str) -> Iterator[Path]:
    """Yield an empty folder that takes the place of ``folder`` at the end of the block.

    Whatever goes wrong in the block leaves the earlier township as it was, and nothing beside it.
    """
    aside = folder.with_name(f"{folder.name}.making")
    shutil.rmtree(aside, ignore_errors=True)
    aside.mkdir(parents=True)
    try:
        yield aside
        (aside / STAMP).write_text(json.dumps({"version": version}), encoding="utf-8")
        if folder.exists():
            shutil.rmtree(folder)
        aside.replace(folder)
    finally:
        shutil.rmtree(aside, ignore_errors=True)
