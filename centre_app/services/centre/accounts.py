"""Use cases of accounts: colleagues and their passwords."""

from collections.abc import Sequence

from centre_app.domain.accounts.passwords import check_password
from centre_app.domain.accounts.staff import Staff
from centre_app.domain.centre.profile import CentreProfile
from centre_app.domain.clock_doubt import CLOCK_CONFIRMED, ClockDoubt, clock_doubt
from centre_app.domain.errors import FieldError, RuleError, SignInError
from centre_app.domain.permissions import Actor, Permission, Role
from centre_app.domain.text import FieldChecks
from centre_app.services.ports.hashing import Hasher, KeyKeeper
from centre_app.services.ports.unit import OpenUnit, UnitOfWork
from centre_app.services.records.accounts import (
    ClockConfirmation,
    FirstPassword,
    NewPassword,
    NewStaff,
    SignedIn,
    StaffEdit,
    StaffRow,
    TypeSizeChoice,
)
from centre_app.services.requests import Done
from centre_app.services.use_case import Topic, UseCases, change, reading

LOGIN_LIMIT = 40


class Accounts(UseCases):
    """Lets people in, adds colleagues, replaces passwords."""

    def __init__(self, open_unit: OpenUnit, hasher: Hasher, keys: KeyKeeper) -> None:
        super().__init__(open_unit)
        self._hasher = hasher
        self._keys = keys

    @change(Permission.STAFF_MANAGE, touches=Topic.STAFF)
    def add_staff(self, unit: UnitOfWork, actor: Actor, request: NewStaff) -> Done:
        """Add a colleague; he must set a password of his own at his first sign-in.

        Raises:
            FieldError: a field cannot stand, or the login name is taken.
        """
        checks = FieldChecks()
        login = checks.line("login", request.login, limit=LOGIN_LIMIT)
        name = checks.name("name", request.name)
        checks.take("password", check_password, request.password, login=login)
        if not request.roles:
            checks.refuse("roles", "required")
        if unit.staff.find(login=login):
            checks.refuse("login", "login_taken")
        checks.done()
        staff = unit.staff.add(
            Staff(
                login=login,
                name=name,
                roles=sorted(request.roles),
                password_hash=self._hasher.hash(request.password),
            )
        )
        self._keys.admit(unit, login, request.password)
        unit.audit.record("staff:added", staff.id, login, roles=",".join(staff.roles))
        return Done(staff.id, login, unit.staff.version(staff))

    @change(Permission.STAFF_MANAGE, touches=Topic.STAFF)
    def change_staff(self, unit: UnitOfWork, actor: Actor, request: StaffEdit) -> Done:
        """Change a colleague's name and roles, or shut him out; his key slot goes with it.

        Raises:
            FieldError: a field cannot stand; a shut account opens by a new first password only.
            RuleError: he shuts himself out, or nobody would manage accounts any more.
        """
        staff = unit.staff.get(request.staff_id, seen=request.version)
        checks = FieldChecks()
        name = checks.name("name", request.name)
        if not request.roles:
            checks.refuse("roles", "required")
        if request.active and not staff.active:
            checks.refuse("active", "needs_first_password")
        checks.done()
        if not request.active and staff.id == actor.staff_id:
            raise RuleError("staff_self")
        staff.name, staff.roles, staff.active = name, sorted(request.roles), request.active
        _require_admin(unit)
        unit.audit.record(
            "staff:changed",
            staff.id,
            staff.login,
            roles=",".join(staff.roles),
            active="yes" if staff.active else "no",
        )
        version = unit.staff.version(staff)
        if not staff.active:
            self._keys.dismiss(unit, staff.login)
        return Done(staff.id, staff.login, version)

    @change(Permission.STAFF_MANAGE, touches=Topic.STAFF)
    def give_first_password(self, unit: UnitOfWork, actor: Actor, request: FirstPassword) -> Done:
        """Let a colleague in with a password he must replace, whether shut out or forgetful.

        Raises:
            FieldError: the password is not good enough.
        """
        staff = unit.staff.get(request.staff_id, seen=request.version)
        checks = FieldChecks()
        checks.take("password", check_password, request.password, login=staff.login)
        checks.done()
        staff.password_hash = self._hasher.hash(request.password)
        staff.must_change, staff.active = True, True
        staff.count_success()
        unit.audit.record("staff:let_in_again", staff.id, staff.login)
        version = unit.staff.version(staff)
        self._keys.admit(unit, staff.login, request.password)
        return Done(staff.id, staff.login, version)

    @change(Permission.SELF, touches=Topic.STAFF)
    def set_password(self, unit: UnitOfWork, actor: Actor, request: NewPassword) -> Done:
        """Replace one's own password.

        Raises:
            FieldError: the old one is wrong, or the new one not good enough.
        """
        staff = unit.staff.look(actor.staff_id)
        if not self._hasher.fits(staff.password_hash, request.old):
            raise FieldError(old="password_wrong")
        checks = FieldChecks()
        checks.take("new", check_password, request.new, login=staff.login)
        if request.new == request.old:
            checks.refuse("new", "password_same")
        checks.done()
        staff.password_hash, staff.must_change = self._hasher.hash(request.new), False
        self._keys.admit(unit, staff.login, request.new)
        unit.audit.record("staff:password_set", staff.id, staff.login)
        return Done(staff.id, staff.login, unit.staff.version(staff))

    @change(Permission.SELF, touches=Topic.NOTHING)
    def choose_type_size(self, unit: UnitOfWork, actor: Actor, request: TypeSizeChoice) -> Done:
        """Keep how large one wants the words, for every computer one signs in at."""
        staff = unit.staff.look(actor.staff_id)
        staff.type_size = request.size
        unit.audit.record("staff:type_size_chosen", staff.id, staff.login, size=request.size)
        return Done(staff.id, staff.login, unit.staff.version(staff))

    def recover(self, doorman: Actor, password: str) -> str:
        """Give the first administrator a new password; return his login.

        Only for whoever holds the code on paper, which opened the database already.

        Raises:
            FieldError: the password is not good enough.
        """
        with self._open_unit(doorman) as unit:
            admins = [one for one in unit.staff.find(active=True) if Role.SYS_ADMIN in one.roles]
            staff = admins[0]
            checks = FieldChecks()
            checks.take("new", check_password, password, login=staff.login)
            checks.done()
            staff.password_hash, staff.must_change = self._hasher.hash(password), False
            staff.count_success()
            self._keys.admit(unit, staff.login, password)
            unit.audit.record("staff:recovered", staff.id, staff.login)
            return staff.login

    @reading(Permission.STAFF_MANAGE)
    def list_staff(self, unit: UnitOfWork, actor: Actor, _request: None) -> Sequence[StaffRow]:
        """Return all accounts by name."""
        return unit.staff_register.rows()

    @change(Permission.CENTRE_MANAGE, touches=Topic.NOTHING)
    def confirm_clock(self, unit: UnitOfWork, actor: Actor, request: ClockConfirmation) -> Done:
        """Believe a clock that went on far since the last deed, because the centre rested.

        Raises:
            RuleError: the clock stands before the last deed; it cannot be right.
        """
        centre = unit.centre.profile()
        unit.audit.record(CLOCK_CONFIRMED, centre.org_id, centre.name)
        return Done(centre.org_id)

    def let_in(self, doorman: Actor, login: str, password: str, *, proved: bool) -> SignedIn:
        """Return who signs in; ``proved`` says the password opened the database already.

        Raises:
            SignInError: no such account, or not its password; never says which.
            LockedOutError: too many wrong passwords before.
        """
        with self._open_unit(doorman) as unit:
            known = FieldChecks().optional_line("login", login, limit=LOGIN_LIMIT)
            found = [one for one in unit.staff.find(login=known) if one.active]
            if not found:
                self._hasher.fits(self._hasher.hash(password), "")
                raise SignInError
            staff = found[0]
            staff.refuse_while_locked(unit.now)
            fits = proved or self._hasher.fits(staff.password_hash, password)
            if fits:
                staff.count_success()
            else:
                staff.count_failure(unit.now)
            profile = unit.centre.profile()
            doubt = _doubt(unit, profile)
            tag = "staff:signed_in" if fits else "staff:sign_in_failed"
            unit.audit.record(tag, staff.id, staff.login)
            actor = Actor(staff.id, staff.org_id, staff.name, frozenset(staff.roles))
            must_change, size = staff.must_change, staff.type_size
        if not fits:
            raise SignInError
        return SignedIn(actor, login, must_change, profile.name, profile.demo, doubt, size)


def _doubt(unit: UnitOfWork, profile: CentreProfile) -> ClockDoubt | None:
    """Return whether the clock is in doubt; the demonstration may rest as long as it likes."""
    doubt = clock_doubt(unit.now, unit.audit.last_at())
    if doubt is not None and doubt.is_ahead and profile.demo:
        unit.audit.record(CLOCK_CONFIRMED, profile.org_id, profile.name)
        return None
    return doubt


def _require_admin(unit: UnitOfWork) -> None:
    """Let a change of accounts pass that leaves somebody to manage them.

    Raises:
        RuleError: nobody would.
    """
    if not any(Role.SYS_ADMIN in one.roles for one in unit.staff.find(active=True)):
        raise RuleError("last_admin")
