"""The luck of a scene is its own: what is thrown elsewhere changes nothing in it."""

from datetime import date

from centre_app.services.demo.chance import Chance
from centre_app.services.demo.names import Names
from centre_app.services.demo.scenes.programme import BESIDE, OF_A_MATTER, name_of
from tests.services.demo.making import texts

TODAY = date(2026, 11, 17)


def people(seed: int, scene: str, *, thrown: int, taken: set[int]) -> list[str]:
    """Return who comes in a scene after so many throws and people of the township."""
    chance = Chance(seed)
    names = Names(texts().people, chance)
    for _ in range(thrown):
        names.someone(TODAY, ages=(20, 70))
    own = names.apart(chance.of(scene), taken)
    came = [own.someone(TODAY, ages=(30, 66))[0] for _ in range(5)]
    return [f"{one.name} {one.phone} {one.id_number}" for one in came]


def test_the_people_of_a_scene_are_the_same_whatever_happened_before() -> None:
    first = people(7, "recusal.brother_in_law", thrown=0, taken=set())
    assert people(7, "recusal.brother_in_law", thrown=31, taken=set()) == first
    assert people(7, "ladder.sued", thrown=0, taken=set()) != first
    assert people(8, "recusal.brother_in_law", thrown=0, taken=set()) != first


def test_no_two_people_have_one_telephone() -> None:
    taken: set[int] = set()
    phones = [
        one.split()[1]
        for scene in (*OF_A_MATTER, *BESIDE)
        for one in people(7, name_of(scene), thrown=0, taken=taken)
    ]
    names = Names(texts().people, Chance(7))
    phones += [names.phone() for _ in range(2000)]
    assert len(set(phones)) == len(phones)


def test_every_scene_has_a_name_of_its_own() -> None:
    names = [name_of(one) for one in (*OF_A_MATTER, *BESIDE)]
    assert len(set(names)) == len(names)
