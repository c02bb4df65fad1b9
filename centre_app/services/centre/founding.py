"""The first start: the centre, its first bodies and its first administrator."""

from collections.abc import Sequence

from centre_app.domain.accounts.passwords import check_password
from centre_app.domain.accounts.staff import Staff
from centre_app.domain.centre.bodies import Organization
from centre_app.domain.centre.codes import OrgKind
from centre_app.domain.centre.names import committee_name, committee_short_name
from centre_app.domain.centre.profile import CentreProfile
from centre_app.domain.centre.region import region_code
from centre_app.domain.errors import RuleError
from centre_app.domain.ids import new_id
from centre_app.domain.permissions import Actor, Role
from centre_app.domain.text import FieldChecks
from centre_app.domain.text_modules.modules import Starter
from centre_app.services.ports.hashing import Hasher
from centre_app.services.ports.unit import OpenUnit, UnitOfWork
from centre_app.services.records.accounts import Founding
from centre_app.services.text_modules import put_starters

FIRST_ROLES = (Role.SYS_ADMIN, Role.DIRECTOR, Role.DISPATCHER, Role.RECEPTIONIST)
"""The first person does everything until he has added his colleagues."""


def check_founding(founding: Founding) -> Founding:
    """Return what was asked, cleaned.

    Raises:
        FieldError: names every field that cannot stand.
    """
    checks = FieldChecks()
    cleaned = Founding(
        centre_name=checks.name("centre_name", founding.centre_name),
        short_name=checks.line("short_name", founding.short_name, limit=10),
        region=checks.take("region", region_code, founding.region) or "",
        admin_name=checks.name("admin_name", founding.admin_name),
        login=checks.line("login", founding.login, limit=40),
        password=founding.password,
    )
    checks.take("password", check_password, founding.password, login=cleaned.login)
    checks.done()
    return cleaned


def found_centre(
    open_unit: OpenUnit,
    hasher: Hasher,
    founding: Founding,
    *,
    starters: Sequence[Starter] = (),
    demo: bool = False,
) -> CentreProfile:
    """Write the centre, its committee, first administrator and text modules in one unit.

    Raises:
        FieldError: names every field that cannot stand.
        RuleError: there is a centre already; another desk was quicker.
    """
    founding = check_founding(founding)
    org_id, staff_id = new_id(), new_id()
    founder = Actor(staff_id, org_id, founding.admin_name, frozenset({Role.SYS_ADMIN}))
    profile = CentreProfile(
        org_id=org_id,
        name=founding.centre_name,
        short_name=founding.short_name,
        region=founding.region,
        demo=demo,
    )
    with open_unit(founder) as unit:
        if unit.centre.is_founded():
            raise RuleError("centre_founded")
        _add_bodies(unit, profile)
        put_starters(unit, starters)
        unit.staff.add(
            Staff(
                id=staff_id,
                login=founding.login,
                name=founding.admin_name,
                roles=sorted(FIRST_ROLES),
                password_hash=hasher.hash(founding.password),
                must_change=False,
            )
        )
        unit.centre.set_profile(profile)
        unit.audit.record("centre:founded", org_id, profile.name, region=profile.region)
    return profile


def _add_bodies(unit: UnitOfWork, profile: CentreProfile) -> None:
    short = profile.short_name
    unit.organizations.add(
        Organization(
            id=profile.org_id,
            kind=OrgKind.CENTRE,
            name=profile.name,
            short_name=short,
            seal_name=profile.name,
        )
    )
    committee = committee_name(profile.name)
    unit.organizations.add(
        Organization(
            kind=OrgKind.TOWN_COMMITTEE,
            name=committee,
            short_name=committee_short_name(short),
            seal_name=committee,
            parent_id=profile.org_id,
        )
    )
