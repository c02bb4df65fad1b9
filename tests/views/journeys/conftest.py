"""The windows a journey leads through."""

import pytest

from centre_app.domain.permissions import Role
from tests.views.journeys.desks import Window
from tests.views.reception.conftest import OpenCounter, open_counter

__all__ = ["open_counter"]


@pytest.fixture
def window(open_counter: OpenCounter) -> Window:
    return Window(open_counter(Role.RECEPTIONIST))
