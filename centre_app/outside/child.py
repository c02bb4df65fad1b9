"""The process that looks into one foreign file: reads a task, answers, ends.

A task is a line of JSON and then the bytes of the file; the answer is a line of JSON and then the
bytes of a picture. Whatever a file does to this process, the window only misses its answer.
"""

import json
import os
from collections.abc import Callable
from typing import Any

from centre_app.domain.attachments.codes import FileKind, FileRefusal
from centre_app.domain.refusals import TextRefused
from centre_app.outside.limits import set_limits
from centre_app.outside.looking import draw, look_through

Answer = tuple[dict[str, Any], bytes]


def serve() -> int:
    """Do the one task at standard input and return the exit status."""
    set_limits()
    with os.fdopen(0, "rb") as asked, os.fdopen(1, "wb") as told:
        task = json.loads(asked.readline())
        head, picture = _answer(task, asked.read(task["size"]))
        told.write(json.dumps(head).encode() + b"\n" + picture)
    return 0


def _answer(task: dict[str, Any], content: bytes) -> Answer:
    work: Callable[[], Answer] = _WORK[task["task"]](task, content)
    try:
        return work()
    except TextRefused as refused:
        return {"refused": refused.reason}, b""
    except MemoryError:
        return {"refused": FileRefusal.TOO_HEAVY}, b""
    except Exception:  # noqa: BLE001 - a decoder may fail in any way at what it was given
        return {"refused": FileRefusal.DAMAGED}, b""


def _inspect(task: dict[str, Any], content: bytes) -> Callable[[], Answer]:
    def work() -> Answer:
        pages, preview = look_through(content, FileKind(task["kind"]))
        return {"pages": pages}, preview

    return work


def _picture(task: dict[str, Any], content: bytes) -> Callable[[], Answer]:
    def work() -> Answer:
        kind = FileKind(task["kind"])
        return {}, draw(content, kind, page=task["page"], longest=task["longest"])

    return work


_WORK = {"inspect": _inspect, "picture": _picture}
