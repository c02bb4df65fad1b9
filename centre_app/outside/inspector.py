"""The side of the window: starts the process that looks into a file, and hears its answer."""

import json
import subprocess
from typing import Any

from centre_app.domain.attachments.codes import FileKind, FileRefusal
from centre_app.domain.refusals import TextRefused
from centre_app.outside.limits import SECONDS
from centre_app.outside.roles import LOOK_INTO, start
from centre_app.services.records.attachments import Inspected

_TO_COME_UP = 10.0
"""Seconds that starting the process itself may take on a slow computer."""


class Inspector:
    """Has foreign files looked into, each by a process of its own."""

    def __init__(self, *, seconds: float = SECONDS + _TO_COME_UP) -> None:
        self._seconds = seconds

    def inspect(self, content: bytes, kind: FileKind) -> Inspected:
        """Look a file through and return what there is to know of it, with a small picture.

        Raises:
            TextRefused: the file is damaged, locked, booby-trapped or too heavy.
        """
        head, preview = self._ask({"task": "inspect", "kind": kind.value}, content)
        return Inspected(pages=int(head["pages"]), preview=preview)

    def picture(self, content: bytes, kind: FileKind, *, page: int, longest: int) -> bytes:
        """Return a page as a JPEG made anew, its longest side so many pixels at most.

        Raises:
            TextRefused: it cannot be drawn.
        """
        task = {"task": "picture", "kind": kind.value, "page": page, "longest": longest}
        return self._ask(task, content)[1]

    def begin(self) -> "subprocess.Popen[bytes]":
        """Start the process."""
        return start(LOOK_INTO)

    def _ask(self, task: dict[str, Any], content: bytes) -> tuple[dict[str, Any], bytes]:
        asked = json.dumps({**task, "size": len(content)}).encode() + b"\n" + content
        with self.begin() as process:
            try:
                told, _ = process.communicate(asked, timeout=self._seconds)
            except subprocess.TimeoutExpired as error:
                process.kill()
                raise TextRefused(FileRefusal.TOO_HEAVY) from error
        head, end, picture = told.partition(b"\n")
        if process.returncode or not end:
            # It was ended from outside, or broke in a way that nothing could catch.
            raise TextRefused(FileRefusal.TOO_HEAVY)
        answer: dict[str, Any] = json.loads(head)
        if "refused" in answer:
            raise TextRefused(answer["refused"])
        return answer, picture
