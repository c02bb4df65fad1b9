"""One command shown while others work unseen beside it; one machine, every core busy."""

import os
import subprocess
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from scripts.devtools.shell import ROOT, quiet, say

Command = Sequence[str | Path]


def call_beside(shown: Command, unseen: Sequence[Command], *, env: dict[str, str]) -> int:
    """Run a command in sight and others beside it until one of them fails; return what failed.

    What the others said stands before the last line of the one in sight: that line stays the last.
    """
    with ThreadPoolExecutor(1) as beside:
        verdict = beside.submit(_one_after_the_other, unseen)
        with subprocess.Popen(
            list(map(str, shown)),
            cwd=ROOT,
            env={**os.environ, **env, "PYTHONUNBUFFERED": "1"},
            stdout=subprocess.PIPE,
        ) as command:
            closing_line = _pass_on(command)
        status, said = verdict.result()
    say(said.strip())
    _write(closing_line)
    return command.returncode or status


def _pass_on(command: subprocess.Popen[bytes]) -> bytes:
    """Show what a command says, line for line, and return its last line unshown."""
    assert command.stdout is not None
    line = b""
    for following in command.stdout:
        _write(line)
        line = following
    return line


def _write(line: bytes) -> None:
    sys.stdout.buffer.write(line)
    sys.stdout.flush()


def _one_after_the_other(commands: Sequence[Command]) -> tuple[int, str]:
    """Return the status of the first command that fails, or 0, and all that was said."""
    said: list[str] = []
    for command in commands:
        answer = quiet(*command)
        said.append(answer.stdout)
        if answer.returncode:
            named = " ".join((Path(command[0]).name, *map(str, command[1:])))
            return answer.returncode, "".join((*said, f"Failed: {named}"))
    return 0, "".join(said)
