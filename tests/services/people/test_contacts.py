from uuid import UUID

import pytest

from centre_app.domain.errors import FieldError
from centre_app.domain.people.codes import ContactKind, ContactLabel
from centre_app.services.records.people import ContactEntry
from tests.services.people.filing import contacts, file, found, on_file
from tests.town import Town

OLD, NEW, MORE = "13812345678", "13987654321", "09373331234"


def told(town: Town, key: UUID) -> list[tuple[str, bool, bool]]:
    return [(one.value, one.current, one.preferred) for one in contacts(town, key)]


def test_a_new_phone_joins_the_one_on_file_which_becomes_a_former_one(town: Town) -> None:
    key = file(town, phone=OLD)
    assert file(town, person_id=key, phone=NEW) == key
    assert told(town, key) == [(OLD, False, False), (NEW, True, True)]
    assert on_file(town, key).masked_phone == "139****4321"


def test_somebody_is_found_by_every_phone_he_ever_gave(town: Town) -> None:
    key = file(town, phone=OLD, contacts=(ContactEntry(ContactKind.PHONE, MORE),))
    file(town, person_id=key, phone=NEW)
    for number in (OLD, NEW, MORE):
        assert found(town, number) == ["王桂兰"]
        assert found(town, number[-4:]) == ["王桂兰"]


def test_a_phone_named_again_is_current_again_and_not_kept_twice(town: Town) -> None:
    key = file(town, phone=OLD)
    file(town, person_id=key, phone=NEW)
    file(town, person_id=key, phone="138 1234-5678")
    assert told(town, key) == [(OLD, True, True), (NEW, False, False)]


def test_nothing_typed_leaves_what_is_on_file(town: Town) -> None:
    key = file(town, phone=OLD, address="一村三组12号")
    file(town, person_id=key)
    assert told(town, key) == [(OLD, True, True), ("一村三组12号", True, True)]
    assert on_file(town, key).changes == []


def test_further_phones_and_addresses_bear_their_labels(town: Town) -> None:
    key = file(
        town,
        phone=OLD,
        phone_label=ContactLabel.RELATIVE,
        contacts=(
            ContactEntry(ContactKind.PHONE, MORE, ContactLabel.HOME),
            ContactEntry(ContactKind.ADDRESS, "二村一组", ContactLabel.REGISTERED),
            ContactEntry(ContactKind.PHONE, ""),
        ),
    )
    labels = [(one.value, one.label, one.preferred) for one in contacts(town, key)]
    assert labels == [
        (OLD, ContactLabel.RELATIVE, True),
        (MORE, ContactLabel.HOME, False),
        ("二村一组", ContactLabel.REGISTERED, True),
    ]


def test_the_history_tells_of_numbers_masked(town: Town) -> None:
    key = file(town, phone=OLD, address="云岭镇一村三组12号")
    file(town, person_id=key, phone=NEW, address="云岭镇二村五组7号", occupation="务农")
    lines = [(one.field.label, one.before, one.after) for one in on_file(town, key).changes]
    assert lines == [
        ("电话", "138****5678", "139****4321"),
        ("地址", "云岭镇一村****", "云岭镇二****"),
        ("职业", "", "务农"),
    ]


def test_an_unfit_further_phone_is_told_at_its_own_line(town: Town) -> None:
    with pytest.raises(FieldError) as refused:
        file(town, contacts=(ContactEntry(ContactKind.PHONE, "1\x002"),))
    assert refused.value.reasons == {"visitor_contact0": "control_character"}
