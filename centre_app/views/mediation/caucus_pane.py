"""The notes of a caucus beside the record: a place of their own, dashed, with a lock and the rule."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from centre_app.domain.clock import local
from centre_app.services.records.caucus import CaucusPage, CaucusSide
from centre_app.views import theme
from centre_app.views.icons import icon
from centre_app.views.mediation import caucus_words as words
from centre_app.views.mediation.caucus_edit import CaucusEdit
from centre_app.views.mediation.caucus_texts import release_text
from centre_app.views.parts.buttons import Button
from centre_app.views.parts.flow import in_flow
from centre_app.views.parts.labels import Label, set_names
from centre_app.views.parts.scrolled import Scrolled
from centre_app.views.style_sheet import set_part

LEAST_LINES = 5
"""Of a note are seen without scrolling, however large the type."""


class CaucusPane(QFrame):
    """A field for every side, what colleagues noted of it, and what was let out.

    Signals:
        typed: something was typed.
        left: the focus went out of a field.
        save_wanted, release_wanted, claim_wanted: a button was pressed.
    """

    typed = Signal()
    left = Signal()
    save_wanted = Signal()
    release_wanted = Signal()
    claim_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_part(self, "caucus")
        set_names(self, words.TITLE, words.RULE)
        self.page: CaucusPage | None = None
        self.edits: dict[UUID, CaucusEdit] = {}
        self._lock = Label()
        self.rule = Label(words.RULE, "small", wrap=True)
        self.tabs = QTabBar()
        self.tabs.setObjectName("caucus.sides")
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        set_names(self.tabs, words.TITLE)
        self.fields = QStackedWidget()
        self._rest = QWidget()
        self.others = Label(part="small", wrap=True)
        self.gone = Label(part="small", wrap=True)
        self.fault = Label(part="error", wrap=True)
        self.save = Button(words.SAVE, icon_name="save", pressed=self.save_wanted.emit)
        self.release = Button(words.RELEASE, icon_name="people", pressed=self.release_wanted.emit)
        self.claim = Button(words.CLAIM, icon_name="lock", pressed=self.claim_wanted.emit)
        self._name_objects()
        self._lay_out()
        self._measure()
        self.tabs.currentChanged.connect(self._show_side)

    def show_page(self, page: CaucusPage, texts: Mapping[UUID, str]) -> None:
        """Show the notes of a session and what is half typed in them."""
        self._make_fields(page, texts)
        self.show_others(page)
        for edit in self.edits.values():
            edit.setReadOnly(not page.may_write)
        for widget in (self.tabs, self.fields):
            widget.setVisible(page.may_read)
        self._rest.setVisible(not page.may_read)
        self.save.setVisible(page.may_write)
        self.show_fault("")

    def forget(self) -> None:
        """Show nothing, until the notes of another session come."""
        self.page = None
        self._begin_fields(())
        for label in (self.others, self.gone):
            label.setText("")
        for button in (self.save, self.release, self.claim):
            button.hide()
        self.show_fault("")

    def show_others(self, page: CaucusPage) -> None:
        """Show what is on file, and leave what is typed alone."""
        self.page = page
        self.release.setVisible(page.may_release and bool(page.notes))
        self.claim.setVisible(page.may_claim)
        self.gone.setText("\n\n".join(map(release_text, page.releases)))
        self._show_side(self.tabs.currentIndex())

    def texts(self) -> dict[UUID, str]:
        """Return what stands in the fields."""
        return {key: edit.toPlainText() for key, edit in self.edits.items()}

    def show_fault(self, sentence: str) -> None:
        """Say why something was not kept; empty takes it away."""
        self.fault.setText(sentence)
        self.fault.setVisible(bool(sentence))

    def go_in(self) -> None:
        """Put the focus where one types or reads on."""
        field = self.fields.currentWidget()
        if self.page is not None and self.page.may_read and field is not None:
            field.setFocus()
        else:
            self.claim.setFocus()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._measure()

    def _make_fields(self, page: CaucusPage, texts: Mapping[UUID, str]) -> None:
        if [one.party_id for one in page.sides] != list(self.edits):
            self._begin_fields(page.sides)
        for key, edit in self.edits.items():
            text = texts.get(key, "")
            if edit.toPlainText() != text:
                edit.blockSignals(True)
                edit.setPlainText(text)
                edit.moveCursor(edit.textCursor().MoveOperation.End)
                edit.blockSignals(False)

    def _begin_fields(self, sides: Sequence[CaucusSide]) -> None:
        self.tabs.blockSignals(True)
        while self.tabs.count():
            self.tabs.removeTab(0)
        for edit in self.edits.values():
            self.fields.removeWidget(edit)
            edit.deleteLater()
        self.edits = {}
        for at, side in enumerate(sides):
            edit = CaucusEdit()
            edit.setObjectName(f"caucus.note.{at}")
            set_names(edit, words.NOTES_OF.format(label=side.label), words.RULE)
            edit.setPlaceholderText(words.NAME_OF.format(label=side.label, name=side.name))
            edit.textChanged.connect(self.typed)
            edit.left.connect(self.left)
            self.edits[side.party_id] = edit
            self.fields.addWidget(edit)
            self.tabs.addTab(side.label)
        self.tabs.blockSignals(False)

    def _show_side(self, at: int) -> None:
        page = self.page
        if page is None or not 0 <= at < len(page.sides):
            return
        side = page.sides[at]
        self.fields.setCurrentIndex(at)
        told = [
            words.OTHERS.format(author=one.author, at=f"{local(one.saved_at):%H:%M}", text=one.text)
            for one in page.notes
            if one.party_id == side.party_id and not one.mine and one.text
        ]
        self.others.setText(self._standing(page) or "\n\n".join(told))
        self.others.setVisible(bool(self.others.text()))
        self.gone.setVisible(bool(page.releases))

    def _standing(self, page: CaucusPage) -> str:
        """Return what is told to who may not read the notes."""
        if page.may_read:
            return ""
        return words.CLAIMABLE.format(count=len(page.notes)) if page.may_claim else words.CLOSED

    def _measure(self) -> None:
        look = theme.current()
        self.fields.setMinimumHeight(LEAST_LINES * look.row_px // 2)
        self._lock.setPixmap(icon("lock", "text").pixmap(look.icon_px, look.icon_px))

    def _name_objects(self) -> None:
        self.save.setObjectName("caucus.save")
        self.save.set_shortcut("Ctrl+S")
        self.release.setObjectName("caucus.release")
        self.claim.setObjectName("caucus.claim")

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(theme.S)
        head.addWidget(self._lock)
        head.addWidget(Label(words.TITLE, "strong"))
        head.addWidget(self.tabs)
        head.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.M, theme.M, theme.M, theme.M)
        column.setSpacing(theme.S)
        column.addLayout(head)
        column.addWidget(Scrolled(self._inside()), 1)
        column.addWidget(self.fault)
        column.addWidget(in_flow(self.save, self.release, self.claim))
        self.fault.hide()

    def _inside(self) -> QWidget:
        """Return what scrolls where the type is large: the notes, and what went out of them."""
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.S)
        column.addWidget(self.fields, 1)
        column.addWidget(self.rule)
        column.addWidget(self.others)
        column.addWidget(self.gone)
        # Takes the height of the notes where they are not shown.
        column.addWidget(self._rest, 1)
        return inside
