"""The process that talks to an identity card reader through its maker's driver.

It writes a line of JSON for every card and a sign of life in between; ``docs/card-readers.md`` is
the agreement with whoever writes a driver. The window lives on whatever happens here.
"""

import importlib.util
import json
import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import ModuleType

from centre_app.outside import simulated_cards

SIMULATED = "simulated"
DRIVERS = "drivers"
"""The folder beside the data in which drivers lie."""


def serve(name: str, folder: Path) -> int:
    """Tell of cards until nobody listens any more; return the exit status."""
    driver = simulated_cards if name == SIMULATED else _driver(name, folder / DRIVERS)
    cards: Iterator[Mapping[str, object] | None] = driver.cards(folder)
    with os.fdopen(1, "w", encoding="utf-8", newline="\n") as told:
        for card in cards:
            line = {**card, "event": "card"} if card else {"event": "alive"}
            told.write(json.dumps({**line, "simulated": driver is simulated_cards}) + "\n")
            told.flush()
    return 0


def _driver(name: str, folder: Path) -> ModuleType:
    """Return the driver of a name; a name that leads out of the folder finds none."""
    if not name.isidentifier():
        raise ModuleNotFoundError(name)
    found = importlib.util.spec_from_file_location(name, folder / f"{name}.py")
    if found is None or found.loader is None:
        raise ModuleNotFoundError(name)
    module = importlib.util.module_from_spec(found)
    found.loader.exec_module(module)
    return module
