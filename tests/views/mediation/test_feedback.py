"""An entrusted case in the room: its letter, the feedback printed and sent, by keys."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from centre_app.domain.centre.codes import OrgKind
from centre_app.domain.matters.codes import Outcome
from centre_app.domain.mediation.codes import CaseSource, EndReason
from centre_app.domain.mediation.entrustment import FeedbackWay
from centre_app.services.records.agreements import CaseEnding
from centre_app.services.records.mediation import OpenCase
from centre_app.views.mediation import feedback_words as words
from centre_app.views.mediation.room import MediationRoom
from centre_app.views.mediation.step_clock import Deed as TermDeed
from centre_app.views.mediation.step_feedback import Deed
from centre_app.views.parts.labelled import Labelled
from tests.mediation_town import Road

Settle = Callable[[], None]


def commit(field: Labelled, settled: Settle) -> None:
    field.setFocus()
    QTest.keyClick(field.editor(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settled()


def test_who_entrusted_the_case_is_told_and_nothing_is_owed_any_more(
    room: MediationRoom, road: Road, settled: Settle
) -> None:
    today = road.town.clock.now().date()
    opening = OpenCase(
        matter_id=road.matter(),
        seen=1,
        committee_id=road.town.body(OrgKind.TOWN_COMMITTEE),
        source=CaseSource.ENTRUST_POLICE,
        entrusted_by="云岭派出所",
        entrusted_on=today,
    )
    services = road.town.services
    case_id = services.mediation.open_case(road.actor, opening).id
    room.open_case(case_id)
    settled()
    step = room.cases.panel.feedback
    step.open()
    assert step.deed.value() is Deed.LETTER
    assert not step.printing.isVisible()
    step.asked.set_text("附协议书")
    step.reply_by.set_day(date(2026, 3, 20))
    commit(step.contact, settled)
    assert "2026年3月20日" in step.story.text()
    ending = CaseEnding(
        case_id=case_id,
        version=road.version(case_id),
        outcome=Outcome.FAILED,
        reason=EndReason.NO_AGREEMENT,
    )
    services.outcomes.end_without_agreement(road.actor, ending)
    room.cases.panel.load(case_id)
    settled()
    assert words.COUNT_OWED in step.fold_button.text()
    assert step.isVisible()
    step.deed.set_value(Deed.SEND)
    step.way.set_value(FeedbackWay.FETCHED)
    commit(step.taken_by, settled)
    line = road.card(case_id).feedback
    assert line is not None
    assert (line.sent_on, line.sent_way) == (today, FeedbackWay.FETCHED)
    assert step.button.text() == words.SEND_AGAIN


def test_a_case_that_nobody_entrusted_has_no_such_step(
    room: MediationRoom, road: Road, settled: Settle
) -> None:
    room.open_case(road.ready())
    settled()
    assert not room.cases.panel.feedback.isVisible()


def test_who_entrusted_a_case_is_corrected_beside_the_dates(
    room: MediationRoom, road: Road, settled: Settle
) -> None:
    opening = OpenCase(
        matter_id=road.matter(),
        seen=1,
        committee_id=road.town.body(OrgKind.TOWN_COMMITTEE),
        source=CaseSource.ENTRUST_POLICE,
        entrusted_by="云岭派出所",
        entrusted_on=road.town.clock.now().date(),
    )
    case_id = road.town.services.mediation.open_case(road.actor, opening).id
    room.open_case(case_id)
    settled()
    step = room.cases.panel.term
    step.open()
    step.deed.set_value(TermDeed.CORRECT_SENDER)
    assert step.entrusted_by.text() == "云岭派出所"
    assert not step.referral.isVisible()
    commit(step.entrusted_by, settled)
    assert "不需要更正" in step.entrusted_by.error
    assert "更正的理由" in step.words.error
    step.entrusted_by.set_text("城关派出所")
    step.words.set_text("看错了派出所")
    commit(step.entrusted_by, settled)
    sent = road.card(case_id).entrusted
    assert sent is not None
    assert sent.by == "城关派出所"
