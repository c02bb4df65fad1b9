"""Whoever tries everything with one agreement, and what an independent eye sees of it."""

from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from centre_app.domain.agreements.breach_codes import AfterAgreement, PromptWay
from centre_app.domain.agreements.codes import AgreementStatus, PayManner, PerformanceStatus
from centre_app.domain.errors import CentreError
from centre_app.domain.follow_up.codes import AfterDissatisfaction, RevisitMode, Satisfaction
from centre_app.domain.matters.codes import DeadlineKind, MatterState, Route
from centre_app.domain.matters.triage_codes import ReopenReason
from centre_app.domain.permissions import Actor, Role
from centre_app.services.records.agreements import AgreementStep, ReasonedStep
from centre_app.services.records.follow_up import (
    AttemptEntry,
    BreachEntry,
    ExplanationEntry,
    FollowUpQuery,
    PaymentEntry,
    PaymentTakenBack,
    PerformanceRow,
    PerformanceTick,
    PromptEntry,
    RaisedEntry,
    RevisitEntry,
    RevisitRow,
    RightsEntry,
)
from centre_app.services.records.matters import MatterKey
from centre_app.services.records.triage import Closing, Reopening
from tests.agreements_builders import bench_in, payment, removal
from tests.town import Town

P = PerformanceStatus


@dataclass(frozen=True)
class Seen:
    """What stands on file: the matter, its promises, what was received, what is owed."""

    state: MatterState
    version: int
    items: tuple[tuple[UUID, PerformanceStatus, Decimal | None, Decimal, bool, bool], ...]
    owed_dates: frozenset[UUID]
    watched: frozenset[UUID]
    late: frozenset[UUID]
    revisits_open: int
    redress_owed: int
    lines: int


