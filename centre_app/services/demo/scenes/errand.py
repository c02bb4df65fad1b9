"""One matter of a scene on its way, each step done by whoever acts at that moment."""

from collections.abc import Callable
from datetime import datetime, time
from typing import Any, TypeVar
from uuid import UUID

from centre_app.domain.centre.codes import OrgKind
from centre_app.domain.clock import civil_day
from centre_app.domain.matters.codes import CaseLevel, DisputeType, RiskLevel, Route
from centre_app.domain.permissions import Actor, Role
from centre_app.services.demo.arrival import at_home
from centre_app.services.demo.rhythm import at
from centre_app.services.demo.texts import Row
from centre_app.services.demo.world import World
from centre_app.services.records.people import PersonEntry
from centre_app.services.records.reception import Intake
from centre_app.services.records.triage import Triage
from centre_app.services.requests import Change, Done

C = TypeVar("C", bound=Change)


class Errand:
    """Knows the matter and how far it came, as a page does that shows it."""

    def __init__(self, world: World, name: str) -> None:
        self.world, self.usual = world, world.usual
        self.told: Row = world.texts.scenes["matters"][name]
        self._done: Done | None = None

    @property
    def id(self) -> UUID:
        """Return which matter it is."""
        assert self._done is not None
        return self._done.id

    @property
    def head(self) -> dict[str, Any]:
        """Return what most requests begin with."""
        assert self._done is not None
        return {"matter_id": self._done.id, "version": self._done.version}

    def when(self, days_ago: int, hour: int, minute: int = 0) -> datetime:
        """Return an hour so many working days ago."""
        day = self.world.office.workday(civil_day(self.world.present), -days_ago)
        return at(day, time(hour, minute))

    def actor(self, role: Role) -> Actor:
        """Return the first of those who have a post: shown on the sign-in page."""
        return self.world.town.roles[role][0]

    def somebody(self, *, ages: tuple[int, int] = (30, 66)) -> PersonEntry:
        """Return somebody of the township."""
        world = self.world
        entry, _ = world.names.someone(world.unit.today, ages=ages)
        return at_home(world, entry, world.chance.pick(world.town.villages))

    def register(self, visitor: PersonEntry, **more: Any) -> None:
        """Let somebody come in with what the scene is about."""
        said = {
            "demand": self.told["demand"],
            "place": self.told["place"],
            "dispute_type": DisputeType(self.told["type"]),
        }
        self.do(self.usual.reception.register, Intake(visitor=visitor, **(said | more)))

    def triage(
        self,
        route: Route,
        body: OrgKind,
        *,
        risk: RiskLevel = RiskLevel.LOW,
        level: CaseLevel = CaseLevel.ORDINARY,
    ) -> None:
        """Send the matter on a way."""
        told = self.world.say("risk_told") if risk is RiskLevel.HIGH else ""
        request = Triage(
            **self.head,
            dispute_type=DisputeType(self.told["type"]),
            route=route,
            level=level,
            risk=risk,
            responsible_id=self.world.town.body(body).id,
            report=told,
        )
        self.do(self.usual.triage.triage, request)

    def do(self, use_case: Callable[[Actor, C], Done], request: C) -> None:
        """Let whoever acts now do something with the matter."""
        self._done = use_case(self.world.unit.actor, request)
