"""The side of the window: starts the process that looks into a file, and hears its answer."""

import json
import subprocess
from typing import Any

from centre_app.domain.attachments.codes import FileKind, FileRefusal
from centre_app.domain.refusals import TextRefused
from centre_app.outside.answers import Answer, heard
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
        head, preview = self._ask_once({"task": "inspect", "kind": kind.value}, content)
        return Inspected(pages=int(head["pages"]), preview=preview)

    def picture(self, content: bytes, kind: FileKind, *, page: int, longest: int) -> bytes:
        """Return a page as a JPEG made anew, its longest side so many pixels at most.

        Raises:
            TextRefused: it cannot be drawn.
        """
        return self._ask_once(_drawing(kind, first=page, most=1, longest=longest), content)[1]

    def pages(
        self, content: bytes, kind: FileKind, *, most: int, longest: int
    ) -> tuple[bytes, ...]:
        """Return the first pages of a file, drawn like one; what comes after a bad one is left out.

        One process draws as many as its limits allow, then the next goes on: a long file is worth
        more time than a process may have, one page of it is not.
        """
        drawn: list[bytes] = []
        while len(drawn) < most:
            task = _drawing(kind, first=len(drawn), most=most - len(drawn), longest=longest)
            said, _ = self._ask(task, content)
            drawn += [picture for head, picture in said if "refused" not in head]
            if not said or "refused" in said[-1][0]:
                break
        return tuple(drawn)

    def begin(self) -> "subprocess.Popen[bytes]":
        """Start the process."""
        return start(LOOK_INTO)

    def _ask_once(self, task: dict[str, Any], content: bytes) -> Answer:
        said, well = self._ask(task, content)
        if not (said and well):
            # It was ended from outside, or broke in a way that nothing could catch.
            raise TextRefused(FileRefusal.TOO_HEAVY)
        if "refused" in said[0][0]:
            raise TextRefused(said[0][0]["refused"])
        return said[0]

    def _ask(self, task: dict[str, Any], content: bytes) -> tuple[list[Answer], bool]:
        """Return what a process said before it ended, and whether it ended well."""
        asked = json.dumps({**task, "size": len(content)}).encode() + b"\n" + content
        with self.begin() as process:
            try:
                told, _ = process.communicate(asked, timeout=self._seconds)
            except subprocess.TimeoutExpired:
                process.kill()
                told, _ = process.communicate()
        return list(heard(told, most=task.get("most", 1))), process.returncode == 0


def _drawing(kind: FileKind, *, first: int, most: int, longest: int) -> dict[str, Any]:
    return {"task": "pages", "kind": kind.value, "first": first, "most": most, "longest": longest}
