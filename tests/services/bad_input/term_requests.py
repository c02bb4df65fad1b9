"""A request that can stand for every use case on the term of a mediation."""

from datetime import timedelta

from centre_app.domain.matters.suspend_codes import SuspendReason
from centre_app.domain.mediation.house_rules import ExpiredTerm, FourKinds, SuspensionWord
from centre_app.domain.mediation.rests import WithdrawalWay
from centre_app.services.records.terms import (
    CorrectStart,
    DecideRest,
    ExtendTerm,
    ResumeCase,
    RulesChoice,
    SuspendCase,
    WithdrawApplication,
)
from tests.agreements_builders import TODAY
from tests.services.bad_input.stages import Stage, Way

AHEAD = TODAY + timedelta(days=14)


def _suspend(stage: Stage) -> SuspendCase:
    card = stage.road.card(stage.road.ready())
    return SuspendCase(
        case_id=card.case_id,
        version=card.version,
        reason=SuspendReason.OTHER,
        note="等待镇规划站测量",
        basis="本中心规定",
        agreed=tuple(one.party_id for one in card.parties),
        look_again_on=AHEAD,
    )


def _resume(stage: Stage) -> ResumeCase:
    asked = _suspend(stage)
    done = stage.town.services.terms.suspend(stage.road.actor, asked)
    return ResumeCase(case_id=done.id, version=done.version, note="测量结果已出")


def _extend(stage: Stage) -> ExtendTerm:
    card = stage.road.card(stage.road.ready())
    assert card.deadline is not None
    return ExtendTerm(
        case_id=card.case_id,
        version=card.version,
        due_on=card.deadline.due_on + timedelta(days=10),
        agreed=tuple(one.party_id for one in card.parties),
        basis="双方当事人同意",
        note="需要核对票据",
    )


def _withdraw(stage: Stage) -> WithdrawApplication:
    card = stage.road.card(stage.road.ready())
    return WithdrawApplication(
        case_id=card.case_id,
        version=card.version,
        who=(card.parties[0].party_id,),
        way=WithdrawalWay.ORAL,
        words="双方已经说开",
    )


def _word(stage: Stage) -> DecideRest:
    road = stage.road
    done = stage.town.services.rest_asks.ask(road.actor, _suspend(stage))
    return DecideRest(case_id=done.id, version=done.version, approved=True, words="同意")


def _corrected(stage: Stage) -> CorrectStart:
    card = stage.road.card(stage.road.ready())
    return CorrectStart(
        case_id=card.case_id,
        version=card.version,
        on=TODAY - timedelta(days=2),
        words="登记时写错了日期",
    )


def _rules(_: Stage) -> RulesChoice:
    return RulesChoice(
        suspension=SuspensionWord.CHIEF, expired=ExpiredTerm.WARN, four=FourKinds.DOCKINGS
    )


TERM_WAYS: dict[str, Way] = {
    "house_rules.set_rules": _rules,
    "outcomes.withdraw": _withdraw,
    "rest_asks.ask": _suspend,
    "rest_asks.decide": _word,
    "terms.correct_start": _corrected,
    "terms.extend": _extend,
    "terms.resume": _resume,
    "terms.suspend": _suspend,
}
