"""The hard cases of the counter, labelled: those in which two people, or two tellings, look like one.

Namesakes in one village, father and son with one telephone, agents who come for themselves, numbers
that changed, names and words heard wrongly, and the same demand told without a word of the first
telling. Made by rules of their own, as those of ``repeaters``.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from centre_app.domain.matters.codes import DisputeType as D
from centre_app.services.records.people import PersonEntry
from scripts.bench.data.repeaters import BY_EAR, STORIES, Labelled, Quarrel, Rule, Township

HEARD = {
    **BY_EAR,
    **{written: heard for heard, written in BY_EAR.items()},
    "建": "健",
    "秀": "绣",
    "强": "墙",
    "平": "萍",
    "红": "宏",
    "玉": "育",
    "海": "骇",
    "张": "章",
    "曾": "增",
    "徐": "许",
    "吴": "伍",
}
"""Any character of a name may be written as it sounds, that of the family among them."""

IN_OTHER_WORDS = {
    D.NEIGHBOUR: "{other}盖房子往我这头扩出来{cm}公分，檐头水没处走，过道也窄了，想请你们叫他缩回去",
    D.WAGE_ARREARS: "年初到夏天一直在{other}那里做小工，账上还挂着{sum}块，孩子开学等钱用，帮我催催",
    D.FOREST_LAND: "{other}耕种时把两家的界往我那边推，责任田窄了{cm}公分，请人拿尺子去丈一丈",
    D.EXPROPRIATION: "去年公家拿了我{mu}亩口粮田修公路，说好的{sum}块到现在没见影子，钱卡在谁手里",
    D.PRODUCTION: "上头{other}把水拦了不放，{mu}亩庄稼旱得卷叶子，今年收成没指望了，得有人给我补",
    D.CONTRACT: "{other}包了我{mu}亩去种药材，说定每年给钱，欠下{sum}块一直赖着，我想把地要回来自己种",
    D.PROPERTY_MGMT: "楼上{other}那户地面没做好，天花板往下滴，灯都不亮了，重新刷一遍要{sum}块，得他出",
    D.TRAFFIC: "赶集那天{other}开车没刹住，腿断了躺了半个月，自家先掏了{sum}块，后头还得再开一刀",
}
"""The same facts and the same demand, told as somebody else would."""


class HarderTownship(Township):
    """Makes visits that only somebody who looks closely keeps apart, or puts together."""

    def rules(self) -> Sequence[Rule]:
        """Return the hard rules in the order of their turns."""
        return (
            self.namesake_of_the_village,
            self.agent_for_himself,
            self.son_on_the_telephone_of_his_father,
            self.changed_number,
            self.agent_of_many,
            self.heard_wrongly,
            self.in_other_words_about_another,
            self.in_other_words,
        )

    def namesake_of_the_village(
        self, person: PersonEntry, quarrel: Quarrel, _: int
    ) -> Iterator[Labelled]:
        """Somebody else of the name, of the same village, has a quarrel of the same kind."""
        other = replace(self._person(), name=person.name, village_id=person.village_id)
        fresh = replace(self._quarrel(), story=quarrel.story, village=quarrel.village)
        yield Labelled(self._visit(replace(other, id_number=""), fresh), None, "village namesake")

    def son_on_the_telephone_of_his_father(
        self, person: PersonEntry, quarrel: Quarrel, _: int
    ) -> Iterator[Labelled]:
        """A son without his card gives the number of the house, about something of his own."""
        born = date(min(2004, (person.birth_date or date(1960, 1, 1)).year + 25), 3, 1)
        given = self._person().name[1:]
        son = PersonEntry(
            name=person.name[0] + given,
            phone=person.phone,
            village_id=person.village_id,
            birth_date=born,
        )
        fresh = replace(self._quarrel(), story=quarrel.story, village=quarrel.village)
        yield Labelled(self._visit(son, fresh), None, "son")

    def agent_for_himself(self, _: PersonEntry, __: Quarrel, first: int) -> Iterator[Labelled]:
        """Who spoke for somebody comes alone, with his own card, and goes on about it."""
        agent, quarrel = self._person(), self._quarrel()
        yield Labelled(self._visit(self._person(), quarrel), None, "first", agent=agent)
        yield Labelled(self._visit(replace(agent, phone=""), quarrel), first + 1, "agent")

    def agent_of_many(self, _: PersonEntry, __: Quarrel, ___: int) -> Iterator[Labelled]:
        """Who spoke for somebody comes about a thing of his own, of the same kind."""
        agent, quarrel = self._person(), self._quarrel()
        yield Labelled(self._visit(self._person(), quarrel), None, "first", agent=agent)
        fresh = replace(self._quarrel(), story=quarrel.story)
        yield Labelled(self._visit(agent, fresh), None, "agent's own thing")

    def changed_number(
        self, person: PersonEntry, quarrel: Quarrel, first: int
    ) -> Iterator[Labelled]:
        """He changed his number, and by and by comes without a card with the one or the other.

        Half of them are told wrongly but for the ending.
        """
        fresh = replace(person, phone=self._phone())
        yield Labelled(self._visit(fresh, quarrel), first, "changed number", attached=True)
        told = self._random.choice((person.phone, fresh.phone))
        if self._random.random() < 0.5:
            told = f"{self._phone()[:7]}{told[-4:]}"
        bare = PersonEntry(name=person.name, phone=told)
        yield Labelled(self._visit(bare, quarrel), first, "either number")

    def heard_wrongly(
        self, person: PersonEntry, quarrel: Quarrel, first: int
    ) -> Iterator[Labelled]:
        """No card and no telephone: the name by ear, the village and the age are told."""
        known = PersonEntry(
            name="".join(HEARD.get(one, one) for one in person.name),
            village_id=person.village_id,
            birth_date=person.birth_date,
        )
        yield Labelled(self._visit(known, quarrel), first, "by ear")

    def in_other_words(
        self, person: PersonEntry, quarrel: Quarrel, first: int
    ) -> Iterator[Labelled]:
        """The same man tells the same thing without a word of the first telling."""
        visit = self._visit(person, quarrel)
        text = IN_OTHER_WORDS[quarrel.story.kind].format(
            other=quarrel.other, cm=quarrel.cm, mu=quarrel.mu, sum=quarrel.sum
        )
        yield Labelled(replace(visit, demand=f"{text}。"), first, "other words")

    def in_other_words_about_another(
        self, person: PersonEntry, quarrel: Quarrel, _: int
    ) -> Iterator[Labelled]:
        """The same man tells another thing; the words of the counter are the same."""
        stories = [one for one in STORIES if one is not quarrel.story]
        fresh = replace(self._quarrel(), story=self._random.choice(stories))
        text = IN_OTHER_WORDS[fresh.story.kind].format(
            other=fresh.other, cm=fresh.cm, mu=fresh.mu, sum=fresh.sum
        )
        visit = self._visit(person, fresh)
        yield Labelled(replace(visit, demand=f"{text}。"), None, "another in other words")
