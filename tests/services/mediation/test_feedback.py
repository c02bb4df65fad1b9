"""Cases that another body entrusted: its letter, and the feedback it is owed until that went out."""

from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest

from centre_app.domain.centre.codes import OrgKind
from centre_app.domain.errors import FieldError, RuleError
from centre_app.domain.matters.codes import DeadlineKind
from centre_app.domain.mediation.codes import CaseSource, Consent, EndReason
from centre_app.domain.mediation.entrustment import FeedbackWay
from centre_app.domain.papers.forms import Form
from centre_app.domain.permissions import Role
from centre_app.domain.road.steps import Step
from centre_app.services.records.entrusting import (
    CorrectSender,
    EntrustLetter,
    FeedbackLine,
    FeedbackSent,
    PrintFeedback,
)
from centre_app.services.records.matters import MatterKey
from centre_app.services.records.mediation import OpenCase
from centre_app.services.requests import Done
from tests.agreements_builders import bench_in
from tests.services.mediation.term_desk import MONDAY, Desk, refused
from tests.town import Town

STATION = "岚江县公安局云岭派出所"


class Letters(Desk):
    """Walks entrusted cases along."""

    def entrusted(self, **changed: Any) -> UUID:
        request = OpenCase(
            **{
                "matter_id": self.matter(),
                "seen": 1,
                "committee_id": self.town.body(OrgKind.TOWN_COMMITTEE),
                "source": CaseSource.ENTRUST_POLICE,
                "entrusted_by": STATION,
                "entrust_ref": "岚公（云）调移字〔2026〕7号",
                "entrusted_on": MONDAY,
                **changed,
            }
        )
        case_id = self.town.services.mediation.open_case(self.actor, request).id
        for party in self.card(case_id).parties:
            self.consent(case_id, party.party_id, Consent.AGREED)
        return case_id

    def line(self, case_id: UUID) -> FeedbackLine:
        line = self.card(case_id).feedback
        assert line is not None
        return line

    def note(self, case_id: UUID, **changed: Any) -> Done:
        request = EntrustLetter(case_id=case_id, version=self.version(case_id), **changed)
        return self.town.services.feedbacks.note_letter(self.actor, request)

    def correct(self, case_id: UUID, **changed: Any) -> Done:
        said: dict[str, Any] = {
            "entrusted_by": "岚江县公安局城关派出所",
            "entrust_ref": "岚公（城）调移字〔2026〕7号",
            "words": "登记时看错了派出所",
        }
        request = CorrectSender(case_id=case_id, version=self.version(case_id), **said | changed)
        return self.town.services.feedbacks.correct_sender(self.actor, request)

    def sent(self, case_id: UUID, **changed: Any) -> Done:
        request = FeedbackSent(case_id=case_id, version=self.version(case_id), **changed)
        return self.town.services.feedbacks.note_sent(self.actor, request)

    def printed(self, case_id: UUID) -> str:
        [paper] = [one for one in self.card(case_id).papers if one.form == Form.F45.value]
        assert paper.copies == 2
        return self.told(paper.paper_id)

    def feedback_due(self, case_id: UUID) -> list[date]:
        return [one.due_on for one in self.owed(case_id) if one.kind is DeadlineKind.FEEDBACK]


@pytest.fixture
def desk(town: Town) -> Letters:
    return Letters(town)


def test_the_letter_is_kept_and_the_day_it_names_is_owed_from_the_start(desk: Letters) -> None:
    asked_by = MONDAY + timedelta(days=20)
    case_id = desk.entrusted(
        letter_on=MONDAY - timedelta(days=2),
        contact="民警 韩冬",
        asked="请一并核实医疗费票据",
        reply_by=asked_by,
    )
    line = desk.line(case_id)
    assert (line.letter_on, line.reply_by) == (MONDAY - timedelta(days=2), asked_by)
    assert (line.contact, line.asked) == ("民警 韩冬", "请一并核实医疗费票据")
    assert desk.feedback_due(case_id) == [asked_by]
    assert not line.owed


def test_what_the_letter_cannot_say_is_refused_at_its_field(desk: Letters) -> None:
    late, early = MONDAY + timedelta(days=1), MONDAY - timedelta(days=1)
    error = refused(FieldError, desk.entrusted, letter_on=late, reply_by=early)
    assert error.reasons == {"letter_on": "after_it_was_taken", "reply_by": "before_it_began"}


def test_a_letter_read_later_moves_the_day(desk: Letters) -> None:
    case_id = desk.entrusted()
    assert desk.feedback_due(case_id) == []
    desk.note(case_id, reply_by=MONDAY + timedelta(days=9))
    desk.note(case_id, reply_by=MONDAY + timedelta(days=12), contact="内勤")
    assert desk.feedback_due(case_id) == [MONDAY + timedelta(days=12)]
    assert desk.line(case_id).contact == "内勤"
    error = refused(FieldError, desk.note, case_id)
    assert error.reasons == {"reply_by": "required"}


def test_who_entrusted_a_case_is_corrected_and_told_under_his_name(desk: Letters) -> None:
    case_id = desk.entrusted(reply_by=MONDAY + timedelta(days=20))
    desk.correct(case_id)
    card = desk.card(case_id)
    assert card.entrusted is not None
    assert card.entrusted.by == "岚江县公安局城关派出所"
    [owed] = [one for one in desk.owed(case_id) if one.kind is DeadlineKind.FEEDBACK]
    assert owed.basis == "岚江县公安局城关派出所岚公（城）调移字〔2026〕7号"
    [note] = [
        one.note for one in desk.matter_of(case_id).steps if one.tag == "case:sender_corrected"
    ]
    assert note == (
        f"{STATION}，岚公（云）调移字〔2026〕7号更正为岚江县公安局城关派出所，"
        "岚公（城）调移字〔2026〕7号：登记时看错了派出所"
    )
    desk.end(case_id, EndReason.REFUSED)
    assert "岚江县公安局城关派出所：" in desk.printed(case_id)


