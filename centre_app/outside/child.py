"""The process that looks into one foreign file: reads a task, answers, ends.

A task is a line of JSON and then the bytes of the file. An answer is a line of JSON, which says how
many bytes of a picture follow it; there are as many answers as pages were asked for. Each leaves as
soon as it is there: whatever a file does to this process then, the window keeps what it has heard.
"""

import json
import os
from collections.abc import Callable, Iterator
from typing import Any

from centre_app.domain.attachments.codes import FileKind, FileRefusal
from centre_app.domain.refusals import TextRefused
from centre_app.outside.answers import Answer
from centre_app.outside.limits import set_limits
from centre_app.outside.looking import draw, look_through


def serve() -> int:
    """Do the one task at standard input and return the exit status."""
    set_limits()
    with os.fdopen(0, "rb") as asked, os.fdopen(1, "wb") as told:
        task = json.loads(asked.readline())
        for head, picture in _answers(task, asked.read(task["size"])):
            told.write(json.dumps({**head, "size": len(picture)}).encode() + b"\n" + picture)
            told.flush()
    return 0


def _answers(task: dict[str, Any], content: bytes) -> Iterator[Answer]:
    """Yield what a file has to say; a refusal is the last word."""
    try:
        yield from _WORK[task["task"]](task, content)
    except TextRefused as refused:
        yield {"refused": refused.reason}, b""
    except MemoryError:
        yield {"refused": FileRefusal.TOO_HEAVY}, b""
    except Exception:  # noqa: BLE001 - a decoder may fail in any way at what it was given
        yield {"refused": FileRefusal.DAMAGED}, b""


def _inspect(task: dict[str, Any], content: bytes) -> Iterator[Answer]:
    pages, preview = look_through(content, FileKind(task["kind"]))
    yield {"pages": pages}, preview


def _pages(task: dict[str, Any], content: bytes) -> Iterator[Answer]:
    for page in range(task["first"], task["first"] + task["most"]):
        yield {}, draw(content, FileKind(task["kind"]), page=page, longest=task["longest"])


_WORK: dict[str, Callable[[dict[str, Any], bytes], Iterator[Answer]]] = {
    "inspect": _inspect,
    "pages": _pages,
}
