"""The program on the office LAN: the same use cases on a server that others work on, too."""

import threading

from centre_app.bootstrap import DOORMAN, OpenHouse, build_services
from centre_app.domain.clock import Clock
from centre_app.domain.errors import RuleError
from centre_app.services.centre.accounts import Accounts
from centre_app.services.centre.founding import check_founding, found_centre
from centre_app.services.records.accounts import Founding, SignedIn, SignIn
from centre_app.storage import installation, migrate
from centre_app.storage.draft_seal import DraftSeal
from centre_app.storage.engine import open_lan
from centre_app.storage.faults import translated
from centre_app.storage.hashing import ArgonHasher
from centre_app.storage.lan_keys import LanKeys, NoKeys, draft_key
from centre_app.storage.server_clock import ServerClock
from centre_app.storage.unit_of_work import PLAIN, UnitOpener


class LanHouse:
    """A centre on a PostgreSQL server; the time is the server's, whatever this computer says."""

    def __init__(
        self,
        url: str,
        clock: Clock,
        *,
        password: str | None = None,
        never_on: threading.Thread | None = None,
    ) -> None:
        """Take the server at an address; units refuse to open on the thread ``never_on``."""
        self._engine = open_lan(url, password)
        self._clock = ServerClock(self._engine, clock)
        self._never_on = never_on

    def is_founded(self) -> bool:
        """Return whether there is a centre to sign in to.

        Raises:
            CentreError: the server cannot be reached.
        """
        with translated():
            return installation.is_founded(self._engine)

    def recovery_code(self) -> str:
        """Return nothing: the server's own backup stands for the slot on paper."""
        return ""

    def code_on_paper(self, _code: str, _centre_name: str) -> bytes:
        """Refuse: on the LAN there is no code to be put on paper.

        Raises:
            RuleError: always.
        """
        raise RuleError("no_recovery_on_lan")

    def recover(self, _recovery_code: str, _password: str) -> OpenHouse:
        """Refuse: on the LAN there is no code on paper, an administrator sets a new password.

        Raises:
            RuleError: always.
        """
        raise RuleError("no_recovery_on_lan")

    def prove(self, sign_in: SignIn) -> None:
        """Check a password again, at the lock screen.

        Raises:
            SignInError: it is not the password.
            LockedOutError: too many wrong passwords before.
        """
        with translated():
            migrate.ensure_current(self._engine, may_upgrade=False)
        self._let_in(sign_in)

    def found(
        self, founding: Founding, _recovery_code: str = "", *, demo: bool = False
    ) -> OpenHouse:
        """Make tables, centre and first administrator, who is then signed in.

        Raises:
            FieldError: names every field that cannot stand; nothing was made.
            RuleError: somebody at another desk was quicker.
            CentreError: the server cannot be used; says why.
        """
        founding = check_founding(founding)
        with translated():
            installation.prepare(self._engine, self._clock)
        found_centre(self._units(), ArgonHasher(), founding, demo=demo)
        return self.open(SignIn(founding.login, founding.password))

    def open(self, sign_in: SignIn) -> OpenHouse:
        """Check the schema and let somebody in.

        Raises:
            CentreError: the password is wrong, or the server cannot be used; says which.
        """
        with translated():
            migrate.ensure_current(self._engine, may_upgrade=False)
        signed_in = self._let_in(sign_in)
        with translated():
            key = draft_key(self._engine, signed_in.actor.staff_id, sign_in.password)
        services = build_services(self._units(DraftSeal(key)), LanKeys(key))
        return OpenHouse(services, signed_in, self._engine)

    def _let_in(self, sign_in: SignIn) -> SignedIn:
        """Check a password before there is a key.

        Raises:
            SignInError: it is not the password.
            LockedOutError: too many wrong passwords before.
        """
        accounts = Accounts(self._units(), ArgonHasher(), NoKeys())
        return accounts.let_in(DOORMAN, sign_in.login, sign_in.password, proved=False)

    def _units(self, seal: DraftSeal = PLAIN) -> UnitOpener:
        return UnitOpener(self._engine, self._clock, seal=seal, never_on=self._never_on)
