"""One dispute on its way from the window to the archive, every step by its ordinary use case."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import cached_property
from typing import Any
from uuid import UUID

from centre_app.domain.centre.bodies import Mediator, Organization
from centre_app.domain.centre.codes import MediatorKind, OrgKind
from centre_app.domain.follow_up.codes import RevisitMode, Satisfaction
from centre_app.domain.matters.codes import CaseLevel, DisputeType, RiskLevel, Route
from centre_app.domain.mediation.codes import CaseSource, Consent, NoticeWay, SessionResult
from centre_app.domain.permissions import Actor, Role
from centre_app.services.records.accounts import ClockConfirmation
from centre_app.services.records.agreements import Side
from centre_app.services.records.case_page import CasePage
from centre_app.services.records.follow_up import FollowUpQuery, RevisitEntry
from centre_app.services.records.matters import MatterKey
from centre_app.services.records.mediation import IssueApplication, IssueRightsNotice, OpenCase
from centre_app.services.records.people import PersonEntry
from centre_app.services.records.reception import Intake, ReceiptOrder, VisitQuery
from centre_app.services.records.sessions import BeginSession
from centre_app.services.records.triage import Acceptance, Closing, Triage
from tests.agreements_builders import Bench
from tests.mediation_town import NEXT_MORNING
from tests.recusal_road import RecusalRoad
from tests.town import Town

VILLAGE, VILLAGE_MEDIATOR = "黄水桥村人民调解委员会", "宋满仓"


@dataclass
class Dispute:
    """A matter with its case; every step uses the version it finds."""

    town: Town
    matter_id: UUID
    kind: DisputeType

    @classmethod
    def brought(
        cls, town: Town, visitor: PersonEntry, *others: PersonEntry, demand: str, kind: DisputeType
    ) -> "Dispute":
        """Let somebody come to the window with it, and give him his slip."""
        clerk, reception = town.actor(Role.RECEPTIONIST), town.services.reception
        said = Intake(visitor=visitor, others=others, demand=demand, dispute_type=kind)
        done = reception.register(clerk, said)
        visit = reception.list_visits(clerk, VisitQuery())[0]
        reception.issue_receipt(clerk, ReceiptOrder(visit_id=visit.visit_id))
        return cls(town, done.id, kind)

    @cached_property
    def road(self) -> RecusalRoad:
        """Return the way of mediation cases."""
        return RecusalRoad(self.town)

    @cached_property
    def director(self) -> Actor:
        """Return the director, who does what the window and the dispatcher do."""
        return self.town.actor(Role.DIRECTOR)

    @property
    def page(self) -> CasePage:
        """Return the page of the matter."""
        return self.town.services.matters.case_page(self.director, MatterKey(self.matter_id))

    @property
    def case_id(self) -> UUID:
        """Return the case, once there is one."""
        return self.page.cases[0].case_id

    @property
    def head(self) -> dict[str, Any]:
        """Return what most requests about the matter begin with."""
        return {"matter_id": self.matter_id, "version": self.page.head.version}

    def taken_on(self, body: UUID | None = None) -> None:
        """Sort it to mediation and take it on."""
        committee = body or self.town.body(OrgKind.TOWN_COMMITTEE)
        decision = Triage(
            **self.head,
            dispute_type=self.kind,
            route=Route.MEDIATION,
            level=CaseLevel.ORDINARY,
            risk=RiskLevel.LOW,
            responsible_id=committee,
            report="",
        )
        self.town.services.triage.triage(self.director, decision)
        self.town.services.triage.accept(self.director, Acceptance(**self.head, told=True))
        self.opened_with(committee)

    def opened_with(self, committee: UUID) -> None:
        """Open the case of a matter that is taken on, and let everybody agree."""
        request = OpenCase(
            matter_id=self.matter_id,
            seen=self.page.head.version,
            committee_id=committee,
            source=CaseSource.APPLICATION,
        )
        self.town.services.mediation.open_case(self.road.actor, request)
        for party in self.road.card(self.case_id).parties:
            self.road.consent(self.case_id, party.party_id, Consent.AGREED)

    def told(self, mediator: str) -> None:
        """Name a mediator, print the application, and tell everybody his rights on paper."""
        mediation, actor = self.town.services.mediation, self.road.actor
        self.road.assign(self.case_id, mediator)
        seen = self.road.version(self.case_id)
        mediation.issue_application(actor, IssueApplication(case_id=self.case_id, seen=seen))
        for party in self.road.card(self.case_id).parties:
            notice = IssueRightsNotice(
                case_id=self.case_id,
                seen=self.road.version(self.case_id),
                party_id=party.party_id,
                way=NoticeWay.WRITTEN,
            )
            mediation.issue_rights_notice(actor, notice)
        self.road.tell(self.case_id)

    def begun(self, at: datetime = NEXT_MORNING) -> UUID:
        """Sit down together; the day of it has come."""
        planned = self.road.plan(self.case_id, at)
        self.wait_until(at)
        begin = BeginSession(session_id=planned.id, seen=planned.version)
        self.town.services.session_records.begin_session(self.road.actor, begin)
        return planned.id

    def held(self, result: SessionResult, at: datetime = NEXT_MORNING) -> UUID:
        """Sit down together, and close the record."""
        session_id = self.begun(at)
        self.town.clock.advance(timedelta(hours=1))
        entry = self.road.entry(session_id, result=result)
        self.town.services.session_records.hold_session(self.road.actor, entry)
        return session_id

    @property
    def bench(self) -> Bench:
        """Return what writes, signs and seals the agreement."""
        parties = self.road.card(self.case_id).parties
        sides = tuple(Side(one.party_id, one.label, one.name) for one in parties)
        return Bench(self.town, self.road.actor, self.case_id, self.matter_id, sides)

    def wait_until(self, moment: datetime) -> None:
        """Let time go by; after so long somebody has to say that the clock is right."""
        self.town.clock.advance(max(timedelta(), moment - self.town.clock.now()))
        admin = self.town.actor(Role.SYS_ADMIN)
        self.town.services.accounts.confirm_clock(admin, ClockConfirmation())

    def revisited(self, **changed: Any) -> None:
        """Ask after it: everything is well."""
        query = FollowUpQuery(within_days=400, matter_id=self.matter_id)
        [row] = self.town.services.follow_up.lists(self.director, query).revisits
        entry = RevisitEntry(
            revisit_id=row.revisit_id,
            version=row.version,
            done_on=self.bench.today,
            mode=RevisitMode.PHONE,
            person_name=self.bench.sides[0].name,
            satisfaction=Satisfaction.SATISFIED,
            performance="已按协议履行",
        )
        self.town.services.follow_up.record_revisit(self.director, replace(entry, **changed))

    def closed(self) -> None:
        """Close the matter."""
        self.town.services.endings.close(self.director, Closing(**self.head))


def village(town: Town) -> UUID:
    """Return a village committee with a mediator of its own."""
    with town.open_unit(town.actor(Role.DIRECTOR)) as unit:
        body = Organization(
            kind=OrgKind.VILLAGE_COMMITTEE, name=VILLAGE, short_name="黄水桥村", seal_name=VILLAGE
        )
        unit.organizations.add(body)
        unit.mediators.add(
            Mediator(body_id=body.id, kind=MediatorKind.PART_TIME, name=VILLAGE_MEDIATOR)
        )
        unit.audit.record("centre:settled", body.id, body.name)
        return body.id
