"""The audit as the auditor reads it: who did what when, and whether the chain holds."""

import json
from dataclasses import replace

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from centre_app.domain.clock import local
from centre_app.services.centre.audits import Audits
from centre_app.services.records.audit import AuditQuery, AuditRow, ChainCheck
from centre_app.views import theme
from centre_app.views.centre import words
from centre_app.views.centre.audit_words import deed, tags_of
from centre_app.views.desk import Desk
from centre_app.views.messages import Level
from centre_app.views.parts.buttons import Button
from centre_app.views.parts.data_table import DataTable, TableCard
from centre_app.views.parts.search_box import SearchBox
from centre_app.views.parts.table_model import Column
from centre_app.views.tasks import Lane


class AuditPage(QWidget):
    """Lists the audit, newest first, and proves its chain."""

    def __init__(self, desk: Desk, audits: Audits) -> None:
        super().__init__()
        self._desk, self._audits = desk, audits
        self._query = AuditQuery()
        self.search = SearchBox(words.AUDIT_FIND)
        self.search.setObjectName("centre.audit.find")
        self.table = DataTable(_COLUMNS, name="centre.audit", title=words.AUDIT)
        self.table.setObjectName("centre.audit.table")
        self.more = Button(words.AUDIT_MORE, pressed=self._ask_more)
        self.more.setObjectName("centre.audit.more")
        self.check = Button(words.AUDIT_CHECK, icon_name="ok", pressed=self._check)
        self.check.setObjectName("centre.audit.check")
        self.search.asked.connect(lambda _: self.ask())
        self._lay_out()

    def ask(self) -> None:
        """Ask for the newest lines of what is searched for."""
        sought = self.search.text().strip()
        self._query = AuditQuery(words=sought, tags=tags_of(sought))
        self._send(self._show)

    def _ask_more(self) -> None:
        rows = self.table.rows_model.rows
        if rows:
            self._query = replace(self._query, before=min(row.seq for row in rows))
            self._send(self._show_more)

    def _send(self, done: object) -> None:
        assert callable(done)
        self._desk.send(
            self._audits.page,
            self._query,
            owner=self,
            done=done,
            lane=Lane.LONG,
            supersedes="audit",
        )

    def _show(self, rows: tuple[AuditRow, ...]) -> None:
        self.table.show_rows(rows)
        self.more.setEnabled(len(rows) == self._query.limit)

    def _show_more(self, rows: tuple[AuditRow, ...]) -> None:
        self.table.show_rows((*self.table.rows_model.rows, *rows))
        self.more.setEnabled(len(rows) == self._query.limit)

    def _check(self) -> None:
        self._desk.send(self._audits.check, None, owner=self, done=self._say_chain, lane=Lane.LONG)

    def _say_chain(self, found: ChainCheck) -> None:
        if not found.broken:
            self._desk.say(words.CHAIN_SOUND.format(lines=found.lines))
            return
        told = words.CHAIN_BROKEN.format(count=len(found.broken), first=found.broken[0])
        self._desk.say(told, Level.DANGER)

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(theme.S)
        line.addWidget(self.search, 1)
        line.addWidget(self.more)
        line.addWidget(self.check)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.M)
        column.addLayout(line)
        card = TableCard(words.AUDIT, self.table, unit=words.LINES, empty=words.AUDIT_EMPTY)
        column.addWidget(card, 1)


def _details(row: AuditRow) -> str:
    """Return the codes of a line without the signs they are stored between."""
    return words.AND.join(f"{name}={value}" for name, value in json.loads(row.details).items())


_COLUMNS = (
    Column[AuditRow](words.AUDIT_TIME, lambda row: f"{local(row.at):%Y-%m-%d %H:%M:%S}", width=11),
    Column[AuditRow](words.AUDIT_WHO, lambda row: row.actor, width=7, strong=True),
    Column[AuditRow](words.AUDIT_WHAT, lambda row: deed(row.tag), width=9),
    Column[AuditRow](words.AUDIT_SUBJECT, lambda row: row.subject, width=12),
    Column[AuditRow](words.AUDIT_DETAILS, _details, width=18, muted=True),
)
