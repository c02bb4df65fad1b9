"""Taking in a ledger that was kept elsewhere: looking in, trial, putting on file, taking back."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from centre_app.domain.centre.codes import AreaKind
from centre_app.domain.cleaning import clean_line
from centre_app.domain.errors import FieldError
from centre_app.domain.ledgers.cells import Cell
from centre_app.domain.ledgers.codes import Verdict
from centre_app.domain.ledgers.entries import JudgedRow
from centre_app.domain.ledgers.fields import LedgerField, doubled, missing, plain_heading, propose
from centre_app.domain.ledgers.judging import Surroundings, judge
from centre_app.domain.permissions import Actor, Permission
from centre_app.domain.refusals import TextRefused
from centre_app.services.ledgers.checks import checked_entries
from centre_app.services.ledgers.rows import filed
from centre_app.services.ports.ledgers import ReadLedger
from centre_app.services.ports.unit import OpenUnit, UnitOfWork
from centre_app.services.records.ledgers import (
    LedgerBatchRow,
    LedgerChunk,
    LedgerFile,
    LedgerTable,
    Trial,
    TrialRequest,
    UndoChunk,
)
from centre_app.services.requests import Done
from centre_app.services.use_case import Topic, UseCases, change, reading

CHUNK = 250
"""Rows put on file in one transaction: the counter waits no longer than for a slow save."""


class Ledgers(UseCases):
    """Takes in ledgers; every file can be taken back as long as nobody worked on its rows."""

    def __init__(self, open_unit: OpenUnit, read: ReadLedger) -> None:
        super().__init__(open_unit)
        self._read = read

    @reading(Permission.LEDGER_IMPORT)
    def look_into(self, unit: UnitOfWork, actor: Actor, file: LedgerFile) -> LedgerTable:
        """Return a sheet with what its columns probably mean; for the long lane.

        Raises:
            FieldError: the file cannot be read.
        """
        table = self._read(file)
        return replace(table, mapping=propose(table.headings, unit.ledgers.remembered()))

    @reading(Permission.LEDGER_IMPORT)
    def try_out(self, unit: UnitOfWork, actor: Actor, request: TrialRequest) -> Trial:
        """Return the verdict on every row; nothing is written. For the long lane.

        Raises:
            FieldError: a needed meaning is given to no column, or one meaning to two.
        """
        _check_mapping(request)
        villages = unit.areas.find(kind=AreaKind.VILLAGE, valid_to=None)
        around = Surroundings(
            unit.today,
            request.mapping,
            request.table.headings,
            frozenset(one.name for one in villages),
        )
        judged = [
            judge(line, cells, around)
            for line, cells in enumerate(request.table.rows, request.table.first_line)
            if any(_filled(cell) for cell in cells)
        ]
        return Trial(tuple(_without_repeats(unit, judged)))

    @change(Permission.LEDGER_IMPORT, touches=Topic.NOTHING)
    def take(self, unit: UnitOfWork, actor: Actor, chunk: LedgerChunk) -> Done:
        """Put some rows on file; what is on file already is passed over.

        The answer's number tells how many were put on file.

        Raises:
            FieldError: names what cannot stand; a chunk goes in as a whole or not at all.
        """
        entries = checked_entries(chunk)
        known = unit.ledgers.known([one.sameness for one in entries])
        fresh = [one for one in entries if one.sameness not in known]
        taken = filed(unit, fresh, file_name=chunk.file_name, unclosed=chunk.unclosed)
        unit.ledgers.put(chunk.batch_id, chunk.file_name, taken)
        unit.ledgers.remember(_meanings(chunk))
        unit.audit.record("ledger:taken", chunk.batch_id, "", rows=str(len(taken)))
        return Done(chunk.batch_id, str(len(taken)))

    @reading(Permission.LEDGER_IMPORT)
    def batches(self, unit: UnitOfWork, actor: Actor, _: None) -> Sequence[LedgerBatchRow]:
        """Return the files taken in, latest first."""
        return unit.ledgers.batches()

    @change(Permission.LEDGER_IMPORT, touches=Topic.NOTHING)
    def take_back(self, unit: UnitOfWork, actor: Actor, request: UndoChunk) -> Done:
        """Remove some more rows of a file; the answer's number tells how many are left.

        Numbers of what is removed stay used (RULE 26).

        Raises:
            NotFoundError: there is no such batch.
        """
        done = unit.ledgers.take_back(request.batch_id, most=CHUNK)
        unit.audit.record(
            "ledger:taken_back", request.batch_id, "", rows=str(done.gone), kept=str(done.kept)
        )
        return Done(request.batch_id, str(done.left))


def _check_mapping(request: TrialRequest) -> None:
    wrong = {field.value: "column_missing" for field in missing(request.mapping)}
    wrong |= {field.value: "column_twice" for field in doubled(request.mapping)}
    if wrong:
        raise FieldError(**wrong)


def _meanings(chunk: LedgerChunk) -> dict[str, LedgerField]:
    """Return what headings mean, without those that could not be told apart next time."""
    plain = (
        (plain_heading(one), field)
        for one, field in zip(chunk.headings, chunk.mapping, strict=True)
    )
    return {heading: field for heading, field in plain if _can_be_kept(heading)}


def _can_be_kept(heading: str) -> bool:
    try:
        return clean_line(heading) == heading
    except TextRefused:
        return False


def _filled(cell: Cell) -> bool:
    return cell is not None and str(cell).strip() != ""


def _without_repeats(unit: UnitOfWork, judged: Sequence[JudgedRow]) -> Iterator[JudgedRow]:
    """Mark rows that stand twice in the file, or were taken in before."""
    seen = set(unit.ledgers.known([row.entry.sameness for row in judged if row.entry]))
    for row in judged:
        if row.entry is None:
            yield row
        elif row.entry.sameness in seen:
            yield replace(row, verdict=Verdict.TWICE)
        else:
            seen.add(row.entry.sameness)
            yield row
