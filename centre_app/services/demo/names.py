"""Invented people and bodies: names, numbers with right check digits, phones nobody has."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from centre_app.domain.people.check_digits import resident_check, uscc_check
from centre_app.domain.people.codes import IdKind, PartyKind, Sex
from centre_app.services.demo.chance import Chance
from centre_app.services.records.people import PersonEntry

YOUNG_BELOW = 40
_NOT_SHOWN_PERCENT = 4
_RARE_PERCENT = 1.5
_USCC_LETTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_SEXED = {Sex.MALE: "male", Sex.FEMALE: "female"}


_PHONES = 10_000
_PHONES_OF_SCENES = 5_000
"""Telephones from this place on belong to people of scenes."""


class Names:
    """Makes up names and numbers."""

    def __init__(self, people: Mapping[str, Any], chance: Chance) -> None:
        self._people = people
        self._chance = chance
        self._phones = 0
        self._apart: set[int] | None = None
        self._used: set[str] = set()

    def apart(self, chance: Chance, taken: set[int]) -> "Names":
        """Return names by another chance; their telephones are none of these and none ``taken``."""
        other = Names(self._people, chance)
        other._apart = taken
        return other

    def name(self, sex: Sex, *, age: int, surname: str = "") -> str:
        """Return a name, hardly ever one that somebody else has, as people of that age are called."""
        if not surname and self._chance.happens(_RARE_PERCENT):
            return str(self._chance.pick(self._people["rare_names"]))
        given: list[str] = self._people[f"{_SEXED[sex]}_{'young' if age < YOUNG_BELOW else 'old'}"]
        tried = [(surname or self._surname()) + self._chance.pick(given) for _ in range(8)]
        name = next((one for one in tried if one not in self._used), tried[0])
        self._used.add(name)
        return name

    def phone(self) -> str:
        """Return the next number of a range that is given to nobody."""
        if self._apart is None:
            self._phones += 1
            return _phone(self._phones)
        place = self._chance.between(_PHONES_OF_SCENES, _PHONES - 1)
        while place in self._apart:
            place = self._chance.between(_PHONES_OF_SCENES, _PHONES - 1)
        self._apart.add(place)
        return _phone(place)

    def someone(
        self, today: date, *, ages: tuple[int, int], sex: Sex | None = None, surname: str = ""
    ) -> tuple[PersonEntry, int]:
        """Return somebody who may walk in, and his age."""
        chance, age = self._chance, self._chance.between(*ages)
        sex = sex or chance.pick((Sex.MALE, Sex.MALE, Sex.FEMALE))
        born = today - timedelta(days=age * 366 + chance.between(1, 300))
        entry = PersonEntry(
            name=self.name(sex, age=age, surname=surname),
            id_number="" if chance.happens(_NOT_SHOWN_PERCENT) else self._number(sex, born),
            phone=self.phone(),
            sex=sex,
            birth_date=born,
            ethnic=self._often(self._people["ethnic"]),
            occupation=self._often(self._people["occupations"]),
        )
        return entry, age

    def body(self, name: str, kind: PartyKind, *, village_id: UUID | None = None) -> PersonEntry:
        """Return a company, shop or committee as a party."""
        return PersonEntry(
            kind=kind,
            name=name,
            id_kind=IdKind.USCC,
            id_number=self._uscc(),
            phone=self.phone(),
            village_id=village_id,
        )

    def _surname(self) -> str:
        if self._chance.happens(1):
            return str(self._chance.pick(self._people["double_surnames"]))
        # The names at the front of the list are the common ones.
        at = min(self._chance.between(0, 81), self._chance.between(0, 81))
        return str(self._people["surnames"][at % len(self._people["surnames"])])

    def _number(self, sex: Sex, born: date) -> str:
        order = self._chance.between(1, 499) * 2 - (1 if sex is Sex.MALE else 0)
        body = f"{self._people['area_code']}{born:%Y%m%d}{order:03d}"
        return body + resident_check(body)

    def _uscc(self) -> str:
        letters = "".join(self._chance.pick(_USCC_LETTERS) for _ in range(9))
        body = f"91{self._people['area_code']}{letters}"
        return body + uscc_check(body)

    def _often(self, pairs: list[tuple[str, float]]) -> str:
        return str(self._chance.weighed(pairs, lambda one: one[1])[0])


def _phone(place: int) -> str:
    return f"1990000{place * 37 % _PHONES:04d}"
