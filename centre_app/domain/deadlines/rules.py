"""Deadline rules are data: a table with articles and days of validity that a centre may edit."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from centre_app.domain.calendar.working_days import DayUnit
from centre_app.domain.codes import Code
from centre_app.domain.errors import RuleError
from centre_app.domain.matters.codes import DeadlineKind, DisputeType
from centre_app.domain.matters.suspend_codes import SuspendReason
from centre_app.domain.reception.codes import Channel


class ClockStart(Code):
    """Which day of a mediation starts its term."""

    ACCEPTED = "accepted", "受理"
    APPLIED = "applied", "收到申请"
    ENTRUSTED = "entrusted", "接受委派、委托"


@dataclass(frozen=True, kw_only=True)
class DeadlineRule:
    """One row of the table.

    Attributes:
        stage: tells rules of one kind apart (a revisit after 30 days, after 90); mostly empty.
        article: the source in the words shown to the user.
        event: what starts the count; that day itself is not counted.
        counts_from: of a mediation, which of its days that is.
        roll: whether a term ending on a day of rest moves on to the next working day.
        suspends: whether time may be taken out (an appraisal).
        suspends_for: of a mediation, the reasons for which alone it stands still; empty for all.
        extend_amount: by how much it may be prolonged at most, in ``unit``.
        extend_needs: what a prolongation needs.
        remind_before: days before the due day on which to remind.
        valid_from: first day of validity, inclusive.
        valid_to: last day of validity, inclusive; None while in force.
        dispute_types: the types it is for; empty for all.
        channels: the channels it is for; empty for all.
    """

    code: str
    kind: DeadlineKind
    stage: str = ""
    amount: int
    unit: DayUnit
    article: str
    event: str
    counts_from: ClockStart = ClockStart.ACCEPTED
    roll: bool = False
    suspends: bool = False
    suspends_for: frozenset[SuspendReason] = frozenset()
    extend_amount: int = 0
    extend_needs: str = ""
    remind_before: tuple[int, ...] = ()
    valid_from: date
    valid_to: date | None = None
    dispute_types: frozenset[DisputeType] = frozenset()
    channels: frozenset[Channel] = frozenset()

    @property
    def term(self) -> str:
        """Return the length in words: 30个工作日."""
        return f"{self.amount}{self.unit.label}"

    def stops_for(self, reason: SuspendReason) -> bool:
        """Return whether the term stands still while a mediation is suspended for a reason."""
        return self.suspends and (not self.suspends_for or reason in self.suspends_for)

    def in_force(self, on: date) -> bool:
        """Return whether the rule holds on a day."""
        return self.valid_from <= on and (self.valid_to is None or on <= self.valid_to)

    def covers(self, dispute_type: DisputeType | None, channel: Channel | None) -> bool:
        """Return whether the rule is meant for a matter of this type and channel."""
        return (not self.dispute_types or dispute_type in self.dispute_types) and (
            not self.channels or channel in self.channels
        )


@dataclass(frozen=True)
class RestDays:
    """Whether a petition's term that ends on a day of rest moves on to the next working day.

    No article on petitions says so; the civil rule (《民法典》第二百零三条) is applied to the rights
    of the petitioner, while the centre's own duties aim at the earlier day. A centre may decide
    otherwise.
    """

    rights: bool = True
    duties: bool = False

    def rolls(self, rule: DeadlineRule) -> bool:
        """Return whether a rule's last day moves."""
        if not rule.kind.of_petition:
            return rule.roll
        return self.rights if rule.kind.lapses else self.duties


def choose_rule(
    rules: Iterable[DeadlineRule],
    kind: DeadlineKind,
    *,
    dispute_type: DisputeType | None,
    channel: Channel | None,
    on: date,
    stage: str = "",
) -> DeadlineRule:
    """Return the rule that fits a matter best.

    A rule for the type of dispute goes before one for the channel, both before a general one; of
    equals the younger goes first.

    Raises:
        RuleError: no rule of that kind is in force.
    """
    fitting = [
        rule
        for rule in rules
        if (rule.kind, rule.stage) == (kind, stage)
        and rule.in_force(on)
        and rule.covers(dispute_type, channel)
    ]
    if not fitting:
        raise RuleError("no_deadline_rule", kind=kind.label, on=on.isoformat())
    return max(fitting, key=_fitness)


def _fitness(rule: DeadlineRule) -> tuple[bool, bool, date]:
    return bool(rule.dispute_types), bool(rule.channels), rule.valid_from
