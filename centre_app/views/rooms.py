"""The rooms of the program, in the order of the rail; built when first visited."""

from collections.abc import Sequence

from centre_app.domain.clock import Clock
from centre_app.domain.permissions import Permission
from centre_app.views.application.house import OpenHouse
from centre_app.views.desk import Desk
from centre_app.views.frame.room import RoomEntry
from centre_app.views.matters import words as matters_words
from centre_app.views.matters.room import MattersRoom
from centre_app.views.mediation import words as mediation_words
from centre_app.views.mediation.given import MediationServices
from centre_app.views.mediation.room import MediationRoom


def furnish(house: OpenHouse, desk: Desk, clock: Clock) -> Sequence[RoomEntry]:
    """Return the rooms; the window shows those the person may enter."""
    served = house.services
    return (
        RoomEntry(
            "matters",
            matters_words.ROOM,
            "folder",
            "F3",
            Permission.MATTER_READ,
            lambda: MattersRoom(desk, served, clock),
        ),
        RoomEntry(
            "mediation",
            mediation_words.ROOM,
            "scales",
            "F4",
            Permission.CASE_READ,
            lambda: MediationRoom(desk, MediationServices.of(served), clock),
        ),
    )
