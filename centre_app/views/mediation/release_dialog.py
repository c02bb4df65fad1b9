"""Lets notes of a caucus out: first what, to whom and why, then a second yes to exactly that."""

from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from centre_app.domain.clock import local
from centre_app.domain.errors import CentreError, FieldError
from centre_app.domain.mediation.caucus import ReleaseReason, ReleaseTo
from centre_app.domain.permissions import Actor
from centre_app.services.records.caucus import CaucusLine, CaucusPage, NoteSeen, ReleaseCaucus
from centre_app.views import messages, theme
from centre_app.views.mediation import caucus_words as words
from centre_app.views.parts.choice import Choice
from centre_app.views.parts.dialog import Dialog
from centre_app.views.parts.field import Field
from centre_app.views.parts.form_column import FormColumn
from centre_app.views.parts.labels import Label, set_names
from centre_app.views.parts.scrolled import Scrolled

_RECORD = UUID(int=1)
"""Stands for the record among those to whom notes can go."""

_REASONS = tuple((one, one.label) for one in ReleaseReason)


class ReleaseDialog(Dialog):
    """Asks twice.

    Signals:
        agreed: the ``ReleaseCaucus``, confirmed.
    """

    agreed = Signal(object)

    def __init__(
        self, page: CaucusPage, *, me: Actor, record_open: bool, parent: QWidget | None = None
    ) -> None:
        self._claims = page.may_claim
        super().__init__(words.CLAIM_TITLE if self._claims else words.RELEASE_TITLE, parent)
        self._page, self._me = page, me
        self._sides = {one.party_id: one.label for one in page.sides}
        self._ticks = [(self._tick(at, one), one) for at, one in enumerate(page.notes)]
        self.to: Choice[UUID] = Choice(words.TO, required=True)
        self.reason: Choice[ReleaseReason] = Choice(words.WHY, _REASONS, required=True)
        self.words = Field(words.WHY_WORDS, required=True, limit=400)
        self.fault = Label(part="error", wrap=True)
        self.how = Label(wrap=True)
        self.what = Label(wrap=True)
        self.form = FormColumn()
        self._fill(record_open=record_open)
        self._name_objects()
        self._lay_out()
        self._show_step(second=False)

    def request(self, *, confirmed: bool = False) -> ReleaseCaucus:
        """Return what was chosen."""
        to = self.to.value()
        chosen = tuple(NoteSeen(one.note_id, one.version) for one in self._chosen())
        return ReleaseCaucus(
            session_id=self._page.session_id,
            notes=chosen,
            to=ReleaseTo.RECORD if to == _RECORD else ReleaseTo.COLLEAGUE,
            to_id=self._me.staff_id if self._claims else None if to == _RECORD else to,
            reason=self.reason.value() or ReleaseReason.OTHER,
            words=self.words.text(),
            confirmed=confirmed,
        )

    @property
    def page(self) -> CaucusPage:
        """Return the notes as they are offered."""
        return self._page

    @property
    def ticks(self) -> list[QCheckBox]:
        """Return the boxes of the notes, in their order."""
        return [tick for tick, _ in self._ticks]

    def said(self) -> str:
        """Return what is said once it was done."""
        return words.CLAIMED if self._claims else words.RELEASED.format(to=self._to_name())

    def show_refused(self, error: CentreError) -> None:
        """Say why nothing went out, where it can be mended."""
        self._show_step(second=False)
        if isinstance(error, FieldError):
            told = {name: code for name, code in error.reasons.items() if name != "notes"}
            self.form.show_errors(told)
        else:
            self._show_fault(messages.sentence(error))

    def _next(self) -> None:
        missing = {
            name: "required"
            for name, field in (("to_id", self.to), ("reason", self.reason), ("words", self.words))
            if not field.isHidden()
            and not (field.value() if isinstance(field, Choice) else field.text())
        }
        self._show_fault("" if self._chosen() else messages.reason("required", field=words.WHICH))
        self.form.clear_errors()
        if missing:
            self.form.show_errors(missing)
        elif self._chosen():
            self._show_step(second=True)

    def _confirm(self) -> None:
        self.agreed.emit(self.request(confirmed=True))

    def _show_step(self, *, second: bool) -> None:
        self._first.setVisible(not second)
        self._second.setVisible(second)
        for button in (self.next_button, self.cancel):
            button.setVisible(not second)
        for button in (self.confirm_button, self.back):
            button.setVisible(second)
        if second:
            how = words.CONFIRM_CLAIM_HOW if self._claims else words.CONFIRM_HOW
            reason = self.reason.value()
            self.how.setText(
                how.format(
                    to=self._to_name(),
                    reason=reason.label if reason else "",
                    words=self.words.text(),
                )
            )
            self.what.setText("\n\n".join(map(self._whole, self._chosen())))
            self.back.setFocus()
        else:
            self._ticks[0][0].setFocus()

    def _chosen(self) -> list[CaucusLine]:
        return [one for tick, one in self._ticks if tick.isChecked()]

    def _to_name(self) -> str:
        to = self.to.value()
        if to == _RECORD:
            return words.INTO_RECORD
        return next((one.name for one in self._page.colleagues if one.staff_id == to), "")

    def _title(self, one: CaucusLine) -> str:
        at = f"{local(one.saved_at):%m-%d %H:%M}"
        return words.WHICH_ONE.format(side=self._sides[one.party_id], author=one.author, at=at)

    def _whole(self, one: CaucusLine) -> str:
        return f"{self._title(one)}\n{one.text}" if one.text else self._title(one)

    def _tick(self, at: int, one: CaucusLine) -> QCheckBox:
        tick = QCheckBox(self._title(one))
        tick.setObjectName(f"release.note.{at}")
        tick.setChecked(self._claims)
        set_names(tick, self._title(one))
        return tick

    def _show_fault(self, sentence: str) -> None:
        self.fault.setText(sentence)
        self.fault.setVisible(bool(sentence))

    def _fill(self, *, record_open: bool) -> None:
        options = [(one.staff_id, one.name) for one in self._page.colleagues]
        if record_open:
            options.insert(0, (_RECORD, words.TO_RECORD))
        self.to.set_options(options)
        self.to.setVisible(not self._claims)

    def _name_objects(self) -> None:
        self.setObjectName("release")
        self.to.editor().setObjectName("release.to")
        self.reason.editor().setObjectName("release.reason")
        self.words.editor().setObjectName("release.words")

    def _lay_out(self) -> None:
        self._first, self._second = QWidget(), QWidget()
        first = QVBoxLayout(self._first)
        first.setContentsMargins(0, 0, 0, 0)
        first.setSpacing(theme.S)
        first.addWidget(Label(words.WHICH, "strong"))
        for tick, _ in self._ticks:
            first.addWidget(tick)
        first.addWidget(self.fault)
        self.form.add("to_id", self.to)
        self.form.add("reason", self.reason)
        self.form.add("words", self.words)
        first.addWidget(self.form)
        second = QVBoxLayout(self._second)
        second.setContentsMargins(0, 0, 0, 0)
        second.addWidget(self.how)
        second.addWidget(Scrolled(self.what), 1)
        self.add(self._first)
        self.add(self._second)
        self.cancel = self.add_cancel()
        self.next_button = self.add_button(words.NEXT, "primary", pressed=self._next)
        self.next_button.setObjectName("release.next")
        self.back = self.add_button(words.AGAIN, pressed=lambda: self._show_step(second=False))
        yes = words.CONFIRM_CLAIM if self._claims else words.CONFIRM
        self.confirm_button = self.add_button(yes, "primary", pressed=self._confirm)
        self.confirm_button.setObjectName("release.confirm")
