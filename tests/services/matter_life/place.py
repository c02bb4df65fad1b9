"""A town in which matters live, and somebody who stands before one of them."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import cached_property
from typing import Any
from uuid import UUID

from centre_app.domain.centre.codes import OrgKind
from centre_app.domain.matters.codes import Route
from centre_app.domain.permissions import Actor, Role
from centre_app.services.records.accounts import ClockConfirmation
from tests.services.bad_input.stages import Stage
from tests.services.bad_input.trying import quick
from tests.town import Town

BODIES = {
    Route.MEDIATION: OrgKind.TOWN_COMMITTEE,
    Route.JOINT: OrgKind.CENTRE,
    Route.PETITION: OrgKind.CENTRE,
}


@dataclass
class Place:
    """A town with a department and a grid member in it, in which papers are set plainly."""

    town: Town

    def __post_init__(self) -> None:
        self.town = replace(self.town, services=quick(self.town.open_unit))
        self.stage = Stage(self.town)
        self.department, self.grid_member, _ = self.stage.paired()

    @cached_property
    def bodies(self) -> dict[Route, UUID]:
        """Return who answers for a way."""
        found = {route: self.town.body(kind) for route, kind in BODIES.items()}
        return found | {Route.PAIRED_ORDERS: self.department}

    def wait(self, time: timedelta) -> None:
        """Let days pass in which the centre was at work."""
        self.town.clock.advance(time)
        admin = self.town.actor(Role.SYS_ADMIN)
        self.town.services.accounts.confirm_clock(admin, ClockConfirmation())


class AtMatter:
    """Somebody who holds every post, before one matter."""

    id: UUID

    def __init__(self, place: Place) -> None:
        self.place, self.town, self.services = place, place.town, place.town.services
        self.actor: Actor = place.stage.actor

    @property
    def _head(self) -> Mapping[str, Any]:
        with self.town.open_unit(self.actor, reading=True) as unit:
            version = unit.matters.version(unit.matters.look(self.id))
        return {"matter_id": self.id, "version": version}
