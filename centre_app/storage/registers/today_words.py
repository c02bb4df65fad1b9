"""Labels for what comes out of the columns of a day as bare codes."""

from centre_app.domain.matters.codes import DeadlineKind, MatterState
from centre_app.domain.matters.suspend_codes import SuspendReason
from centre_app.domain.mediation.cases import surname
from centre_app.domain.mediation.codes import CaseStage
from centre_app.domain.petitions.codes import AskKind
from centre_app.services.records.today import LightKind, WaitingKind


def standing(kind: WaitingKind, state: str) -> str:
    """Return how far a thing has come."""
    if kind is WaitingKind.APPROVAL:
        return AskKind(state).label
    if kind is WaitingKind.REST:
        return SuspendReason(state).label
    if kind is WaitingKind.TRIAGE:
        return MatterState(state).label
    of_case = kind in {WaitingKind.CASE, WaitingKind.NAMES}
    return CaseStage(state).label if of_case else ""


def what(kind: LightKind, words: str) -> str:
    """Return what is due: a statutory step, a promise in its own words, or why something rests."""
    if kind is LightKind.REST:
        return SuspendReason(words).label
    return DeadlineKind(words).label if kind is LightKind.DEADLINE else words


def parties_by_surname(parties: str) -> str:
    """Return the parties of a matter by their surnames: 王 与 李、赵."""
    sides = parties.split(" 与 ")
    return " 与 ".join("、".join(map(surname, side.split("、"))) for side in sides)
