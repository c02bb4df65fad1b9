"""Whatever the gallery shows is looked at, at the smallest and the largest type."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from centre_app.views.theme import TypeSize
from scripts.gallery.shots import SHOTS
from tests.views.conftest import Wear
from tests.views.looking import clipped, marked_up, nameless, settle

LOOKS = [(False, TypeSize.STANDARD), (True, TypeSize.LARGEST)]


@pytest.mark.parametrize("make", SHOTS.values(), ids=SHOTS.keys())
@pytest.mark.parametrize(("dark", "size"), LOOKS, ids=["standard", "largest"])
def test_nothing_is_cut_nameless_or_read_as_markup(
    make: Callable[[], QWidget], *, dark: bool, size: TypeSize, wear: Wear, qtbot: QtBot
) -> None:
    wear(dark, size)
    picture = make()
    if not picture.isVisible():
        picture.resize(1366, 768)
    with qtbot.waitExposed(picture):
        picture.show()
    settle()
    assert clipped(picture) == []
    assert nameless(picture) == []
    assert marked_up(picture) == []
