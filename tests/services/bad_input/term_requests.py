"""A request that can stand for every use case on the term of a mediation."""

from datetime import timedelta

from centre_app.domain.matters.suspend_codes import SuspendReason
from centre_app.domain.mediation.rests import WithdrawalWay
from centre_app.services.records.terms import (
    ExtendTerm,
    ResumeCase,
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


TERM_WAYS: dict[str, Way] = {
    "outcomes.withdraw": _withdraw,
    "terms.extend": _extend,
    "terms.resume": _resume,
    "terms.suspend": _suspend,
}
