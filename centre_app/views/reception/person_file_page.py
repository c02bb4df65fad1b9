"""Somebody's whole file: who he is, how he is reached and spelled, merges, and what was changed."""

from collections.abc import Callable, Sequence
from typing import Any
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from centre_app.domain.clock import local
from centre_app.domain.errors import CentreError, FieldError
from centre_app.domain.permissions import Actor, Permission
from centre_app.services.people.files import PersonFiles
from centre_app.services.people.people import People
from centre_app.services.records.people import (
    CopiedNumbers,
    PersonKey,
    Reveal,
    Revealed,
    RevealReason,
)
from centre_app.services.records.person_files import (
    AliasKey,
    AliasRow,
    ChangeRow,
    ContactEdit,
    ContactRow,
    MergeRow,
    NewAlias,
    PersonPage,
)
from centre_app.services.requests import Done
from centre_app.views import theme
from centre_app.views.desk import Desk
from centre_app.views.parts import reveal_words
from centre_app.views.parts.buttons import Button
from centre_app.views.parts.for_a_while import ForAWhile
from centre_app.views.parts.labels import Label, Rule
from centre_app.views.parts.layouts import Card, Panes
from centre_app.views.parts.rare_characters import RareLookup
from centre_app.views.parts.reveal_dialog import RevealDialog, whole_values
from centre_app.views.parts.scrolled import Scrolled
from centre_app.views.parts.time_line import Entry, TimeLine
from centre_app.views.reception import file_words as words
from centre_app.views.reception.file_facts import who_is
from centre_app.views.reception.file_forms import AliasForm, ContactForm
from centre_app.views.reception.file_rows import Deed, FileRow, FileRows
from centre_app.views.reception.merge_panel import MergePanel

_SHARES = (6, 5)


