import pytest

from centre_app.domain.people.codes import AliasKind
from tests.services.people.filing import file, found, on_file
from tests.town import Town


@pytest.mark.parametrize(
    "name",
    [
        "\U0002cc56之",
        "买买提·阿不都",
        "John  Smith",
        "葛\U000e0100亮",
        "〔⿰王燕〕三",
        "\uf900\ufa11",
    ],
)
def test_a_name_is_stored_and_found_as_typed(town: Town, name: str) -> None:
    key = file(town, name=name)
    assert on_file(town, key).name == name
    assert found(town, name) == [name]


def test_a_character_of_an_old_system_stays_and_is_found_by_what_it_is_today(town: Town) -> None:
    key = file(town, name="王\ue863")
    person = on_file(town, key)
    assert person.name == "王\ue863"
    assert [(one.kind, one.text) for one in person.aliases] == [(AliasKind.STANDARD, "王䶮")]
    assert found(town, "王䶮") == found(town, "wy") == ["王\ue863"]


def test_a_private_character_nobody_knows_is_kept_without_another_spelling(town: Town) -> None:
    assert on_file(town, file(town, name="王\ue001")).aliases == []


def test_a_card_that_writes_the_name_in_todays_characters_is_of_the_same_person(town: Town) -> None:
    number = "11010519491231002X"
    key = file(town, name="王\ue863", id_number=number)
    assert file(town, name="王䶮", id_number=number) == key
    assert on_file(town, key).name == "王\ue863"
