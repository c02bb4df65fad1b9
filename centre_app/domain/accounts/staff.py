"""Accounts: five wrong passwords lock, a first password must be replaced."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from centre_app.domain.accounts.type_size import TypeSize
from centre_app.domain.entity import Root
from centre_app.domain.errors import LockedOutError
from centre_app.domain.permissions import Role

FAILURES_ALLOWED = 5
LOCK_MINUTES = 30
"""等保 2.0 level 2 (GB/T 22239-2019 §7.1.4.1): failed sign-ins must be handled."""


@dataclass(eq=False, kw_only=True)
class Staff(Root):
    """A member of staff with an account of his own; accounts are never shared."""

    login: str
    name: str
    roles: list[Role] = field(default_factory=list)
    password_hash: str
    must_change: bool = True
    failures: int = 0
    locked_until: datetime | None = None
    active: bool = True
    type_size: TypeSize | None = None

    def refuse_while_locked(self, now: datetime) -> None:
        """Let an open account pass.

        Raises:
            LockedOutError: the account is still shut.
        """
        if self.locked_until is not None and now < self.locked_until:
            left = self.locked_until - now
            raise LockedOutError(minutes=max(1, -(-left // timedelta(minutes=1))))

    def count_failure(self, now: datetime) -> None:
        """Note a wrong password; the fifth in a row shuts the account."""
        self.failures += 1
        if self.failures >= FAILURES_ALLOWED:
            self.locked_until = now + timedelta(minutes=LOCK_MINUTES)
            self.failures = 0

    def count_success(self) -> None:
        """Forget the wrong passwords before a right one."""
        self.failures, self.locked_until = 0, None
