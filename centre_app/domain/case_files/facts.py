"""What the inspection of a case file looks at."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from centre_app.domain.attachments.codes import AttachmentKind
from centre_app.domain.case_files.codes import DayKind
from centre_app.domain.case_files.happened import Happened
from centre_app.domain.case_files.order import FileOrder
from centre_app.domain.papers.forms import Form


@dataclass(frozen=True, kw_only=True)
class Item:
    """A paper, a file, or an enclosure that exists on paper alone; it lies in one place of the file.

    ``binds`` says whether it has pages that can be bound; ``person_id`` whose file it is.
    """

    title: str
    form: Form | None = None
    kind: AttachmentKind | None = None
    paper_id: UUID | None = None
    attachment_id: UUID | None = None
    number: str = ""
    dated_on: date
    pages: int
    binds: bool = True
    person_id: UUID | None = None

    @property
    def key(self) -> UUID | None:
        """Return what it is known by; None of an enclosure."""
        return self.paper_id or self.attachment_id


@dataclass(frozen=True, kw_only=True)
class PartyFacts:
    """A party as the papers name it: ``on_file`` is its name as its own file has it today.

    ``needs_guardian`` is set of whoever cannot act alone, ``sent_agent`` of whoever let another come.
    """

    person_id: UUID | None
    name: str
    on_file: str
    needs_guardian: bool = False
    sent_agent: bool = False


@dataclass(frozen=True, kw_only=True)
class SigningFacts:
    """What is not yet on the agreement: names without a signature, without a print; the seal.

    ``misnamed`` are signatures under another name than the party has.
    """

    unsigned: Sequence[str] = ()
    unprinted: Sequence[str] = ()
    unsealed: bool = False
    misnamed: Sequence[str] = ()


@dataclass(frozen=True, kw_only=True)
class FileFacts:
    """Everything the inspection knows of a file.

    ``wording`` are codes of what the check of the agreement's words finds and nobody let stand.
    """

    order: FileOrder
    happened: Happened
    items: Sequence[Item]
    parties: Sequence[PartyFacts] = ()
    signing: SigningFacts = SigningFacts()
    days: Mapping[DayKind, date] = field(default_factory=dict)
    wording: Sequence[str] = ()

    @property
    def forms(self) -> frozenset[Form]:
        """Return the forms the file holds."""
        return frozenset(one.form for one in self.items if one.form is not None)

    def of_kind(self, kind: AttachmentKind) -> list[Item]:
        """Return the files of a kind."""
        return [one for one in self.items if one.kind is kind]

    def in_order(self) -> list[Item]:
        """Return what the file holds in the order of its places, by its day within each."""
        return sorted(self.items, key=lambda one: (self.place_of(one), one.dated_on))

    def place_of(self, item: Item) -> int:
        """Return the number of the place where something lies, from 0."""
        if item.form is not None:
            return self.order.place_of_form(item.form)
        return self.order.place_of_kind(item.kind or AttachmentKind.OTHER)
