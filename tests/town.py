"""A small founded centre to test in: bodies, rooms, mediators and one person per role."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy import Engine

from centre_app.bootstrap import Services, build_services
from centre_app.domain.accounts.staff import Staff
from centre_app.domain.centre.bodies import Mediator, Organization, Room
from centre_app.domain.centre.codes import MediatorKind, OrgKind
from centre_app.domain.mediation.house_rules import MediationRules, SuspensionWord
from centre_app.domain.permissions import Actor, Role
from centre_app.services.centre.founding import found_centre
from centre_app.services.records.accounts import Founding
from centre_app.storage.draft_seal import DraftSeal
from centre_app.storage.engine import open_lan, open_local
from centre_app.storage.installation import prepare
from centre_app.storage.lan_keys import NoKeys
from centre_app.storage.unit_of_work import UnitOpener
from tests.fixed_clock import FixedClock
from tests.once import made_once
from tests.postgres import Databases, FreshCopy
from tests.warm_engines import warm

KEY = bytes(range(32))
PASSWORD = "Bridge-2026"
FOUNDED_AT = datetime(2026, 2, 27, 1, 0, tzinfo=UTC)
FOUNDING = Founding(
    centre_name="云岭镇综治中心",
    short_name="云岭镇",
    region="621999103",
    admin_name="何主任",
    login="he",
    password=PASSWORD,
)


class PlainHasher:
    """Stands for argon2, whose slowness is its virtue, where a test hashes no secret."""

    def hash(self, password: str) -> str:
        """Return something that is not the password."""
        return f"plain:{password[::-1]}"

    def fits(self, password_hash: str, password: str) -> bool:
        """Return whether the password is the one hashed."""
        return password_hash == self.hash(password)


@dataclass(frozen=True)
class Town:
    """A founded centre on one engine, with somebody for every role."""

    engine: Engine
    open_unit: UnitOpener
    services: Services
    clock: FixedClock
    actors: dict[Role, Actor]

    def actor(self, role: Role) -> Actor:
        """Return the person who has this role and no other."""
        return self.actors[role]

    def body(self, kind: OrgKind) -> UUID:
        """Return the first body of a kind."""
        with self.open_unit(self.actors[Role.DIRECTOR], reading=True) as unit:
            return unit.organizations.find(kind=kind)[0].id


def settle(engine: Engine) -> None:
    """Found the centre that every test gets a copy of."""
    clock = FixedClock(FOUNDED_AT)
    prepare(engine, clock)
    open_unit = UnitOpener(engine, clock)
    profile = found_centre(open_unit, PlainHasher(), FOUNDING)
    founder = Actor(profile.org_id, profile.org_id, "何主任", frozenset({Role.SYS_ADMIN}))
    with open_unit(founder) as unit:
        for role in Role:
            unit.staff.add(
                Staff(
                    login=role.value,
                    name=f"{role.label}甲",
                    roles=[role],
                    password_hash=PlainHasher().hash(PASSWORD),
                    must_change=False,
                )
            )
        for name, seats in (("一号调解室", 8), ("二号调解室", 12)):
            unit.rooms.add(Room(name=name, seats=seats))
        town_committee = unit.organizations.find(kind=OrgKind.TOWN_COMMITTEE)[0]
        chief = Organization(
            kind=OrgKind.CHIEF_OFFICE,
            name="老马首席调解员工作室",
            short_name="云岭镇",
            seal_name=town_committee.seal_name,
            parent_id=town_committee.id,
        )
        unit.organizations.add(chief)
        for body, kind, name in (
            (town_committee, MediatorKind.FULL_TIME, "周正和"),
            (town_committee, MediatorKind.PART_TIME, "林秀英"),
            (chief, MediatorKind.CHIEF, "马长河"),
        ):
            unit.mediators.add(Mediator(body_id=body.id, kind=kind, name=name))
        # Nobody is asked before a mediation rests; what asks sets the rule (as a new centre has it).
        unit.centre.set_mediation_rules(MediationRules(suspension=SuspensionWord.HANDLER))
        unit.audit.record("centre:settled", profile.org_id, profile.name)


@pytest.fixture(scope="session")
def settled_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give an encrypted file with the settled centre, made once per run."""
    return made_once(tmp_path_factory, "town", _fill_sqlite) / "centre.db"


