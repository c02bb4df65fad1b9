"""Who may read a matter whose content is closed to all but the named (限阅)."""

from dataclasses import dataclass, field
from uuid import UUID

from centre_app.domain.codes import Code
from centre_app.domain.entity import Entity, Root
from centre_app.domain.errors import RuleError

RESTRICTED_TITLE = "限阅事项"
"""Stands in lists in place of the title of a matter that is closed to whoever reads."""


class AccessReason(Code):
    """Why a matter is closed."""

    ACCUSATION = "accusation", "检举控告"
    PRIVACY = "privacy", "个人隐私"
    MINOR = "minor", "涉及未成年人"
    SAFETY = "safety", "人身安全"
    OTHER = "other", "其他"


@dataclass(eq=False, kw_only=True)
class AccessName(Entity):
    """A member of staff who may read a closed matter."""

    access_id: UUID
    staff_id: UUID


@dataclass(eq=False, kw_only=True)
class MatterAccess(Root):
    """Whether a matter is closed, why, and to whom it stays open.

    ``director_reads`` is left out where the accusation concerns the head of the centre himself.

    Source: 《信访工作条例》第三十条 (never disclose an accusation to the accused).
    """

    matter_id: UUID
    reason: AccessReason
    note: str = ""
    director_reads: bool = True
    closed: bool = True
    names: list[AccessName] = field(default_factory=list)

    def close(self, reason: AccessReason, note: str, *, director_reads: bool) -> None:
        """Close the matter, maybe once more, or for another reason."""
        self.reason, self.note, self.director_reads = reason, note, director_reads
        self.closed = True

    def open_again(self) -> None:
        """Let everybody read it who may read matters; the names are forgotten.

        Raises:
            RuleError: it is open.
        """
        self._must_be_closed()
        self.closed = False
        self.names.clear()

    def is_named(self, staff_id: UUID) -> bool:
        """Return whether somebody stands on the list."""
        return any(one.staff_id == staff_id for one in self.names)

    def add(self, staff_id: UUID) -> None:
        """Let one more read; who is named already stays so.

        Raises:
            RuleError: the matter is open.
        """
        self._must_be_closed()
        if not self.is_named(staff_id):
            self.names.append(AccessName(access_id=self.id, staff_id=staff_id))

    def remove(self, staff_id: UUID) -> None:
        """Strike somebody off the list.

        Raises:
            RuleError: the matter is open, he does not stand there, or nobody would be left.
        """
        self._must_be_closed()
        kept = [one for one in self.names if one.staff_id != staff_id]
        if len(kept) == len(self.names):
            raise RuleError("access_not_named")
        if not kept:
            raise RuleError("access_last_name")
        self.names[:] = kept

    def _must_be_closed(self) -> None:
        if not self.closed:
            raise RuleError("access_not_closed")
