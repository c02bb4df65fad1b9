from copy import copy

import pytest

from tests.petition_road import PetitionRoad
from tests.town import Town
from tests.town_after import TownAfter


@pytest.fixture
def road(town: Town) -> PetitionRoad:
    return PetitionRoad(town)


def _classify(town: Town) -> PetitionRoad:
    road = PetitionRoad(town)
    road.classified()
    return road


def _deliver(town: Town) -> PetitionRoad:
    road = PetitionRoad(town)
    road.delivered()
    return road


@pytest.fixture
def filed(town_after: TownAfter) -> PetitionRoad:
    """Give a petition that is classified."""
    return _on(*town_after(_classify))


@pytest.fixture
def served(town_after: TownAfter) -> PetitionRoad:
    """Give a petition whose opinion is in the petitioner's hands."""
    return _on(*town_after(_deliver))


def _on(town: Town, road: PetitionRoad) -> PetitionRoad:
    mine = copy(road)
    mine.town = town
    return mine
