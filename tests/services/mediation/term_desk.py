"""Walks a case along its term, for the tests that hold it against its life."""

from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest

from centre_app.domain.errors import CentreError
from centre_app.domain.matters.codes import DeadlineKind, Outcome
from centre_app.domain.matters.deadlines import MatterDeadline
from centre_app.domain.matters.matter import Matter
from centre_app.domain.matters.suspend_codes import SuspendReason
from centre_app.domain.mediation.codes import EndReason
from centre_app.services.records.agreements import CaseEnding
from centre_app.services.records.papers import PaperKey
from centre_app.services.records.terms import (
    ExtendTerm,
    ResumeCase,
    SuspendCase,
    WithdrawApplication,
)
from centre_app.services.requests import Done
from tests.mediation_town import Road
from tests.printing.reading import by_pypdf

MONDAY = date(2026, 3, 2)


class Desk(Road):
    """Walks a case along its term."""

    def suspend(self, case_id: UUID, **changed: Any) -> Done:
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
        return self.town.services.terms.suspend(self.actor, request)

    def resume(self, case_id: UUID, **changed: Any) -> Done:
        request = ResumeCase(
            **{"case_id": case_id, "version": self.version(case_id), "note": "鉴定已出", **changed}
        )
        return self.town.services.terms.resume(self.actor, request)

    def extend(self, case_id: UUID, due_on: date | None, **changed: Any) -> Done:
        request = ExtendTerm(
            **{
                "case_id": case_id,
                "version": self.version(case_id),
                "due_on": due_on,
                "agreed": tuple(one.party_id for one in self.card(case_id).parties),
                **changed,
            }
        )
        return self.town.services.terms.extend(self.actor, request)

    def withdraw(self, case_id: UUID, **changed: Any) -> Done:
        card = self.card(case_id)
        request = WithdrawApplication(
            **{
                "case_id": case_id,
                "version": card.version,
                "who": (card.parties[0].party_id,),
                "words": "双方已经说开，不再要求调解",
                **changed,
            }
        )
        return self.town.services.outcomes.withdraw(self.actor, request)

    def end(self, case_id: UUID, reason: EndReason) -> Done:
        request = CaseEnding(
            case_id=case_id,
            version=self.version(case_id),
            outcome=Outcome.TERMINATED,
            reason=reason,
        )
        return self.town.services.outcomes.end_without_agreement(self.actor, request)

    @property
    def today(self) -> date:
        with self.town.open_unit(self.actor, reading=True) as unit:
            return unit.today

    def later(self, days: int) -> None:
        while days > 0:
            # Who leaves the desk for a month finds the program in doubt of the clock.
            self.town.clock.advance(timedelta(days=min(days, 7)))
            days -= 7
            with self.town.open_unit(self.actor) as unit:
                unit.audit.record("case:read", self.actor.staff_id, "")

    def owed(self, case_id: UUID) -> list[MatterDeadline]:
        with self.town.open_unit(self.actor, reading=True) as unit:
            matter_id = unit.cases.look(case_id).matter_id
            return list(unit.deadlines.find(matter_id=matter_id, met_on=None))

    def clock(self, case_id: UUID) -> MatterDeadline:
        with self.town.open_unit(self.actor, reading=True) as unit:
            [due] = unit.deadlines.find(kind=DeadlineKind.MEDIATION, subject_id=case_id)
            return due

    def matter_of(self, case_id: UUID) -> Matter:
        with self.town.open_unit(self.actor, reading=True) as unit:
            matter = unit.matters.look(unit.cases.look(case_id).matter_id)
            _ = list(matter.steps)
            return matter

    def told(self, paper_id: UUID | None) -> str:
        assert paper_id is not None
        paper = self.town.services.papers.fetch(self.actor, PaperKey(paper_id))
        return "".join(by_pypdf(paper.pdf).split())


def refused(error: type[CentreError], do: Any, *args: Any, **changed: Any) -> Any:
    with pytest.raises(error) as found:
        do(*args, **changed)
    return found.value
