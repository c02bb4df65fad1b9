"""Somebody who tries everything with two disputes that share their mediators and rooms."""

from dataclasses import dataclass, field, replace
from itertools import count
from typing import Any
from uuid import UUID

from centre_app.domain.errors import CentreError
from centre_app.domain.matters.codes import DisputeType, Route
from centre_app.domain.permissions import Actor
from centre_app.services.records.matters import MatterKey
from centre_app.services.records.people import PersonEntry
from centre_app.services.records.triage import Acceptance
from tests.recusal_road import RecusalRoad
from tests.services.bad_input.stages import a_decision
from tests.services.intakes import an_intake
from tests.services.matter_life.place import Place
from tests.services.mediation.term_desk import Desk

COMERS = count(1)
"""Nobody comes twice: what one life made known of somebody must not stand in the way of another."""

KINDS = (DisputeType.NEIGHBOUR, DisputeType.WAGE_ARREARS, DisputeType.MEDICAL)
"""Disputes whose terms are counted each in its own way."""

MEDIATORS = ("周正和", "林秀英", "马长河")


class NothingThereError(CentreError):
    """There is nothing to do it with; no use case was asked."""


@dataclass
class Hands(Desk, RecusalRoad):
    """Tries its hand at one case at a time; every deed uses the version it finds.

    ``pick`` is a number the deeds choose by: which mediator, room, hour or answer.
    """

    place: Place | None = None
    matters: list[UUID] = field(default_factory=list)
    at: int = 0
    pick: int = 0

    @property
    def actor(self) -> Actor:
        """Return somebody who holds every post."""
        assert self.place is not None
        return self.place.stage.actor

    def take_in(self) -> None:
        """Let somebody come to the window with a quarrel, and send it to mediation."""
        assert self.place is not None
        services = self.town.services
        there = PersonEntry(name=f"来人{next(COMERS)}", phone=f"139{next(COMERS):08d}")
        other = PersonEntry(name=f"邻居{next(COMERS)}")
        intake = an_intake(visitor=there, others=(other,))
        done = services.reception.register(self.actor, intake)
        body = self.place.bodies[Route.MEDIATION]
        kind = KINDS[len(self.matters) % len(KINDS)]
        decision = replace(a_decision(done, Route.MEDIATION, body), dispute_type=kind)
        done = services.triage.triage(self.actor, decision)
        request = Acceptance(matter_id=done.id, version=done.version, told=False)
        self.matters.append(services.triage.accept(self.actor, request).id)

    @property
    def matter_id(self) -> UUID:
        """Return the matter that is dealt with."""
        return self.matters[self.at]

    @property
    def case_id(self) -> UUID:
        """Return the last case of the matter.

        Raises:
            NothingThereError: it has none.
        """
        with self.town.open_unit(self.actor, reading=True) as unit:
            found = sorted(unit.cases.find(matter_id=self.matter_id), key=lambda one: one.id)
            if not found:
                raise NothingThereError
            return found[-1].id

    def seen(self) -> int:
        """Return the version the matter is at."""
        with self.town.open_unit(self.actor, reading=True) as unit:
            return unit.matters.version(unit.matters.look(self.matter_id))

    def page(self) -> Any:
        """Return the matter's page."""
        return self.town.services.matters.case_page(self.actor, MatterKey(self.matter_id))
