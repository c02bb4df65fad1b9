"""Visits of a township, labelled: who comes again about the same matter, and who only seems to.

Made by rules of their own: nothing here asks how the program compares. Facts are told anew in
other words, names are written down by ear, telephones change, cards are left at home; beside them
stand namesakes, families with one telephone, feuds between the same two houses, and workers who
complain of one firm.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random
from uuid import UUID

from centre_app.domain.matters.codes import DisputeType
from centre_app.domain.people.check_digits import resident_check
from centre_app.services.records.people import PersonEntry
from centre_app.services.records.reception import Intake
from scripts.bench.data.people import GIVEN, SURNAMES

BY_EAR = {
    "桂": "贵",
    "兰": "蓝",
    "军": "君",
    "英": "瑛",
    "明": "名",
    "国": "果",
    "梅": "玫",
    "华": "花",
}
"""Characters a clerk writes for one he only heard."""

SLIPS = {
    "占": "站",
    "墙": "强",
    "资": "姿",
    "租": "祖",
    "渠": "蕖",
    "漏": "露",
    "赔": "陪",
    "边": "遍",
}
"""Typing errors of the input method."""


@dataclass(frozen=True)
class Story:
    """A quarrel: what happened, how it went on and what is wanted, each in several tellings."""

    kind: DisputeType
    facts: tuple[str, ...]
    went_on: tuple[str, ...]
    wanted: tuple[str, ...]


D = DisputeType
STORIES = (
    Story(
        D.NEIGHBOUR,
        (
            "{other}去年秋天砌院墙，占了我家滴水檐外{cm}公分",
            "隔壁{other}起新院墙压到我家滴水，往外多占{cm}公分",
            "我家滴水檐被{other}新砌的院墙占去{cm}公分",
        ),
        ("下雨水都流进我家墙根", "雨水倒灌，墙根泡软了", "说了几回他不肯挪"),
        ("要求拆墙让出来", "让他把院墙往回退", "请中心来量一量，恢复原状"),
    ),
    Story(
        D.WAGE_ARREARS,
        (
            "在{other}工地干了四个月，工资{sum}元没有给",
            "{other}欠我做工的钱{sum}元，干了四个月活",
            "给{other}打工四个月，拖着{sum}元工钱不发",
        ),
        ("打电话不接", "每回都说过几天", "年前答应结清又反悔"),
        ("要求把工钱结清", "请帮忙讨要工资", "尽快付清欠薪"),
    ),
    Story(
        D.FOREST_LAND,
        (
            "{other}犁地把地边往我家承包地里移了两犁沟，约{cm}公分",
            "承包地的界石被{other}挪了，少了{cm}公分宽一溜",
            "我家责任田的地埂让{other}犁掉，越界{cm}公分",
        ),
        ("村上量过一次没定", "今年又种上了玉米", "老界石还在沟里"),
        ("要求重新定界", "把地埂恢复到老界石", "请土地员现场丈量"),
    ),
    Story(
        D.EXPROPRIATION,
        (
            "修路征我家{mu}亩地，补偿款{sum}元没发到手",
            "征收的{mu}亩耕地，{sum}元补偿一直没到账",
            "公路占地{mu}亩，该给的{sum}元补偿没有兑现",
        ),
        ("别家都领了", "村委会说账上没钱", "找{other}问了三回"),
        ("要求发放补偿款", "查清补偿款去向", "把征地款补发下来"),
    ),
    Story(
        D.PRODUCTION,
        (
            "{other}截了上游的灌溉渠，我家{mu}亩苗浇不上水",
            "浇地的水渠被{other}堵住，{mu}亩玉米干死一半",
            "轮到我家浇水时{other}扒开渠口，{mu}亩地没浇成",
        ),
        ("已经三天断水", "管水员劝不动", "苗都黄了"),
        ("要求放水并赔苗钱", "按轮次给水", "赔偿今年的减产"),
    ),
    Story(
        D.CONTRACT,
        (
            "土地流转给{other}，{mu}亩地租金{sum}元没有兑现",
            "{other}租我家{mu}亩地，两年租金{sum}元分文未付",
            "流转合同到期，{other}拖欠{sum}元租金，共{mu}亩",
        ),
        ("合同在我手里", "他说行情不好", "地里还种着他的药材"),
        ("要求付清租金退地", "解除合同收回土地", "给付流转费"),
    ),
    Story(
        D.PROPERTY_MGMT,
        (
            "楼上{other}卫生间漏水，把我家顶棚泡塌",
            "{other}家下水管渗水到我屋，顶棚全湿塌了",
            "顶棚被楼上{other}漏的水泡坏，墙皮也掉了",
        ),
        ("物业看过不管", "修过一次又漏", "电线也短路了"),
        ("要求修好并赔装修", "请督促维修防水", "赔偿{sum}元装修钱"),
    ),
    Story(
        D.TRAFFIC,
        (
            "{other}骑三轮车撞伤我的腿，住院花了{sum}元",
            "在集市口被{other}的三轮撞倒，医药费{sum}元",
            "{other}三轮车把我撞骨折，自己垫了{sum}元药费",
        ),
        ("交警认定他全责", "只给过五百", "还要二次手术"),
        ("要求赔医药费误工费", "让他承担后续治疗", "赔偿全部住院费"),
    ),
)
VILLAGES = ("东沟村", "河西村", "柳树庄", "上营村", "石桥社区", "南滩村")
FIRMS = ("宏达建筑公司", "金穗农业合作社", "鸿运劳务公司", "兴农种植公司")


@dataclass(frozen=True)
class Labelled:
    """A visit, and which earlier one it repeats; ``why`` names the rule it was made by.

    ``agent`` speaks in its matter for the visitor; one that is ``attached`` is entered with the
    matter it repeats.
    """

    intake: Intake
    repeats: int | None
    why: str
    agent: PersonEntry | None = None
    attached: bool = False


@dataclass(frozen=True)
class Quarrel:
    """What stays the same however often it is told."""

    story: Story
    other: str
    village: int
    group: int
    cm: int
    mu: int
    sum: int


Rule = Callable[[PersonEntry, Quarrel, int], Iterator[Labelled]]
"""Makes what follows a first visit: of whom, about what, and which visit it was."""


class Township:
    """Makes visits; the same seed makes the same."""

    def __init__(self, seed: int, villages: tuple[UUID, ...]) -> None:
        self._random = Random(seed)
        self._villages = villages

    def visits(self, quarrels: int) -> list[Labelled]:
        """Return so many first visits, each followed by one made by a rule in turn."""
        made: list[Labelled] = []
        rules = self.rules()
        for at in range(quarrels):
            person, quarrel = self._person(), self._quarrel()
            first = len(made)
            made.append(Labelled(self._visit(person, quarrel), None, "first"))
            rule = rules[at % len(rules)]
            made += rule(person, quarrel, first)
        return made

    def rules(self) -> Sequence[Rule]:
        """Return the rules in the order of their turns."""
        return (
            self.again,
            self.namesake,
            self.by_telephone,
            self.feud,
            self.new_telephone,
            self.another_thing,
            self.for_the_group,
            self.family,
            self.again,
            self.workmate,
        )

    def again(self, person: PersonEntry, quarrel: Quarrel, first: int) -> Iterator[Labelled]:
        """Come again with the card."""
        yield Labelled(self._visit(replace(person, phone=""), quarrel), first, "card")

    def by_telephone(self, person: PersonEntry, quarrel: Quarrel, first: int) -> Iterator[Labelled]:
        """Come again without the card, the name as it is heard."""
        known = replace(person, id_number="", name=_by_ear(person.name), village_id=None)
        yield Labelled(self._visit(known, quarrel), first, "telephone")

    def new_telephone(
        self, person: PersonEntry, quarrel: Quarrel, first: int
    ) -> Iterator[Labelled]:
        """Come again with another telephone and without the card; village and age are told."""
        known = replace(person, id_number="", phone=self._phone())
        yield Labelled(self._visit(known, quarrel), first, "new telephone")

    def for_the_group(
        self, person: PersonEntry, quarrel: Quarrel, first: int
    ) -> Iterator[Labelled]:
        """Somebody else comes for a group, and the first man is one of its representatives."""
        visit = self._visit(self._person(), quarrel)
        spokesman = PersonEntry(name=person.name, phone=person.phone)
        yield Labelled(
            replace(visit, representatives=(spokesman,), people_count=6), first, "representative"
        )

    def namesake(self, person: PersonEntry, quarrel: Quarrel, _: int) -> Iterator[Labelled]:
        """Somebody else of the name comes about a quarrel of the same kind."""
        other = replace(self._person(), name=person.name)
        yield Labelled(
            self._visit(other, replace(self._quarrel(), story=quarrel.story)), None, "namesake"
        )

    def family(self, person: PersonEntry, _: Quarrel, __: int) -> Iterator[Labelled]:
        """Son or daughter come about something of their own and give the same telephone."""
        child = replace(self._person(), phone=person.phone, village_id=person.village_id)
        yield Labelled(self._visit(child, self._quarrel()), None, "family")

    def feud(self, person: PersonEntry, quarrel: Quarrel, _: int) -> Iterator[Labelled]:
        """The same two houses quarrel about something else."""
        stories = [one for one in STORIES if one is not quarrel.story]
        elsewhere = replace(self._quarrel(), other=quarrel.other, village=quarrel.village)
        fresh = replace(elsewhere, story=self._random.choice(stories))
        yield Labelled(self._visit(person, fresh), None, "feud")

    def another_thing(self, person: PersonEntry, quarrel: Quarrel, _: int) -> Iterator[Labelled]:
        """The same man comes about another thing with somebody else."""
        stories = [one for one in STORIES if one is not quarrel.story]
        fresh = replace(self._quarrel(), story=self._random.choice(stories))
        yield Labelled(self._visit(person, fresh), None, "another thing")

    def workmate(self, _: PersonEntry, quarrel: Quarrel, __: int) -> Iterator[Labelled]:
        """A workmate complains of the same firm, in much the same words."""
        yield Labelled(self._visit(self._person(), replace(quarrel, sum=self._sum())), None, "mate")

    def _person(self) -> PersonEntry:
        random = self._random
        name = random.choice(SURNAMES) + "".join(random.choices(GIVEN, k=random.choice((1, 2, 2))))
        born = date(1945, 1, 1) + timedelta(days=random.randrange(20_000))
        body = f"621999{born:%Y%m%d}{random.randrange(1000):03d}"
        return PersonEntry(
            name=name,
            id_number=body + resident_check(body),
            phone=self._phone(),
            village_id=random.choice(self._villages),
            birth_date=born,
        )

    def _phone(self) -> str:
        return f"1{self._random.choice('3589')}{self._random.randrange(10**9):09d}"

    def _sum(self) -> int:
        return self._random.randrange(20, 900) * 100

    def _quarrel(self) -> Quarrel:
        random = self._random
        story = random.choice(STORIES)
        firm = story.kind in {D.WAGE_ARREARS, D.CONTRACT}
        return Quarrel(
            story=story,
            other=random.choice(FIRMS) if firm else self._person().name,
            village=random.randrange(len(VILLAGES)),
            group=random.randrange(1, 9),
            cm=random.randrange(12, 90),
            mu=random.randrange(2, 30),
            sum=self._sum(),
        )

    def _visit(self, person: PersonEntry, quarrel: Quarrel) -> Intake:
        """Tell the quarrel in words of this time; what is asked for beside it is often left out."""
        random = self._random
        told = [random.choice(quarrel.story.facts)]
        told += random.sample(quarrel.story.went_on, k=random.randrange(1, 3))
        told.append(random.choice(quarrel.story.wanted))
        text = "，".join(told).format(
            other=quarrel.other, cm=quarrel.cm, mu=quarrel.mu, sum=quarrel.sum
        )
        village = VILLAGES[quarrel.village]
        place = random.choice(
            ("", f"{village}{quarrel.group}组", f"{village}{quarrel.group}社东头")
        )
        named = random.random() < 0.8
        return Intake(
            visitor=person,
            others=(PersonEntry(name=quarrel.other),) if named else (),
            demand=self._mistyped(text) + "。",
            place=place,
            dispute_type=quarrel.story.kind if random.random() < 0.85 else D.OTHER,
        )

    def _mistyped(self, text: str) -> str:
        return "".join(SLIPS.get(one, one) if self._random.random() < 0.15 else one for one in text)


def _by_ear(name: str) -> str:
    """Return a name with one character written as it sounds, if there is one of those."""
    for heard, written in BY_EAR.items():
        if heard in name[1:]:
            return name[0] + name[1:].replace(heard, written, 1)
    return name
