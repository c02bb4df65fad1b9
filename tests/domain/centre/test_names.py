import pytest

from centre_app.domain.centre.names import committee_name, committee_short_name


@pytest.mark.parametrize(
    ("centre", "committee"),
    [
        ("清河县峪河镇综治中心", "清河县峪河镇人民调解委员会"),
        ("云岭镇社会治安综合治理中心", "云岭镇人民调解委员会"),
        ("岚禾街道社会矛盾纠纷调处化解中心", "岚禾街道人民调解委员会"),
        ("云岭镇", "云岭镇人民调解委员会"),
        ("综治中心", "综治中心人民调解委员会"),
    ],
)
def test_a_committee_is_called_after_the_township(centre: str, committee: str) -> None:
    assert committee_name(centre) == committee


@pytest.mark.parametrize(
    ("short", "committee"), [("峪河综治", "峪河"), ("云岭镇", "云岭镇"), ("综治", "综治")]
)
def test_its_numbers_begin_with_the_township(short: str, committee: str) -> None:
    assert committee_short_name(short) == committee
