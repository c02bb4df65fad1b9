"""Evidence in a session: what was shown, what the sides said, and the way to show a piece."""

from functools import partial
from uuid import UUID

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from centre_app.domain.clock import local
from centre_app.domain.errors import CentreError, FieldError
from centre_app.domain.evidence.codes import Stance
from centre_app.services.evidence.shows import EvidenceShows
from centre_app.services.records.evidence import (
    PartyView,
    SessionEvidence,
    ShowEvidence,
    ShownLine,
)
from centre_app.services.records.sessions import SessionKey
from centre_app.views import theme
from centre_app.views.desk import Desk
from centre_app.views.mediation import evidence_words as words
from centre_app.views.messages import Level
from centre_app.views.parts.buttons import Button
from centre_app.views.parts.choice import Choice
from centre_app.views.parts.dialog import Dialog
from centre_app.views.parts.field import Field
from centre_app.views.parts.form_column import FormColumn
from centre_app.views.parts.labels import Label
from centre_app.views.parts.scrolled import Scrolled


class EvidenceBox(QWidget):
    """Lists what was shown in the session, and shows the next piece."""

    def __init__(self, desk: Desk, shows: EvidenceShows, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._shows = desk, shows
        self.found: SessionEvidence | None = None
        self.dialog: ShowDialog | None = None
        self.button = Button(
            f"{words.SHOW}  {words.SHOW_KEY}", icon_name="paper", pressed=self.show_piece
        )
        self.button.setObjectName("record.evidence")
        QShortcut(QKeySequence(words.SHOW_KEY), self).activated.connect(self._by_key)
        self.lines = Label(part="small", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.XS)
        column.addWidget(self.button)
        column.addWidget(self.lines)
        self.hide()

    def load(self, session_id: UUID) -> None:
        """Show what was shown in a session."""
        self._desk.send(
            self._shows.at_session,
            SessionKey(session_id),
            owner=self,
            done=self.show_found,
            supersedes="evidence",
        )

    def show_found(self, found: SessionEvidence) -> None:
        """Show the evidence of the case as the session sees it."""
        self.found = found
        shown = [one for one in found.items if one.shown_at is not None]
        self.lines.setText("\n".join(map(shown_text, shown)))
        self.lines.setVisible(bool(shown))
        self.button.setVisible(found.open_)
        self.setVisible(found.open_ or bool(shown))

    def show_piece(self) -> None:
        """Ask which piece is shown and what the sides say, of the list as it is by now."""
        if self.found is not None and self.found.open_:
            self._desk.send(
                self._shows.at_session,
                SessionKey(self.found.session_id),
                owner=self,
                done=self._ask,
                supersedes="evidence",
            )

    def _ask(self, found: SessionEvidence) -> None:
        self.show_found(found)
        if not found.items:
            self._desk.say(words.NO_EVIDENCE, Level.NOTICE)
            return
        self.dialog = ShowDialog(self._desk, self._shows, found, self)
        self.dialog.accepted.connect(partial(self.load, found.session_id))
        self.dialog.open()

    def _by_key(self) -> None:
        if self.isEnabled() and self.button.isEnabled():
            self.show_piece()


class ShowDialog(Dialog):
    """Takes the piece, and what each side says to it."""

    def __init__(
        self, desk: Desk, shows: EvidenceShows, found: SessionEvidence, parent: QWidget
    ) -> None:
        super().__init__(words.SHOW_TITLE, parent)
        self.setObjectName("evidence.show")
        self._desk, self._shows, self._found = desk, shows, found
        self.form = FormColumn()
        self.which: Choice[UUID] = Choice(
            words.WHICH_SHOWN,
            [(one.item_id, _piece(one)) for one in found.items],
            required=True,
        )
        self.stances: list[Choice[Stance]] = []
        self.grounds: list[Field] = []
        self._lay_out()
        self.which.changed.connect(self._suit)
        fresh = [one for one in found.items if one.shown_at is None]
        self.which.set_value((fresh or found.items)[0].item_id)
        self.which.setFocus()

    def commit(self) -> None:
        """Note that the piece was shown."""
        key = self.which.value()
        if key is None:
            return
        parties = zip(self._found.parties, self.stances, self.grounds, strict=True)
        request = ShowEvidence(
            session_id=self._found.session_id,
            item_id=key,
            views=tuple(
                PartyView(party[0], stance.value() or Stance.SILENT, grounds.text())
                for party, stance, grounds in parties
            ),
        )
        self.form.clear_errors()
        self._desk.send(
            self._shows.show, request, owner=self, done=lambda _: self._done(), refused=self._refuse
        )

    def _done(self) -> None:
        self._desk.say(words.DONE_SHOWN)
        self.accept()

    def _refuse(self, error: CentreError) -> None:
        if not isinstance(error, FieldError) or self.form.show_errors(error.reasons):
            self._desk.complain(error)

    def _suit(self) -> None:
        """Show what was noted of the piece before, if it was."""
        piece = next(one for one in self._found.items if one.item_id == self.which.value())
        said = {one.call: one for one in piece.views}
        for (_, call, _), stance, grounds in zip(
            self._found.parties, self.stances, self.grounds, strict=True
        ):
            view = said.get(call)
            stance.set_value(view.stance if view else Stance.ACCEPTED)
            grounds.set_text(view.words if view else "")

    def _lay_out(self) -> None:
        self.which.editor().setObjectName("evidence.show.which")
        self.form.add("item_id", self.which)
        for at, (_, call, name) in enumerate(self._found.parties):
            party = words.PARTY.format(label=call, name=name)
            stance: Choice[Stance] = Choice(words.STANCE_OF.format(party=party), words.STANCES)
            grounds = Field(words.GROUNDS_OF.format(party=party), limit=500)
            stance.editor().setObjectName(f"evidence.show.stance{at}")
            grounds.editor().setObjectName(f"evidence.show.words{at}")
            self.form.add_row(**{f"stance{at}": stance, f"words{at}": grounds})
            self.stances.append(stance)
            self.grounds.append(grounds)
        self.add(Scrolled(self.form))
        self.add_cancel()
        self.add_button(words.SAY_SHOWN, "primary", pressed=self.commit).setObjectName(
            "evidence.show.commit"
        )
        self.setMinimumSize(theme.current().em(34), theme.current().em(22))


def shown_text(one: ShownLine) -> str:
    """Return what was shown, at its hour, and what the sides said."""
    at = f"{local(one.shown_at):%H:%M}" if one.shown_at else ""
    views = words.AND.join(
        (words.VIEW_WORDS if view.words else words.VIEW).format(
            call=view.call, stance=view.stance.label, words=view.words
        )
        for view in one.views
    )
    return words.SHOWN.format(at=at, number=one.number, name=one.name, views=views)


def _piece(one: ShownLine) -> str:
    text = words.PIECE if one.shown_at is None else words.PIECE_SHOWN
    return text.format(number=one.number, name=one.name)
