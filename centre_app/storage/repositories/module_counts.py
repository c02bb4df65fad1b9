"""Counts of modules used and sentences written; the latter by keyed hash until there are enough."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from uuid import UUID

from sqlalchemy import and_, case, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from centre_app.domain.errors import NotFoundError
from centre_app.domain.ids import new_id
from centre_app.domain.matters.codes import DisputeType
from centre_app.domain.text_modules.sentences import ENOUGH, bare
from centre_app.services.records.text_modules import LearnedSentence
from centre_app.storage.repositories.vault import hash_key, keyed_hash
from centre_app.storage.tables.text_modules import counted_sentences, text_module_uses

MOST_LEARNED = 50


class SqlModuleCounts:
    """The counts of one centre."""

    def __init__(self, session: Session, org_id: UUID) -> None:
        self._session, self._org_id = session, org_id
        on_postgres = session.get_bind().dialect.name == "postgresql"
        self._insert = postgresql.insert if on_postgres else sqlite.insert

    def uses(self) -> Mapping[UUID, Mapping[DisputeType, int]]:
        """Return how often each module was used."""
        found: defaultdict[UUID, dict[DisputeType, int]] = defaultdict(dict)
        for module_id, about, uses in self._session.execute(select(text_module_uses)):
            found[module_id][about] = uses
        return found

    def use(self, module_ids: Iterable[UUID], about: DisputeType) -> None:
        """Count one more use of each."""
        columns = text_module_uses.c
        lines = [{"module_id": one, "dispute_type": about, "uses": 1} for one in module_ids]
        if lines:
            adding = self._insert(text_module_uses).on_conflict_do_update(
                index_elements=[columns.module_id, columns.dispute_type],
                set_={"uses": columns.uses + 1},
            )
            self._session.execute(adding, lines)

    def see(self, sentences: Iterable[str], about: DisputeType) -> None:
        """Count that each was written once more; its words are kept from the third time on."""
        columns, key = counted_sentences.c, hash_key(self._session)
        # In one order, so that two desks never wait for each other.
        hashed = {keyed_hash(key, "sentence", bare(one)): one for one in sentences}
        for digest, sentence in sorted(hashed.items(), key=str):
            enough = and_(columns.seen + 1 >= ENOUGH, columns.decided.is_(False))
            told = case((enough, sentence), else_=columns.sentence)
            adding = self._insert(counted_sentences).values(
                id=new_id(),
                org_id=self._org_id,
                dispute_type=about,
                hash=digest,
                seen=1,
                sentence="",
                decided=False,
            )
            self._session.execute(
                adding.on_conflict_do_update(
                    index_elements=[columns.org_id, columns.dispute_type, columns.hash],
                    set_={"seen": columns.seen + 1, "sentence": told},
                )
            )

    def learned(self) -> Sequence[LearnedSentence]:
        """Return the sentences on offer, the most frequent first."""
        columns = counted_sentences.c
        found = self._session.execute(
            select(columns.id, columns.dispute_type, columns.sentence, columns.seen)
            .where(columns.org_id == self._org_id, columns.sentence != "")
            .order_by(columns.seen.desc(), columns.id)
            .limit(MOST_LEARNED)
        )
        return [LearnedSentence(*row) for row in found]

    def decide(self, sentence_id: UUID) -> None:
        """Forget the words of a sentence on offer, and never offer it again.

        Raises:
            NotFoundError: it is not on offer.
        """
        columns = counted_sentences.c
        decided = (
            update(counted_sentences)
            .where(columns.id == sentence_id, columns.org_id == self._org_id)
            .where(columns.sentence != "")
            .values(sentence="", decided=True)
            .returning(columns.id)
        )
        if self._session.execute(decided).one_or_none() is None:
            raise NotFoundError
