"""Talking to the person at the terminal and to other programs."""

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


class StopError(Exception):
    """The work cannot go on; the message is the one line the person gets to read."""


def say(line: str) -> None:
    """Tell the person what happens now."""
    print(line, flush=True)


def call(*command: str | Path, env: Mapping[str, str] | None = None) -> int:
    """Run a command in the project's folder with its output shown and return its exit status."""
    environment = {**os.environ, **(env or {})}
    return subprocess.run(
        list(map(str, command)), cwd=ROOT, env=environment, check=False
    ).returncode


def quiet(*command: str | Path) -> subprocess.CompletedProcess[str]:
    """Run a command in the project's folder and return what it said, output and errors together."""
    return subprocess.run(
        list(map(str, command)),
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        stdin=subprocess.DEVNULL,
        text=True,
        errors="replace",
        check=False,
    )
