"""The register of courts, kept by whoever keeps the centre."""

import pytest

from centre_app.domain.confirmation.codes import CourtLevel
from centre_app.domain.errors import FieldError, NotAllowedError
from centre_app.domain.permissions import Role
from centre_app.services.records.courts import CourtEdit, CourtLine
from tests.town import Town


def saved(town: Town, **changed: object) -> tuple[CourtLine, ...]:
    whole: dict[str, object] = {"name": "云岭县人民法院"}
    edit = CourtEdit(**(whole | changed))  # type: ignore[arg-type]
    director = town.actor(Role.DIRECTOR)
    town.services.courts.save(director, edit)
    return town.services.courts.lists(director, None)


def test_a_court_is_added_and_changed(town: Town) -> None:
    [court] = saved(town, regions="云岭县、五村")
    assert (court.level, court.regions) == (CourtLevel.BASIC, "云岭县 五村")
    [court] = saved(town, id=court.id, version=court.version, active=False)
    assert not court.active


def test_two_courts_do_not_share_a_name(town: Town) -> None:
    saved(town)
    with pytest.raises(FieldError) as refused:
        saved(town)
    assert refused.value.reasons == {"name": "taken"}


def test_a_court_out_of_use_stands_last(town: Town) -> None:
    saved(town, name="一县人民法院", active=False)
    assert [one.name for one in saved(town)] == ["云岭县人民法院", "一县人民法院"]


def test_who_keeps_no_settings_changes_no_court(town: Town) -> None:
    with pytest.raises(NotAllowedError):
        town.services.courts.save(town.actor(Role.MEDIATOR), CourtEdit(name="某县人民法院"))
