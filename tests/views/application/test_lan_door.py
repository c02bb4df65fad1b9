"""The office LAN, from an empty server to two desks."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, cast

import pytest

from centre_app.config import Config
from centre_app.domain.clock import SystemClock
from centre_app.domain.errors import RuleError
from centre_app.domain.permissions import Role
from centre_app.lan_house import LanHouse
from centre_app.premises import premises
from centre_app.services.records.accounts import NewStaff, SignIn
from centre_app.views.application.house import Premises
from centre_app.views.sign_in.first_start import FirstStartAssistant
from centre_app.views.sign_in.password_page import ChangePasswordPage
from centre_app.views.sign_in.sign_in_page import SignInPage
from tests.town import FOUNDING, PASSWORD
from tests.views.application.conftest import COLLEAGUE, FIRST_PASSWORD, Enter, Somebody
from tests.views.application.reading import said
from tests.views.application.test_first_start import fill

pytestmark = pytest.mark.usefixtures("quickly")

Desk = Callable[[str], Somebody]


@pytest.fixture
def desk(before: Enter, tmp_path: Path) -> Iterator[Desk]:
    """Give what puts somebody in front of a computer of the LAN, by the address of its server."""
    houses: list[Premises] = []

    def put(url: str) -> Somebody:
        houses.append(premises(Config(tmp_path, url)))
        somebody = before(tmp_path, **houses[-1]._asdict())
        somebody.come()
        return somebody

    yield put
    for house in houses:
        cast("Any", house.own())._engine.dispose()


def test_a_centre_is_founded_on_an_empty_server_and_a_colleague_comes_in(
    desk: Desk, tmp_path: Path, empty_postgres: str
) -> None:
    first = desk(empty_postgres)
    fill(first.page_of(FirstStartAssistant))
    first.wait()
    assert first.is_in()
    house = LanHouse(empty_postgres, SystemClock()).open(SignIn(FOUNDING.login, PASSWORD))
    roles = frozenset({Role.RECEPTIONIST})
    colleague = NewStaff(login=COLLEAGUE, name="陈立春", roles=roles, password=FIRST_PASSWORD)
    house.services.accounts.add_staff(house.signed_in.actor, colleague)
    house.close()
    second = desk(empty_postgres)
    assert isinstance(second.page, SignInPage)
    second.sign_in(COLLEAGUE, FIRST_PASSWORD)
    assert isinstance(second.page, ChangePasswordPage)
    assert not list(tmp_path.glob("*.db"))


def test_of_two_assistants_one_founds_the_centre(desk: Desk, empty_postgres: str) -> None:
    slow = desk(empty_postgres)
    LanHouse(empty_postgres, SystemClock()).found(FOUNDING).close()
    assistant = slow.page_of(FirstStartAssistant)
    fill(assistant)
    slow.wait()
    assert "已经建立了中心" in said(assistant)
    late = LanHouse(empty_postgres, SystemClock())
    with pytest.raises(RuleError):
        late.found(FOUNDING)
    late._engine.dispose()


def test_a_server_that_is_not_there_is_told(desk: Desk) -> None:
    somebody = desk("postgresql+psycopg://desk@127.0.0.1:1/centre")
    page = somebody.page_of(SignInPage)
    assert "连不上数据库" in said(page)
    somebody.sign_in(FOUNDING.login, PASSWORD)
    assert "连不上数据库" in said(page)
    assert page.primary.isEnabled()