class PersonFilePage(QWidget):
    """One person's file; numbers are masked until somebody says why he needs them.

    Signals:
        left: back to the form.
    """

    left = Signal()

    def __init__(
        self,
        desk: Desk,
        files: PersonFiles,
        people: People,
        *,
        merging: MergePanel,
        rare: RareLookup,
    ) -> None:
        super().__init__()
        self._desk, self._files, self._people = desk, files, people
        self._may_write = desk.may(Permission.PERSON_WRITE)
        self.merging = merging
        self._whole: dict[UUID, str] = {}
        self._shown = ForAWhile(self, desk.covered)
        self.page: PersonPage | None = None
        self._left, self._right_card = Card(), Card()
        self.name = Label(part="title", wrap=True)
        self.who = FileRows(words.WHO, "file.who")
        self.contacts = FileRows(words.CONTACTS, "file.contacts")
        self.aliases = FileRows(words.ALIASES, "file.aliases")
        self.merges = FileRows(words.MERGES, "file.merges")
        self.history = TimeLine()
        self.contact_form = ContactForm()
        self.alias_form = AliasForm(rare)
        self.back = self._button(words.BACK, "back", "K", self.left.emit)
        self.reveal = self._button(reveal_words.REVEAL, "reveal", "W", self._ask_reveal)
        self._lay_out()
        self.contact_form.wanted.connect(self._add_contact)
        self.alias_form.wanted.connect(self._add_alias)
        merging.done.connect(self.refresh)
        self._shown.over.connect(self._mask)
        self._shown.copied.connect(self._note_copied)

    def open(self, person_id: UUID) -> None:
        """Show somebody's file."""
        self._shown.end()
        self.merging.close_up()
        self._ask(person_id)
        self.back.setFocus()

    def show_page(self, page: PersonPage) -> None:
        """Show what stands on file."""
        self.page = page
        self.merging.show_kept(page)
        self.name.setText(page.card.name)
        self.who.show_rows(_who(page))
        self.contacts.show_rows([self._contact(one) for one in page.contacts])
        self.aliases.show_rows([self._alias(one) for one in page.aliases])
        self.merges.setVisible(bool(page.merges))
        self.merges.show_rows([self._merged(one) for one in page.merges])
        self.history.show_entries([_entry(one) for one in page.changes] + [_first(page)])

    def refresh(self) -> None:
        """Ask again, because something may have changed."""
        if self.page is not None:
            self._ask(self.page.card.person_id)

    def panes(self) -> Sequence[QWidget]:
        """Return what Ctrl+F6 walks through."""
        return (self._left, self._right_card)

    def _ask(self, person_id: UUID) -> None:
        self._desk.send(
            self._files.page,
            PersonKey(person_id),
            owner=self,
            done=self.show_page,
            supersedes="file",
        )

    def _contact(self, row: ContactRow) -> FileRow:
        standing = words.PREFERRED if row.preferred else "" if row.current else words.FORMER
        name = " · ".join(filter(None, (row.kind.label, row.label.label, standing)))
        deeds = []
        if self._may_write and not row.preferred:
            deeds.append(Deed(words.PREFER, lambda: self._edit(row, preferred=True)))
        if self._may_write and row.current:
            deeds.append(Deed(words.RETIRE, lambda: self._edit(row, current=False)))
        text = self._whole.get(row.contact_id, row.masked)
        return FileRow(name, text, muted=not row.current, deeds=deeds, of=row)

    def _alias(self, row: AliasRow) -> FileRow:
        deeds = [Deed(words.DROP, lambda: self._drop(row))] if self._may_write else []
        return FileRow(row.kind.label, row.text, deeds=deeds, of=row)

    def _merged(self, row: MergeRow) -> FileRow:
        day = f"{local(row.merged_at):%Y-%m-%d}"
        sentence = words.MERGED_UNDONE if row.undone_at else words.MERGED
        text = sentence.format(name=row.name, number=row.masked_id, who=row.who, reason=row.reason)
        may = self.merging.may and row.undone_at is None
        deeds = [Deed(words.UNMERGE, lambda: self.merging.part(row))] if may else []
        told, undone = " ".join(text.split()), row.undone_at is not None
        return FileRow(day, told, muted=undone, deeds=deeds, of=row)

    def _edit(self, row: ContactRow, *, current: bool = True, preferred: bool = False) -> None:
        if self.page is not None:
            edit = ContactEdit(
                person_id=self.page.card.person_id,
                version=self.page.version,
                contact_id=row.contact_id,
                kind=row.kind,
                current=current,
                preferred=preferred,
            )
            self._send(edit, self._files.save_contact)

    def _add_contact(self) -> None:
        if self.page is not None:
            key, version = self.page.card.person_id, self.page.version
            self._send(self.contact_form.edit(key, version), self._files.save_contact)

    def _add_alias(self) -> None:
        if self.page is not None:
            alias = NewAlias(
                person_id=self.page.card.person_id,
                version=self.page.version,
                kind=self.alias_form.chosen(),
                text=self.alias_form.text.text(),
            )
            self._send(alias, self._files.call_also)

    def _drop(self, row: AliasRow) -> None:
        if self.page is not None:
            key = AliasKey(
                person_id=self.page.card.person_id,
                version=self.page.version,
                alias_id=row.alias_id,
            )
            self._send(key, self._files.drop_alias)

    def _send(self, change: Any, use_case: Callable[[Actor, Any], Done]) -> None:
        self._desk.send(
            use_case, change, owner=self, done=lambda _: self._saved(), refused=self._refuse
        )

    def _saved(self) -> None:
        self.contact_form.clear()
        self.alias_form.clear()
        self.refresh()

    def _refuse(self, error: CentreError) -> None:
        if isinstance(error, FieldError):
            for form in (self.contact_form, self.alias_form):
                form.show_errors(error.reasons)
        else:
            self._desk.complain(error)

    def _ask_reveal(self) -> None:
        if self.page is not None:
            RevealDialog(self, done=self._reveal).open()

    def _reveal(self, reason: RevealReason) -> None:
        if self.page is not None:
            self._desk.send(
                self._people.reveal,
                Reveal(self.page.card.person_id, reason),
                owner=self,
                done=self._show_revealed,
            )

    def _show_revealed(self, revealed: Revealed) -> None:
        if self.page is None or self.page.card.person_id != revealed.person_id:
            return
        self._whole = dict(revealed.contacts)
        self.show_page(self.page)
        self.who.show_rows(_who(self.page, revealed.id_number))
        self._shown.begin(whole_values(revealed))

    def _note_copied(self) -> None:
        if self.page is not None:
            note = CopiedNumbers(person_id=self.page.card.person_id)
            self._desk.send(self._people.note_copied, note, owner=self, done=lambda _: None)

    def _mask(self) -> None:
        self._whole.clear()
        if self.page is not None:
            self.show_page(self.page)

    def _lay_out(self) -> None:
        left, right = self._left, self._right_card
        head = QHBoxLayout()
        head.setSpacing(theme.S)
        for button in (self.back, self.reveal, self.merging.begin):
            head.addWidget(button)
        head.addStretch(1)
        left.body.addLayout(head)
        left.add(self.name)
        parts: tuple[QWidget, ...] = (self.who, self.contacts, self.aliases)
        forms: dict[QWidget, QWidget] = {
            self.contacts: self.contact_form,
            self.aliases: self.alias_form,
        }
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.M)
        for part in parts:
            column.addWidget(part)
            if part in forms:
                column.addWidget(forms[part])
                if part is self.aliases:
                    column.addWidget(self.alias_form.rare)
                if not self._may_write:
                    forms[part].hide()
                column.addWidget(Rule())
        column.addStretch(1)
        left.add(Scrolled(inside), 1)
        right.add(Scrolled(self._right()), 1)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(Panes("reception.file", left, right, shares=_SHARES))
        if not self._desk.may(Permission.PERSON_REVEAL):
            self.reveal.hide()

    def _right(self) -> QWidget:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.M)
        column.addWidget(self.merging)
        column.addWidget(self.merges)
        column.addWidget(Label(words.HISTORY, "strong"))
        column.addWidget(self.history)
        column.addStretch(1)
        return inside

    def _button(self, word: str, name: str, key: str, pressed: Callable[[], object]) -> Button:
        button = Button(word, "quiet", key=key, pressed=pressed)
        button.setObjectName(f"file.{name}")
        return button


def _who(page: PersonPage, number: str = "") -> list[FileRow]:
    return [FileRow(name, text) for name, text in who_is(page, number) if text]


def _entry(row: ChangeRow) -> Entry:
    if row.before and row.after:
        what = words.CHANGED.format(before=row.before, after=row.after)
    else:
        what = (
            words.ADDED.format(after=row.after)
            if row.after
            else words.GONE.format(before=row.before)
        )
    return Entry(
        at=f"{local(row.at):%Y-%m-%d %H:%M}",
        what=words.CHANGE.format(field=row.field.label, what=what),
        who=row.who,
    )


def _first(page: PersonPage) -> Entry:
    return Entry(at=f"{local(page.since):%Y-%m-%d %H:%M}", what=words.FILED)
