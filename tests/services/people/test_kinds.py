from datetime import date

import pytest

from centre_app.domain.errors import FieldError
from centre_app.domain.people.codes import IdCheck, IdKind, PartyKind, Sex
from tests.services.people.filing import file, found, on_file
from tests.town import Town

BODIES = [one for one in PartyKind if one.is_body]


@pytest.mark.parametrize("kind", BODIES)
def test_a_body_has_a_code_and_a_head_and_neither_sex_nor_birth(
    town: Town, kind: PartyKind
) -> None:
    key = file(
        town,
        kind=kind,
        name="云岭镇一村股份经济合作社",
        id_number="91350100M000100Y43",
        head="赵德顺",
        sex=Sex.MALE,
        birth_date=date(1990, 1, 1),
    )
    body = on_file(town, key)
    assert (body.id_kind, body.id_check, body.head) == (IdKind.USCC, IdCheck.OK, "赵德顺")
    assert (body.sex, body.birth_date) == (Sex.UNKNOWN, None)
    assert found(town, "0Y43") == []
    assert found(town, "91350100M000100Y43") == ["云岭镇一村股份经济合作社"]


def test_a_wrong_code_of_a_body_is_remarked_upon_and_the_body_filed(town: Town) -> None:
    key = file(town, kind=PartyKind.LEGAL_PERSON, name="甲公司", id_number="91350100M000100Y44")
    body = on_file(town, key)
    assert (body.id_check, body.id_remark) == (IdCheck.FAILED, "校验码不符，请核对证件")


def test_who_shows_no_card_is_filed_by_his_name_alone(town: Town) -> None:
    key = file(town, id_remark="拒绝出示")
    person = on_file(town, key)
    assert (person.id_check, person.id_remark, person.masked_id) == (
        IdCheck.NOT_SHOWN,
        "拒绝出示",
        "",
    )


def test_no_made_up_number_gets_on_file(town: Town) -> None:
    with pytest.raises(FieldError) as refused:
        file(town, id_number="111111111111111111")
    assert refused.value.reasons == {"visitor_id_number": "id_made_up"}
