"""Loads, keeps, saves and lets out the notes of a caucus for their pane."""

from collections.abc import Callable, Mapping
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from centre_app.domain.errors import CentreError, StaleRecordError
from centre_app.domain.mediation.caucus import ReleaseTo
from centre_app.domain.mediation.codes import LineKind
from centre_app.domain.mediation.transcript import Voice
from centre_app.services.records.caucus import (
    CaucusDraft,
    CaucusPage,
    ReleaseCaucus,
    SaveCaucus,
    SideNote,
)
from centre_app.services.records.sessions import SessionKey
from centre_app.services.requests import Done
from centre_app.services.sessions.caucus import Caucus
from centre_app.services.sessions.caucus_releases import CaucusReleases
from centre_app.views import messages
from centre_app.views.desk import Desk
from centre_app.views.mediation import caucus_words as words
from centre_app.views.mediation.caucus_pane import CaucusPane
from centre_app.views.mediation.caucus_texts import Base, changed_notes, draft_body, shown_of
from centre_app.views.mediation.draft_keeper import DraftKeeper
from centre_app.views.mediation.release_dialog import ReleaseDialog
from centre_app.views.messages import Level


class CaucusDesk(QObject):
    """What the pane asks for; drafts are kept as those of the record are.

    Signals:
        into_record: words their side agreed to have written into the record.
    """

    into_record = Signal(str)

    def __init__(
        self, desk: Desk, notes: Caucus, releases: CaucusReleases, pane: CaucusPane
    ) -> None:
        super().__init__(pane)
        self._desk, self._notes, self._releases, self.pane = desk, notes, releases, pane
        self._session_id: UUID | None = None
        self._bases: Mapping[UUID, Base] = {}
        self.record_open = False
        self.keeper = DraftKeeper(self._keep, self)
        pane.typed.connect(self._touch)
        pane.left.connect(self.keeper.keep_now)
        pane.save_wanted.connect(self.save)
        pane.release_wanted.connect(self._ask)
        pane.claim_wanted.connect(self._ask)

    def load(self, session_id: UUID) -> None:
        """Show the notes of a session with what was typed and never saved."""
        self.keeper.keep_now()
        if session_id != self._session_id:
            # Nothing typed from here on may go to the one before.
            self._session_id, self._bases = session_id, {}
            self.pane.forget()
        self._send_page(self._show, supersedes="caucus")

    def look_again(self) -> None:
        """Show what colleagues noted meanwhile, and leave what is typed alone."""
        if self._session_id is not None and self._bases:
            self._send_page(self.pane.show_others, supersedes="caucus.others")

    def save(self) -> None:
        """Put what was typed on file."""
        notes = changed_notes(self._bases, self.pane.texts()) if self._bases else ()
        if self._session_id is None or not notes:
            return
        self.keeper.forget()

        request = SaveCaucus(session_id=self._session_id, notes=notes)

        def done(_: Done) -> None:
            self._desk.say(words.SAVED)
            if self._session_id == request.session_id:
                self._saved(notes)

        self._desk.send(
            self._notes.save, request, owner=self, done=done, refused=self._refuse_saving
        )

    def leave(self) -> None:
        """Put what was typed on file before another page is shown."""
        if self._may_write:
            self.save()

    def keep(self) -> None:
        """Keep what is half typed."""
        self.keeper.keep_now()

    @property
    def _may_write(self) -> bool:
        return self.pane.page is not None and self.pane.page.may_write

    def _touch(self) -> None:
        if self._may_write:
            self.keeper.touch()

    def _send_page(
        self, done: Callable[[CaucusPage], None], *, supersedes: str | None = None
    ) -> None:
        assert self._session_id is not None
        self._desk.send(
            self._notes.page,
            SessionKey(self._session_id),
            owner=self,
            done=done,
            supersedes=supersedes,
        )

    def _show(self, page: CaucusPage) -> None:
        shown = shown_of(page)
        self._bases = shown.bases
        self.pane.show_page(page, shown.texts)
        if shown.merged:
            self._desk.say(words.MERGED, Level.WARN)
            self.keeper.touch()

    def _saved(self, notes: tuple[SideNote, ...]) -> None:
        self._bases = {
            **self._bases,
            **{one.party_id: Base(one.text, one.seen + 1) for one in notes},
        }
        self.pane.show_fault("")
        self._send_page(self.pane.show_others, supersedes="caucus.others")

    def _refuse_saving(self, error: CentreError) -> None:
        if isinstance(error, StaleRecordError):
            # First what is typed here is kept, then both are shown together.
            self._keep()
            self._send_page(self._show, supersedes="caucus")
        else:
            self.pane.show_fault(messages.sentence(error))

    def _keep(self) -> None:
        if self._session_id is None or not self._may_write:
            return
        body = draft_body(self._bases, self.pane.texts())
        self._desk.send(
            self._notes.keep,
            CaucusDraft(self._session_id, body),
            owner=self,
            done=lambda _: None,
            refused=self._not_kept,
        )

    def _not_kept(self, error: CentreError) -> None:
        self.pane.show_fault(words.NOT_KEPT.format(why=messages.sentence(error)))
        # Typing goes on; the next try comes by itself.
        self.keeper.touch()

    def _ask(self) -> None:
        page = self.pane.page
        if page is None:
            return
        # What goes out is what is on file: what was typed last belongs to it.
        self.leave()
        self._send_page(self._open_dialog)

    def _open_dialog(self, page: CaucusPage) -> None:
        self.pane.show_others(page)
        if not page.notes:
            return
        dialog = ReleaseDialog(
            page, me=self._desk.actor, record_open=self.record_open, parent=self.pane.window()
        )
        dialog.agreed.connect(lambda request: self._let_out(dialog, request))
        dialog.open()

    def _let_out(self, dialog: ReleaseDialog, request: ReleaseCaucus) -> None:
        def done(answer: Done) -> None:
            dialog.accept()
            self._desk.say(dialog.said())
            self._send_page(lambda page: self._told(page, request, answer.id))

        self._desk.send(
            self._releases.release, request, owner=self, done=done, refused=dialog.show_refused
        )

    def _told(self, page: CaucusPage, request: ReleaseCaucus, release_id: UUID) -> None:
        self.pane.show_others(page)
        if request.to is ReleaseTo.RECORD:
            for one in page.releases:
                if one.release_id == release_id:
                    lines = (f"{_says(piece.side)}{piece.text}" for piece in one.pieces)
                    self.into_record.emit("\n".join(lines))


def _says(side: str) -> str:
    """Return how a line of a party begins in the record."""
    return Voice(side, LineKind.STATEMENT).prefix
