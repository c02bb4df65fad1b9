"""How far a petition file has come, as far as the next step depends on it."""

from dataclasses import dataclass
from uuid import UUID

from centre_app.domain.petitions.codes import (
    AskKind,
    PetitionClass,
    PetitionState,
    StatutoryRoute,
)


@dataclass(frozen=True, kw_only=True)
class PetitionFacts:
    """What the road asks of a petition file.

    Attributes:
        asked: what waits for the head's word, and ``asked_by`` who asked it.
        unserved: how many papers have not reached the petitioner.
        extended: an extension was allowed already.
        window_over: the petitioner's time to go on has passed.
    """

    state: PetitionState
    kind: PetitionClass
    statutory_route: StatutoryRoute | None = None
    from_above: bool = False
    unreachable: bool = False
    asked: AskKind | None = None
    asked_by: UUID | None = None
    unserved: int = 0
    extended: bool = False
    window_over: bool = False

    @property
    def sixty_days(self) -> bool:
        """Return whether an opinion is owed within 60 days."""
        return self.statutory_route is StatutoryRoute.GENERAL

    @property
    def told(self) -> bool:
        """Return whether the petitioner was told, or need not be."""
        return self.unreachable or self.state is not PetitionState.ACCEPTED
