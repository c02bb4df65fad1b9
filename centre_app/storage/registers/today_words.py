"""Labels for what comes out of the columns of a day as bare codes."""

from centre_app.domain.codes import Code
from centre_app.domain.follow_up.codes import AfterDissatisfaction
from centre_app.domain.matters.codes import DeadlineKind, MatterState
from centre_app.domain.matters.suspend_codes import SuspendReason
from centre_app.domain.mediation.cases import surname
from centre_app.domain.mediation.codes import CaseStage
from centre_app.domain.mediation.handover_codes import HandoverState, HandoverTarget
from centre_app.domain.petitions.codes import AskKind
from centre_app.services.records.today import LightKind, WaitingKind

_STANDING: dict[WaitingKind, type[Code]] = {
    WaitingKind.APPROVAL: AskKind,
    WaitingKind.REST: SuspendReason,
    WaitingKind.HANDOVER: HandoverTarget,
    WaitingKind.HANDOVER_NEWS: HandoverState,
    WaitingKind.TRIAGE: MatterState,
    WaitingKind.CASE: CaseStage,
    WaitingKind.NAMES: CaseStage,
}
"""What the bare code of a kind is one of."""


def standing(kind: WaitingKind, state: str) -> str:
    """Return how far a thing has come."""
    codes = _STANDING.get(kind)
    return codes(state).label if codes is not None else ""


def what(kind: LightKind, words: str) -> str:
    """Return what is due: a statutory step, a promise in its own words, or why something rests."""
    if kind is LightKind.REDRESS:
        return AfterDissatisfaction(words).label
    if kind is LightKind.REST:
        return SuspendReason(words).label
    return DeadlineKind(words).label if kind is LightKind.DEADLINE else words


def parties_by_surname(parties: str) -> str:
    """Return the parties of a matter by their surnames: 王 与 李、赵."""
    sides = parties.split(" 与 ")
    return " 与 ".join("、".join(map(surname, side.split("、"))) for side in sides)
