"""Counts of what is typed again and again; they never leave the centre's own database."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol
from uuid import UUID

from centre_app.domain.matters.codes import DisputeType
from centre_app.services.records.text_modules import LearnedSentence


class ModuleCounts(Protocol):
    """How often modules were used, and sentences written, for disputes of each type."""

    def uses(self) -> Mapping[UUID, Mapping[DisputeType, int]]:
        """Return how often each module was used."""

    def use(self, module_ids: Iterable[UUID], about: DisputeType) -> None:
        """Count one more use of each."""

    def see(self, sentences: Iterable[str], about: DisputeType) -> None:
        """Count that each was written once more; its words are kept from the third time on."""

    def learned(self) -> Sequence[LearnedSentence]:
        """Return the sentences on offer, the most frequent first."""

    def decide(self, sentence_id: UUID) -> None:
        """Forget the words of a sentence on offer, and never offer it again.

        Raises:
            NotFoundError: it is not on offer.
        """
