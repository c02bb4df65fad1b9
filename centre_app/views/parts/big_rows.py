"""Rows of a table of any length: only the blocks that were looked at are held."""

from collections.abc import Callable, Iterator, Sequence
from typing import Generic, TypeVar, overload

Row = TypeVar("Row")

BLOCK = 64
"""Rows fetched at a time: two screens; each is a page of the file somewhere else."""

KEPT = 256
"""Blocks held at most; the one fetched longest ago goes first."""


class BigRows(Sequence["Row | None"], Generic[Row]):
    """As many rows as there are; one that is not here yet reads as None and is missed."""

    def __init__(self, count: int, missed: Callable[[int], object]) -> None:
        self._count, self._missed = count, missed
        self._blocks: dict[int, Sequence[Row | None]] = {}

    def __len__(self) -> int:
        """Return how many rows there are."""
        return self._count

    @overload
    def __getitem__(self, place: int) -> Row | None: ...

    @overload
    def __getitem__(self, place: slice) -> Sequence[Row | None]: ...

    def __getitem__(self, place: int | slice) -> Row | Sequence[Row | None] | None:
        """Return a row; one that is not here is missed, and None stands in for it."""
        if isinstance(place, slice):
            return [self[at] for at in range(*place.indices(self._count))]
        block, offset = divmod(place, BLOCK)
        rows = self._blocks.get(block)
        if rows is None:
            self._missed(block)
            return None
        return rows[offset] if offset < len(rows) else None

    def fill(self, block: int, rows: Sequence[Row | None]) -> range:
        """Put the rows of a block in and return the places they stand at."""
        self._blocks.pop(block, None)
        self._blocks[block] = rows
        while len(self._blocks) > KEPT:
            self._blocks.pop(next(iter(self._blocks)))
        first = block * BLOCK
        return range(first, min(first + len(rows), self._count))

    def has(self, block: int) -> bool:
        """Return whether the rows of a block are here."""
        return block in self._blocks

    def present(self) -> Iterator[Row]:
        """Yield the rows that are here, in no particular order."""
        for rows in self._blocks.values():
            yield from (row for row in rows if row is not None)
