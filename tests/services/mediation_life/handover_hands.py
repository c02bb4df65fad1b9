"""What somebody tries with the body that has a case: chief mediators take it, the county too."""

from typing import Any

from centre_app.domain.centre.codes import OrgKind
from centre_app.domain.mediation.handover_codes import HandoverReason, HandoverTarget
from centre_app.domain.permissions import Actor, Role
from centre_app.services.records.handover_lines import HandoverLine
from centre_app.services.records.handovers import (
    AskHandover,
    CountyAnswer,
    SendToCounty,
    TakeHandover,
    TurnDownHandover,
    WithdrawHandover,
)
from centre_app.services.records.mediation import MediatorChoice
from tests.services.mediation_life.case_hands import CaseHands
from tests.services.mediation_life.hands import MEDIATORS, NothingThereError


class HandoverHands(CaseHands):
    """Hands that give a case to others; whoever answers is not who asked."""

    @property
    def head(self) -> Actor:
        """Return who answers."""
        return self.town.actor(Role.DIRECTOR)

    def hand_over(self) -> object:
        """Ask a chief mediator's office, or every third time the county, to take the case."""
        card = self.card(self.case_id)
        outward = self.pick % 3 == 0
        request = AskHandover(
            case_id=card.case_id,
            seen=card.version,
            target=HandoverTarget.COUNTY if outward else HandoverTarget.OFFICE,
            receiver_id=None if outward else self.town.body(OrgKind.CHIEF_OFFICE),
            addressee="玉门市综治中心",
            reasons=frozenset({HandoverReason.DIFFICULT}),
            materials="人民调解申请书1份",
        )
        return self.town.services.handovers.ask(self.actor, request)

    def take_over(self) -> object:
        """Let the office take the case, led by whomever."""
        leader = MediatorChoice(self.mediator(MEDIATORS[-1 - self.pick % 2]), reason="没有影响")
        request = TakeHandover(**self._answering(), leader=leader, first_stays=self.pick % 2 == 0)
        return self.town.services.handovers.accept(self.head, request)

    def turn_it_down(self) -> object:
        """Let it be returned."""
        line = self._waiting()
        request = TurnDownHandover(
            handover_id=line.handover_id, seen=line.version, words="请先行调解"
        )
        return self.town.services.handovers.turn_down(self.head, request)

    def ask_no_more(self) -> object:
        """Take the request back."""
        line = self._waiting()
        request = WithdrawHandover(handover_id=line.handover_id, seen=line.version)
        return self.town.services.handovers.withdraw(self.actor, request)

    def send_it_out(self) -> object:
        """Let the head send the case to the county."""
        request = SendToCounty(**self._answering())
        return self.town.services.county_transfers.send(self.head, request)

    def have_it_back(self) -> object:
        """Let the county return the case."""
        found = [one for one in self.card(self.case_id).handing.lines if one.with_county]
        if not found:
            raise NothingThereError
        request = CountyAnswer(
            handover_id=found[0].handover_id, seen=found[0].version, words="请镇里继续调解"
        )
        return self.town.services.county_transfers.come_back(self.actor, request)

    def _waiting(self) -> HandoverLine:
        line = self.card(self.case_id).handing.waiting
        if line is None:
            raise NothingThereError
        return line

    def _answering(self) -> dict[str, Any]:
        line = self._waiting()
        return {
            "handover_id": line.handover_id,
            "seen": line.version,
            "case_seen": self.card(self.case_id).version,
        }
