"""Two files side by side: are they of one person, and which one stays."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from centre_app.domain.errors import CentreError, FieldError, RuleError
from centre_app.domain.permissions import Permission
from centre_app.services.people.merging import Merging
from centre_app.services.reception.reception import Reception
from centre_app.services.records.people import PeopleQuery, PersonHit
from centre_app.services.records.person_files import (
    Comparison,
    Merge,
    MergeQuery,
    MergeRow,
    PersonPage,
    Unmerge,
)
from centre_app.services.requests import Done
from centre_app.views import messages, theme
from centre_app.views.desk import Desk
from centre_app.views.parts.buttons import Button
from centre_app.views.parts.field import Field
from centre_app.views.parts.found import Found
from centre_app.views.parts.found_list import FoundList
from centre_app.views.parts.labels import Label
from centre_app.views.parts.search_box import SearchBox
from centre_app.views.reception import file_words as words
from centre_app.views.reception.file_facts import facts_of
from centre_app.views.reception.found_people import found_person

_FOUND = 8


class MergePanel(QWidget):
    """Finds the other file, compares both, and merges or parts them; nothing is offered by itself.

    Signals:
        done: files were merged or parted.
    """

    done = Signal()

    def __init__(self, desk: Desk, merging: Merging, reception: Reception) -> None:
        super().__init__()
        self._desk, self._merging, self._reception = desk, merging, reception
        self.may = desk.may(Permission.PERSON_MERGE)
        self._page: PersonPage | None = None
        self._pair: Comparison | None = None
        self._parting: MergeRow | None = None
        self.begin = Button(words.MERGE_WITH, "quiet", key="H", pressed=self.look_for_other)
        self.begin.setObjectName("file.merge")
        if not self.may:
            self.begin.hide()
        self.title = Label(part="strong", wrap=True)
        self.hint = Label(part="small", wrap=True)
        self.box = SearchBox(words.FIND_OTHER)
        self.box.setObjectName("merge.search")
        self.box.setAccessibleName(words.FIND_OTHER)
        self.found = FoundList(words.FOUND_OTHERS)
        self.found.setObjectName("merge.found")
        self.table = QWidget()
        self.reason = Field(words.REASON, key="Y", required=True)
        self.reason.editor().setObjectName("merge.reason")
        self.swap = self._button(words.SWAP, "swap", "X", self._swap)
        self.confirm = self._button(words.MERGE, "confirm", "", self._commit)
        self.cancel = self._button(words.CANCEL, "cancel", "", self.close_up)
        self._lay_out()
        self.box.drive(self.found, self.found)
        self.box.asked.connect(self._look)
        self.box.escaped.connect(self.close_up)
        self.found.picked.connect(self._on_picked)
        self.close_up()

    def show_kept(self, page: PersonPage) -> None:
        """Work for this person's file."""
        self._page = page

    def look_for_other(self) -> None:
        """Look for the other file."""
        self.close_up()
        self.title.setText(words.MERGE_TITLE)
        self.hint.setText(words.MERGE_HINT)
        self._show(self.title, self.hint, self.box, self.cancel)
        self.box.setFocus()

    def part(self, row: MergeRow) -> None:
        """Ask why a merged file shall be opened again."""
        self.close_up()
        self._parting = row
        self.title.setText(words.UNMERGE_TITLE.format(name=row.name))
        self.hint.setText(words.UNMERGE_HINT)
        self.confirm.set_text(words.UNMERGE)
        self._show(self.title, self.hint, self.reason, self.confirm, self.cancel)
        self.reason.setFocus()

    def close_up(self) -> None:
        """Put everything away."""
        self._pair = self._parting = None
        self.box.clear()
        self.reason.clear()
        self._show()

    def _look(self, text: str) -> None:
        if text:
            self._desk.send(
                self._reception.find_people,
                PeopleQuery(text, _FOUND),
                owner=self,
                done=self._show_found,
                supersedes="merge",
            )
        else:
            self._show_found(())

    def _show_found(self, hits: Sequence[PersonHit]) -> None:
        mine = self._page.card.person_id if self._page else None
        self.found.show_found([found_person(one) for one in hits if one.person_id != mine])
        self.found.setFixedHeight(self.found.wanted_height(theme.current().row_px * 9))
        self.found.setVisible(bool(hits))

    def _on_picked(self, found: Found) -> None:
        if self._page is not None:
            self._compare(MergeQuery(self._page.card.person_id, found.value.person_id))

    def _compare(self, query: MergeQuery) -> None:
        self._desk.send(
            self._merging.compare, query, owner=self, done=self.show_pair, supersedes="compare"
        )

    def show_pair(self, pair: Comparison) -> None:
        """Show two files side by side, or why they cannot be one person's."""
        self._pair = pair
        self._fill(pair)
        self.title.setText(words.COMPARE_TITLE.format(name=pair.kept.card.name))
        refused = messages.sentence(RuleError(pair.refusal)) if pair.refusal else ""
        self.hint.setText(refused or words.COMPARE_HINT)
        self.confirm.set_text(words.MERGE)
        if pair.refusal:
            self._show(self.title, self.hint, self.table, self.cancel)
            self.cancel.setFocus()
        else:
            self._show(
                self.title, self.hint, self.table, self.swap, self.reason, self.confirm, self.cancel
            )
            self.reason.setFocus()

    def _fill(self, pair: Comparison) -> None:
        table = QWidget()
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.M)
        grid.setVerticalSpacing(theme.XS)
        for column, heading in enumerate(("", words.STAYS, words.GOES)):
            grid.addWidget(Label(heading, "strong"), 0, column)
            grid.setColumnStretch(column, 3 if column else 1)
        for row, (name, mine, his) in enumerate(facts_of(pair), start=1):
            part = "strong" if mine and his and mine != his else ""
            grid.addWidget(Label(name, "muted", wrap=True), row, 0)
            grid.addWidget(Label(mine, part, wrap=True), row, 1)
            grid.addWidget(Label(his, part, wrap=True), row, 2)
        self._column.replaceWidget(self.table, table)
        self.table.deleteLater()
        self.table = table

    def _swap(self) -> None:
        if self._pair is not None:
            keys = self._pair.merged.card.person_id, self._pair.kept.card.person_id
            self._compare(MergeQuery(*keys))

    def _commit(self) -> None:
        if self._parting is not None:
            row = self._parting
            unmerge = Unmerge(merge_id=row.merge_id, version=row.version, reason=self.reason.text())
            self._send(partial(self._desk.send, self._merging.unmerge, unmerge), words.UNMERGED)
        elif self._pair is not None:
            kept, merged = self._pair.kept, self._pair.merged
            merge = Merge(
                kept_id=kept.card.person_id,
                kept_version=kept.version,
                merged_id=merged.card.person_id,
                merged_version=merged.version,
                reason=self.reason.text(),
            )
            self._send(partial(self._desk.send, self._merging.merge, merge), words.MERGE_DONE)

    def _send(self, send: Callable[..., object], said: str) -> None:
        def done(_: Done) -> None:
            self.close_up()
            self._desk.say(said)
            self.done.emit()
            self.begin.setFocus()

        send(owner=self, done=done, refused=self._refuse)

    def _refuse(self, error: CentreError) -> None:
        if isinstance(error, FieldError):
            sentence = messages.reason(error.reasons.get("reason", ""), field=words.REASON)
            self.reason.set_error(sentence)
            self.reason.setFocus()
        else:
            self._desk.complain(error)

    def _show(self, *parts: QWidget) -> None:
        for one in (
            self.title,
            self.hint,
            self.box,
            self.found,
            self.table,
            self.swap,
            self.reason,
            self.confirm,
            self.cancel,
        ):
            one.setVisible(one in parts)

    def _lay_out(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.S)
        for one in (self.title, self.hint, self.box, self.found, self.table, self.reason):
            self._column.addWidget(one)
        row = QHBoxLayout()
        row.setSpacing(theme.S)
        for button in (self.confirm, self.swap, self.cancel):
            row.addWidget(button)
        row.addStretch(1)
        self._column.addLayout(row)

    def _button(self, word: str, name: str, key: str, pressed: Callable[[], object]) -> Button:
        button = Button(word, "" if name == "confirm" else "quiet", key=key, pressed=pressed)
        button.setObjectName(f"merge.{name}")
        return button
