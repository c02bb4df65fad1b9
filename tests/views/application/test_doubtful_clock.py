"""Coming in by a clock that does not fit to what was done last."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import NamedTuple

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from centre_app.bootstrap import LocalHouse, local_house
from centre_app.domain.clock import SystemClock
from centre_app.domain.errors import RuleError
from centre_app.services.records.accounts import SignIn
from centre_app.views.sign_in.clock_page import ClockPage
from centre_app.views.sign_in.password_page import ChangePasswordPage
from tests.fixed_clock import FixedClock
from tests.services.intakes import an_intake
from tests.town import FOUNDING, PASSWORD
from tests.views.application.conftest import COLLEAGUE, FIRST_PASSWORD, Enter, Somebody
from tests.views.application.reading import said

pytestmark = pytest.mark.usefixtures("quickly")

HE = FOUNDING.login
A_YEAR = timedelta(days=365)


class Place(NamedTuple):
    """A computer whose clock is wrong."""

    house: LocalHouse
    somebody: Somebody

    def register(self) -> str:
        """Register a visit and return its number."""
        house = self.house.open(SignIn(HE, PASSWORD))
        try:
            actor = house.signed_in.actor
            return house.services.reception.register(actor, an_intake()).number
        finally:
            house.close()


Off = Callable[[timedelta], Place]


@pytest.fixture
def computer(before: Enter, folder: Path) -> Off:
    """Give what puts somebody in front of a computer whose clock is off by so much."""

    def put(off: timedelta) -> Place:
        house = local_house(folder, FixedClock(SystemClock().now() + off))
        somebody = before(folder, own=lambda: house)
        somebody.come()
        return Place(house, somebody)

    return put


def test_a_clock_that_went_on_a_year_is_confirmed_by_whoever_may(
    computer: Off, qtbot: QtBot
) -> None:
    place = computer(A_YEAR)
    somebody = place.somebody
    somebody.sign_in(HE, PASSWORD)
    page = somebody.page_of(ClockPage)
    assert "一个多月" in said(page)
    assert page.focusProxy() is page.primary
    qtbot.keyClick(page.primary, Qt.Key.Key_Space)
    somebody.wait()
    assert somebody.is_in()
    assert place.register()
    somebody.sign_out()
    somebody.sign_in(HE, PASSWORD)
    assert somebody.is_in()


def test_others_may_only_look_until_it_is_confirmed(computer: Off) -> None:
    somebody = computer(A_YEAR).somebody
    somebody.sign_in(COLLEAGUE, FIRST_PASSWORD)
    page = somebody.page_of(ClockPage)
    assert "中心主任" in said(page)
    assert page.primary.text() == "退出"
    page.look.click()
    assert isinstance(somebody.page, ChangePasswordPage)


def test_a_clock_that_fell_back_cannot_be_confirmed_and_puts_nothing_on_file(
    computer: Off,
) -> None:
    place = computer(-A_YEAR)
    somebody = place.somebody
    for _ in range(2):
        somebody.sign_in(HE, PASSWORD)
        page = somebody.page_of(ClockPage)
        assert "校准" in said(page)
        assert page.primary.text() == "退出"
        page.look.click()
        somebody.wait()
        assert somebody.is_in()
        with pytest.raises(RuleError) as refused:
            place.register()
        assert refused.value.rule == "clock_behind"
        somebody.sign_out()
