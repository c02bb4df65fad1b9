import pytest

from tests.petition_road import PetitionRoad
from tests.town import Town


@pytest.fixture
def road(town: Town) -> PetitionRoad:
    return PetitionRoad(town)
