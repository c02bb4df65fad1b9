"""Case files: what is asked about them, what they hold, and what changes them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from centre_app.domain.attachments.codes import AttachmentKind
from centre_app.domain.case_files.codes import CaseFileKind, FileState, OrderKind, Retention
from centre_app.domain.case_files.completeness import Lack
from centre_app.domain.papers.forms import Form
from centre_app.services.requests import Change


@dataclass(frozen=True)
class FileSubject:
    """What a file is about: a mediation case, or a matter whose petition has no case."""

    matter_id: UUID
    case_id: UUID | None = None


@dataclass(frozen=True)
class ShelfQuery:
    """Which files: of a state, or due for destruction; without either those not begun or open.

    Of those at most ``limit`` are looked through: it takes some ten milliseconds each.
    """

    state: FileState | None = None
    overdue: bool = False
    words: str = ""
    limit: int = 100


@dataclass(frozen=True, kw_only=True)
class ShelfRow:
    """A file in a list; ``file_id`` is None as long as nobody began it.

    ``lacking`` counts the defects that forbid locking; None of what is locked.
    """

    subject: FileSubject
    file_id: UUID | None
    kind: CaseFileKind
    number: str
    title: str
    parties: str
    state: FileState | None
    closed_on: date | None
    locked_on: date | None
    kept_until: date | None
    borrower: str = ""
    due_on: date | None = None
    proposed: bool = False
    lacking: int | None = None


@dataclass(frozen=True)
class ShelfCounts:
    """How many files lie in the archive, are out, or are due."""

    locked: int
    lent: int
    overdue: int


@dataclass(frozen=True)
class Shelf:
    """A list of files with the numbers of the lists; ``more`` says that it goes on."""

    rows: tuple[ShelfRow, ...]
    counts: ShelfCounts
    more: bool


@dataclass(frozen=True, kw_only=True)
class ContentLine:
    """Something that lies in a file, as the index (卷内目录) names it.

    Neither a paper nor an attachment: it lies there on paper alone. ``place`` is the title of its
    place in the order, ``binds`` says whether it has pages to be bound.
    """

    ordinal: int
    title: str
    place: str
    form: Form | None
    kind: AttachmentKind | None
    paper_id: UUID | None
    attachment_id: UUID | None
    number: str
    dated_on: date
    pages: int
    binds: bool = True


@dataclass(frozen=True, kw_only=True)
class VolumeLines:
    """A volume: number 0 is the file itself, the others are supplements; None is not closed yet."""

    number: int
    closed_on: date | None
    closed_by: str
    reason: str
    lines: tuple[ContentLine, ...]


@dataclass(frozen=True)
class LoanLine:
    """A line of the lending book."""

    borrower: str
    purpose: str
    lent_on: date
    due_on: date
    lent_by: str
    returned_on: date | None
    returned_note: str


@dataclass(frozen=True, kw_only=True)
class FilePage:
    """The page of a file; without a ``file_id`` it is what would lie in it.

    ``own`` says that whoever asks put it together. ``later`` came after it was closed and lies in no volume. ``override_reason`` is why the director
    had it locked although something was missing, ``overridden_by`` who that was. ``wanted`` are the
    forms that must lie in it and do not.
    """

    subject: FileSubject
    file_id: UUID | None
    version: int
    kind: CaseFileKind
    order: OrderKind
    number: str
    title: str
    committee: str
    mediators: tuple[str, ...]
    began_on: date | None
    ended_on: date | None
    ready: bool
    state: FileState | None
    retention: Retention
    filed_by: str
    own: bool
    filed_on: date | None
    inspected_by: str
    inspected_on: date | None
    remarks: str
    override_reason: str
    overridden_by: str
    locked_on: date | None
    kept_until: date | None
    overdue: bool
    destroy_asked_by: str
    destroy_asked_on: date | None
    destroy_reason: str
    destroyed_on: date | None
    volumes: tuple[VolumeLines, ...]
    later: tuple[ContentLine, ...]
    lacks: tuple[Lack, ...]
    wanted: tuple[Form, ...]
    loans: tuple[LoanLine, ...]
    parties: Sequence[tuple[UUID, str]]
    agreement_id: UUID | None
    today: date

    @property
    def blocking(self) -> int:
        """Return how many defects forbid locking (RULE 25)."""
        return sum(one.blocks for one in self.lacks)


@dataclass(frozen=True, kw_only=True)
class BeginFile(Change):
    """Begins the file of a case, or of a petition."""

    subject: FileSubject
    retention: Retention


@dataclass(frozen=True, kw_only=True)
class FileStep(Change):
    """Takes a file one step on."""

    file_id: UUID
    seen: int


@dataclass(frozen=True, kw_only=True)
class Enclose(FileStep):
    """Notes something that lies in the file on paper alone: a form or a kind of file.

    ``person_id`` is the party whose identity a copy shows.
    """

    kind: AttachmentKind | None = None
    form: Form | None = None
    title: str
    pages: str
    dated_on: date | None
    person_id: UUID | None = None


@dataclass(frozen=True, kw_only=True)
class ReviewFile(FileStep):
    """Notes that the actor looked the file through; remarks go on the note on the file."""

    remarks: str = ""


@dataclass(frozen=True, kw_only=True)
class LockFile(FileStep):
    """Closes a file; with a reason the director does so although something is missing."""

    reason: str = ""


@dataclass(frozen=True, kw_only=True)
class SupplementFile(FileStep):
    """Closes what came later into a volume of its own."""

    reason: str


@dataclass(frozen=True, kw_only=True)
class LendFile(FileStep):
    """Lets somebody have a file for a while."""

    borrower: str
    purpose: str
    due_on: date | None


@dataclass(frozen=True, kw_only=True)
class TakeInFile(FileStep):
    """Notes that a file came back, and in which state."""

    note: str = ""


@dataclass(frozen=True, kw_only=True)
class ProposeDestruction(FileStep):
    """Puts a file whose years are over on the list of what is to be destroyed."""

    reason: str


@dataclass(frozen=True, kw_only=True)
class DecideDestruction(FileStep):
    """Says whether a file on the list is destroyed; it stays if not."""

    approved: bool


@dataclass(frozen=True, kw_only=True)
class FilingChoice(Change):
    """How files are kept from now on."""

    mediation_order: OrderKind
    short_years: str
    long_years: str
