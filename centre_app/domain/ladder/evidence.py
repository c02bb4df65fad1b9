"""Which rung and which of its ways something on file speaks for."""

from collections.abc import Iterable, Iterator
from datetime import date
from uuid import UUID

from centre_app.domain.agreements.breach_codes import AfterAgreement, Right
from centre_app.domain.centre.codes import OrgKind
from centre_app.domain.confirmation.codes import ConfirmationStep
from centre_app.domain.ladder.codes import Act, Event, Phase, Rung, Way
from centre_app.domain.ladder.facts import Happening
from centre_app.domain.matters.codes import Outcome
from centre_app.domain.mediation.codes import CaseSource
from centre_app.domain.mediation.sittings import SessionKind, SessionVenue
from centre_app.domain.petitions.codes import StatutoryRoute

W = Way

_OF_ACT: dict[Act, frozenset[Way]] = {
    Act.FOREWARNED: frozenset({W.FOREWARNING}),
    Act.WENT_OUT: frozenset({W.GOING_OUT}),
    Act.CONSULTED: frozenset({W.CONSULTATION}),
    Act.LOOKED_AGAIN: frozenset({W.LOOKING_AGAIN}),
    Act.ADMIN_MEDIATION: frozenset({W.ADMIN}),
    Act.COURT_MEDIATION: frozenset({W.JUDICIAL, W.COURT_DOCK}),
    Act.INDUSTRY_MEDIATION: frozenset({W.INDUSTRY}),
    Act.POLICE_MEDIATION: frozenset({W.POLICE_DOCK}),
    Act.PETITION_MEDIATION: frozenset({W.PETITION_DOCK}),
    Act.PROC_MEDIATION: frozenset({W.PROC_DOCK}),
    Act.ORDER_FILED: frozenset({W.COURT_RULING}),
    Act.ORDER_ENDED: frozenset({W.COURT_RULING}),
    Act.DECISION_FILED: frozenset({W.DECISION}),
    Act.DECISION_ENDED: frozenset({W.DECISION}),
    Act.ARBITRATION_FILED: frozenset({W.ARBITRATION}),
    Act.ARBITRATION_ENDED: frozenset({W.ARBITRATION}),
    Act.AID_TOLD: frozenset({W.LEGAL_AID}),
    Act.AID_APPLIED: frozenset({W.LEGAL_AID}),
    Act.AID_GRANTED: frozenset({W.LEGAL_AID}),
    Act.AID_REFUSED: frozenset({W.LEGAL_AID}),
    Act.SUIT_FILED: frozenset({W.SUIT}),
    Act.SUIT_ENDED: frozenset({W.SUIT}),
    Act.SUIT_DROPPED: frozenset({W.SUIT}),
}
"""What is only told is no way that was gone."""

_DOCKINGS = {
    CaseSource.ENTRUST_COURT: W.COURT_DOCK,
    CaseSource.ENTRUST_POLICE: W.POLICE_DOCK,
    CaseSource.ENTRUST_PETITION: W.PETITION_DOCK,
    CaseSource.ENTRUST_PROC: W.PROC_DOCK,
}
_ON_THE_ROAD = frozenset({SessionVenue.CIRCUIT, SessionVenue.DOORSTEP})
_COURT_PHASES = {
    ConfirmationStep.FILED: Phase.FILED,
    ConfirmationStep.ACCEPTED: Phase.FILED,
    ConfirmationStep.SUPPLEMENT_ASKED: Phase.FILED,
    ConfirmationStep.SUPPLIED: Phase.FILED,
    ConfirmationStep.REFUSED: Phase.ENDED,
    ConfirmationStep.CONFIRMED: Phase.ENDED,
    ConfirmationStep.DISMISSED: Phase.ENDED,
    ConfirmationStep.WITHDRAWN: Phase.ENDED,
    ConfirmationStep.ENFORCEMENT: Phase.ENDED,
}
_LED_TO = {
    Outcome.TO_COURT: (Rung.SUED,),
    Outcome.TO_ARBITRATION: (Rung.RULED,),
    Outcome.TO_ADMIN: (Rung.RULED,),
    Outcome.FAILED: (Rung.RULED, Rung.SUED),
    Outcome.TERMINATED: (Rung.RULED, Rung.SUED),
}
_OF_RIGHT = {
    Right.SUIT: Rung.SUED,
    Right.PAYMENT_ORDER: Rung.RULED,
    Right.ARBITRATION: Rung.RULED,
}
_OF_BREACH = {
    AfterAgreement.SUED: (Rung.SUED, W.SUIT),
    AfterAgreement.PAYMENT_ORDER: (Rung.RULED, W.COURT_RULING),
    AfterAgreement.ARBITRATION: (Rung.RULED, W.ARBITRATION),
}
"""What is filed because a promise was broken; what comes of it later ends the same rung."""

