"""Everything that can go wrong in a way the user can act on.

Errors carry data; their words stand in ``centre_app.views.messages``. The text of an error holds
codes only: it may get into a log, where no name belongs.
"""


class CentreError(Exception):
    """Base of the errors that carry a sentence for the user; any other exception is a bug."""


class NotAllowedError(CentreError):
    """The person signed in lacks a permission."""

    def __init__(self, permission: str) -> None:
        super().__init__(permission)
        self.permission = permission


class FieldError(CentreError):
    """What was entered cannot stand; names each field and a reason code."""

    def __init__(self, **reasons: str) -> None:
        super().__init__(reasons)
        self.reasons = reasons


class RuleError(CentreError):
    """A rule of the field forbids the step.

    ``rule`` is a reason code with words in the window, ``facts`` fill the gaps of its sentence.
    """

    def __init__(self, rule: str, **facts: str) -> None:
        super().__init__(rule)
        self.rule = rule
        self.facts = facts


class ClashError(CentreError):
    """A room, mediator or party is already taken at that time; says by whom and when.

    ``resource`` is the code of a ResourceKind, ``name`` who or what is taken, ``taken`` the hours
    and the case that hold it.
    """

    def __init__(self, *, resource: str, name: str, taken: str) -> None:
        super().__init__(resource)
        self.resource = resource
        self.name = name
        self.taken = taken


class OnLeaveError(ClashError):
    """A mediator is on leave then; ``taken`` are the days of it."""


class StaleRecordError(CentreError):
    """Somebody else changed the record since it was read."""


class NotFoundError(CentreError):
    """The record is gone, or was never visible to this person."""


class SignInError(CentreError):
    """The name or the password is wrong; never says which."""


class LockedOutError(CentreError):
    """Too many wrong passwords; says for how many minutes the account stays shut."""

    def __init__(self, minutes: int) -> None:
        super().__init__(minutes)
        self.minutes = minutes


class PasswordDueError(CentreError):
    """The person must set a password of his own before anything else."""


class StorageUnavailableError(CentreError):
    """The database cannot be reached."""


class StorageBusyError(CentreError):
    """Another program holds the database; trying again later may work."""


class StorageReadOnlyError(CentreError):
    """The database may be read but not written."""


class DiskFullError(CentreError):
    """There is no room left to save."""


class DatabaseMissingError(CentreError):
    """There is no database file where the settings point."""


class DatabaseDamagedError(CentreError):
    """The database file cannot be read: damaged, or not a database of this program."""


class DatabaseTooNewError(CentreError):
    """The database was written by a newer program."""


class DatabaseTooOldError(CentreError):
    """The database needs an upgrade that this person may not make."""


class PrinterError(CentreError):
    """The printer refused; the paper stays issued and can be printed again."""
