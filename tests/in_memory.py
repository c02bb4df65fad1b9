"""Where tests keep their files: in memory if there is room, because they make databases by the hundred.

A copy of the settled database takes PostgreSQL most of a second on a disk, and a thirtieth of one
in memory.
"""

import os
import shutil
import tempfile
from pathlib import Path

MEMORY = Path("/dev/shm")
ROOM = 2 * 1024**3
"""Bytes; what a whole run was seen to take, four times."""


def keep_files_in_memory() -> None:
    """Make temporary files in memory, here and in every process to come.

    Nothing changes where somebody chose a folder, or where memory lacks the room.
    """
    if "TMPDIR" not in os.environ and MEMORY.is_dir() and shutil.disk_usage(MEMORY).free > ROOM:
        os.environ["TMPDIR"] = tempfile.tempdir = str(MEMORY)
