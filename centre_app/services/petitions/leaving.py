"""What becomes of a petition file when its matter goes another way, ends otherwise, or begins anew."""

from uuid import UUID

from centre_app.domain.errors import RuleError
from centre_app.domain.matters.codes import Route
from centre_app.domain.matters.matter import Matter
from centre_app.domain.petitions.codes import PetitionState
from centre_app.domain.petitions.moves import HANDLED, MOVES
from centre_app.services.petitions.parts import move, petition_of
from centre_app.services.ports.unit import UnitOfWork


def leave_petition(unit: UnitOfWork, matter: Matter, there: PetitionState) -> None:
    """End the file of a petition that goes another way, is settled, or is withdrawn.

    Nobody waits any more for a paper to reach him, or for the head's word.
    """
    file = petition_of(unit, matter.id)
    if file is not None and there in MOVES[file.state]:
        move(unit, matter, file, there, on=unit.today)
        file.services = [one for one in file.services if one.served_on is not None]
        file.asks = [one for one in file.asks if one.approved is not None]


def begin_again(unit: UnitOfWork, matter: Matter, route: Route) -> None:
    """Put the file of a petition that is taken up again before the sorting.

    Source: 《信访工作条例》第三十六条 (复核终结后不再受理).

    Raises:
        RuleError: it was final after the recheck, or was no longer accepted for that reason.
    """
    file = petition_of(unit, matter.id)
    if file is None or route is not Route.PETITION:
        return
    if not MOVES[file.state]:
        raise RuleError("petition_final")
    if file.state is not PetitionState.LEFT:
        move(unit, matter, file, PetitionState.REGISTERED, on=unit.today)
    file.handling, file.sent_to, file.sent_on = None, "", None


def is_accused(unit: UnitOfWork, matter: Matter, *, body_id: UUID, name: str) -> bool:
    """Return whether a body is the one complained of in an accusation (RULE 08)."""
    file = petition_of(unit, matter.id)
    return file is not None and file.accuses(body_id=body_id, name=name, parties=matter.taking_part)


def in_petition(unit: UnitOfWork, matter: Matter) -> bool:
    """Return whether a matter is a petition being handled, within which it may be mediated.

    Source: 《信访工作条例》第三十三条.
    """
    file = petition_of(unit, matter.id)
    return matter.route is Route.PETITION and file is not None and file.state in HANDLED
