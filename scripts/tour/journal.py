"""What the tour came by: each stop with its keys, its outcome and its picture."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from html import escape
from pathlib import Path

from PySide6.QtWidgets import QWidget

from centre_app.views.frame.main_window import MainWindow
from scripts.tour.album import Album
from scripts.tour.hand import Hand

PAGE = """<!doctype html><meta charset="utf-8"><title>Tour</title>
<style>body{{font:15px/1.5 "Noto Sans SC",sans-serif;max-width:70rem;margin:2rem auto}}
img{{max-width:100%;border:1px solid #d5dbe1}}code{{background:#f4f6f8}}h2{{margin:2.5rem 0 0}}</style>
<h1>Tour</h1>{stops}
"""
STOP = """<h2>{name}</h2><p>{what}</p><p><code>{strokes}</code></p>
<p>{outcome} · {keys} keys, {ms} ms {papers}</p><img src="{name}.png" alt="{name}" loading="lazy">
"""


@dataclass
class Stop:
    """One thing that is shown; ``outcome`` is what the window said or what was seen in it."""

    name: str
    what: str
    strokes: list[str] = field(default_factory=list)
    keys: int = 0
    ms: int = 0
    outcome: str = ""
    papers: list[str] = field(default_factory=list)
    window: QWidget | None = field(default=None, repr=False)


class Journal:
    """Notes the stops in their order, and takes a picture at the end of each."""

    def __init__(self, hand: Hand, album: Album | None) -> None:
        self._hand, self._album = hand, album
        self.stops: list[Stop] = []

    @contextmanager
    def stop(self, name: str, what: str) -> Iterator[Stop]:
        """Let something be shown; its block says what came of it if no message does."""
        hand = self._hand
        one, keys, began = Stop(name, what), hand.keys, time.perf_counter()
        hand.strokes.clear()
        if isinstance(hand.window, MainWindow):
            hand.window.bar.put_away()
        yield one
        hand.settle()
        one.strokes, one.keys = list(hand.strokes), hand.keys - keys
        one.ms = round((time.perf_counter() - began) * 1000)
        one.outcome = one.outcome or self._said()
        hand.shot(name, one.window)
        if self._album is not None:
            self._album.keep(name)
        self.stops.append(one)
        print(f"{name}: {one.keys} keys, {one.ms} ms; {one.outcome}")

    def told(self) -> list[dict[str, object]]:
        """Return the stops as the report keeps them."""
        return [
            {name: value for name, value in vars(one).items() if name != "window"}
            for one in self.stops
        ]

    def write(self, path: Path) -> None:
        """Write a page to look through."""
        told = "".join(
            STOP.format(
                name=escape(one.name),
                what=escape(one.what),
                strokes=escape(" ".join(one.strokes)),
                outcome=escape(one.outcome),
                keys=one.keys,
                ms=one.ms,
                papers=" ".join(f'<a href="{name}">{name}</a>' for name in one.papers),
            )
            for one in self.stops
        )
        path.write_text(PAGE.format(stops=told), encoding="utf-8")

    def _said(self) -> str:
        window = self._hand.window
        message = window.bar.message if isinstance(window, MainWindow) else None
        return message.text if message else ""
