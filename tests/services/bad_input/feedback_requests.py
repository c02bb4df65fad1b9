"""A request that can stand for every use case about a case that another body entrusted."""

from datetime import timedelta

from centre_app.domain.matters.codes import Outcome
from centre_app.domain.mediation.codes import EndReason, Referral
from centre_app.domain.mediation.entrustment import FeedbackWay
from centre_app.services.records.agreements import CaseEnding
from centre_app.services.records.entrusting import (
    CorrectSender,
    EntrustLetter,
    FeedbackSent,
    PrintFeedback,
)
from centre_app.services.requests import Done
from tests.agreements_builders import TODAY
from tests.services.bad_input.case_requests import open_case
from tests.services.bad_input.stages import Stage, Way


def _opened(stage: Stage) -> Done:
    return stage.town.services.mediation.open_case(stage.road.actor, open_case(stage))


def _ended(stage: Stage) -> Done:
    done = _opened(stage)
    ending = CaseEnding(
        case_id=done.id,
        version=done.version,
        outcome=Outcome.FAILED,
        reason=EndReason.NO_AGREEMENT,
    )
    return stage.town.services.outcomes.end_without_agreement(stage.road.actor, ending)


def _letter(stage: Stage) -> EntrustLetter:
    done = _opened(stage)
    return EntrustLetter(
        case_id=done.id,
        version=done.version,
        letter_on=TODAY,
        contact="法官助理 林晓",
        asked="请于期限内反馈",
        reply_by=TODAY + timedelta(days=30),
    )


def _sender(stage: Stage) -> CorrectSender:
    done = _opened(stage)
    return CorrectSender(
        case_id=done.id,
        version=done.version,
        entrusted_by="岚江县人民法院",
        entrust_ref="（2026）岚民诉前调字第21号",
        referral=Referral.SUMMARY,
        words="文号抄错了",
    )


def _print(stage: Stage) -> PrintFeedback:
    done = _ended(stage)
    return PrintFeedback(case_id=done.id, version=done.version)


def _sent(stage: Stage) -> FeedbackSent:
    done = _ended(stage)
    return FeedbackSent(
        case_id=done.id,
        version=done.version,
        sent_on=TODAY,
        way=FeedbackWay.POSTED,
        taken_by="法官助理 林晓",
    )


FEEDBACK_WAYS: dict[str, Way] = {
    "feedbacks.correct_sender": _sender,
    "feedbacks.note_letter": _letter,
    "feedbacks.note_sent": _sent,
    "feedbacks.print_letter": _print,
}
