"""What is typed at the first start and at the door."""

from dataclasses import replace
from datetime import timedelta

import pytest
from argon2 import PasswordHasher

from centre_app.domain.entity import NOBODY
from centre_app.domain.errors import FieldError, SignInError
from centre_app.domain.permissions import Actor
from centre_app.services.centre.accounts import Accounts
from centre_app.services.centre.founding import check_founding
from centre_app.storage.hashing import ArgonHasher
from centre_app.storage.lan_keys import NoKeys
from tests.services.bad_input.fields import BAD_TEXTS, RARE
from tests.town import FOUNDING, PASSWORD, Town

AFTER_A_LOCK = timedelta(hours=1)
FIELDS = ("centre_name", "short_name", "admin_name", "login", "region")


@pytest.mark.parametrize("field", FIELDS)
def test_no_centre_is_founded_on_what_cannot_stand(field: str) -> None:
    for text in BAD_TEXTS:
        with pytest.raises(FieldError) as refused:
            check_founding(replace(FOUNDING, **{field: text}))
        assert set(refused.value.reasons) == {field}


def test_a_centre_of_rare_characters_is_called_as_typed() -> None:
    rare = f"{RARE}镇"
    names = {"centre_name": rare, "short_name": rare, "admin_name": f"买买提·{RARE}"}
    cleaned = check_founding(replace(FOUNDING, **names))
    assert {name: getattr(cleaned, name) for name in names} == names


class QuickArgon(ArgonHasher):
    """Argon2 at the least it can cost; what it hashes of odd texts is the same."""

    def __init__(self) -> None:
        super().__init__()
        self._argon = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)


def test_nothing_typed_at_the_door_is_more_than_a_wrong_name_or_password(town: Town) -> None:
    accounts = Accounts(town.open_unit, QuickArgon(), NoKeys())
    doorman = Actor(NOBODY, NOBODY, "", frozenset())
    for text in BAD_TEXTS:
        for login, password in ((text, PASSWORD), ("director", text)):
            with pytest.raises(SignInError):
                accounts.let_in(doorman, login, password, proved=False)
            town.clock.advance(AFTER_A_LOCK)
