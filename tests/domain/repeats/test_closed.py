from datetime import date

import pytest

from centre_app.domain.repeats.closed import may_be_told
from centre_app.domain.repeats.codes import Sign
from centre_app.domain.repeats.people import Somebody
from centre_app.domain.repeats.scoring import Comparison, Complaint

OLD = Complaint(others=(Somebody(name="李建军"),), day=date(2026, 3, 2))


def how(*people: Sign) -> Comparison:
    return Comparison(people, (Sign.DEMAND_SAME,))


@pytest.mark.parametrize("sign", [Sign.ON_FILE, Sign.ID_SAME])
def test_it_is_told_of_a_petitioner_beyond_doubt(sign: Sign) -> None:
    assert may_be_told(how(sign), OLD, reader="马文静")


def test_who_only_spoke_for_the_petitioner_learns_nothing() -> None:
    assert not may_be_told(how(Sign.ON_FILE, Sign.ONLY_SPOKE), OLD, reader="马文静")


def test_names_and_telephones_typed_at_random_tell_nothing() -> None:
    signs = how(Sign.NAME_SAME, Sign.PHONE_SAME, Sign.VILLAGE_SAME)
    assert not may_be_told(signs, OLD, reader="马文静")


def test_nobody_is_told_of_a_matter_against_one_of_his_own_name() -> None:
    assert not may_be_told(how(Sign.ID_SAME), OLD, reader=" 李建军")
