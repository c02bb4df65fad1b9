"""What taking in a ledger needs: somebody who reads files, and a book of what was taken in."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol
from uuid import UUID

from centre_app.domain.ledgers.fields import LedgerField
from centre_app.domain.matters.matter import Matter
from centre_app.domain.people.persons import Person
from centre_app.domain.reception.visits import Visit
from centre_app.services.records.ledgers import LedgerBatchRow, LedgerFile, LedgerTable


class ReadLedger(Protocol):
    """Reads a sheet of a workbook, or a text file with columns."""

    def __call__(self, file: LedgerFile) -> LedgerTable:
        """Return the sheet with its headings; the meaning of the columns is left open.

        Raises:
            FieldError: the file cannot be read, is none of the kinds, or is dangerous.
        """


@dataclass(frozen=True)
class TakenRow:
    """What one row became; ``made_person`` says that nobody knew the visitor before."""

    line: int
    sameness: str
    matter: Matter
    visit: Visit
    person: Person | None
    made_person: bool


@dataclass(frozen=True)
class TakenBack:
    """How many rows left the books, how many stayed because work went on, how many wait."""

    gone: int
    kept: int
    left: int


class LedgerBook(Protocol):
    """What was taken in from files."""

    def remembered(self) -> Mapping[str, LedgerField]:
        """Return the meaning headings had last time, by the plain heading."""

    def remember(self, meanings: Mapping[str, LedgerField]) -> None:
        """Keep what headings mean."""

    def known(self, samenesses: Collection[str]) -> frozenset[str]:
        """Return those that were taken in before."""

    def bearers(self, id_numbers: Collection[str]) -> Mapping[str, Person]:
        """Return who on file bears each identity number."""

    def callers(self, phones: Collection[str]) -> Mapping[tuple[str, str], Person]:
        """Return who on file has each telephone number, by number and name."""

    def put(self, batch_id: UUID, file_name: str, taken: Sequence[TakenRow]) -> None:
        """Write what rows became, and that they came from this file."""

    def batches(self) -> Sequence[LedgerBatchRow]:
        """Return the files taken in, latest first."""

    def take_back(self, batch_id: UUID, *, most: int) -> TakenBack:
        """Remove up to ``most`` rows of a batch that nobody worked on since.

        Raises:
            NotFoundError: there is no such batch.
        """