def _fill_sqlite(folder: Path) -> None:
    engine = open_local(folder / "centre.db", KEY)
    settle(engine)
    engine.dispose()


def _fill_postgres(url: str) -> None:
    engine = open_lan(_through_psycopg(url))
    settle(engine)
    engine.dispose()


def _through_psycopg(url: str) -> str:
    return url.replace("postgresql://", "postgresql+psycopg://", 1)


def settled_sqlite(settled: Path, folder: Path) -> Engine:
    """Return an engine on a copy of the settled file."""
    path = folder / "centre.db"
    shutil.copy(settled, path)
    return warm(open_local(path, KEY))


def settled_postgres(databases: Databases, *, like: str = "") -> Engine:
    """Return an engine on a copy of the settled centre on PostgreSQL, to be dropped by its user.

    ``like`` is the address of one that something has happened in, if that is to be copied.
    """
    url = databases.again(like) if like else databases.copy("settled", _fill_postgres)
    return warm(open_lan(_through_psycopg(url)))


def _sqlite(request: pytest.FixtureRequest, tmp_path: Path) -> Engine:
    return settled_sqlite(request.getfixturevalue("settled_file"), tmp_path)


def _postgres(request: pytest.FixtureRequest) -> Engine:
    fresh_copy: FreshCopy = request.getfixturevalue("template_postgres")
    return warm(open_lan(_through_psycopg(fresh_copy("settled", _fill_postgres))))


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def engine(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    """Give an engine on a copy of the settled centre, once on each database."""
    engine = _sqlite(request, tmp_path) if request.param == "sqlite" else _postgres(request)
    yield engine
    engine.dispose()


@pytest.fixture
def sqlite_engine(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    """Give an engine on a copy of the settled centre on SQLite, for tests of the window."""
    engine = _sqlite(request, tmp_path)
    yield engine
    engine.dispose()


@pytest.fixture
def town(engine: Engine, clock: FixedClock) -> Town:
    """Give the settled centre, once on each database."""
    return town_on(engine, clock)


@pytest.fixture
def desk_town(request: pytest.FixtureRequest, tmp_path: Path, clock: FixedClock) -> Iterator[Town]:
    """Give the settled centre on SQLite, for tests of the window; journeys go on both engines."""
    on_postgres = getattr(request, "param", "sqlite") == "postgres"
    engine = _postgres(request) if on_postgres else _sqlite(request, tmp_path)
    yield town_on(engine, clock)
    engine.dispose()


on_both_engines = pytest.mark.parametrize(
    "desk_town", ["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)], indirect=True
)
"""Marks a journey through the window that is made once on each database."""


def seal_on(engine: Engine) -> DraftSeal:
    """Return what drafts are sealed with on an engine."""
    return DraftSeal(KEY if engine.dialect.name == "postgresql" else None)


def town_on(engine: Engine, clock: FixedClock) -> Town:
    """Return the settled centre on an engine; a server's drafts are sealed as on the LAN."""
    open_unit = UnitOpener(engine, clock, seal=seal_on(engine))
    nobody = Actor(UUID(int=0), UUID(int=0), "", frozenset())
    with open_unit(nobody, reading=True) as unit:
        actors = {
            one.roles[0]: Actor(one.id, one.org_id, one.name, frozenset(one.roles))
            for one in unit.staff.find()
            if len(one.roles) == 1
        }
    return Town(engine, open_unit, build_services(open_unit, NoKeys()), clock, actors)
