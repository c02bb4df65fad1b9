"""Parties on paper: underlined lines, rows of a table, names in a sentence, places to sign."""

from collections import Counter
from collections.abc import Iterable, Sequence

from centre_app.domain.papers.sheets import AgentLine, PartyBlock
from centre_app.printing.layout.fields import Field
from centre_app.printing.wording import Row, Slot, Wording

Filled = tuple[str, str, Slot]
"""A field with what stands in it: label, value and the template's slot."""


def party_rows(party: PartyBlock, words: Wording) -> list[list[Filled]]:
    """Return a party's lines, agents nested last."""
    items = _items(party, words)
    rows = list(words.rows["person" if party.is_person else "body"])
    if party.is_person and party.show_id_no:
        rows += words.rows["person_id"]
    lines = [_line(row, items) for row in rows]
    for agent in party.agents:
        lines += _agent_lines(agent, words)
    return lines


def field_lines(party: PartyBlock, words: Wording) -> list[list[Field]]:
    """Return a party's lines as fields to underline."""
    return [
        [Field(label, value, slot.room) for label, value, slot in line]
        for line in party_rows(party, words)
    ]


def _agent_lines(agent: AgentLine, words: Wording) -> list[list[Filled]]:
    items = {
        "role": agent.role,
        "name": agent.name,
        "relation": agent.relation,
        "contact": agent.contact,
        "id_no": agent.id_no,
    }
    rows = [*words.rows["agent"], *(words.rows["agent_id"] if agent.id_no else ())]
    return [_line(row, items) for row in rows]


def _line(row: Row, items: dict[str, str]) -> list[Filled]:
    return [(slot.label.format(**items), items[slot.item], slot) for slot in row]


def _items(party: PartyBlock, words: Wording) -> dict[str, str]:
    return {
        "name": party.name,
        "sex": party.sex,
        "ethnic": party.ethnic,
        "age": "" if party.age is None else words.say("age", age=party.age),
        "occupation": party.occupation,
        "contact": party.contact,
        "address": party.address,
        "legal_representative": party.legal_representative,
        "legal_post": party.legal_post,
        "uscc": party.uscc,
        "id_no": party.id_no,
    }


def names(parties: Iterable[PartyBlock], words: Wording) -> str:
    """Return the names of parties as a sentence lists them."""
    return words.say("comma").join(party.name for party in parties)


def signatures(parties: Sequence[PartyBlock], words: Wording) -> list[str]:
    """Return a label for everybody who signs; names tell apart those whose labels are the same."""
    signers: list[tuple[str, dict[str, str], str]] = []
    for party in parties:
        key = "party_signature" if party.is_person else "body_signature"
        signers.append((key, {"label": party.label}, party.name))
        signers += [
            ("agent_signature", {"label": party.label, "role": agent.role}, agent.name)
            for agent in party.agents
        ]
    plain = [words.say(key, name="", **facts) for key, facts, _ in signers]
    named = [words.say(key, name=name, **facts) for key, facts, name in signers]
    times = Counter(plain)
    return [n if times[p] > 1 else p for p, n in zip(plain, named, strict=True)]


def staff_signatures(key: str, people: Sequence[str], words: Wording) -> list[str]:
    """Return a label for each member of staff who signs, at least one."""
    return [words.say(key, name=name) for name in people or ("",)]
