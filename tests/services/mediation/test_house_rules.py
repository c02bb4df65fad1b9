"""What a centre decides itself: who approves a suspension, and what an expired term blocks."""

from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest

from centre_app.domain.errors import FieldError, NotAllowedError, RuleError
from centre_app.domain.matters.codes import DisputeType
from centre_app.domain.matters.suspend_codes import SuspendReason
from centre_app.domain.mediation.codes import CaseStage, EndReason
from centre_app.domain.mediation.house_rules import (
    Borrowing,
    ExpiredTerm,
    MediationRules,
    SuspensionWord,
)
from centre_app.domain.mediation.sittings import SessionKind
from centre_app.domain.permissions import Role
from centre_app.services.records.mediation import CaseKey
from centre_app.services.records.sessions import BeginSession
from centre_app.services.records.terms import CorrectStart, DecideRest, RulesChoice, SuspendCase
from centre_app.services.records.today import WaitingKind
from centre_app.services.requests import Done
from tests.mediation_town import NEXT_MORNING, village_mediator
from tests.services.mediation.term_desk import MONDAY, Desk, refused
from tests.town import Town


class Asking(Desk):
    """Asks for suspensions and answers."""

    def rule(self, **changed: Any) -> None:
        now = vars(MediationRules()) | changed
        self.town.services.house_rules.set_rules(self.town.actor(Role.DIRECTOR), RulesChoice(**now))

    def ask(self, case_id: UUID, **changed: Any) -> Done:
        request = SuspendCase(
            **{
                "case_id": case_id,
                "version": self.version(case_id),
                "reason": SuspendReason.APPRAISAL,
                "note": "委托县医学会鉴定",
                "look_again_on": self.today + timedelta(days=14),
                **changed,
            }
        )
        return self.town.services.rest_asks.ask(self.actor, request)

    def decide(self, case_id: UUID, role: Role = Role.DIRECTOR, **changed: Any) -> Done:
        request = DecideRest(
            **{
                "case_id": case_id,
                "version": self.version(case_id),
                "approved": True,
                **changed,
            }
        )
        return self.town.services.rest_asks.decide(self.town.actor(role), request)

    def waiting(self, role: Role) -> list[UUID]:
        rows = self.town.services.today.board(self.town.actor(role), None).waiting
        return [one.subject_id for one in rows if one.kind is WaitingKind.REST]

    def correct(self, case_id: UUID, on: date | None, words: str = "登记时写错了") -> Done:
        request = CorrectStart(case_id=case_id, version=self.version(case_id), on=on, words=words)
        return self.town.services.terms.correct_start(self.actor, request)


@pytest.fixture
def desk(town: Town) -> Asking:
    desk = Asking(town)
    desk.rule()
    return desk


def test_a_new_centre_asks_its_director_and_blocks_an_expired_term() -> None:
    given = MediationRules()
    assert (given.suspension, given.expired) == (SuspensionWord.DIRECTOR, ExpiredTerm.BLOCK)


def test_who_has_no_word_in_it_asks_and_the_term_runs_until_somebody_says_yes(
    desk: Asking,
) -> None:
    case_id = desk.ready()
    assert refused(RuleError, desk.suspend, case_id).rule == "suspension_needs_word"
    desk.ask(case_id)
    card = desk.card(case_id)
    assert card.stage is CaseStage.NOTIFIED
    assert card.rest_ask is not None
    assert not card.rest_ask.may_decide
    assert refused(RuleError, desk.ask, case_id).rule == "rest_asked_before"
    desk.later(2)
    done = desk.decide(case_id, words="同意，抓紧鉴定")
    clock = desk.clock(case_id)
    assert clock.paused_on == MONDAY + timedelta(days=2)
    text = desk.told(done.paper_id)
    assert "中止调解经中心主任甲批准" in text
    assert "2026年3月4日起中止" in text
    note = desk.matter_of(case_id).steps[-2].note
    assert "报批人：调解员甲；审批人：中心主任甲；同意，抓紧鉴定" in note


