"""The rooms of the program, in the order of the rail; built when first visited."""

from collections.abc import Sequence

from centre_app.domain.clock import Clock
from centre_app.domain.permissions import Permission
from centre_app.views.application.house import OpenHouse
from centre_app.views.desk import Desk
from centre_app.views.frame.room import RoomEntry
from centre_app.views.matters import words as matters_words
from centre_app.views.matters.room import MattersRoom
from centre_app.views.reception import words as reception_words
from centre_app.views.reception.room import ReceptionRoom
from centre_app.views.today import words as today_words
from centre_app.views.today.room import TodayRoom


def furnish(house: OpenHouse, desk: Desk, clock: Clock) -> Sequence[RoomEntry]:
    """Return the rooms; the window shows those the person may enter."""
    served = house.services
    return (
        RoomEntry(
            "today",
            today_words.ROOM,
            "today",
            "F1",
            Permission.SELF,
            lambda: TodayRoom(desk, served.today, clock),
        ),
        RoomEntry(
            "reception",
            reception_words.ROOM,
            "person",
            "F2",
            Permission.VISIT_REGISTER,
            lambda: ReceptionRoom(desk, served, clock),
        ),
        RoomEntry(
            "matters",
            matters_words.ROOM,
            "folder",
            "F3",
            Permission.MATTER_READ,
            lambda: MattersRoom(desk, served, clock),
        ),
    )
