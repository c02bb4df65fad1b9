"""People as they are being typed: their numbers as marks, and who on file they may be."""

from collections.abc import Sequence
from datetime import date
from functools import cached_property, lru_cache
from typing import Any
from uuid import UUID

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from centre_app.domain.people.codes import IdCheck, Sex
from centre_app.domain.people.identity import examine_id
from centre_app.domain.repeats.people import Somebody
from centre_app.services.records.people import PersonEntry
from centre_app.storage.asked_before import AskedBefore
from centre_app.storage.driver_values import DriverValues, driver_values, untyped
from centre_app.storage.pinyin import load
from centre_app.storage.registers.alike_people import MOST_PEOPLE, alike_people, ways_to
from centre_app.storage.repositories.vault import TAIL, hash_key, keyed_hash
from centre_app.storage.tables.people import person_secrets, persons

PERSON = (
    persons.c.id,
    persons.c.name,
    persons.c.village_id,
    persons.c.birth_date,
    persons.c.sex,
    persons.c.id_check,
    person_secrets.c.id_hash,
    person_secrets.c.phone_hash,
    person_secrets.c.phone_tail_hash,
)
"""What is compared of somebody on file."""

_SEX = {one.value: one for one in Sex}
_SOUND = IdCheck.OK.value
_NONE: frozenset[str] = frozenset()


def on_file(row: Sequence[Any], values: DriverValues) -> Somebody:
    """Return somebody on file from the columns of ``PERSON``, as the driver gives them."""
    who, name, village, born, sex, check, number, phone, tail = row
    return Somebody(
        person_id=values.key(who),
        name=name,
        sounds=sounds(name),
        village_id=village and values.key(village),
        birth_date=born and values.day(born),
        sex=_SEX[sex],
        id_mark=number or "",
        id_sound=check == _SOUND,
        phones=_marks(phone),
        phone_tails=_marks(tail),
    )


def _marks(mark: str | None) -> frozenset[str]:
    return frozenset((mark,)) if mark else _NONE


@lru_cache(maxsize=MOST_PEOPLE)
def sounds(name: str) -> frozenset[str]:
    """Return how a name may be read."""
    return frozenset(load().full_pinyin(name))


class TypedPeople:
    """Turns what is typed about people into what can be compared and looked up."""

    def __init__(self, session: Session, asked: AskedBefore) -> None:
        self._session, self._asked = session, asked
        self._values = driver_values(session)

    @cached_property
    def _key(self) -> bytes:
        return hash_key(self._session)

    def read(self, entries: Sequence[PersonEntry], *, day: date) -> tuple[Somebody, ...]:
        """Return those typed; of those picked from the file, what is on file."""
        picked = [one.person_id for one in entries if one.person_id is not None]
        known = self._known(picked) if picked else {}
        return tuple(known.get(one.person_id) or self._typed(one, day) for one in entries)

    def maybe(self, people: Sequence[Somebody]) -> list[UUID]:
        """Return who on file may be one of these: by record, number or name."""
        ways = [ways_to(one, self._values) for one in people]
        shape = tuple(tuple(one) for one in ways)
        if not any(shape):
            return []
        rows = self._asked.rows(
            self._session,
            ("people maybe", shape),
            lambda: alike_people(shape, self._values),
            {f"{name}{at}": value for at, one in enumerate(ways)
             for way in one.values() for name, value in way.items()},
        )  # fmt: skip
        return [self._values.key(row[0]) for row in rows]

    def _known(self, picked: Sequence[UUID]) -> dict[UUID | None, Somebody]:
        rows = self._asked.rows(
            self._session,
            "people picked",
            lambda: _of_keys(self._values),
            {"keys": self._values.give_keys(picked)},
        )
        found = [on_file(row, self._values) for row in rows]
        return {one.person_id: one for one in found}

    def _typed(self, entry: PersonEntry, day: date) -> Somebody:
        number, phone = entry.id_number, entry.phone
        found = examine_id(entry.id_kind, number, day)
        return Somebody(
            name=entry.name,
            sounds=sounds(entry.name),
            village_id=entry.village_id,
            birth_date=found.birth_date or entry.birth_date,
            sex=found.sex or entry.sex,
            id_mark=keyed_hash(self._key, "id", number) or "",
            id_sound=found.check is IdCheck.OK,
            phones=_marks(keyed_hash(self._key, "phone", phone)),
            phone_tails=_marks(keyed_hash(self._key, "phone-tail", phone[-TAIL:])),
        )


def _of_keys(values: DriverValues) -> Select[Any]:
    return (
        select(*untyped(*PERSON))
        .select_from(persons)
        .outerjoin(person_secrets, person_secrets.c.person_id == persons.c.id)
        .where(values.key_among(persons.c.id, "keys"))
    )
