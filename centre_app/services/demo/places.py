"""The township itself: bodies, villages and grids, rooms, users and mediators."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from centre_app.domain.accounts.staff import Staff
from centre_app.domain.centre.bodies import Area, GridStaff, Mediator, Organization, Room
from centre_app.domain.centre.codes import AreaKind, GridPost, MediatorKind, OrgKind
from centre_app.domain.centre.profile import CentreProfile
from centre_app.domain.confirmation.courts import Court
from centre_app.domain.people.codes import Sex
from centre_app.domain.permissions import Actor, Role
from centre_app.services.demo.chance import Chance
from centre_app.services.demo.names import Names
from centre_app.services.demo.texts import Texts
from centre_app.services.ports.unit import UnitOfWork

COMMUNITIES = 2
"""The last of the villages are communities of the market town."""

_ORDINALS = "一二三四"
_SPECIALIST_USERS = {"fangmin": "婚调", "xiangdong": "劳调"}


@dataclass
class Town:
    """Who and what there is, to be pointed to by what happens."""

    profile: CentreProfile
    actors: dict[str, Actor] = field(default_factory=dict)
    roles: dict[Role, list[Actor]] = field(default_factory=dict)
    villages: list[Area] = field(default_factory=list)
    grid_staff: dict[UUID, list[GridStaff]] = field(default_factory=dict)
    rooms: list[Room] = field(default_factory=list)
    bodies: list[Organization] = field(default_factory=list)
    mediators: list[Mediator] = field(default_factory=list)
    courts: list[Court] = field(default_factory=list)

    def body(self, kind: OrgKind, words: str = "") -> Organization:
        """Return the first body of a kind whose name holds the words."""
        return next(one for one in self.bodies if one.kind is kind and words in one.name)

    def of_body(self, body: Organization) -> list[Mediator]:
        """Return the mediators of a body."""
        return [one for one in self.mediators if one.body_id == body.id]


def settle(unit: UnitOfWork, town: Town, texts: Texts, chance: Chance, *, hashed: str) -> None:
    """Put everything on file that was there before the first visitor came.

    ``hashed`` is the hash of the one published password.
    """
    names = Names(texts.people, chance)
    _add_users(unit, town, texts, hashed=hashed)
    _add_bodies(unit, town, texts)
    _add_villages(unit, town, texts, names, chance=chance)
    for name, seats in texts.places["rooms"]:
        town.rooms.append(unit.rooms.add(Room(name=name, seats=seats)))
    for name, regions in texts.places["courts"]:
        town.courts.append(unit.courts.add(Court(name=name, regions=regions)))
    _add_mediators(unit, town, texts, names, chance=chance)
    unit.audit.record("centre:settled", town.profile.org_id, town.profile.name)


def _add_users(unit: UnitOfWork, town: Town, texts: Texts, *, hashed: str) -> None:
    known = {one.login: one for one in unit.staff.find()}
    for login, name, roles in texts.staff():
        staff = known.get(login) or unit.staff.add(
            Staff(login=login, name=name, password_hash=hashed, must_change=False)
        )
        staff.roles = sorted(roles)
        actor = Actor(staff.id, town.profile.org_id, name, frozenset(roles))
        town.actors[login] = actor
        for role in roles:
            town.roles.setdefault(role, []).append(actor)


def _add_bodies(unit: UnitOfWork, town: Town, texts: Texts) -> None:
    here = texts.places["township"]
    town.bodies += unit.organizations.find()
    committee = town.body(OrgKind.TOWN_COMMITTEE)
    for kind, name, short, work in _body_rows(texts):
        office = kind is OrgKind.CHIEF_OFFICE
        body = Organization(
            kind=kind,
            name=name,
            short_name=f"{here}{short}",
            # A chief mediator's office works under the seal of its committee.
            seal_name=committee.seal_name if office else name,
            parent_id=committee.id if office else town.profile.org_id,
            field=work,
        )
        town.bodies.append(unit.organizations.add(body))


def _body_rows(texts: Texts) -> Iterator[tuple[OrgKind, str, str, str]]:
    """Yield kind, name, what follows the township in numbers, and field of every body."""
    places = texts.places
    here = places["township"]
    yield OrgKind.COUNTY, f"{places['county']}综治中心", "", ""
    yield OrgKind.GOV, f"{here}人民政府", "", ""
    yield OrgKind.JUSTICE_OFFICE, f"{here.removesuffix('镇')}司法所", "", ""
    for name in places["departments"]:
        yield OrgKind.DEPT, name, "", ""
    for one in places["specialists"]:
        yield OrgKind.SPECIALIST_COMMITTEE, f"{here}{one['name']}", one["short"], one["field"]
    for name in places["villages"]:
        yield OrgKind.VILLAGE_COMMITTEE, f"{here}{name}人民调解委员会", name, ""
    for name in places["chief_offices"]:
        yield OrgKind.CHIEF_OFFICE, name, "", ""


def _add_villages(
    unit: UnitOfWork, town: Town, texts: Texts, names: Names, *, chance: Chance
) -> None:
    region, drawn = texts.places["region"], date(unit.today.year - 3, 1, 1)
    villages = texts.places["villages"]
    for at, (name, grids) in enumerate(zip(villages, texts.places["grids"], strict=True)):
        first = 1 - (len(villages) - COMMUNITIES) if at >= len(villages) - COMMUNITIES else 201
        code = f"{region}{first + at:03d}"
        village = unit.areas.add(
            Area(kind=AreaKind.VILLAGE, name=name, code=code, valid_from=drawn)
        )
        town.villages.append(village)
        town.grid_staff[village.id] = []
        for ordinal in range(grids):
            grid = unit.areas.add(
                Area(
                    kind=AreaKind.GRID,
                    name=f"{name}第{_ORDINALS[ordinal]}网格",
                    code=f"{code}{ordinal + 1:03d}",
                    parent_id=village.id,
                    valid_from=drawn,
                )
            )
            _staff_grid(unit, town, village, grid, names=names, chance=chance)


def _staff_grid(
    unit: UnitOfWork, town: Town, village: Area, grid: Area, *, names: Names, chance: Chance
) -> None:
    posts = [GridPost.LEADER, GridPost.FULL_TIME]
    posts += [GridPost.PART_TIME] if chance.happens(60) else []
    for post in posts:
        sex = Sex.MALE if post is GridPost.LEADER else chance.pick((Sex.MALE, Sex.FEMALE))
        one = GridStaff(
            area_id=grid.id, post=post, name=names.name(sex, age=45), phone=names.phone()
        )
        town.grid_staff[village.id].append(unit.grid_staff.add(one))


def _add_mediators(
    unit: UnitOfWork, town: Town, texts: Texts, names: Names, *, chance: Chance
) -> None:
    """Register the users who mediate, and somebody for every body that has nobody yet."""
    for login, body in _bodies_of_users(town, texts):
        chief = body.kind is OrgKind.CHIEF_OFFICE
        mediator = Mediator(
            body_id=body.id,
            kind=MediatorKind.CHIEF if chief else MediatorKind.FULL_TIME,
            name=town.actors[login].name,
            sex=Sex.FEMALE if login in texts.people["women"] else Sex.MALE,
            phone=names.phone(),
            staff_id=town.actors[login].staff_id,
        )
        town.mediators.append(unit.mediators.add(mediator))
    for body in town.bodies:
        if body.kind.mediates and not town.of_body(body):
            sex = chance.pick((Sex.MALE, Sex.MALE, Sex.FEMALE))
            mediator = Mediator(
                body_id=body.id,
                kind=MediatorKind.PART_TIME,
                name=names.name(sex, age=52),
                sex=sex,
                phone=names.phone(),
            )
            town.mediators.append(unit.mediators.add(mediator))


def _bodies_of_users(town: Town, texts: Texts) -> Iterator[tuple[str, Organization]]:
    """Yield the login of every user who mediates, and where."""
    here = texts.places["township"]
    offices = iter([one for one in town.bodies if one.kind is OrgKind.CHIEF_OFFICE])
    by_short = {one.short_name: one for one in town.bodies}
    for login, _, roles in texts.staff():
        if Role.CHIEF_MEDIATOR in roles:
            yield login, next(offices)
        elif login in _SPECIALIST_USERS:
            yield login, by_short[f"{here}{_SPECIALIST_USERS[login]}"]
        elif Role.MEDIATOR in roles:
            yield login, town.body(OrgKind.TOWN_COMMITTEE)
