"""The program started again for one purpose, without a window."""

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

LOOK_INTO = "--look-into"
"""Look into one foreign file: it comes in at standard input, the findings go out."""

READ_CARDS = "--read-cards"
"""Talk to a card reader: the name of its driver and the folder of the data follow."""

SCAN = "--scan"
"""Ask scanners and cameras: the name of the source, the folder of the data and the job follow."""


def reader_command(reader: str, folder: Path) -> Sequence[str]:
    """Return what to start for a card reader: its own program, or ours with its driver."""
    if not reader:
        return ()
    return (reader,) if Path(reader).is_file() else command(READ_CARDS, reader, str(folder))


def scan_command(source: str, folder: Path) -> Sequence[str]:
    """Return what to start for scanners: a program of its own, or ours with the system's source."""
    if not source:
        return ()
    return (source,) if Path(source).is_file() else command(SCAN, source, str(folder))


def command(role: str, *arguments: str) -> Sequence[str]:
    """Return the command that starts this program in a role, from a checkout or packed."""
    packed = bool(getattr(sys, "frozen", False))
    program = [sys.executable] if packed else [sys.executable, "-m", "centre_app"]
    return [*program, role, *arguments]


def start(role: str, *arguments: str) -> "subprocess.Popen[bytes]":
    """Start this program in a role; it talks through its standard streams."""
    return subprocess.Popen(  # noqa: S603 - our own program
        command(role, *arguments),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        # A console would flash up over the window.
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        env=_plain_surroundings(),
    )


def _plain_surroundings() -> dict[str, str]:
    """Return the environment with the way to our own modules, and no settings of a debugger."""
    path = os.pathsep.join(filter(None, sys.path))
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    return kept if getattr(sys, "frozen", False) else {**kept, "PYTHONPATH": path}
