"""What happened in a case, as far as papers come of it."""

from collections.abc import Callable
from dataclasses import dataclass

from centre_app.domain.agreements.codes import AgreementStatus
from centre_app.domain.case_files.codes import When
from centre_app.domain.mediation.codes import CaseStage
from centre_app.domain.road.facts import RoadFacts

_STAGES = list(CaseStage)


@dataclass(frozen=True, kw_only=True)
class Happened:
    """What happened in one case, or in a petition.

    ``evidence`` counts the pieces that were not struck out, ``inquiries`` those that were closed,
    ``sessions`` those that were held. ``feedback_due`` says that who entrusted the case is owed word.
    """

    mediated: bool = False
    told: bool = False
    inquiries: int = 0
    evidence: int = 0
    sessions: int = 0
    recusals: int = 0
    agreed_in_writing: bool = False
    agreed_orally: bool = False
    ended_without_agreement: bool = False
    revisits: int = 0
    at_court: bool = False
    feedback_due: bool = False
    accepted: bool = False
    refused: bool = False
    sent_on: bool = False
    extended: bool = False
    answered: bool = False


_HOLDS: dict[When, Callable[[Happened], bool]] = {
    When.ALWAYS: lambda _: True,
    When.MEDIATED: lambda one: one.mediated,
    When.TOLD: lambda one: one.told,
    When.ASKED_ROUND: lambda one: one.inquiries > 0,
    When.EVIDENCE: lambda one: one.evidence > 0,
    When.SAT: lambda one: one.sessions > 0,
    When.AGREED_IN_WRITING: lambda one: one.agreed_in_writing,
    When.AGREED_ORALLY: lambda one: one.agreed_orally,
    When.NOT_AGREED: lambda one: one.ended_without_agreement,
    When.REVISITED: lambda one: one.revisits > 0,
    When.AT_COURT: lambda one: one.at_court,
    When.RECUSAL: lambda one: one.recusals > 0,
    When.ENTRUSTED: lambda one: one.feedback_due,
    When.ACCEPTED: lambda one: one.accepted,
    When.REFUSED: lambda one: one.refused,
    When.SENT_ON: lambda one: one.sent_on,
    When.EXTENDED: lambda one: one.extended,
    When.ANSWERED: lambda one: one.answered,
    When.IF_THERE: lambda _: False,
}


def holds(when: When, happened: Happened) -> bool:
    """Return whether a paper is due by what happened."""
    return _HOLDS[when](happened)


def happened_on(road: RoadFacts) -> Happened:
    """Return what happened on the road of a matter, in its last case."""
    effective = road.agreement is AgreementStatus.EFFECTIVE
    return Happened(
        mediated=road.cases > 0,
        told=_reached(road, CaseStage.NOTIFIED),
        inquiries=road.inquiries,
        evidence=road.evidence,
        sessions=road.sessions_held,
        recusals=road.recusals,
        agreed_in_writing=effective and not road.oral,
        agreed_orally=effective and road.oral,
        ended_without_agreement=road.ended_without_agreement,
        revisits=road.revisits_done,
        feedback_due=road.feedback_owed,
    )


def _reached(road: RoadFacts, stage: CaseStage) -> bool:
    """Return whether the case came as far as a stage; one that ended without a session did not."""
    if road.stage is CaseStage.ENDED:
        return road.sessions_held > 0
    return road.stage is not None and _STAGES.index(road.stage) >= _STAGES.index(stage)
