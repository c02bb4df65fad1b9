"""One way through the whole window, on which everybody who has to look at all of it looks."""

import pytest

from tests.town import Town
from tests.views.whole.conftest import Walk
from tests.views.whole.keyboard import Rings, Tabbing
from tests.views.whole.masks import Masks


def test_wherever_one_gets_to(walk: Walk, desk_town: Town, subtests: pytest.Subtests) -> None:
    masks, tabbing, rings = Masks(desk_town), Tabbing(), Rings()
    for name, desk in walk():
        for looker in (masks, tabbing, rings):
            looker.look(name, desk)
    with subtests.test("there is a lot to be seen"):
        assert len(masks.values) > 5, "the town has nothing to hide"
        assert masks.masked > 20, "nothing of it was to be seen"
        assert len(masks.found) > 40
    with subtests.test("no number and no address is written out whole"):
        assert {name: lines for name, lines in masks.found.items() if lines} == {}
    with subtests.test("Tab and Shift+Tab reach everything and come round"):
        assert tabbing.poor == {}
    with subtests.test("whatever has the focus shows it"):
        assert rings.faint == {}
