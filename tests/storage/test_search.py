import pytest

from centre_app.domain.matters.codes import MatterState
from centre_app.domain.permissions import Role
from centre_app.services.records.matters import MatterQuery, MatterRow
from tests.storage.builders import a_matter, filed
from tests.town import Town

DEMANDS = (
    "灌溉，了三天没有水",
    "灌溉了三天没有水",
    "占了我家的地 0.5 亩",
    "姓名含𠮷字，证件上是𬱖",
    "100%_都是我的",
    "ＡＢＣ公司拖欠工资",
)


@pytest.fixture
def filled(town: Town) -> Town:
    for number, demand in enumerate(DEMANDS, start=1):
        filed(town, a_matter(number=str(number), demand=demand, title="事", parties_text="人"))
    return town


def found(town: Town, **query: object) -> list[MatterRow]:
    with town.open_unit(town.actor(Role.DIRECTOR), reading=True) as unit:
        return list(unit.matter_register.page(MatterQuery(**query)).rows)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("words", "numbers"),
    [
        ("水", {"1", "2"}),
        ("灌溉，了", {"1"}),
        ("灌溉了", {"2"}),
        ("𠮷", {"4"}),
        ("𬱖", {"4"}),
        ("0.5", {"3"}),
        ("%", {"5"}),
        ("100%_都", {"5"}),
        ("abc公司", {"6"}),
        ('" OR 1=1', set()),
        ("words:水", set()),
        ("没有这句话", set()),
    ],
)
def test_any_piece_of_text_finds_exactly_the_rows_that_hold_it(
    filled: Town, words: str, numbers: set[str]
) -> None:
    assert {row.number for row in found(filled, words=words)} == numbers


def test_words_narrow_what_a_filter_shows(filled: Town) -> None:
    registered = frozenset({MatterState.REGISTERED})
    closed = frozenset({MatterState.CLOSED})
    assert len(found(filled, words="水", states=registered)) == 2
    assert not found(filled, words="水", states=closed)


def test_pages_follow_one_another_without_a_gap(filled: Town) -> None:
    seen: list[str] = []
    with filled.open_unit(filled.actor(Role.DIRECTOR), reading=True) as unit:
        page = unit.matter_register.page(MatterQuery(limit=4))
        seen += [row.number for row in page.rows]
        page = unit.matter_register.page(MatterQuery(limit=4, after=page.next_key))
        seen += [row.number for row in page.rows]
    assert sorted(seen) == ["1", "2", "3", "4", "5", "6"]
    assert page.next_key is None


def test_a_matter_typed_anew_is_found_by_its_new_words_only(filled: Town) -> None:
    with filled.open_unit(filled.actor(Role.DIRECTOR)) as unit:
        matter = unit.matters.find(number="1")[0]
        matter.demand = "噪声扰民"
        unit.search.put_matter(matter)
        unit.audit.record("matter:changed", matter.id, "1")
    assert [row.number for row in found(filled, words="噪声")] == ["1"]
    assert [row.number for row in found(filled, words="三天")] == ["2"]
