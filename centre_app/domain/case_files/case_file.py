"""A case file (卷宗) from its beginning to its destruction: what is locked does not change (RULE 25)."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from centre_app.domain.case_files.codes import CaseFileKind, FileState, Retention
from centre_app.domain.case_files.completeness import Lack
from centre_app.domain.case_files.facts import Item
from centre_app.domain.case_files.filing import FilingRules
from centre_app.domain.case_files.parts import Enclosure, FiledItem, Loan, Volume
from centre_app.domain.entity import Root
from centre_app.domain.errors import FieldError, RuleError

_IN_ARCHIVE = frozenset({FileState.LOCKED, FileState.LENT})


@dataclass(eq=False, kw_only=True)
class CaseFile(Root):
    """The file of a mediation case, or of a petition, which has no case.

    Attributes:
        filed_by: who put it together (立卷人); ``inspected_by`` another who looked it through (检查人).
        override_reason: why the director had it locked although something was missing.
        kept_until: the last day of keeping; None for good, or as long as it is not locked.
        destroy_asked_by: who proposed to destroy it; the director decides.
    """

    matter_id: UUID
    case_id: UUID | None = None
    kind: CaseFileKind
    number: str
    retention: Retention
    state: FileState = FileState.OPEN
    filed_by_id: UUID
    filed_by: str
    filed_on: date
    inspected_by_id: UUID | None = None
    inspected_by: str = ""
    inspected_on: date | None = None
    remarks: str = ""
    override_reason: str = ""
    overridden_by: str = ""
    locked_on: date | None = None
    kept_until: date | None = None
    destroy_asked_by_id: UUID | None = None
    destroy_asked_by: str = ""
    destroy_asked_on: date | None = None
    destroy_reason: str = ""
    destroyed_on: date | None = None
    destroy_approved_by: str = ""
    volumes: list[Volume] = field(default_factory=list)
    items: list[FiledItem] = field(default_factory=list)
    enclosures: list[Enclosure] = field(default_factory=list)
    loans: list[Loan] = field(default_factory=list)

    @property
    def locked(self) -> bool:
        """Return whether nothing of it changes any more."""
        return self.state not in {FileState.OPEN, FileState.REVIEWED}

    @property
    def out(self) -> Loan | None:
        """Return the loan it is out on."""
        return next((one for one in self.loans if one.returned_on is None), None)

    def overdue(self, today: date) -> bool:
        """Return whether the years of keeping are over."""
        kept = self.kept_until
        return self.state in _IN_ARCHIVE and kept is not None and kept < today

    def enclose(self, one: Enclosure) -> None:
        """Note something that lies in the file on paper alone.

        Raises:
            RuleError: the file is locked.
        """
        self._refuse_unless(FileState.OPEN, FileState.REVIEWED)
        self.enclosures.append(one)
        self._look_again()

    def review(self, by_id: UUID, by: str, *, on: date, remarks: str) -> None:
        """Note who looked it through; whoever put it together cannot.

        Raises:
            RuleError: it was looked through before, or by whoever put it together.
        """
        self._refuse_unless(FileState.OPEN)
        if by_id == self.filed_by_id:
            raise RuleError("file_inspector_same", name=by)
        self.state, self.remarks = FileState.REVIEWED, remarks
        self.inspected_by_id, self.inspected_by, self.inspected_on = by_id, by, on

    def put_back(self) -> None:
        """Let it be worked on again after the inspection.

        Raises:
            RuleError: it was not looked through, or is locked.
        """
        self._refuse_unless(FileState.REVIEWED)
        self._look_again()

    def lock(
        self,
        content: Sequence[Item],
        lacks: Sequence[Lack],
        rules: FilingRules,
        *,
        on: date,
        by: str,
    ) -> None:
        """Close the file with what lies in it, for good (RULE 25).

        Raises:
            RuleError: nobody looked it through, it is empty, or something that must lie in it is
                missing and the director gave no reason to lock it all the same.
        """
        self._refuse_unless(FileState.REVIEWED)
        blocking = [one for one in lacks if one.blocks]
        if blocking and not self.override_reason:
            first = blocking[0]
            raise RuleError("file_incomplete", count=str(len(blocking)), first=first.defect.label)
        if not content:
            raise RuleError("file_empty")
        self._close_volume(content, on=on, by=by, reason="")
        self.state, self.locked_on = FileState.LOCKED, on
        self.kept_until = rules.kept_until(self.retention, on)

    def override(self, reason: str, by: str) -> None:
        """Let it be locked although something is missing: the director's word, which F26 tells."""
        self.override_reason, self.overridden_by = reason, by

    def later(self, content: Sequence[Item]) -> list[Item]:
        """Return what came after the file was closed: of the same content what lies in no volume."""
        filed = {one.key for one in self.items}
        return [one for one in content if one.key is not None and one.key not in filed]

    def supplement(self, content: Sequence[Item], *, on: date, by: str, reason: str) -> Volume:
        """Close what came later into a volume of its own; the earlier ones stay as they are.

        Raises:
            RuleError: the file is not in the archive, is out, or nothing came later.
        """
        self._refuse_unless(FileState.LOCKED)
        came = self.later(content)
        if not came:
            raise RuleError("file_nothing_later")
        return self._close_volume(came, on=on, by=by, reason=reason)

    def lend(self, loan: Loan) -> None:
        """Let somebody have it for a while.

        Raises:
            RuleError: it is not in the archive, or out already.
            FieldError: it would be due before it goes out.
        """
        self._refuse_unless(FileState.LOCKED)
        if loan.due_on < loan.lent_on:
            raise FieldError(due_on="file_due_before_lent")
        self.loans.append(loan)
        self.state = FileState.LENT

    def take_in(self, *, on: date, note: str) -> Loan:
        """Note that it came back.

        Raises:
            RuleError: it is not out.
        """
        self._refuse_unless(FileState.LENT)
        loan = self.out
        assert loan is not None
        loan.returned_on, loan.returned_note = on, note
        self.state = FileState.LOCKED
        return loan

    def propose_destruction(self, by_id: UUID, by: str, *, on: date, reason: str) -> None:
        """Put it on the list of what is to be destroyed.

        Raises:
            RuleError: it is not in the archive, is out, is kept longer, or is on the list.
        """
        self._refuse_unless(FileState.LOCKED)
        if not self.overdue(on):
            until = self.kept_until.isoformat() if self.kept_until else self.retention.label
            raise RuleError("file_kept_longer", until=until)
        if self.destroy_asked_on is not None:
            raise RuleError("file_listed_already")
        self.destroy_asked_by_id, self.destroy_asked_by = by_id, by
        self.destroy_asked_on, self.destroy_reason = on, reason

    def decide_destruction(self, by_id: UUID, by: str, *, on: date, approved: bool) -> None:
        """Say whether what is on the list is destroyed, or stays.

        Raises:
            RuleError: it is not on the list, or is out; or whoever decides proposed it himself.
        """
        self._refuse_unless(FileState.LOCKED)
        if self.destroy_asked_on is None:
            raise RuleError("file_not_listed")
        if by_id == self.destroy_asked_by_id:
            raise RuleError("file_own_proposal")
        if not approved:
            self.destroy_asked_by_id, self.destroy_asked_by = None, ""
            self.destroy_asked_on, self.destroy_reason = None, ""
            return
        self.state, self.destroyed_on, self.destroy_approved_by = FileState.DESTROYED, on, by

    def _close_volume(self, content: Sequence[Item], *, on: date, by: str, reason: str) -> Volume:
        number = len(self.volumes)
        volume = Volume(file_id=self.id, number=number, closed_on=on, closed_by=by, reason=reason)
        self.volumes.append(volume)
        self.items += [
            FiledItem(
                file_id=self.id,
                volume=number,
                ordinal=at,
                title=one.title,
                form=one.form.value if one.form else "",
                kind=one.kind,
                paper_id=one.paper_id,
                attachment_id=one.attachment_id,
                number=one.number,
                dated_on=one.dated_on,
                pages=one.pages,
            )
            for at, one in enumerate(content)
        ]
        return volume

    def _look_again(self) -> None:
        self.state = FileState.OPEN
        self.inspected_by_id, self.inspected_by, self.inspected_on = None, "", None

    def _refuse_unless(self, *states: FileState) -> None:
        if self.state not in states:
            raise RuleError("file_state", here=self.state.label)
