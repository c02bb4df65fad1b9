"""A scanner that does what it is told to: ``fake_scanner.py MODE list`` or ``… MODE take KEY``."""

import io
import json
import os
import signal
import sys
import threading
from pathlib import Path

from PIL import Image

ONE, TWO = "one", "two"


def say(**line: object) -> None:
    out = sys.stdout.buffer
    out.write(json.dumps(line).encode() + b"\n")
    out.flush()


def page(number: int = 0, *, cut: int = 0) -> None:
    out = io.BytesIO()
    Image.new("RGB", (60, 85), (10 * number, 30, 40)).save(out, "JPEG")
    content = out.getvalue()
    say(event="page", ending="jpg", size=len(content))
    sys.stdout.buffer.write(content[: len(content) - cut])
    sys.stdout.buffer.flush()


def hang() -> None:
    threading.Event().wait()


def pages(count: int) -> None:
    for number in range(count):
        page(number)


def refuse(reason: str, told: str = "", *, after: int = 0) -> None:
    pages(after)
    say(event="refused", reason=reason, told=told)


def no_picture() -> None:
    say(event="page", ending="jpg", size=9)
    sys.stdout.buffer.write(b"MZ<script>"[:9])
    sys.stdout.buffer.flush()


def one_then_hang() -> None:
    page()
    hang()


def one_then_wait_for_the_end() -> None:
    """Deliver a page, then note that the window let go: it closed its end."""
    page()
    sys.stdin.buffer.read()
    Path(sys.argv[-1]).write_text("let go", encoding="utf-8")


def die() -> None:
    page(cut=100)
    os.kill(os.getpid(), signal.SIGKILL)


def rubbish(what: bytes) -> None:
    sys.stdout.buffer.write(what)
    sys.stdout.buffer.flush()
    hang()


JOBS = {
    "page": lambda: pages(1),
    "pages": lambda: pages(3),
    "no_paper": lambda: refuse("scan_no_paper"),
    "jammed": lambda: refuse("scan_jammed", "Document feeder\njammed", after=2),
    "own_words": lambda: refuse("maker_error_17", "E-17"),
    "no_picture": no_picture,
    "hangs": hang,
    "one_then_hangs": one_then_hang,
    "waits": one_then_wait_for_the_end,
    "dies": die,
    "garbage": lambda: rubbish(b"\x00\xff\xfe no JSON\n"),
    "endless": lambda: rubbish(b"x" * 70_000),
    "deep": lambda: rubbish(b"[" * 60_000 + b"\n"),
    "huge": lambda: say(event="page", ending="jpg", size=10**12),
    "path": lambda: say(event="page", ending="../x", size=3),
}


def list_devices(mode: str) -> None:
    if mode == "none":
        return
    say(event="device", key="flat", name="Fake  <b>M1</b>\n", kind="glass")
    if mode == TWO:
        say(event="device", key="feed", name="Fake M1", kind="feeder")


def main(mode: str, job: str, *_key: str) -> None:
    if job == "list" and mode in JOBS:
        list_devices(ONE)
    elif job == "list":
        list_devices(mode)
    else:
        JOBS.get(mode, JOBS["page"])()
    if mode not in {"jammed", "no_paper", "own_words"}:
        say(event="end")


if __name__ == "__main__":
    main(*sys.argv[1:])
