"""What a rung is judged by: where the matter stands, and what happened, line by line."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from centre_app.domain.codes import Code
from centre_app.domain.ladder.codes import Phase, Rung, Way
from centre_app.domain.matters.codes import CaseLevel, DisputeType, MatterState, Outcome, Route
from centre_app.domain.mediation.house_rules import FourKinds


@dataclass(frozen=True)
class Happening:
    """A line of a rung: what happened on a day, and which of its ways that was.

    ``step_id`` is set where the line was noted by hand, and may be taken back.
    """

    on: date
    rung: Rung
    what: Code
    detail: str = ""
    ways: frozenset[Way] = frozenset()
    phase: Phase | None = None
    step_id: UUID | None = None

    @property
    def text(self) -> str:
        """Return what happened, with its detail."""
        return f"{self.what.label} {self.detail}".rstrip()


@dataclass(frozen=True, kw_only=True)
class LadderFacts:
    """How a matter stands, and everything that happened to it.

    ``outcome`` is how its last mediation, or the matter itself, ended; ``case_open`` says that a
    mediation goes on, ``agreed`` that everybody wants it, ``failed`` that the last one found nothing, ``danger_owed`` that a report of danger is
    not recorded yet.
    """

    state: MatterState
    route: Route | None = None
    level: CaseLevel = CaseLevel.ORDINARY
    dispute_type: DisputeType = DisputeType.OTHER
    outcome: Outcome | None = None
    cases: int = 0
    case_open: bool = False
    failed: bool = False
    agreed: bool = False
    met: int = 0
    danger_owed: bool = False
    four: FourKinds = FourKinds.KINDS
    happenings: tuple[Happening, ...] = field(default=())

    def on_rung(self, rung: Rung) -> tuple[Happening, ...]:
        """Return what happened on a rung, the earliest first."""
        return tuple(one for one in self.happenings if one.rung is rung)

    def phase(self, rung: Rung) -> Phase | None:
        """Return how far it has come on a rung: what happened last decides."""
        phases = [one.phase for one in self.on_rung(rung) if one.phase is not None]
        return phases[-1] if phases else None

    def has(self, rung: Rung, phases: Iterable[Phase]) -> bool:
        """Return whether something of these phases happened on a rung."""
        wanted = frozenset(phases)
        return any(one.phase in wanted for one in self.on_rung(rung))


def in_order(happenings: Iterable[Happening]) -> tuple[Happening, ...]:
    """Return happenings by their day; of one day, what leads further comes later."""
    further = {Phase.FILED: 1, Phase.ENDED: 2}
    rank = {phase: further.get(phase, 0) for phase in (None, *Phase)}
    return tuple(sorted(happenings, key=lambda one: (one.on, rank[one.phase])))
