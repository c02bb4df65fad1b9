import gc

import pytest
from PySide6.QtGui import QColor, QIcon
from PySide6.QtWidgets import QPushButton

from centre_app.views import icons
from centre_app.views.theme import TypeSize
from tests.views.conftest import Wear

WANTED = [
    *("today", "door", "person", "folder", "scales", "orders", "loop", "chart", "grid", "gear"),
    *("search", "print", "lock", "plus", "clock", "warning", "ok", "info", "close", "more"),
    *("back", "calendar", "phone", "paper", "pen", "danger", "people", "eye-off", "database"),
]


@pytest.mark.parametrize("name", WANTED)
def test_every_icon_is_drawn(name: str) -> None:
    image = icons.icon(name).pixmap(36, 36).toImage()
    inked = sum(
        1 for x in range(36) for y in range(36) if QColor(image.pixelColor(x, y)).alpha() > 128
    )
    assert 40 < inked < 900


def test_no_icon_is_read_when_it_is_seen_once_all_were_read_ahead() -> None:
    icons._drawing.cache_clear()
    icons._renderer.cache_clear()
    icons.read_ahead()
    read = icons._drawing.cache_info().misses
    for name in WANTED:
        icons.icon(name, "warn").pixmap(18, 18)
    assert (read, icons._drawing.cache_info().misses) == (len(icons.names()), read)


def test_an_icon_follows_the_theme(wear: Wear) -> None:
    icon = icons.icon("folder", "accent")
    light = icon.pixmap(18, 18).toImage()
    wear(True, TypeSize.STANDARD)
    assert icon.pixmap(18, 18).toImage() != light


def test_a_button_keeps_drawing_its_icon_after_the_first_owner_is_gone() -> None:
    button = QPushButton()
    button.setIcon(QIcon(icons.icon("folder")))
    gc.collect()
    assert not button.icon().pixmap(18, 18).isNull()
