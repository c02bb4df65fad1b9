"""What somebody tries with what was promised: receipts, revisits, the way to the court."""

from uuid import UUID

from centre_app.domain.agreements.codes import (
    PayManner,
    PerformanceStatus,
)
from centre_app.domain.confirmation.codes import ConfirmationStep, CourtReason
from centre_app.domain.follow_up.codes import RevisitMode, Satisfaction
from centre_app.services.records.confirmation import (
    ConsentEntry,
    CourtStepEntry,
    Examination,
    JointConsent,
)
from centre_app.services.records.follow_up import (
    FollowUpQuery,
    PaymentEntry,
    PaymentTakenBack,
    PerformanceRow,
    PerformanceTick,
    RevisitEntry,
    RevisitRow,
    RevisitWaiver,
)
from tests.services.mediation_life.agreement_hands import AgreementHands
from tests.services.mediation_life.handover_hands import HandoverHands
from tests.services.mediation_life.hands import NothingThereError
from tests.services.mediation_life.session_hands import SessionHands

ALL = FollowUpQuery(within_days=800, settled=True)


class PromiseHands(AgreementHands):
    """Hands that see to it that promises are kept."""

    def receive_a_part(self) -> object:
        """Let a part of the money come in, or all, or too much."""
        row = self._promise(money=True)
        amount = ("4000", "8000", "12000", "12000.01")[self.pick % 4]
        request = PaymentEntry(
            agreement_id=row.agreement_id,
            version=row.agreement_version,
            item_id=row.item_id,
            amount=amount,
            paid_on=self.today,
            manner=PayManner.TRANSFER,
            received_by="王桂兰",
        )
        return self.town.services.follow_up.receive_payment(self.actor, request)

    def take_a_part_back(self) -> object:
        """Take the last part back."""
        row = self._promise(money=True)
        if not row.payments:
            raise NothingThereError
        request = PaymentTakenBack(
            agreement_id=row.agreement_id,
            version=row.agreement_version,
            payment_id=row.payments[-1].payment_id,
            reason="金额记错",
        )
        return self.town.services.follow_up.take_payment_back(self.actor, request)

    def see_what_was_done(self) -> object:
        """Note what became of a promise."""
        row = self._promise(money=False)
        status = list(PerformanceStatus)[self.pick % len(PerformanceStatus)]
        request = PerformanceTick(
            agreement_id=row.agreement_id,
            version=row.agreement_version,
            item_id=row.item_id,
            status=status,
            on=self.today,
            note="电话问过双方",
        )
        return self.town.services.follow_up.tick_performance(self.actor, request)

    def go_and_ask(self) -> object:
        """Make the next revisit."""
        row = self._revisit()
        request = RevisitEntry(
            revisit_id=row.revisit_id,
            version=row.version,
            done_on=self.today,
            mode=next(iter(RevisitMode)),
            person_name="王桂兰",
            satisfaction=next(iter(Satisfaction)),
            performance="按约履行",
        )
        return self.town.services.follow_up.record_revisit(self.actor, request)

    def waive_asking(self) -> object:
        """Waive the next revisit."""
        row = self._revisit()
        request = RevisitWaiver(
            revisit_id=row.revisit_id, version=row.version, reason="当事人外出务工"
        )
        return self.town.services.follow_up.waive_revisit(self.actor, request)

    def go_to_court(self) -> object:
        """Do the next thing on the way to the court."""
        step, way = self.step(), self.town.services.confirmations
        at = (step.agreement_id, step.version)
        if self.pick % 4 == 0:
            return way.examine(
                self.actor, Examination(agreement_id=at[0], version=at[1], obstacles=())
            )
        if self.pick % 4 == 1:
            return way.agree(self.actor, self._both_want(*at))
        steps = list(ConfirmationStep)
        entry = CourtStepEntry(
            agreement_id=at[0],
            version=at[1],
            step=steps[self.pick // 4 % len(steps)],
            happened_on=self.today,
            number="（2026）云0102民特8号",
            note="第三条不明确",
        )
        return way.note_step(self.actor, entry)

    def _both_want(self, agreement_id: UUID, version: int) -> JointConsent:
        entries = tuple(
            ConsentEntry(party_id=one.party_id, agrees=True, said_on=self.today)
            for one in self.agreements().sides
        )
        return JointConsent(
            agreement_id=agreement_id,
            version=version,
            entries=entries,
            court_name="云岭县人民法院",
            court_reason=CourtReason.SEAT,
        )

    def _promise(self, *, money: bool) -> PerformanceRow:
        rows = [
            one
            for one in self.town.services.follow_up.lists(self.actor, ALL).performance
            if one.matter_id == self.matter_id and (one.amount is not None) == money
        ]
        if not rows:
            raise NothingThereError
        return rows[self.pick % len(rows)]

    def _revisit(self) -> RevisitRow:
        rows = [
            one
            for one in self.town.services.follow_up.lists(self.actor, ALL).revisits
            if one.matter_id == self.matter_id and one.done_on is None
        ]
        if not rows:
            raise NothingThereError
        return rows[0]


class AllHands(PromiseHands, HandoverHands, SessionHands):
    """Somebody who tries everything."""
