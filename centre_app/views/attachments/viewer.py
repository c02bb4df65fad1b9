"""An attachment looked at inside the program: its pages, its words, its title and kind."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QPixmap, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QScrollArea, QWidget

from centre_app.domain.attachments.codes import AttachmentKind, FileKind
from centre_app.domain.clock import local
from centre_app.domain.errors import CentreError, FieldError
from centre_app.domain.permissions import Permission
from centre_app.services.matters.attachments import Attachments
from centre_app.services.records.attachments import (
    AttachmentEdit,
    AttachmentKey,
    AttachmentRow,
    OriginalFile,
    PageWish,
)
from centre_app.views import messages, theme
from centre_app.views.attachments import words
from centre_app.views.attachments.tile import size_words
from centre_app.views.desk import Desk
from centre_app.views.parts.buttons import Button
from centre_app.views.parts.choice import Choice
from centre_app.views.parts.dialog import Dialog
from centre_app.views.parts.empty import EmptyState
from centre_app.views.parts.field import Field
from centre_app.views.parts.labels import Label, set_names
from centre_app.views.parts.save_file import save_file
from centre_app.views.tasks import Lane

_SIZE = (860, 660)


class Viewer(Dialog):
    """Shows an attachment; what is shown of it was made anew by the process that may read it.

    Signals:
        changed: title or kind are others now.
        remove_wanted: it is to be taken off.
    """

    changed = Signal()
    remove_wanted = Signal()

    def __init__(
        self, desk: Desk, attachments: Attachments, row: AttachmentRow, *, parent: QWidget
    ) -> None:
        super().__init__(words.VIEW, parent)
        self.setObjectName("attachments.viewer")
        self._desk, self._attachments, self.row = desk, attachments, row
        self.page = 0
        self.picture = Label()
        self.text = QPlainTextEdit()
        self.said = EmptyState(words.LOADING)
        self._may_edit = desk.may(Permission.ATTACHMENT_ADD)
        self._lay_out()
        self.resize(*_SIZE)
        self._load()

    def turn(self, by: int) -> None:
        """Go to another page."""
        page = max(0, min(self.page + by, self.row.pages - 1))
        if page != self.page:
            self.page = page
            self._load()

    def save_original(self) -> None:
        """Take the original out; who did is written down."""
        self._desk.send(
            self._attachments.save_out,
            AttachmentKey(self.row.attachment_id),
            owner=self,
            done=self._ask_place,
            lane=Lane.LONG,
        )

    def _ask_place(self, original: OriginalFile) -> None:
        save_file(
            self,
            self._desk,
            original.content,
            title=words.SAVE_TITLE,
            name=original.name,
            saved=lambda path: self._desk.say(words.SAVED.format(path=path)),
        )

    def _load(self) -> None:
        self._page.setText(words.PAGE.format(number=self.page + 1, total=self.row.pages))
        if self.row.file_kind.has_pages:
            self._desk.send(
                self._attachments.page,
                PageWish(self.row.attachment_id, self.page),
                owner=self,
                done=self._show_picture,
                refused=self._say_why,
                lane=Lane.LONG,
                supersedes="page",
            )
        elif self.row.file_kind is FileKind.TEXT:
            key = AttachmentKey(self.row.attachment_id)
            self._desk.send(self._attachments.text, key, owner=self, done=self._show_text)
        else:
            self.said.set_text(words.NOT_SHOWN.format(form=self.row.file_kind.label))

    def _show_picture(self, jpeg: bytes) -> None:
        pixmap = QPixmap()
        pixmap.loadFromData(jpeg)
        self._area.setVisible(True)
        self.said.setVisible(False)
        # As wide as there is room; what is longer is scrolled.
        width = min(pixmap.width(), self.body.geometry().width() - theme.XL)
        smooth = Qt.TransformationMode.SmoothTransformation
        self.picture.setPixmap(pixmap.scaledToWidth(max(1, width), smooth))

    def _show_text(self, text: str) -> None:
        self.text.setPlainText(text)
        self.text.setVisible(True)
        self.said.setVisible(False)

    def _say_why(self, error: CentreError) -> None:
        self.said.set_text(messages.sentence(error))
        self._area.setVisible(False)
        self.said.setVisible(True)

    def _lay_out(self) -> None:
        row = self.row
        told = words.TOLD.format(
            name=row.file_name,
            form=row.file_kind.label,
            size=size_words(row.size),
            who=row.taken_by,
            at=f"{local(row.taken_at):%Y-%m-%d %H:%M}",
            origin=row.origin.label,
        )
        self.add(Label(_breakable(told), "small", wrap=True, selectable=True))
        self._lay_out_pages()
        self._lay_out_fields()
        self.add_button(words.SAVE_ORIGINAL, pressed=self.save_original).setObjectName(
            "attachments.save_original"
        )
        if self._may_edit:
            self.add_button(words.REMOVE, pressed=self._remove)
        self.add_cancel(words.CLOSE).setObjectName("attachments.close")
        if self._may_edit:
            self.add_button(words.SAVE, "primary", pressed=self._save)

    def _lay_out_pages(self) -> None:
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        set_names(self.picture, self.row.title)
        self._area = QScrollArea()
        self._area.setWidget(self.picture)
        self._area.setWidgetResizable(True)
        self._area.setVisible(False)
        set_names(self._area, self.row.title)
        self.text.setReadOnly(True)
        self.text.setVisible(False)
        set_names(self.text, self.row.title)
        for part in (self._area, self.text, self.said):
            self.body.addWidget(part, 1)
        self._page = Label(part="muted")
        turning = QHBoxLayout()
        turning.setSpacing(theme.S)
        turning.addStretch(1)
        for text, key, by in ((words.BEFORE, "PgUp", -1), (words.NEXT, "PgDown", 1)):
            button = Button(text, "quiet", pressed=partial(self.turn, by))
            button.setVisible(self.row.pages > 1)
            QShortcut(QKeySequence(key), self).activated.connect(partial(self.turn, by))
            turning.addWidget(button)
        self._page.setVisible(self.row.pages > 1)
        turning.insertWidget(1, self._page)
        self.body.addLayout(turning)

    def _lay_out_fields(self) -> None:
        self.title = Field(words.TITLE, required=True, limit=255)
        self.title.editor().setObjectName("attachments.title")
        self.title.set_text(self.row.title)
        self.kind: Choice[AttachmentKind] = Choice(
            words.KIND, [(one, one.label) for one in AttachmentKind]
        )
        self.kind.set_value(self.row.kind)
        fields = QHBoxLayout()
        fields.setSpacing(theme.M)
        for field, share in ((self.title, 3), (self.kind, 1)):
            field.setEnabled(self._may_edit)
            fields.addWidget(field, share, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(fields)

    def _save(self) -> None:
        edit = AttachmentEdit(
            attachment_id=self.row.attachment_id,
            version=self.row.version,
            kind=self.kind.value() or AttachmentKind.OTHER,
            title=self.title.text(),
        )
        self._desk.send(
            self._attachments.describe, edit, owner=self, done=self._saved, refused=self._refuse
        )

    def _saved(self, _done: object) -> None:
        self.changed.emit()
        self.accept()

    def _refuse(self, error: CentreError) -> None:
        if isinstance(error, FieldError) and "title" in error.reasons:
            reason = messages.reason(error.reasons["title"], field=words.TITLE)
            self.title.set_error(reason)
            self.title.setFocus()
        else:
            self.title.set_error(messages.sentence(error))

    def _remove(self) -> None:
        self.accept()
        self.remove_wanted.emit()


def _breakable(text: str) -> str:
    """Return a text that may be broken anywhere: names of files go on without a blank."""
    return "\u200b".join(text)
