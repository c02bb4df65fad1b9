"""Whom the words of a search mean: how they are looked for, the likeliest and latest first.

Each kind of question is the same for all words: what was typed is only bound to it.
"""

from collections.abc import Sequence
from typing import Any, NamedTuple

from sqlalchemy import BindParameter, Integer, Select, bindparam, func, literal, select, union_all
from sqlalchemy.orm import Session

from centre_app.domain.search_keys import QueryKind, classify_query, number_typed
from centre_app.storage.access import hidden_people
from centre_app.storage.registers.word_lines import Held, How, lines_of
from centre_app.storage.repositories.vault import TAIL, hash_key, keyed_hash
from centre_app.storage.tables.people import person_contacts, person_search, person_secrets, persons

Question = Select[Any]
_WORDS = QueryKind.CHARACTERS
_HOW = {
    QueryKind.TAIL: QueryKind.TAIL,
    QueryKind.PHONE: QueryKind.TAIL,
    QueryKind.ID: QueryKind.TAIL,
    QueryKind.PINYIN: QueryKind.PINYIN,
}
"""Which question a kind of words leads to; all others are looked for as they stand."""


class Sought(NamedTuple):
    """A question after people's places in the index, and what it is asked with."""

    how: QueryKind
    values: dict[str, Any]

    def question(self, session: Session) -> Question:
        """Return the question: the ``seq`` of each, and ``near``, 1 for whoever is meant exactly.

        So nobody is hidden behind longer names. Where letters or digits may be part of a name, that
        is looked for too. Whom only closed matters know is left out.
        """
        if self.how is QueryKind.TAIL:
            return _merged(session, near=_bearers(), others=("holding",))
        if self.how is QueryKind.PINYIN:
            spelled = lines_of("person_words", "spelled", native=_native(session))
            return _merged(session, near=spelled, others=("beginning", "holding"))
        return _merged(session, near=_namesakes(), others=("holding",))


def sought(session: Session, words: str, most: int) -> Sought | None:
    """Return what is to be asked to find whom these words mean; None if they say nothing."""
    held = Held.of(words)
    if held is None:
        return None
    how, native = _HOW.get(classify_query(words), _WORDS), _native(session)
    values = {"most": most, **held.values(native=native)}
    if how is QueryKind.TAIL:
        values |= _hashed(hash_key(session), number_typed(words))
    elif how is QueryKind.PINYIN:
        values |= held.letters(native=native)
    else:
        values["name"] = words.strip()
    return Sought(how, values)


def _native(session: Session) -> bool:
    return session.get_bind().dialect.name == "postgresql"


def _hashed(key: bytes, digits: str) -> dict[str, str | None]:
    return {
        "ending": f"%{digits}",
        "phone": keyed_hash(key, "phone", digits),
        "phone_tail": keyed_hash(key, "phone-tail", digits[-TAIL:]),
        "id": keyed_hash(key, "id", digits),
        "id_tail": keyed_hash(key, "id-tail", digits[-TAIL:]),
    }


def _namesakes() -> Question:
    return _of(persons.c.name == bindparam("name"))


def _bearers() -> Question:
    """Return whoever has a phone or a paper of this number, or one that ends so."""
    contact, paper = person_contacts.c, person_secrets.c
    ending: BindParameter[str] = bindparam("ending")
    by_phone, by_paper = select(contact.person_id), select(paper.person_id)
    bearers = union_all(
        by_phone.where(contact.value_hash == bindparam("phone")),
        by_phone.where(contact.tail_hash == bindparam("phone_tail"), contact.value.like(ending)),
        by_paper.where(paper.id_hash == bindparam("id")),
        by_paper.where(paper.id_tail_hash == bindparam("id_tail"), paper.id_number.like(ending)),
    )
    return _of(persons.c.id.in_(bearers))


def _of(condition: Any) -> Question:
    return (
        select(person_search.c.seq)
        .join(persons, persons.c.id == person_search.c.person_id)
        .where(condition, persons.c.merged_into_id.is_(None))
    )


def _merged(session: Session, *, near: Question, others: Sequence[How]) -> Question:
    """Return the latest of each question, each of them once."""
    native = _native(session)
    ranked = [(1, near), *((0, lines_of("person_words", how, native=native)) for how in others)]
    parts = [
        select(literal(rank, Integer).label("near"), newest.c.seq)
        for rank, newest in ((rank, _newest(session, one).subquery()) for rank, one in ranked)
    ]
    every = union_all(*parts).subquery()
    nearest = func.max(every.c.near)
    return (
        select(every.c.seq, nearest.label("near"))
        .group_by(every.c.seq)
        .order_by(nearest.desc(), every.c.seq.desc())
        .limit(bindparam("most", type_=Integer))
    )


def _newest(session: Session, question: Question) -> Question:
    seq, line = question.selected_columns.seq, person_search.alias("line").c
    # By their places: whom closed matters hide are few, those to be looked through may be many.
    hidden = select(line.seq).where(line.person_id.in_(hidden_people(session)))
    newest = question.where(seq.not_in(hidden)).order_by(seq.desc())
    return newest.limit(bindparam("most", type_=Integer))
