"""A matter in a real centre, and everything somebody may try with it."""

from dataclasses import dataclass
from typing import Any

from centre_app.domain.errors import CentreError, NotFoundError
from centre_app.domain.matters.access import AccessReason
from centre_app.domain.matters.codes import DisputeType, OrderState, Outcome, Route
from centre_app.domain.matters.matter import Matter, MatterStep
from centre_app.domain.matters.triage_codes import RefusalReason, ReopenReason
from centre_app.domain.mediation.codes import CaseSource, CaseStage, EndReason
from centre_app.domain.permissions import Role
from centre_app.domain.petitions.codes import PetitionState
from centre_app.services.records.access import CloseMatter, OpenMatter
from centre_app.services.records.agreements import CaseEnding
from centre_app.services.records.matters import MatterKey
from centre_app.services.records.mediation import OpenCase
from centre_app.services.records.orders import OrderReport, PairedOrders
from centre_app.services.records.petitions import (
    Rerouting,
)
from centre_app.services.records.reception import SplitOff
from centre_app.services.records.triage import (
    Acceptance,
    Answer,
    Closing,
    Conclusion,
    Refusal,
    Reopening,
    Telling,
    TransferOut,
    Withdrawal,
)
from centre_app.services.requests import Done
from centre_app.storage.tables.base import metadata
from tests.services.bad_input.stages import a_decision
from tests.services.intakes import an_intake
from tests.services.matter_life.case_deeds import CaseDeeds
from tests.services.matter_life.deeds import Deed
from tests.services.matter_life.people_deeds import PeopleDeeds
from tests.services.matter_life.petition_deeds import PetitionDeeds
from tests.services.matter_life.place import Place
from tests.services.raw_lines import raw_lines

_ROWS = tuple(f"SELECT * FROM {name}" for name in metadata.tables)
"""In words of SQL, and as the driver has them: to read them as types took a third of the time."""

DECIDED = {Deed.SAY_YES, Deed.SAY_NO}
"""What nobody does who asked for it himself."""


@dataclass(frozen=True)
class Standing:
    """A matter on file, its history, and how much of each kind is still owed."""

    matter: Matter
    steps: list[MatterStep]
    cases_open: int
    orders_out: int
    dates_open: int
    revisits_open: int
    petition: PetitionState | None


