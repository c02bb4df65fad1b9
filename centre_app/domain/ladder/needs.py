"""What it takes to be done with a rung: a short list, each line met or with the place to do it."""

from collections.abc import Iterator
from dataclasses import dataclass

from centre_app.domain.agreements.breach_codes import AfterAgreement
from centre_app.domain.codes import Code
from centre_app.domain.confirmation.codes import ConfirmationStep
from centre_app.domain.ladder.authorities import authority_of
from centre_app.domain.ladder.codes import RULINGS, Act, Phase, Rung, Way
from centre_app.domain.ladder.facts import LadderFacts
from centre_app.domain.matters.codes import CaseLevel, MatterState
from centre_app.domain.road.steps import Step


class Need(Code):
    """What a rung asks for."""

    SORTED = "sorted", "研判去向、等级和风险"
    DANGER_REPORTED = "danger_reported", "完成风险预警报告"
    CONSULTED = "consulted", "重大、疑难复杂的，请有关单位会诊"
    TAKEN_ON = "taken_on", "受理，并告知来访人"
    OPENED = "opened", "立调解案"
    WILLING = "willing", "各方同意调解"
    MET = "met", "坐下来调解"
    CONCLUDED = "concluded", "达成协议，或者终止调解"
    RULING_TOLD = "ruling_told", "告知可以裁决的机关"
    RULING_ASKED = "ruling_asked", "向裁决机关提出"
    RULED = "ruled", "登记裁决结果"
    CONFIRMED = "confirmed", "登记法院对司法确认的裁定"
    SUIT_TOLD = "suit_told", "告知诉讼途径"
    AID_TOLD = "aid_told", "告知可以申请法律援助"
    FILED = "filed", "法院立案，登记案号"
    JUDGED = "judged", "登记裁判结果"


@dataclass(frozen=True)
class Needed:
    """A line of the list: where it is done is a step of the road, or an act that is noted.

    ``steps`` are in the order of the road: the first that can be taken opens the place.
    """

    need: Need
    met: bool
    steps: tuple[Step, ...] = ()
    act: Act | None = None


_GRAVE = frozenset({CaseLevel.MAJOR, CaseLevel.DIFFICULT})
_SITTING = (Step.ASSIGN, Step.NOTIFY, Step.SCHEDULE, Step.RECORD)
_CONCLUDING = (Step.SEAL, Step.SIGN, Step.AGREEMENT, Step.END)
_TAKING_ON = (Step.ACCEPT, Step.CLASSIFY, Step.ACCEPT_PETITION, Step.ANSWER, Step.TRANSFER)
_BEFORE_ACCEPTANCE = frozenset({MatterState.REGISTERED, MatterState.TRIAGED})
_FROM_TOLD = (Phase.TOLD, Phase.FILED, Phase.ENDED)
_ASKED_AFTER_BREACH: dict[Code, Act] = {
    AfterAgreement.PAYMENT_ORDER: Act.ORDER_FILED,
    AfterAgreement.ARBITRATION: Act.ARBITRATION_FILED,
}
_FROM_FILED = (Phase.FILED, Phase.ENDED)


def needs_of(rung: Rung, facts: LadderFacts) -> tuple[Needed, ...]:
    """Return what a rung asks for, in the order in which it is done."""
    return tuple(_NEEDS[rung](facts)) if rung in _NEEDS else ()


def _of_diagnosis(facts: LadderFacts) -> Iterator[Needed]:
    yield Needed(Need.SORTED, facts.route is not None, (Step.TRIAGE,))
    if facts.danger_owed:
        yield Needed(Need.DANGER_REPORTED, met=False)
    if facts.level in _GRAVE and facts.route is not None:
        consulted = any(Way.CONSULTATION in one.ways for one in facts.happenings)
        yield Needed(Need.CONSULTED, consulted, act=Act.CONSULTED)
    yield Needed(Need.TAKEN_ON, facts.state not in _BEFORE_ACCEPTANCE, _TAKING_ON)


def _of_mediation(facts: LadderFacts) -> Iterator[Needed]:
    # One that ended is behind: a matter taken up again needs a case of its own.
    here = facts.case_open
    yield Needed(Need.OPENED, here, (Step.OPEN_CASE,))
    yield Needed(Need.WILLING, here and facts.agreed, (Step.CONSENT,))
    yield Needed(Need.MET, here and facts.met > 0, _SITTING)
    yield Needed(Need.CONCLUDED, met=False, steps=_CONCLUDING)


def _of_ruling(facts: LadderFacts) -> Iterator[Needed]:
    rung = Rung.RULED
    told, asked, ruled = _acts_of_ruling(facts)
    yield Needed(Need.RULING_TOLD, facts.has(rung, _FROM_TOLD), act=told)
    yield Needed(Need.RULING_ASKED, facts.has(rung, _FROM_FILED), act=asked)
    if ruled is None:
        yield Needed(Need.CONFIRMED, met=False)
    else:
        yield Needed(Need.RULED, facts.phase(rung) is Phase.ENDED, act=ruled)


def _acts_of_ruling(facts: LadderFacts) -> tuple[Act, Act, Act | None]:
    """Return what is told, filed and answered: as it was begun, or where the dispute belongs."""
    filed = [one.what for one in facts.on_rung(Rung.RULED) if one.phase is Phase.FILED]
    if filed and isinstance(filed[-1], ConfirmationStep):
        # It lies with the court for confirmation, whose answer is noted with the agreement.
        return Act.ARBITRATION_TOLD, Act.ARBITRATION_FILED, None
    asked = _ASKED_AFTER_BREACH.get(filed[-1], filed[-1]) if filed else None
    begun = (one for one in RULINGS if one[1] is asked)
    authority = authority_of(facts.dispute_type)
    return next(begun, authority.acts if authority else RULINGS[0])


def _of_suit(facts: LadderFacts) -> Iterator[Needed]:
    rung = Rung.SUED
    aided = any(Way.LEGAL_AID in one.ways for one in facts.on_rung(rung))
    yield Needed(Need.SUIT_TOLD, facts.has(rung, _FROM_TOLD), act=Act.SUIT_TOLD)
    yield Needed(Need.AID_TOLD, aided, act=Act.AID_TOLD)
    yield Needed(Need.FILED, facts.has(rung, _FROM_FILED), act=Act.SUIT_FILED)
    yield Needed(Need.JUDGED, facts.phase(rung) is Phase.ENDED, act=Act.SUIT_ENDED)


_NEEDS = {
    Rung.EXAMINED: _of_diagnosis,
    Rung.MEDIATED: _of_mediation,
    Rung.RULED: _of_ruling,
    Rung.SUED: _of_suit,
}
