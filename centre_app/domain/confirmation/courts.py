"""The courts around, and which of them has an application for confirmation."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from centre_app.domain.confirmation.codes import CourtLevel, CourtReason
from centre_app.domain.entity import Root


@dataclass(eq=False, kw_only=True)
class Court(Root):
    """A court the centre's people go to.

    ``regions`` names the places it has, separated by spaces, as addresses name them: 玉门市. Without
    any, it is the court of the centre's own place.
    """

    name: str
    level: CourtLevel = CourtLevel.BASIC
    regions: str = ""
    address: str = ""
    phone: str = ""
    active: bool = True

    def has(self, place: str) -> bool:
        """Return whether a place lies in its district."""
        return any(region in place for region in self.regions.split())


@dataclass(frozen=True)
class Place:
    """A place that gives a court jurisdiction: of what kind, whose, and the address."""

    reason: CourtReason
    whose: str
    address: str


@dataclass(frozen=True)
class Proposal:
    """A court, why it has the application, and whose place it is.

    One ``above`` the basic court has it only where the dispute itself would go there.
    """

    name: str
    reason: CourtReason
    whose: str = ""
    above: bool = False


def propose(
    courts: Sequence[Court],
    places: Iterable[Place],
    *,
    invited: bool = False,
    invited_by: str = "",
    labour: bool = False,
) -> tuple[Proposal, ...]:
    """Return the courts the parties may apply to, the usual one first.

    A court that asked the committee to mediate has the case, and no other; where its letter is not
    on file, whoever applies knows which of the courts it was. Labour disputes go to
    the court of the committee's place. Otherwise the parties choose among the places of the
    committee, of either party and of the subject. A court without regions is the township's own and
    stands for the committee's place. Where the dispute would go to an intermediate court, that has
    the application: those around come last, and whoever applies knows whether they are meant.

    Source: 《民事诉讼法》第二百零五条; 《最高人民法院关于审理劳动争议案件适用法律问题的解释
    （一）》第五十二条.
    """
    if invited_by:
        return (Proposal(invited_by, CourtReason.INVITED),)
    known = [one for one in courts if one.active]
    if invited:
        return tuple(Proposal(one.name, CourtReason.INVITED) for one in known)
    around = list(places)
    found = [
        Proposal(court.name, place.reason, place.whose, court.level is CourtLevel.INTERMEDIATE)
        for level in CourtLevel
        for place in around
        for court in known
        if court.level is level and _has(court, place)
    ]
    if labour:
        seats = [one for one in found if one.reason is CourtReason.SEAT]
        return tuple(
            Proposal(one.name, CourtReason.LABOUR, one.whose) for one in seats if not one.above
        )
    return tuple(dict.fromkeys(found))


def _has(court: Court, place: Place) -> bool:
    """Return whether a court is that of a place; one without regions is that of the committee."""
    return court.has(place.address) or (not court.regions and place.reason is CourtReason.SEAT)
