"""Programs of the system, run one at a time and ended with whoever asked for them."""

import os
import subprocess
from collections.abc import Iterator, Mapping, Sequence

from centre_app.domain.attachments.scans import ScanRefusal
from centre_app.outside.scans.source import ScanRefused


class Programs:
    """Runs a program and tells what it says, line by line."""

    def __init__(self) -> None:
        self._running: subprocess.Popen[bytes] | None = None
        self._over = False
        self.status = 0

    def lines(
        self, command: Sequence[str], surroundings: Mapping[str, str] | None = None
    ) -> Iterator[str]:
        """Yield what a program writes, complaints included; ``status`` is known afterwards.

        Raises:
            ScanRefused: there is no such program, or nobody waits for it any more.
        """
        if self._over:
            raise ScanRefused(ScanRefusal.FAILED)
        try:
            self._running = _start(command, surroundings or {})
        except OSError as error:
            raise ScanRefused(ScanRefusal.NO_PROGRAM, command[0]) from error
        with self._running as running:
            assert running.stdout is not None
            try:
                for line in running.stdout:
                    yield line.decode("utf-8", "replace").rstrip("\r\n")
            finally:
                # Left early, there is nobody any more who wants the rest.
                running.stdout.close()
                self.status = running.wait()

    def end(self) -> None:
        """End the program that runs, and let no other begin."""
        self._over = True
        if self._running is not None:
            self._running.kill()


def _start(command: Sequence[str], surroundings: Mapping[str, str]) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(  # noqa: S603 - a program of the system, and no shell
        list(command),
        # Asked for a password, it shall go without rather than wait.
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        env={**os.environ, **surroundings},
    )
