"""Feeds the big table: the newest at once, the keys of all from the long lane, blocks on sight."""

from datetime import date
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from centre_app.domain.errors import CentreError
from centre_app.services.matters.matters import Matters
from centre_app.services.records.matters import MatterKeys, MatterPage, MatterQuery, MatterRow
from centre_app.views.desk import Desk
from centre_app.views.matters import words
from centre_app.views.matters.looks import columns
from centre_app.views.parts.big_rows import BLOCK
from centre_app.views.parts.big_table import BigTable
from centre_app.views.tasks import Lane


class Register(QObject):
    """Keeps one table in step with one query.

    Signals:
        settled: everything found is counted.
    """

    settled = Signal()

    def __init__(self, desk: Desk, matters: Matters, *, today: date) -> None:
        super().__init__()
        self._desk, self._matters = desk, matters
        self.table: BigTable[MatterRow] = BigTable(
            columns(today),
            name="matters",
            title=words.LIST,
            dropped_first=words.DROPPED_FIRST,
        )
        self.table.setObjectName("matters.table")
        # An answer that comes when the table is gone finds nobody either.
        self.setParent(self.table)
        self.table.wanted.connect(self._fetch)
        self.keys = MatterKeys()
        self._first: tuple[MatterRow, ...] = ()
        self._again: UUID | None = None

    def ask(self, query: MatterQuery, *, stay: bool = False) -> None:
        """Show what a query finds; ``stay`` keeps the cursor on its matter."""
        here = self.table.current_row() if stay else None
        self._again = here.matter_id if here else None
        self._desk.send(
            self._matters.page,
            MatterQuery(**{**vars(query), "limit": BLOCK}),
            owner=self,
            done=lambda page: self._show_first(query, page),
            supersedes="page",
        )

    def _show_first(self, query: MatterQuery, page: MatterPage) -> None:
        self._first = page.rows
        self.keys = MatterKeys(b"".join(row.key for row in page.rows))
        self._show()
        if page.next_key is None:
            self.settled.emit()
            return
        self._desk.send(
            self._matters.keys,
            query,
            owner=self,
            done=self._show_all,
            lane=Lane.LONG,
            supersedes="keys",
        )

    def _show_all(self, keys: MatterKeys) -> None:
        here = self.table.current_row()
        self._again = here.matter_id if here else self._again
        self.keys = keys
        self._show()
        self.settled.emit()

    def _show(self) -> None:
        place = self.keys.find(self._again) if self._again else 0
        first = self._first if self._first_stand() else ()
        self.table.show_count(len(self.keys), first, cursor=place)

    def _first_stand(self) -> bool:
        """Return whether the newest rows are still the newest: nothing came in between."""
        shown = b"".join(row.key for row in self._first)
        return self.keys.packed.startswith(shown)

    def _fetch(self, blocks: list[int]) -> None:
        parts = {block: self.keys.cut(block * BLOCK, BLOCK) for block in blocks}
        asked = MatterKeys(b"".join(part.packed for part in parts.values()))

        def fill(rows: tuple[MatterRow, ...]) -> None:
            if self.keys.cut(blocks[0] * BLOCK, BLOCK) != parts[blocks[0]]:
                return
            found = {row.matter_id: row for row in rows}
            for block, part in parts.items():
                self.table.fill(block, [found.get(one) for one in part.ids()])

        self._desk.send(
            self._matters.rows,
            asked,
            owner=self,
            done=fill,
            refused=self._not_fetched,
            supersedes="rows",
        )

    def _not_fetched(self, error: CentreError) -> None:
        self.table.forget_asking()
        self._desk.complain(error)