def test_a_no_needs_a_reason_and_leaves_everything_as_it_was(desk: Asking) -> None:
    case_id = desk.ready()
    desk.ask(case_id)
    error = refused(FieldError, desk.decide, case_id, approved=False)
    assert error.reasons == {"words": "required"}
    assert refused(FieldError, desk.decide, case_id, approved=None).reasons == {
        "approved": "required"
    }
    desk.decide(case_id, approved=False, words="先开一次会再说")
    assert desk.card(case_id).stage is CaseStage.NOTIFIED
    assert desk.clock(case_id).paused_on is None
    assert desk.card(case_id).rest_ask is None
    assert refused(RuleError, desk.decide, case_id).rule == "rest_ask_answered"
    # Somebody may ask again.
    desk.ask(case_id)


def test_what_waits_stands_on_the_day_of_who_has_the_word_and_of_nobody_else(
    desk: Asking,
) -> None:
    case_id = desk.ready()
    desk.ask(case_id)
    assert desk.waiting(Role.DIRECTOR) == [case_id]
    assert desk.waiting(Role.CHIEF_MEDIATOR) == []
    desk.rule(suspension=SuspensionWord.CHIEF)
    assert desk.waiting(Role.CHIEF_MEDIATOR) == [case_id]
    chief = desk.town.actor(Role.CHIEF_MEDIATOR)
    ask = desk.town.services.cases.card(chief, CaseKey(case_id)).rest_ask
    assert ask is not None
    assert ask.may_decide
    desk.decide(case_id, Role.CHIEF_MEDIATOR)
    assert desk.waiting(Role.CHIEF_MEDIATOR) == []


def test_nobody_else_answers_and_nobody_answers_himself(desk: Asking) -> None:
    case_id = desk.ready()
    desk.ask(case_id)
    wrong = refused(RuleError, desk.decide, case_id, Role.MEDIATOR)
    assert wrong.rule == "suspension_not_yours"
    refused(NotAllowedError, desk.decide, case_id, Role.AUDITOR)
    other = desk.ready("赵德顺", "钱三多")
    request = SuspendCase(
        case_id=other,
        version=desk.version(other),
        reason=SuspendReason.APPRAISAL,
        look_again_on=MONDAY + timedelta(days=9),
    )
    desk.town.services.rest_asks.ask(desk.town.actor(Role.DIRECTOR), request)
    assert refused(RuleError, desk.decide, other).rule == "own_ask"


def test_the_director_suspends_by_his_own_word(desk: Asking) -> None:
    case_id = desk.ready()
    request = SuspendCase(
        case_id=case_id,
        version=desk.version(case_id),
        reason=SuspendReason.APPRAISAL,
        look_again_on=MONDAY + timedelta(days=9),
    )
    desk.town.services.terms.suspend(desk.town.actor(Role.DIRECTOR), request)
    assert desk.card(case_id).stage is CaseStage.SUSPENDED


def test_a_case_that_ended_meanwhile_is_not_suspended_any_more(desk: Asking) -> None:
    case_id = desk.ready()
    desk.ask(case_id)
    desk.end(case_id, EndReason.NO_AGREEMENT)
    assert desk.waiting(Role.DIRECTOR) == []
    assert refused(RuleError, desk.decide, case_id).rule == "case_ended"


def test_after_its_term_no_session_is_planned_or_begun_before_it_is_prolonged(
    desk: Asking,
) -> None:
    case_id = desk.ready()
    planned = desk.plan(case_id, NEXT_MORNING + timedelta(days=34))
    desk.later(31)
    late = NEXT_MORNING + timedelta(days=35)
    error = refused(RuleError, desk.plan, case_id, late, override="再谈一次")
    assert (error.rule, error.facts) == ("term_expired", {"on": "2026年4月1日"})
    begin = BeginSession(session_id=planned.id, seen=planned.version, override="再谈一次")
    records = desk.town.services.session_records
    assert refused(RuleError, records.begin_session, desk.actor, begin).rule == "term_expired"
    # Counsel beside the mediation is no session of it.
    desk.plan(
        case_id,
        late,
        kind=SessionKind.COUNSELLING,
        parties=(desk.card(case_id).parties[0].party_id,),
    )
    desk.extend(case_id, date(2026, 4, 20))
    records.begin_session(desk.actor, begin)


