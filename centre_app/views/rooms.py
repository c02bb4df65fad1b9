"""The rooms of the program, in the order of the rail; built when first visited."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from centre_app.domain.clock import Clock
from centre_app.domain.permissions import Permission
from centre_app.views import messages
from centre_app.views.agreements import words as agreement_words
from centre_app.views.agreements.page import AgreementPage
from centre_app.views.application.house import OpenHouse
from centre_app.views.archive import words as archive_words
from centre_app.views.archive.room import ArchiveRoom
from centre_app.views.attachments import words as attachment_words
from centre_app.views.centre import words as centre_words
from centre_app.views.centre.room import MAY_ENTER, SettingsRoom
from centre_app.views.desk import Desk
from centre_app.views.devices import words as device_words
from centre_app.views.director import words as director_words
from centre_app.views.director.room import DirectorRoom
from centre_app.views.follow_up import words as follow_up_words
from centre_app.views.follow_up.room import FollowUpRoom
from centre_app.views.frame.room import Room, RoomEntry
from centre_app.views.matters import words as matters_words
from centre_app.views.matters.room import MattersRoom
from centre_app.views.mediation import words as mediation_words
from centre_app.views.mediation.room import MediationRoom
from centre_app.views.reception import words as reception_words
from centre_app.views.reception.room import ReceptionRoom
from centre_app.views.today import words as today_words
from centre_app.views.today.room import TodayRoom

MEDIATION = "mediation"

# Attachments have no room of their own: they lie with visits and matters.
messages.learn(
    reasons=attachment_words.REASONS | device_words.SCAN_REASONS,
    rules=attachment_words.RULES,
    fields=attachment_words.FIELDS,
)

Build = Callable[[Desk, Any, Clock], Room]
"""Makes a room for somebody, out of his desk, the use cases and the clock."""


@dataclass(frozen=True)
class _Plan:
    """A line of the table: what ``RoomEntry`` says, but for whoever will come."""

    key: str
    title: str
    icon: str
    shortcut: str
    permission: Permission
    build: Build
    under: str = ""
    waiting: str = ""
    soon: bool = False

    def entry(self, house: OpenHouse, desk: Desk, clock: Clock) -> RoomEntry:
        """Return the room for one person."""
        return RoomEntry(
            key=self.key,
            title=self.title,
            icon=self.icon,
            shortcut=self.shortcut,
            permission=self.permission,
            build=lambda: self.build(desk, house.services, clock),
            under=self.under,
            waiting=self.waiting,
            soon=self.soon,
        )


def _today(desk: Desk, served: Any, clock: Clock) -> Room:
    return TodayRoom(desk, served.today, clock)


def _director(desk: Desk, served: Any, clock: Clock) -> Room:
    return DirectorRoom(desk, served.reports, clock)


_P = Permission
_PLANS = (
    _Plan("today", today_words.ROOM, "today", "F1", _P.SELF, _today),
    _Plan(
        "reception",
        reception_words.ROOM,
        "person",
        "F2",
        _P.VISIT_REGISTER,
        ReceptionRoom,
        waiting=reception_words.BADGE,
        soon=True,
    ),
    _Plan(
        "matters",
        matters_words.ROOM,
        "folder",
        "F3",
        _P.MATTER_READ,
        MattersRoom,
        waiting=matters_words.BADGE,
    ),
    _Plan(
        MEDIATION,
        mediation_words.ROOM,
        "scales",
        "F4",
        _P.CASE_READ,
        MediationRoom,
        waiting=mediation_words.BADGE,
    ),
    _Plan(
        "agreements", agreement_words.HEADING, "paper", "", _P.CASE_READ, AgreementPage, MEDIATION
    ),
    _Plan(
        "follow_up",
        follow_up_words.ROOM,
        "loop",
        "F6",
        _P.CASE_READ,
        FollowUpRoom,
        waiting=follow_up_words.BADGE,
    ),
    _Plan("director", director_words.ROOM, "chart", "F7", _P.REPORT_READ, _director),
    _Plan("archive", archive_words.ROOM, "paper", "F8", _P.FILE_KEEP, ArchiveRoom),
)


def furnish(house: OpenHouse, desk: Desk, clock: Clock) -> Sequence[RoomEntry]:
    """Return the rooms; the window shows those the person may enter."""
    return [
        *(plan.entry(house, desk, clock) for plan in _PLANS),
        _settings(desk, house.services),
    ]


def _settings(desk: Desk, served: Any) -> RoomEntry:
    """Return the settings, for whoever has something to do there."""
    needed = next((one for one in MAY_ENTER if desk.may(one)), MAY_ENTER[0])
    return RoomEntry(
        "centre",
        centre_words.ROOM,
        "gear",
        "F9",
        needed,
        lambda: SettingsRoom(desk, served),
    )