_PETITION_LED_TO = {
    StatutoryRoute.LITIGATION: Rung.SUED,
    StatutoryRoute.ARBITRATION: Rung.RULED,
    StatutoryRoute.ADMINISTRATIVE: Rung.RULED,
}


def of_step(
    act: Act, on: date, *, step_id: UUID, body: str = "", number: str = "", note: str = ""
) -> Happening:
    """Return the line of a step that was noted by hand."""
    detail = " ".join(filter(None, (body, number, note)))
    ways = _OF_ACT.get(act, frozenset())
    return Happening(on, act.rung, act, detail, ways, act.phase, step_id)


def of_session(kind: SessionKind, venue: SessionVenue, on: date, *, place: str = "") -> Happening:
    """Return the line of a session that was held; a hearing is a consultation, aid helps to sue."""
    if kind is SessionKind.LEGAL_AID:
        return Happening(on, Rung.SUED, kind, ways=frozenset({W.LEGAL_AID}))
    if kind is SessionKind.HEARING:
        return Happening(on, Rung.EXAMINED, kind, place, frozenset({W.CONSULTATION}))
    ways = frozenset({W.GOING_OUT}) if venue in _ON_THE_ROAD else frozenset()
    detail = " ".join(filter(None, (venue.label if ways else "", place)))
    return Happening(on, Rung.MEDIATED, kind, detail, ways)


def of_case(kind: OrgKind, source: CaseSource, on: date, *, detail: str = "") -> Happening:
    """Return the line of a case: whose committee mediates, and who sent it."""
    own = W.INDUSTRY if kind is OrgKind.SPECIALIST_COMMITTEE else W.PEOPLE
    sent = {_DOCKINGS[source]} if source in _DOCKINGS else set()
    if source is CaseSource.ENTRUST_COURT:
        sent.add(W.JUDICIAL)
    return Happening(on, Rung.MEDIATED, Event.CASE_OPENED, detail, frozenset({own, *sent}))


def of_end(outcome: Outcome, on: date) -> tuple[Happening, ...]:
    """Return how a mediation ended, and which routes were told with the notice of it.

    Source: 《人民调解法》第二十六条.
    """
    ended = Happening(on, Rung.MEDIATED, Event.ENDED, outcome.label)
    routes = _LED_TO.get(outcome, ())
    return (
        ended,
        *(
            Happening(on, rung, Event.ROUTES_TOLD, outcome.label, phase=Phase.TOLD)
            for rung in routes
        ),
    )


def of_confirmation(step: ConfirmationStep, on: date, *, number: str = "") -> Happening | None:
    """Return the line of a confirmation's way through the court; None for what was decided here."""
    if step not in _COURT_PHASES:
        return None
    ways = frozenset({W.COURT_RULING})
    return Happening(on, Rung.RULED, step, number, ways, _COURT_PHASES[step])


def of_petition(route: StatutoryRoute, on: date) -> Happening | None:
    """Return the line of a petition that belongs to a court or an authority; None for others."""
    if route not in _PETITION_LED_TO:
        return None
    rung = _PETITION_LED_TO[route]
    return Happening(on, rung, Event.ROUTES_TOLD, route.label, phase=Phase.TOLD)


def of_right(right: Right, on: date) -> Happening | None:
    """Return that somebody was told of a right after a promise was broken; enforcing is no route.

    Source: 《人民调解法》第三十一、三十二条.
    """
    if right not in _OF_RIGHT:
        return None
    return Happening(on, _OF_RIGHT[right], Event.ROUTES_TOLD, right.label, phase=Phase.TOLD)


def of_breaches(events: Iterable[tuple[AfterAgreement, date, str]]) -> Iterator[Happening]:
    """Yield what came of broken promises, in the order of their days."""
    filed: list[Rung] = []
    for came, on, document in events:
        if came in _OF_BREACH:
            rung, way = _OF_BREACH[came]
            filed.append(rung)
            yield Happening(on, rung, came, document, frozenset({way}), Phase.FILED)
        elif filed and came is not AfterAgreement.ENFORCEMENT:
            yield Happening(on, filed[-1], came, document, phase=Phase.ENDED)
