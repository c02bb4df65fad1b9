"""What each side owes under an agreement: who, whom, what, how much, in what manner, by which day."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from uuid import UUID

from centre_app.domain.agreements.codes import (
    ClauseKind,
    Guarantee,
    PayManner,
    PerformanceStatus,
    Period,
)
from centre_app.domain.agreements.periods import nth_due
from centre_app.domain.entity import Entity


@dataclass(eq=False, kw_only=True)
class PerformanceItem(Entity):
    """Who owes whom what, how much, in what manner, by which day.

    ``co_debtors`` owe the same jointly and severally with ``debtor_id`` (《民法典》第五百一十八条);
    ``co_creditors`` are owed it together with ``creditor_id``. ``guarantor_id`` is a party that
    answers for the debt. ``within_estate`` binds an heir to the worth of what he inherited
    (《民法典》第一千一百六十一条). A periodic item owes ``amount`` yuan ``times`` over, the first on
    ``due_on``, without an end where ``times`` is None; once in effect it is one item a period.
    """

    agreement_id: UUID
    ordinal: int
    kind: ClauseKind
    debtor_id: UUID
    creditor_id: UUID | None
    what: str
    co_debtors: list[UUID] = field(default_factory=list)
    co_creditors: list[UUID] = field(default_factory=list)
    guarantor_id: UUID | None = None
    guarantee: Guarantee | None = None
    within_estate: bool = False
    every: Period | None = None
    times: int | None = None
    amount: Decimal | None = None
    manner: PayManner | None = None
    manner_note: str = ""
    due_on: date | None = None
    at_once: bool = False
    status: PerformanceStatus = PerformanceStatus.NOT_DUE
    done_on: date | None = None
    done_note: str = ""

    @property
    def to_be_watched(self) -> bool:
        """Return whether it is not settled; what is to be left undone for good never is."""
        lasting = self.kind is ClauseKind.ABSTAIN and self.due_on is None
        return not lasting and not self.status.settled

    def overdue(self, today: date) -> bool:
        """Return whether the day has passed and it is not settled."""
        return self.due_on is not None and self.due_on < today and not self.status.settled

    def by_period(self) -> list["PerformanceItem"]:
        """Return the items that each period of it makes, itself the first; only itself elsewise."""
        if self.kind is not ClauseKind.PERIODIC or self.times is None:
            return [self]
        first, every, times = self.due_on, self.every, self.times
        assert first is not None
        assert every is not None
        self.times = 1
        later = [self._again(nth_due(first, every, at)) for at in range(1, times)]
        return [self, *later]

    @property
    def unending(self) -> bool:
        """Return whether it is a period of what is paid without an end."""
        return self.kind is ClauseKind.PERIODIC and self.times is None

    @property
    def promise(self) -> tuple[object, ...]:
        """Return what all periods of one payment have in common."""
        return (self.kind, self.debtor_id, self.creditor_id, self.what, self.every, self.times)

    def next_period(self) -> "PerformanceItem | None":
        """Return what the next period owes of what has no end; None of what has one."""
        if not self.unending:
            return None
        assert self.due_on is not None
        assert self.every is not None
        return self._again(nth_due(self.due_on, self.every, 1))

    def _again(self, due_on: date) -> "PerformanceItem":
        return PerformanceItem(
            agreement_id=self.agreement_id,
            ordinal=self.ordinal,
            kind=self.kind,
            debtor_id=self.debtor_id,
            creditor_id=self.creditor_id,
            what=self.what,
            co_debtors=list(self.co_debtors),
            co_creditors=list(self.co_creditors),
            guarantor_id=self.guarantor_id,
            guarantee=self.guarantee,
            within_estate=self.within_estate,
            every=self.every,
            times=self.times,
            amount=self.amount,
            manner=self.manner,
            manner_note=self.manner_note,
            due_on=due_on,
        )

    def tick(self, status: PerformanceStatus, *, on: date, note: str) -> None:
        """Note what became of the item; what was done after its day counts as late."""
        late = self.due_on is not None and on > self.due_on
        if late and status is PerformanceStatus.DONE:
            status = PerformanceStatus.LATE_DONE
        self.status, self.done_note = status, note
        self.done_on = on if status.fulfils else None

    def follows(self, other: "PerformanceItem") -> bool:
        """Return whether it is of the same unending payment, for a later period."""
        if self.promise != other.promise or self.due_on is None or other.due_on is None:
            return False
        return self.due_on > other.due_on
