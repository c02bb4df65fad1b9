"""The life of a handover: asked once, answered once, its result told once."""

from datetime import UTC, date, datetime
from uuid import uuid4

import pytest
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from centre_app.domain.errors import RuleError
from centre_app.domain.matters.codes import Outcome
from centre_app.domain.mediation.handover_codes import HandoverState, HandoverTarget
from centre_app.domain.mediation.handovers import Answer, Handover

AT = datetime(2026, 3, 2, tzinfo=UTC)
ON = date(2026, 3, 2)
HEAD = Answer(uuid4(), "何主任", AT, "同意")


def a_handover(target: HandoverTarget = HandoverTarget.OFFICE) -> Handover:
    return Handover(
        matter_id=uuid4(),
        case_id=uuid4(),
        target=target,
        from_id=uuid4(),
        from_name="柳沟村人民调解委员会",
        from_number="（2026）柳沟村人调字第1号",
        to_name="老马首席调解员工作室",
        asked_by=uuid4(),
        asker="秦满仓",
        asked_at=AT,
    )


def test_what_leads_out_is_sent_and_what_stays_is_taken() -> None:
    with pytest.raises(RuleError, match="handover_leads_out"):
        a_handover(HandoverTarget.COUNTY).take(HEAD, first_stays=False, number="")
    with pytest.raises(RuleError, match="handover_stays_here"):
        a_handover().send_out(HEAD, letter="1号", follow_up_on=ON)


class HandoverLife(RuleBasedStateMachine):
    """Does anything at any time, to one of each."""

    def __init__(self) -> None:
        super().__init__()
        self.both = [a_handover(), a_handover(HandoverTarget.COUNTY)]
        self.answers = [0, 0]
        self.results = [0, 0]

    def _try(self, at: int, name: str, *args: object, **more: object) -> bool:
        try:
            getattr(self.both[at], name)(*args, **more)
        except RuleError:
            return False
        return True

    @rule()
    def taken(self) -> None:
        self.answers[0] += self._try(0, "take", HEAD, first_stays=True, number="2")

    @rule()
    def sent(self) -> None:
        self.answers[1] += self._try(1, "send_out", HEAD, letter="1", follow_up_on=ON)

    @rule()
    def turned_down(self) -> None:
        self.answers = [n + self._try(at, "turn_down", HEAD) for at, n in enumerate(self.answers)]

    @rule()
    def withdrawn(self) -> None:
        self.answers = [n + self._try(at, "withdraw", HEAD) for at, n in enumerate(self.answers)]

    @rule()
    def county_answers(self) -> None:
        self.results[1] += self._try(1, "tell_result", "已调解成功", on=ON)

    @rule()
    def county_returns(self) -> None:
        self.results[1] += self._try(1, "come_back", "不属我单位", on=ON)

    @rule()
    def case_ends(self) -> None:
        was = [one.open for one in self.both]
        news = [one.case_ended(Outcome.FAILED, on=ON) for one in self.both]
        self.results[0] += news[0] and not was[0]
        self.answers = [n + told for n, told in zip(self.answers, was, strict=True)]

    @rule()
    def seen(self) -> None:
        for at, one in enumerate(self.both):
            assert self._try(at, "note_seen", AT) == one.unread or one.seen_at is not None

    @invariant()
    def answered_once_and_told_once(self) -> None:
        for one, answers, results in zip(self.both, self.answers, self.results, strict=True):
            assert answers <= 1
            assert results <= 1
            assert one.open == (answers == 0)
            assert not (one.running and one.result_on)
            assert not (one.open and one.unread)
            if one.state is HandoverState.SENT:
                assert one.follow_up_on is not None


TestHandoverLife = HandoverLife.TestCase