def test_a_correction_says_something_else_and_why_and_comes_before_the_feedback(
    desk: Letters,
) -> None:
    case_id = desk.entrusted()
    same = {"entrusted_by": STATION, "entrust_ref": "岚公（云）调移字〔2026〕7号", "words": " "}
    error = refused(FieldError, desk.correct, case_id, **same)
    assert error.reasons == {"entrusted_by": "nothing_different", "words": "required"}
    desk.end(case_id, EndReason.NO_AGREEMENT)
    desk.correct(case_id)
    desk.sent(case_id)
    error = refused(RuleError, desk.correct, case_id, entrust_ref="")
    assert error.rule == "feedback_sent"


def test_the_end_prints_the_letter_and_owes_it_until_it_went_out(desk: Letters) -> None:
    case_id = desk.entrusted()
    assert refused(RuleError, desk.sent, case_id).rule == "feedback_too_early"
    desk.end(case_id, EndReason.REFUSED)
    assert desk.line(case_id).owed
    # Five working days after Monday 2 March.
    assert desk.feedback_due(case_id) == [date(2026, 3, 9)]
    text = desk.printed(case_id)
    assert f"{STATION}：" in text
    assert "岚公（云）调移字〔2026〕7号委托调解函" in text
    assert "一方当事人拒绝或要求终止调解" in text
    assert "退回贵单位" in text
    desk.sent(case_id, way=FeedbackWay.POSTED, taken_by="内勤 韩冬")
    line = desk.line(case_id)
    assert (line.owed, line.sent_on, line.taken_by) == (False, MONDAY, "内勤 韩冬")
    assert desk.feedback_due(case_id) == []
    assert refused(RuleError, desk.note, case_id).rule == "feedback_sent"


def test_a_day_noted_wrongly_is_noted_once_more(desk: Letters) -> None:
    case_id = desk.entrusted()
    desk.end(case_id, EndReason.NO_AGREEMENT)
    error = refused(FieldError, desk.sent, case_id, sent_on=MONDAY - timedelta(days=1))
    assert error.reasons == {"sent_on": "before_the_end"}
    error = refused(FieldError, desk.sent, case_id, sent_on=MONDAY + timedelta(days=1))
    assert error.reasons == {"sent_on": "in_the_future"}
    desk.sent(case_id)
    desk.later(2)
    desk.sent(case_id, sent_on=MONDAY + timedelta(days=1))
    assert desk.line(case_id).sent_on == MONDAY + timedelta(days=1)
    notes = [one.note for one in desk.matter_of(case_id).steps if one.tag == "case:fed_back"]
    assert [note.startswith("更正：") for note in notes] == [False, True]


def test_a_withdrawal_owes_nothing_but_the_feedback(desk: Letters) -> None:
    case_id = desk.entrusted(reply_by=MONDAY + timedelta(days=20))
    desk.withdraw(case_id)
    assert [one.kind for one in desk.owed(case_id)] == [DeadlineKind.FEEDBACK]
    assert "双方已经说开" in desk.printed(case_id)


def test_an_agreement_is_fed_back_with_its_number(town: Town) -> None:
    bench = bench_in(town)
    with town.open_unit(bench.actor) as unit:
        case = unit.cases.get(bench.case_id, seen=unit.cases.look(bench.case_id).version)
        case.source, case.entrusted_by = CaseSource.ENTRUST_PETITION, "岚江县信访局"
        case.entrusted_on = MONDAY
        unit.audit.record("case:opened", case.id, case.number)
    desk = Letters(town)
    town.services.agreements.draft(bench.actor, bench.draft())
    town.services.agreements.issue(bench.actor, bench.step)
    bench.sign()
    bench.seal()
    text = desk.printed(bench.case_id)
    assert "岚江县信访局：" in text
    assert f"（编号：{bench.agreement.number}）" in text
    assert "附件：人民调解协议书一份" in text
    assert desk.line(bench.case_id).owed


def test_a_matter_is_not_closed_before_who_entrusted_it_was_told(desk: Letters) -> None:
    case_id = desk.entrusted()
    desk.end(case_id, EndReason.NO_AGREEMENT)
    director = desk.town.actor(Role.DIRECTOR)

    def closing() -> tuple[str | None, tuple[Form, ...]]:
        key = MatterKey(desk.card(case_id).matter_id)
        page = desk.town.services.matters.case_page(director, key)
        [reason] = [one.reason for one in page.steps if one.step is Step.CLOSE]
        return reason, page.missing

    reason, missing = closing()
    assert reason == "feedback_owed"
    assert Form.F45 not in missing
    desk.sent(case_id)
    assert closing()[0] != "feedback_owed"


def test_nobody_is_fed_back_who_entrusted_nothing(desk: Letters) -> None:
    case_id = desk.ready()
    desk.end(case_id, EndReason.NO_AGREEMENT)
    assert desk.card(case_id).feedback is None
    assert refused(RuleError, desk.note, case_id).rule == "not_entrusted"
    again = PrintFeedback(case_id=case_id, version=desk.version(case_id))
    assert refused(RuleError, desk.town.services.feedbacks.print_letter, desk.actor, again)