class Life(PetitionDeeds, PeopleDeeds, CaseDeeds):
    """One matter, tried by somebody who holds every post."""

    def __init__(self, place: Place) -> None:
        super().__init__(place)
        self.director = place.town.actor(Role.DIRECTOR)
        self.id = self._register().id

    def try_out(self, deed: Deed, to: Route) -> str | None:
        """Do a deed; return why it was refused."""
        request = getattr(self, f"_{deed.name.lower()}")(to)
        if request is None:
            return "there is nothing to do it with"
        use_case, what = request
        try:
            use_case(self.director if deed in DECIDED else self.actor, what)
        except CentreError as refused:
            return str(vars(refused) or refused)
        return None

    def standing(self) -> Standing:
        """Return how it stands on file."""
        with self.town.open_unit(self.actor, reading=True) as unit:
            matter = unit.matters.look(self.id)
            cases = unit.cases.find(matter_id=self.id)
            files = unit.petitions.find(matter_id=self.id)
            return Standing(
                matter=matter,
                steps=sorted(matter.steps, key=lambda one: one.id),
                cases_open=sum(one.stage is not CaseStage.ENDED for one in cases),
                orders_out=len(unit.orders.find(matter_id=self.id, state=OrderState.ISSUED)),
                dates_open=len(unit.deadlines.find(matter_id=self.id, met_on=None)),
                revisits_open=len(unit.revisits.find(matter_id=self.id, done_on=None)),
                petition=next((one.state for one in files), None),
            )

    def read_by_others(self) -> bool:
        """Return whether somebody who is not named may read it."""
        with self.town.open_unit(self.town.actor(Role.CLERK), reading=True) as unit:
            try:
                unit.matters.look(self.id)
            except NotFoundError:
                return False
            return True

    def everything(self) -> int:
        """Return a number that changes with any word on file."""
        with self.town.engine.connect() as connection:
            return hash(tuple(tuple(raw_lines(connection, one)[1]) for one in _ROWS))

    def _register(self, **changed: Any) -> Any:
        return self.services.reception.register(self.actor, an_intake(**changed))

    def _triage(self, to: Route) -> Any:
        body = self.place.bodies.get(to)
        now = Done(self.id, "", self._head["version"])
        return self.services.triage.triage, a_decision(now, to, body)

    def _accept(self, _: Route) -> Any:
        return self.services.triage.accept, Acceptance(**self._head, told=False)

    def _refuse(self, _: Route) -> Any:
        reason = RefusalReason.NOT_OUR_POWER
        request = Refusal(**self._head, reason=reason, go_to="县法院")
        return self.services.refusals.ask, request

    def _transfer(self, _: Route) -> Any:
        return self.services.endings.transfer, TransferOut(**self._head, body="县自然资源局")

    def _answer(self, _: Route) -> Any:
        return self.services.endings.answer, Answer(**self._head, words="已当场答复")

    def _tell(self, _: Route) -> Any:
        return self.services.triage.tell, Telling(**self._head, way="电话")

    def _issue_orders(self, _: Route) -> Any:
        request = PairedOrders(
            **self._head,
            unit_id=self.place.department,
            grid_staff_id=self.place.grid_member,
            demand="核实界址",
        )
        return self.services.orders.issue, request

    def _report_order(self, _: Route) -> Any:
        with self.town.open_unit(self.actor, reading=True) as unit:
            orders = unit.orders.find(matter_id=self.id)
            out = [one for one in orders if one.reported_at is None] or orders
            if not out:
                return None
            request = OrderReport(
                order_id=out[0].id, version=unit.orders.version(out[0]), report="已核实"
            )
        return self.services.orders.report, request

    def _open_case(self, _: Route) -> Any:
        request = OpenCase(
            matter_id=self.id,
            seen=self._head["version"],
            committee_id=self.place.bodies[Route.MEDIATION],
            source=CaseSource.APPLICATION,
        )
        return self.services.mediation.open_case, request

    def _settle_case(self, _: Route) -> Any:
        return self._end_case(outcome=Outcome.SETTLED_SELF, note="双方自行和解")

    def _fail_case(self, _: Route) -> Any:
        return self._end_case(outcome=Outcome.FAILED, reason=next(iter(EndReason)))

    def _end_case(self, **said: Any) -> Any:
        with self.town.open_unit(self.actor, reading=True) as unit:
            cases = sorted(unit.cases.find(matter_id=self.id), key=lambda one: one.id)
            if not cases:
                return None
            last = cases[-1]
            ending = CaseEnding(case_id=last.id, version=unit.cases.version(last), **said)
        return self.services.outcomes.end_without_agreement, ending

    def _conclude(self, _: Route) -> Any:
        request = Conclusion(**self._head, outcome=Outcome.HANDLED, words="已拆除")
        return self.services.endings.conclude, request

    def _withdraw(self, _: Route) -> Any:
        return self.services.endings.withdraw, Withdrawal(**self._head, words="不再要求")

    def _close(self, _: Route) -> Any:
        return self.services.endings.close, Closing(**self._head, waiver="当事人外出，免于回访")

    def _reopen(self, to: Route) -> Any:
        request = Reopening(**self._head, route=to, reason=next(iter(ReopenReason)))
        return self.services.endings.reopen, request

    def _reroute(self, to: Route) -> Any:
        body = self.place.bodies[to]
        request = Rerouting(**self._head, route=to, responsible_id=body, reason="当事人要求")
        return self.services.reroutes.reroute, request

    def _come_again(self, _: Route) -> Any:
        return self.services.reception.register, an_intake(matter_id=self.id, demand="催办")

    def _split_off(self, _: Route) -> Any:
        visit = self.services.splitting.visits(self.actor, MatterKey(self.id))[0]
        request = SplitOff(
            visit_id=visit.visit_id,
            version=visit.version,
            split_reason="说的是另一件事",
            demand="村道井盖坏了",
            dispute_type=DisputeType.OTHER,
        )
        return self.services.splitting.split_off, request

    def _hide(self, _: Route) -> Any:
        return self.services.readers.close, CloseMatter(**self._head, reason=AccessReason.SAFETY)

    def _unhide(self, _: Route) -> Any:
        return self.services.readers.open_again, OpenMatter(**self._head, note="危险已排除")