def test_on_the_last_day_a_session_may_still_begin(desk: Asking) -> None:
    case_id = desk.ready()
    desk.later(30)
    assert desk.card(case_id).expired is None
    desk.plan(case_id, NEXT_MORNING + timedelta(days=33))
    desk.later(1)
    assert desk.card(case_id).expired is ExpiredTerm.BLOCK


def test_where_the_centre_only_warns_a_reason_is_enough(desk: Asking) -> None:
    desk.rule(expired=ExpiredTerm.WARN)
    case_id = desk.ready()
    desk.later(31)
    late = NEXT_MORNING + timedelta(days=35)
    assert refused(RuleError, desk.plan, case_id, late).rule == "term_expired_why"
    desk.plan(case_id, late, override="双方都要求再谈一次")


def test_a_corrected_application_counts_a_labour_term_anew_and_tells_both_days(
    desk: Asking,
) -> None:
    case_id = desk.opened(dispute_type=DisputeType.WAGE_ARREARS)
    before = desk.clock(case_id).due_on
    desk.correct(case_id, MONDAY - timedelta(days=4))
    after = desk.clock(case_id)
    assert (after.started_on, after.due_on) == (MONDAY - timedelta(days=4), date(2026, 3, 13))
    assert before == date(2026, 3, 17)
    note = desk.matter_of(case_id).steps[-1].note
    assert "由2026年3月2日更正为2026年2月26日：登记时写错了" in note
    assert "期限由2026年3月17日改为2026年3月13日" in note


def test_a_term_counted_from_acceptance_stays_where_it_is(desk: Asking) -> None:
    case_id = desk.ready()
    before = desk.clock(case_id).due_on
    desk.correct(case_id, MONDAY - timedelta(days=4))
    assert desk.clock(case_id).due_on == before
    assert desk.card(case_id).applied_on == MONDAY - timedelta(days=4)


def test_a_correction_needs_another_day_and_a_reason(desk: Asking) -> None:
    case_id = desk.ready()
    assert refused(FieldError, desk.correct, case_id, MONDAY, "").reasons == {
        "on": "the_same_day",
        "words": "required",
    }
    error = refused(FieldError, desk.correct, case_id, MONDAY + timedelta(days=1))
    assert error.reasons == {"on": "in_the_future"}


def test_somebody_of_another_committee_is_borrowed_with_a_reason(desk: Asking) -> None:
    case_id = desk.agreed()
    village = village_mediator(desk.town, "谢小红")
    assert desk.card(case_id).lent == {village}
    error = refused(FieldError, desk.assign, case_id, "谢小红")
    assert error.reasons == {"reason0": "borrowed_without_reason:二村人民调解委员会"}
    desk.assign(case_id, "谢小红", reason="当事人都是二村人，共同选定")
    assert "谢小红（说明：当事人都是二村人，共同选定）" in desk.matter_of(case_id).steps[-1].note
    [named] = desk.card(case_id).mediators
    assert (named.lent_by, named.lent_reason) == (
        "二村人民调解委员会",
        "当事人都是二村人，共同选定",
    )
    desk.rule(borrowing=Borrowing.NEVER)
    again = refused(RuleError, desk.assign, case_id, "谢小红", reason="再借一次")
    assert again.rule == "mediator_of_another_body"
    # An office of the chief mediator takes referrals whatever the rule.
    desk.assign(case_id, "马长河", reason="案情复杂")
    [named] = desk.card(case_id).mediators
    assert (named.lent_by, named.lent_reason) == ("", "")