class Hands:
    """One agreement with a payment and a deed, and every deed of the follow-up on it."""

    def __init__(self, town: Town) -> None:
        self.bench, self.town = bench_in(town), town
        first, second = (side.party_id for side in self.bench.sides)
        today = self.bench.today
        self.bench.issue(
            items=(
                payment(second, first, amount=Decimal(1000), due_on=today + timedelta(days=4)),
                removal(second, due_on=today + timedelta(days=2)),
            )
        )
        self.bench.sign(today)
        self.bench.seal(today)

    @property
    def boss(self) -> Actor:
        """Return who may do all of it."""
        return self.town.actor(Role.DIRECTOR)

    def rows(self) -> list[PerformanceRow]:
        """Return the promises of the matter, settled ones, too."""
        query = FollowUpQuery(matter_id=self.bench.matter_id, settled=True)
        return list(self.town.services.follow_up.lists(self.boss, query).performance)

    def revisits(self) -> list[RevisitRow]:
        """Return the revisits that ask for something."""
        query = FollowUpQuery(matter_id=self.bench.matter_id)
        return list(self.town.services.follow_up.lists(self.boss, query).revisits)

    def row(self, at: int) -> PerformanceRow:
        """Return one of the promises."""
        rows = self.rows()
        return rows[at % len(rows)]

    def of(self, at: int) -> dict[str, Any]:
        """Return what every request about a promise begins with."""
        row = self.row(at)
        return {
            "agreement_id": row.agreement_id,
            "version": row.agreement_version,
            "item_id": row.item_id,
        }

    def do(self, deed: str, at: int) -> None:
        """Do one of the deeds; ``at`` chooses among what it may be done to."""
        getattr(self, f"_{deed}")(at)

    def seen(self) -> Seen:
        """Return what an independent eye sees."""
        bench = self.bench
        with self.town.open_unit(self.boss, reading=True) as unit:
            matter = unit.matters.look(bench.matter_id)
            agreements = unit.agreements.find(matter_id=matter.id)
            items, watched, late = [], set(), set()
            for one in agreements:
                for item in one.items:
                    got = sum((p.amount for p in one.payments if _counts(p, item)), Decimal(0))
                    told = any(p.item_id == item.id and p.right for p in one.prompts)
                    parts = any(_counts(p, item) for p in one.payments)
                    items.append((item.id, item.status, item.amount, got, told, parts))
                    if one.status is AgreementStatus.EFFECTIVE and not item.status.settled:
                        watched.add(item.id)
                        if item.due_on is not None and item.due_on < unit.today:
                            late.add(item.id)
            found = unit.deadlines.find(matter_id=matter.id, kind=DeadlineKind.PERFORMANCE)
            revisits = unit.revisits.find(matter_id=matter.id)
            return Seen(
                matter.state,
                matter.version,
                tuple(items),
                frozenset(d.subject_id for d in found if d.met_on is None and d.subject_id),
                frozenset(watched),
                frozenset(late),
                sum(one.done_on is None for one in revisits),
                sum(one.after is not None and one.after_done_on is None for one in revisits),
                len(matter.steps),
            )

    def _wait(self, at: int) -> None:
        self.town.clock.advance(timedelta(days=at))

    def _receive(self, at: int) -> None:
        amount = ("300", "400", "700", "1000")[at % 4]
        entry = PaymentEntry(
            **self.of(at),
            amount=amount,
            paid_on=self.bench.today,
            manner=PayManner.CASH,
            received_by="赵德顺",
        )
        self.town.services.follow_up.receive_payment(self.boss, entry)

    def _take_back(self, at: int) -> None:
        row = next((one for one in self.rows() if one.received), None)
        if row is None:
            return
        back = PaymentTakenBack(
            agreement_id=row.agreement_id,
            version=row.agreement_version,
            payment_id=row.received[at % len(row.received)].payment_id,
            reason="记错了",
        )
        self.town.services.follow_up.take_payment_back(self.boss, back)

    def _tick(self, at: int) -> None:
        statuses = (P.DONE, P.PARTIAL, P.REFUSED, P.RELIEVED, P.NOT_DUE, P.TO_COURT)
        tick = PerformanceTick(
            **self.of(at), status=statuses[at % 6], on=self.bench.today, note="当面核实"
        )
        self.town.services.follow_up.tick_performance(self.boss, tick)

    def _prompt(self, at: int) -> None:
        entry = PromptEntry(
            **self.of(at),
            way=PromptWay.PHONE,
            made_on=self.bench.today,
            person_name="李建军",
            answer="答应这几天办",
        )
        self.town.services.urging.prompt(self.boss, entry)

    def _tell(self, at: int) -> None:
        entry = RightsEntry(
            **self.of(at),
            way=PromptWay.OFFICE,
            made_on=self.bench.today,
            person_name="赵德顺",
            rights=tuple(one.right for one in self.row(at).rights),
        )
        self.town.services.urging.tell_rights(self.boss, entry)

    def _came(self, at: int) -> None:
        came = list(AfterAgreement)
        entry = BreachEntry(
            **self.of(at), came=came[at % len(came)], came_on=self.bench.today, note="已登记"
        )
        self.town.services.urging.note_breach(self.boss, entry)

    def _change(self, _at: int) -> None:
        bench, services = self.bench, self.town.services.agreements
        old = bench.step
        done = services.begin_change(
            bench.actor,
            ReasonedStep(agreement_id=old.agreement_id, version=old.version, reason="改期"),
        )
        try:
            step = AgreementStep(agreement_id=done.id, version=done.version)
            services.issue(bench.actor, step)
            bench.sign(bench.today)
            bench.seal(bench.today)
        except CentreError:
            # Half of a change would stand in the way of every later one.
            step = bench.step
            services.void(
                bench.actor,
                ReasonedStep(agreement_id=step.agreement_id, version=step.version, reason="不改了"),
            )

    def _revisit(self, at: int) -> None:
        row = next((one for one in self.revisits() if one.done_on is None), None)
        if row is None:
            return
        bad = at % 2 == 1
        after = list(AfterDissatisfaction)[at % 3] if bad else None
        entry = RevisitEntry(
            revisit_id=row.revisit_id,
            version=row.version,
            done_on=self.bench.today,
            mode=RevisitMode.PHONE,
            person_name="赵德顺",
            satisfaction=Satisfaction.DISSATISFIED if bad else Satisfaction.SATISFIED,
            performance="还差一部分",
            after=after,
        )
        self.town.services.follow_up.record_revisit(self.boss, entry)

    def _attempt(self, _at: int) -> None:
        row = next((one for one in self.revisits() if one.done_on is None), None)
        if row is not None:
            entry = AttemptEntry(
                revisit_id=row.revisit_id,
                version=row.version,
                made_on=self.bench.today,
                mode=RevisitMode.PHONE,
            )
            self.town.services.redress.note_attempt(self.boss, entry)

    def _redress(self, at: int) -> None:
        row = next((one for one in self.revisits() if one.redress_owed), None)
        if row is None:
            return
        about: dict[str, Any] = {
            "revisit_id": row.revisit_id,
            "version": row.version,
            "on": self.bench.today,
        }
        redress = self.town.services.redress
        if at % 2:
            redress.explain(self.boss, ExplanationEntry(**about, to_name="赵德顺", words="已核实"))
        else:
            redress.raise_up(self.boss, RaisedEntry(**about, taken_by="副镇长", words="约谈"))

    def _close(self, _at: int) -> None:
        self._closing("")

    def _close_all_the_same(self, _at: int) -> None:
        self._closing("当事人已搬离本县")

    def _reopen(self, _at: int) -> None:
        head = self._head()
        reopening = Reopening(**head, route=Route.MEDIATION, reason=ReopenReason.DISSATISFIED)
        self.town.services.endings.reopen(self.boss, reopening)

    def _closing(self, waiver: str) -> None:
        self.town.services.endings.close(self.boss, Closing(**self._head(), waiver=waiver))

    def _head(self) -> dict[str, Any]:
        key = MatterKey(self.bench.matter_id)
        head = self.town.services.matters.case_page(self.boss, key).head
        return {"matter_id": head.matter_id, "version": head.version}


def _counts(payment: Any, item: Any) -> bool:
    return payment.item_id == item.id and payment.taken_back_on is None
