"""Everything somebody may try with the people of a matter, and with a danger in it."""

from itertools import count
from typing import Any

from centre_app.domain.matters.codes import MatterRole, Route
from centre_app.domain.matters.participation import Part
from centre_app.domain.risk.codes import RiskFactor, ToldKind
from centre_app.domain.risk.reports import RiskReport
from centre_app.services.records.participation import NamedCompanions, NewParty
from centre_app.services.records.people import PersonEntry
from centre_app.services.records.risk import RaiseRisk, RecordRisk, TellRisk
from tests.services.matter_life.place import AtMatter, Place


class PeopleDeeds(AtMatter):
    """Lets people in and reports dangers; each deed returns its use case with the request."""

    def __init__(self, place: Place) -> None:
        super().__init__(place)
        self._comers = count(1)

    def _add_respondent(self, _: Route) -> Any:
        request = NewParty(
            **self._head,
            person=PersonEntry(name=f"邻居{next(self._comers)}"),
            part=Part(role=MatterRole.RESPONDENT),
        )
        return self.services.participation.add, request

    def _name_companions(self, _: Route) -> Any:
        came = PersonEntry(name=f"同来{next(self._comers)}")
        request = NamedCompanions(**self._head, companions=(came,))
        return self.services.participation.name_companions, request

    def _raise_risk(self, _: Route) -> Any:
        if self._owed() is not None:
            return None
        return self.services.risks.raise_report, RaiseRisk(matter_id=self.id)

    def _tell_risk(self, _: Route) -> Any:
        owed = self._owed()
        if owed is None:
            return None
        return self.services.risks.tell, TellRisk(
            report_id=owed.id, kind=ToldKind.POLICE, who="周警官", way="0937-3340110"
        )

    def _record_risk(self, _: Route) -> Any:
        owed = self._owed()
        if owed is None:
            return None
        return self.services.risks.record, RecordRisk(
            report_id=owed.id, factors=frozenset({RiskFactor.THREAT}), words="今晚拉几个垫背的"
        )

    def _owed(self) -> RiskReport | None:
        with self.town.open_unit(self.actor, reading=True) as unit:
            return next(iter(unit.risk_reports.find(matter_id=self.id, recorded_at=None)), None)
