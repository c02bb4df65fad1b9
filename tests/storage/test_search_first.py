"""The one box: what it finds is compared with what plain reading finds, on both engines."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import pytest

from centre_app.domain.people.codes import ContactKind, ContactLabel
from centre_app.domain.people.contacts import Contact
from centre_app.domain.people.persons import Person, PersonSecrets
from centre_app.domain.permissions import Role
from centre_app.services.records.people import PeopleQuery, PersonHit
from centre_app.services.records.search import MatterHit, SearchQuery
from tests.storage.builders import a_matter, filed
from tests.town import Town

NAMES = (
    "王桂兰",
    "王桂",
    "桂兰花",
    "李王明",
    "曾小明",
    "单雄信",
    "仇志强",
    "解珍",
    "查良",
    "盖文",
    "区大伟",
    "尉迟恭",
    "万俟春",
    "朴素梅",
    "任贤",
    "华春莹",
    "燕小乙",
    "缪可",
    "𠮷田太郎",
    "𬱖某",
    "䶮新",
    "阿不都·买买提",
    "东沟村灌溉（合作社）",
    "ABC贸易公司",
    "公司ABC",
    "1688商行",
    "张伟",
    "张伟丽",
)
DEMANDS = (
    "灌溉，断水三天没有人管",
    "灌溉断水",
    "邻居砌围墙越界，占了滴水檐",
    "围墙。倒了",
    "姓名含𠮷字，证件上是𬱖某",
    "要100%的赔偿_全部",
    "ABC公司拖欠工资3000元",
    "犇牛合作社的牛吃了麦苗",
    "水",
    "，。！？（）",
    "宅基地0.5亩，种了三年",
    "对方电话13800001111，不接",
)


@dataclass(frozen=True)
class Found:
    """The centre with everybody and everything on file."""

    town: Town

    def people(self, words: str, limit: int = 100) -> Sequence[PersonHit]:
        with self.town.open_unit(self.town.actor(Role.RECEPTIONIST), reading=True) as unit:
            return unit.people_register.search(PeopleQuery(words, limit), on=unit.today)

    def names(self, words: str) -> list[str]:
        return [hit.name for hit in self.people(words)]

    def matters(self, words: str) -> Sequence[MatterHit]:
        with self.town.open_unit(self.town.actor(Role.RECEPTIONIST), reading=True) as unit:
            return unit.matter_register.mentioned(SearchQuery(words, matters=100))

    def demands(self, words: str) -> set[str]:
        return {hit.demand for hit in self.matters(words)}


@pytest.fixture
def found(town: Town) -> Found:
    with town.open_unit(town.actor(Role.DIRECTOR)) as unit:
        for number, name in enumerate(NAMES):
            person = unit.people.add(Person(name=name))
            phone, card = f"1380937{number:04d}", f"6209811970010{number:04d}X"
            unit.vault.put(person, PersonSecrets(person_id=person.id, id_number=card))
            unit.vault.put_contact(_phone(person, phone))
            unit.vault.put_contact(_phone(person, f"0937{number:07d}"))
            unit.search.put_person(person)
            unit.audit.record("person:filed", person.id, "")
    for number, demand in enumerate(DEMANDS):
        # Nothing of its number, title or parties is a piece of any demand.
        apart = {"number": chr(0x3105 + number), "title": "ㄨ", "parties_text": "ㄩ"}
        filed(town, a_matter(demand=demand, **apart))
    return Found(town)


def _phone(person: Person, number: str) -> Contact:
    return Contact(
        person_id=person.id, kind=ContactKind.PHONE, label=ContactLabel.OWN, value=number
    )


def _pieces(texts: Sequence[str], longest: int) -> Iterator[str]:
    """Return every piece of the texts of one to so many characters."""
    for text in texts:
        for first in range(len(text)):
            for size in range(1, longest + 1):
                if first + size <= len(text):
                    yield text[first : first + size]


def test_any_piece_of_a_demand_finds_exactly_the_demands_that_hold_it(found: Found) -> None:
    absent = ["没有这句话", "墙围", "龘", "𠮷𬱖", "。，", "断水灌溉断水", "_%", "%%"]
    for piece in [*dict.fromkeys(_pieces(DEMANDS, 6)), *absent]:
        expected = {one for one in DEMANDS if piece.casefold() in one.casefold()}
        assert found.demands(piece) == expected, piece


def test_any_piece_of_a_name_finds_exactly_the_names_that_hold_it(found: Found) -> None:
    for piece in dict.fromkeys(_pieces(NAMES, 6)):
        if piece.isascii():
            continue
        expected = {name for name in NAMES if piece in name}
        assert set(found.names(piece)) == expected, piece


LETTERS = {
    "曾小明": ("zxm", "cxm", "Zeng", "ceng", "zengxiaom"),
    "单雄信": ("sxx", "shan", "dan"),
    "仇志强": ("qzq", "chou"),
    "解珍": ("xz", "jz"),
    "查良": ("zl", "cl"),
    "盖文": ("gw", "ge", "gai"),
    "区大伟": ("odw", "qu"),
    "尉迟恭": ("ycg", "yuchi"),
    "万俟春": ("mqc", "moqi"),
    "朴素梅": ("psm", "piao", "pu"),
    "任贤": ("rx",),
    "华春莹": ("hcy",),
    "燕小乙": ("yxy",),
    "缪可": ("mk", "miao"),
    "𠮷田太郎": ("jt",),
    "王桂兰": ("w", "wg", "wangguilan", "wang gui"),
    "公司ABC": ("abc", "gongsiabc"),
    "ABC贸易公司": ("abc", "amy", "abcmao"),
}
ENDINGS = (
    "0006", "09370000006", "006X", "006x", "70006", "13809370006", "138 0937-0006", "+86 13809370006",
    "62098119700100006x", "100006X",
)  # fmt: skip
"""Ways to type the end, or the whole, of a number of the seventh of the names."""


def test_letters_find_a_name_by_any_reading(found: Found) -> None:
    for name, typed in LETTERS.items():
        for letters in typed:
            assert name in found.names(letters), letters


def test_digits_find_whoever_has_a_number_that_ends_so(found: Found) -> None:
    for digits in ENDINGS:
        assert found.names(digits) == [NAMES[6]], digits
    assert found.names("90006") == []
    assert found.names("0937") == []


def test_digits_that_are_part_of_a_name_find_it(found: Found) -> None:
    assert found.names("1688") == ["1688商行"]


def test_whoever_is_meant_exactly_comes_before_those_filed_later(found: Found) -> None:
    assert found.names("张伟") == ["张伟", "张伟丽"]
    assert found.names("王桂") == ["王桂", "王桂兰"]
    assert found.names("zw")[0] == "张伟"


def test_nobody_is_hidden_behind_longer_names(found: Found) -> None:
    assert [hit.name for hit in found.people("王桂", limit=1)] == ["王桂"]
    assert [hit.name for hit in found.people("zw", limit=1)] == ["张伟"]


def test_the_part_that_was_typed_is_told(found: Found) -> None:
    [hit] = found.people("太郎")
    assert hit.name[slice(*hit.name_at)] == "太郎"
    hit = next(one for one in found.people("wg") if one.name == "王桂兰")
    assert hit.name[slice(*hit.name_at)] == "王桂"
    [hit] = found.people("13809370006")
    assert hit.name_at == (0, 0)


def test_the_last_filed_come_first(found: Found) -> None:
    order = [NAMES.index(name) for name in found.names("明")]
    assert order == sorted(order, reverse=True)
    assert all(one.received_at >= next_.received_at for one, next_ in pairwise(found.matters("水")))


@pytest.mark.parametrize("words", ["", "  ", "\u200b"])
def test_nothing_typed_finds_nothing(found: Found, words: str) -> None:
    assert not found.people(words)
    assert not found.matters(words)
