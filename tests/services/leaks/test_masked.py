"""No reading tells a whole number or address, whoever asks; asking for it by name is audited."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

import pytest

from centre_app.domain.people.codes import ContactKind
from centre_app.services.records.people import ContactEntry, PersonEntry
from tests.services.intakes import an_intake
from tests.services.leaks.readings import READINGS
from tests.services.leaks.scene import Scene
from tests.services.leaks.test_no_leaks import answers
from tests.town import Town

WHOLE = ("11010519491231002X", "13812345678", "13987654321", "云岭村三组12号", "二村一组7号")
"""Number, phones and addresses of somebody who came."""

ON_REQUEST = {
    "people.reveal": "with a reason, and audited",
    "visit_ledgers.export": "with a reason, and audited",
}
"""What tells them all the same."""


@pytest.fixture
def scene(town: Town) -> Scene:
    scene = Scene(town)
    visitor = PersonEntry(
        name="赵德顺",
        id_number=WHOLE[0],
        phone=WHOLE[1],
        address=WHOLE[3],
        contacts=(
            ContactEntry(ContactKind.PHONE, WHOLE[2]),
            ContactEntry(ContactKind.ADDRESS, WHOLE[4]),
        ),
    )
    filed = town.services.reception.register(scene.named, an_intake(visitor=visitor))
    with town.open_unit(scene.named, reading=True) as unit:
        matter = unit.matters.look(filed.id)
        scene.people += [one.person_id for one in matter.parties]
    scene.matters.append(filed.id)
    return scene


def texts(told: Any) -> Iterator[str]:
    """Yield every text there is in an answer; papers are bytes and not read."""
    if isinstance(told, str):
        yield told
    elif is_dataclass(told):
        for one in fields(told):
            yield from texts(getattr(told, one.name))
    elif isinstance(told, dict):
        for key, value in told.items():
            yield from texts(key)
            yield from texts(value)
    elif isinstance(told, list | tuple | set | frozenset):
        for each in told:
            yield from texts(each)


def whole_in(told: Any) -> set[str]:
    """Return which whole values an answer tells."""
    said = list(texts(told))
    return {value for value in WHOLE if any(value in text.replace(" ", "") for text in said)}


def test_no_reading_tells_a_whole_number_or_address(scene: Scene) -> None:
    told = {
        name: whole_in(answers(scene, scene.named, name)) for name in READINGS.keys() - ON_REQUEST
    }
    assert {name: found for name, found in told.items() if found} == {}


def test_whoever_asks_for_them_by_name_is_told(scene: Scene) -> None:
    assert whole_in(answers(scene, scene.named, "people.reveal")) == set(WHOLE)
