"""Rights of files that hold even where the tests run as root, who passes every door."""

import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

NOBODY = 65534
AS_ROOT = hasattr(os, "geteuid") and os.geteuid() == 0


@contextmanager
def public_folder() -> Iterator[Path]:
    """Give a folder all whose parents anybody may pass, unlike pytest's own."""
    folder = Path(tempfile.mkdtemp(prefix="centre-"))
    try:
        yield folder
    finally:
        shutil.rmtree(folder)


@contextmanager
def rights(folder: Path, modes: Mapping[str, int]) -> Iterator[None]:
    """Set the rights of things in a folder for the block, and be nobody special meanwhile."""
    things = [folder, *folder.rglob("*")]
    before = {one: one.stat().st_mode for one in things}
    for one in things if AS_ROOT else ():
        os.chown(one, NOBODY, NOBODY)
    for name, mode in modes.items():
        (folder / name).chmod(mode)
    if AS_ROOT:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        if AS_ROOT:
            os.seteuid(0)
        for one, mode in before.items():
            one.chmod(mode)
