"""A town in which everything can be brought to where a use case applies."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Any
from uuid import UUID

from centre_app.domain.centre.bodies import Area, GridStaff, Organization
from centre_app.domain.centre.codes import AreaKind, GridPost, OrgKind
from centre_app.domain.matters.codes import CaseLevel, DisputeType, Outcome, RiskLevel, Route
from centre_app.domain.people.codes import ContactKind
from centre_app.domain.permissions import Actor, Role
from centre_app.services.records.follow_up import (
    FollowUpLists,
    FollowUpQuery,
)
from centre_app.services.records.people import ContactEntry, PersonEntry
from centre_app.services.records.reception import Intake
from centre_app.services.records.triage import (
    Acceptance,
    Conclusion,
    Triage,
)
from centre_app.services.requests import Done
from tests.agreements_builders import TODAY, Bench, bench_in
from tests.mediation_town import Road
from tests.town import Town

ID_NUMBER = "11010519491231002X"


@dataclass
class Stage:
    """A town, somebody with every post, and the ways to bring something on its road."""

    town: Town

    @cached_property
    def actor(self) -> Actor:
        """Return a receptionist who holds every other post, too."""
        return replace(self.town.actor(Role.RECEPTIONIST), roles=frozenset(Role))

    @cached_property
    def road(self) -> Road:
        """Return the way of mediation cases."""
        return Road(self.town)

    def registered(self, **changed: Any) -> Done:
        """File a matter."""
        return self.town.services.reception.register(self.actor, an_intake(**changed))

    def triaged(self, route: Route, body: UUID | None = None) -> Done:
        """File a matter and decide its way."""
        return self.town.services.triage.triage(
            self.actor, a_decision(self.registered(), route, body)
        )

    def accepted(self, route: Route = Route.JOINT, body: UUID | None = None) -> Done:
        """Take a matter on that the centre handles itself."""
        done = self.triaged(route, body or self.town.body(OrgKind.CENTRE))
        request = Acceptance(matter_id=done.id, version=done.version, told=False)
        return self.town.services.triage.accept(self.actor, request)

    def concluded(self) -> Done:
        """Take a matter on and handle it."""
        done = self.accepted()
        request = Conclusion(
            matter_id=done.id, version=done.version, outcome=Outcome.HANDLED, words="已办结"
        )
        return self.town.services.endings.conclude(self.actor, request)

    def paired(self) -> tuple[UUID, UUID, Done]:
        """Return a department, a grid member and a matter they may be given."""
        department, member = self.department()
        return department, member, self.accepted(Route.PAIRED_ORDERS, department)

    def department(self) -> tuple[UUID, UUID]:
        """Return a department and a grid member."""
        with self.town.open_unit(self.actor) as unit:
            dept = unit.organizations.add(
                Organization(
                    kind=OrgKind.DEPT,
                    name="自然资源所",
                    short_name="自然所",
                    seal_name="自然资源所",
                )
            )
            grid = Area(kind=AreaKind.GRID, name="一格", code="01", valid_from=date(2026, 1, 1))
            unit.areas.add(grid)
            member = unit.grid_staff.add(
                GridStaff(area_id=grid.id, post=GridPost.FULL_TIME, name="赵小芳")
            )
            unit.audit.record("centre:grid", grid.id, grid.name)
            return dept.id, member.id

    def bench(self, *, printed: bool = False, signed: bool = False, sealed: bool = False) -> Bench:
        """Return a case in session with an agreement that came as far as asked."""
        bench = bench_in(self.town)
        services = self.town.services.agreements
        services.draft(bench.actor, bench.draft(reached_on=TODAY))
        if printed or signed or sealed:
            services.issue(bench.actor, bench.step)
        if signed or sealed:
            bench.sign()
        if sealed:
            bench.seal()
        return bench

    def lists(self) -> FollowUpLists:
        """Return what is to be followed up."""
        return self.town.services.follow_up.lists(self.actor, FollowUpQuery(within_days=400))


def an_intake(**changed: Any) -> Intake:
    """Return an intake with something in every field."""
    visitor = PersonEntry(
        name="王桂兰",
        id_number=ID_NUMBER,
        id_remark="身份证磁条损坏",
        phone="138 1234 5678",
        address="一村七组3号院",
        birth_date=date(1949, 12, 31),
        ethnic="汉族",
        occupation="务农",
        work_unit="云岭镇一村",
        country="中国",
        head="赵德顺",
        contacts=(ContactEntry(ContactKind.ADDRESS, "二村一组"),),
    )
    return Intake(
        **{
            "visitor": visitor,
            "representatives": (PersonEntry(name="赵德顺"),),
            "companions": (PersonEntry(name="钱三多", phone="13800003333"),),
            "others": (PersonEntry(name="李建军"),),
            "demand": "李建军砌墙占了我家滴水，要求拆除",
            "place": "一村三组12号",
            "people_count": 3,
            "dispute_type": DisputeType.NEIGHBOUR,
            **changed,
        }
    )


def a_decision(matter: Done, route: Route, body: UUID | None) -> Triage:
    """Return the dispatcher's decision with something in every field."""
    return Triage(
        matter_id=matter.id,
        version=matter.version,
        dispute_type=DisputeType.NEIGHBOUR,
        route=route,
        level=CaseLevel.ORDINARY,
        risk=RiskLevel.LOW,
        responsible_id=body,
        report="镇平安法治办",
        note="双方都在场",
    )


Way = Callable[[Stage], Any]
"""Comes to where a use case can be used, and returns a request for it."""
