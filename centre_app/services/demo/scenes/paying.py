"""A sum that is paid month by month until somebody is well: one month is late, the next comes soon."""

from collections.abc import Callable
from datetime import date, time, timedelta
from functools import partial
from typing import Any

from centre_app.domain.agreements.breach_codes import PromptWay
from centre_app.domain.agreements.codes import ClauseKind, PayManner, Period
from centre_app.domain.agreements.periods import nth_due
from centre_app.domain.centre.codes import OrgKind
from centre_app.domain.clock import civil_day
from centre_app.domain.follow_up.codes import RevisitMode, Satisfaction
from centre_app.domain.matters.codes import Route
from centre_app.domain.mediation.cases import MediationCase
from centre_app.domain.permissions import Role
from centre_app.services.demo.agenda import Life
from centre_app.services.demo.rhythm import at
from centre_app.services.demo.scenes.agreeing import agreed, agreement_of
from centre_app.services.demo.scenes.case_road import assigned, opened
from centre_app.services.demo.scenes.errand import Errand
from centre_app.services.demo.world import World
from centre_app.services.records.agreements import ItemEntry
from centre_app.services.records.follow_up import PaymentEntry, PromptEntry, RevisitEntry
from centre_app.services.records.triage import Acceptance

_NEXT_IN = timedelta(days=9)
"""The month that comes is due then, the one before is late by some three weeks."""

_MONTHS_BEHIND = 5
_URGED = 4, 10
"""Which month, counted from nought, is urged, and how many days after it was due."""

_ASKED_AFTER = timedelta(days=3)
_HOUR = time(10, 20)


def until_well(world: World) -> Life:
    """Agree on the cost of care until somebody is well, and let months of it be paid."""
    errand = Errand(world, "paying")
    yield errand.when(115, 10, 5), errand.actor(Role.RECEPTIONIST)
    errand.register(errand.somebody(ages=(55, 66)), others=(errand.somebody(ages=(30, 50)),))
    yield errand.when(115, 11), errand.actor(Role.DISPATCHER)
    errand.triage(Route.MEDIATION, OrgKind.TOWN_COMMITTEE)
    errand.do(errand.usual.triage.accept, Acceptance(**errand.head, told=True))
    yield errand.when(114, 9, 50), errand.actor(Role.DISPATCHER)
    case = opened(errand)
    assigned(errand, case)
    first = nth_due(civil_day(world.present) + _NEXT_IN, Period.MONTH, -_MONTHS_BEHIND)
    yield from agreed(errand, case, (_care(errand, case, first),), days_ago=110)
    yield from _Months(errand, case, first).go_by()


def _care(errand: Errand, case: MediationCase, first: date) -> ItemEntry:
    """Return what is owed month by month, without an end."""
    injured, owing = (one.id for one in sorted(case.parties, key=lambda one: one.ordinal))
    return ItemEntry(
        kind=ClauseKind.PERIODIC,
        debtor_id=owing,
        creditor_id=injured,
        what=errand.told["what"],
        every=Period.MONTH,
        amount=errand.told["amount"],
        manner=PayManner.TRANSFER,
        manner_note=errand.told["account"],
        due_on=first,
    )


class _Months:
    """The months of the agreement, the first due on a day."""

    def __init__(self, errand: Errand, case: MediationCase, first: date) -> None:
        self._errand, self._case, self._first = errand, case, first
        self._unit, self._usual = errand.world.unit, errand.usual

    def go_by(self) -> Life:
        """Let parts come in, somebody ask after it once, and urge for what did not come."""
        deeds: list[tuple[date, Callable[[], None]]] = [
            (self._day(month, days), partial(self._receive, month, amount))
            for month, days, amount in self._errand.told["paid"]
        ]
        deeds.append((self._first + _ASKED_AFTER, self._ask_after))
        deeds.append((self._day(*_URGED), self._urge))
        for day, deed in sorted(deeds, key=lambda one: one[0]):
            open_on = self._errand.world.office.workday(day, 0)
            yield at(open_on, _HOUR), self._errand.actor(Role.DISPATCHER)
            self._usual.follow_up.keep_up(self._unit.actor, None)
            deed()

    def _day(self, month: int, days: int) -> date:
        return nth_due(self._first, Period.MONTH, month) + timedelta(days=days)

    def _about(self, month: int) -> dict[str, Any]:
        """Return what requests about the promise of a month begin with."""
        agreement = agreement_of(self._errand, self._case)
        due_on = self._day(month, 0)
        item = next(one for one in agreement.items if one.due_on == due_on)
        version = self._unit.agreements.version(agreement)
        return {"agreement_id": agreement.id, "version": version, "item_id": item.id}

    def _receive(self, month: int, amount: str) -> None:
        entry = PaymentEntry(
            **self._about(month),
            amount=amount,
            paid_on=self._unit.today,
            manner=PayManner.TRANSFER,
            received_by=self._case.parties[0].name,
        )
        self._usual.follow_up.receive_payment(self._unit.actor, entry)

    def _urge(self) -> None:
        entry = PromptEntry(
            **self._about(_URGED[0]),
            way=PromptWay.PHONE,
            made_on=self._unit.today,
            person_name=self._case.parties[1].name,
            answer=self._errand.told["answer"],
        )
        self._usual.urging.prompt(self._unit.actor, entry)

    def _ask_after(self) -> None:
        unit = self._unit
        with unit.as_usual():
            [revisit] = unit.revisits.find(matter_id=self._errand.id, done_on=None)
        entry = RevisitEntry(
            revisit_id=revisit.id,
            version=unit.revisits.version(revisit),
            done_on=unit.today,
            mode=RevisitMode.PHONE,
            person_name=self._case.parties[0].name,
            satisfaction=Satisfaction.SATISFIED,
            performance=self._errand.told["heard"],
        )
        self._usual.follow_up.record_revisit(unit.actor, entry)
