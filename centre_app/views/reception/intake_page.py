"""The work of the reception: search, form, panel and shelf, and what passes between them."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from uuid import UUID

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from centre_app.domain.clock import Clock, civil_day
from centre_app.domain.errors import CentreError, FieldError
from centre_app.domain.people.id_cards import IdCard
from centre_app.domain.permissions import Permission
from centre_app.services.attachments import Attachments
from centre_app.services.drafts import Drafts
from centre_app.services.people import People
from centre_app.services.reception import Reception
from centre_app.services.records.drafts import DraftRow
from centre_app.services.records.people import (
    PeopleQuery,
    PersonCard,
    PersonHit,
    PersonKey,
    Reveal,
    RevealReason,
)
from centre_app.services.records.search import MatterHit, SearchQuery
from centre_app.services.repeats import Repeats
from centre_app.services.requests import Done
from centre_app.views import theme
from centre_app.views.desk import Desk
from centre_app.views.messages import Level
from centre_app.views.parts.choice import Initials
from centre_app.views.parts.layouts import Panes
from centre_app.views.parts.rare_characters import RareLookup
from centre_app.views.parts.reveal_dialog import RevealDialog
from centre_app.views.reception import words
from centre_app.views.reception.attached_strip import Attached
from centre_app.views.reception.card_desk import CardDesk
from centre_app.views.reception.draft_keeper import DraftKeeper
from centre_app.views.reception.form_attachments import FormAttachments
from centre_app.views.reception.form_pane import FormPane
from centre_app.views.reception.hand_over import HandOver
from centre_app.views.reception.intake_form import IntakeForm, people_on_file
from centre_app.views.reception.person_panel import PersonPanel
from centre_app.views.reception.person_row import PersonRow
from centre_app.views.reception.repeat_panel import RepeatPanel
from centre_app.views.reception.repeat_watch import RepeatWatch
from centre_app.views.reception.search_pane import SearchPane, put_aside
from centre_app.views.reception.shelf_bar import ShelfBar
from centre_app.views.reception.shelf_desk import ShelfDesk

_SHARES = (24, 47, 29)
_OTHERS_FOUND = 8


@dataclass(frozen=True)
class Registered:
    """A visit that was just put on file; ``again`` says that its matter was known."""

    visit_id: UUID
    name: str
    matter_number: str
    again: bool


class IntakePage(QWidget):
    """Three quiet columns under the shelf.

    Signals:
        registered: a ``Registered``.
        print_wanted: the slip of the last visit.
        draft_kept: a draft was saved at this moment.
        shelf_changed: something was put aside or taken up.
        matter_wanted: a matter, by its id, is to be shown in its own room.
        risk_wanted: the danger of a matter is to be reported.
    """

    registered = Signal(object)
    print_wanted = Signal()
    draft_kept = Signal(object)
    shelf_changed = Signal()
    matter_wanted = Signal(object)
    risk_wanted = Signal(object)

    def __init__(
        self,
        desk: Desk,
        reception: Reception,
        people: People,
        *,
        drafts: Drafts,
        attachments: Attachments,
        repeats: Repeats,
        clock: Clock,
        initials: Initials | None,
        rare: RareLookup,
    ) -> None:
        super().__init__()
        self._desk, self._reception, self._people = desk, reception, people
        self._waiting = False
        self.shelf = ShelfBar()
        self.search = SearchPane()
        self.form = IntakeForm(lambda: civil_day(clock.now()), initials, rare)
        self.attachments = FormAttachments(desk, attachments, self.form)
        self.cards = CardDesk(desk, people, self.form.visitor, self)
        self.pane = FormPane(self.form)
        self.repeats = RepeatPanel()
        self.panel = PersonPanel(
            self.repeats, may_reveal=desk.may(Permission.PERSON_REVEAL), covered=desk.covered
        )
        self.shelved = ShelfDesk(desk, drafts, self.form, bar=self.shelf, clock=clock)
        self.keeper = DraftKeeper(desk, drafts, self.form, self)
        self.handing = HandOver(desk, drafts, self.keeper, self.form, self)
        self.attachments.brought.connect(self.keeper.keep)
        self.watch = RepeatWatch(desk, repeats, self.form, panel=self.repeats, parent=self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.S)
        column.addWidget(self.shelf)
        panes = Panes("reception", self.search, self.pane, self.panel, shares=_SHARES)
        column.addWidget(panes, 1)
        self._connect()

    def panes(self) -> Sequence[QWidget]:
        """Return what F6 walks through."""
        return (self.search, self.pane, self.panel)

    def begin(self) -> None:
        """Come to the front: ask for what may have changed, and wait for the next visitor."""
        self.search.setFocus()
        self.search.box.selectAll()
        self.shelved.refresh()
        self._desk.send(
            self._reception.list_villages,
            None,
            owner=self,
            done=self.form.visitor.set_villages,
            supersedes="villages",
        )

    def open_person(self, person_id: UUID, *, about: Attached | None = None) -> None:
        """Show somebody on file and begin a visit of his, about a matter if one is given."""
        self._make_room()
        self._desk.send(
            self._people.card,
            PersonKey(person_id),
            owner=self,
            done=lambda card: self._take_person(card, about),
            supersedes="card",
        )

    def open_draft(self, draft_id: UUID) -> None:
        """Go on with a draft of the shelf."""
        self.shelved.open(draft_id)

    def register(self, *, urgent: bool = False) -> None:
        """Put the visit on file, unless something is missing or it is already on its way.

        An urgent one begins the report of a danger and leads to it.
        """
        if self._waiting:
            return
        wrong = self.form.wrong()
        if urgent:
            # Of which type it is can be said afterwards; who is told cannot wait.
            wrong.pop("dispute_type", None)
        if wrong:
            self._show_errors(wrong)
            return
        if self.attachments.must_wait(partial(self.register, urgent=urgent)):
            return
        self._wait(True)
        told = partial(
            Registered, self.form.visit_id, self.form.title(), again=bool(self.form.attached)
        )
        self._desk.send(
            self._reception.register,
            self.form.intake(urgent=urgent),
            owner=self,
            done=lambda done: self._on_registered(
                done, told(matter_number=done.number), urgent=urgent
            ),
            refused=partial(self._refuse, urgent=urgent),
        )

    def shelve(self) -> bool:
        """Put aside what is typed; return whether there was anything."""
        if self._waiting or self.form.is_blank():
            return False
        self._make_room()
        self._desk.say(words.SHELVED, Level.NOTICE)
        self.search.setFocus()
        return True

    def step_back(self) -> bool:
        """Answer Esc: put the form aside, else empty the search box, else let go of the person."""
        if self.shelve():
            return True
        something = bool(self.search.typed) or self.panel.card is not None
        self._clear()
        return something

    def keep(self) -> None:
        """Save what is typed before the room is left."""
        self.keeper.keep()

    def look_again(self) -> None:
        """Ask anew for the person in the panel: his file may say something else by now."""
        card = self.panel.card
        if card is None:
            self.search.setFocus()
            return
        self.panel.file.setFocus()
        self._desk.send(
            self._people.card,
            PersonKey(card.person_id),
            owner=self,
            done=self.panel.show_card,
            supersedes="card",
        )

    def _connect(self) -> None:
        self.search.asked.connect(self._find)
        self.search.picked.connect(lambda hit: self.open_person(hit.person_id))
        self.search.goes_on.connect(self._go_on)
        self.search.opened.connect(lambda hit: self.matter_wanted.emit(hit.matter_id))
        self.search.new_wanted.connect(self._begin_new)
        self.shelved.taken.connect(self._take_draft)
        self.shelved.changed.connect(self.shelf_changed)
        self.cards.arrived.connect(self._take_card)
        self.panel.attach_wanted.connect(self._attach)
        self.panel.new_wanted.connect(lambda: self._attach(None))
        self.panel.reveal_wanted.connect(self._ask_reveal)
        self.repeats.attach_wanted.connect(self.form.attach)
        self.pane.register_wanted.connect(self.register)
        self.pane.urgent_wanted.connect(partial(self.register, urgent=True))
        self.pane.print_wanted.connect(self.print_wanted)
        self.pane.shelve_wanted.connect(self.step_back)
        self.keeper.kept.connect(self.draft_kept)
        self.pane.hand_over_wanted.connect(self.handing.ask)
        self.handing.handed_over.connect(self._clear)
        self.form.other.people.asked.connect(self._find_other)

    def _find(self, text: str) -> None:
        self._desk.send(
            self._reception.look_up,
            SearchQuery(text),
            owner=self,
            done=lambda found: self.search.show_findings(text, found, put_aside(self.shelved.rows)),
            supersedes="people",
        )

    def _find_other(self, row: PersonRow, text: str) -> None:
        """Look for somebody on file whom the visitor complains of; he is not his own other side."""

        def show(hits: Sequence[PersonHit]) -> None:
            here = people_on_file(self.form)
            row.found.show_hits(text, [hit for hit in hits if hit.person_id not in here])
            QTimer.singleShot(0, row, lambda: self.pane.follow(row.found))

        self._desk.send(
            self._reception.find_people,
            PeopleQuery(text, _OTHERS_FOUND),
            owner=row,
            done=show,
            supersedes="others",
        )

    def _go_on(self, hit: MatterHit) -> None:
        """Begin a visit about a known matter: of whoever asks in it, if he has a name."""
        matter = Attached(hit.matter_id, hit.number, hit.title)
        if hit.visitor is None:
            self._make_room()
            self._attach(matter)
        else:
            self.open_person(hit.visitor, about=matter)

    def _take_person(self, card: PersonCard, about: Attached | None) -> None:
        self.form.know_person(card)
        self.panel.show_card(card)
        self.search.clear()
        if about is not None:
            self._attach(about)
        elif not self.panel.focus_matters():
            self.form.demand.demand.setFocus()

    def _take_card(self, card: IdCard, bearer: PersonCard | None) -> None:
        """Fill in whoever laid his card on the reader; who was typed before is put aside."""
        if not self.isVisible() or self._waiting:
            return
        if not self.form.visitor.is_nobody():
            self._make_room()
        if bearer is None:
            self.search.clear()
            self.form.visitor.take_card(card)
            self.form.demand.demand.setFocus()
        else:
            self._take_person(bearer, None)

    def _begin_new(self, name: str) -> None:
        self._make_room()
        self.search.clear()
        self.form.visitor.name.set_text(name)
        (self.form.visitor.id_number if name else self.form.visitor.name).setFocus()

    def _attach(self, matter: Attached | None) -> None:
        self.form.attach(matter)
        self.form.demand.demand.setFocus()

    def _take_draft(self, draft: DraftRow) -> None:
        self._make_room()
        self.form.fill(draft.subject_id, draft.body)
        self.attachments.follow(ask=True)
        self.shelved.let_go(draft)
        self.form.demand.demand.setFocus()
        person_id = self.form.visitor.person_id
        if person_id is not None:
            self._desk.send(
                self._people.card,
                PersonKey(person_id),
                owner=self,
                done=lambda card: self._remember_person(card, draft),
                supersedes="card",
            )

    def _remember_person(self, card: PersonCard, draft: DraftRow) -> None:
        self.form.visitor.know_person(card)
        self.form.visitor.fill(draft.body["visitor"])
        self.panel.show_card(card)

    def _ask_reveal(self) -> None:
        card = self.panel.card
        if card is not None:
            RevealDialog(self, done=partial(self._reveal, card.person_id)).open()

    def _reveal(self, person_id: UUID, reason: RevealReason) -> None:
        self._desk.send(
            self._people.reveal,
            Reveal(person_id, reason),
            owner=self,
            done=self.panel.show_revealed,
        )

    def _on_registered(self, done: Done, registered: Registered, *, urgent: bool) -> None:
        self._clear()
        self._wait(False)
        self.search.setFocus()
        self.shelved.refresh()
        self.registered.emit(registered)
        if urgent:
            self.risk_wanted.emit(done.id)

    def _refuse(self, error: CentreError, *, urgent: bool) -> None:
        self._wait(False)
        if isinstance(error, FieldError):
            self._show_errors(error.reasons)
        else:
            self._desk.complain(error, again=partial(self.register, urgent=urgent))

    def _show_errors(self, reasons: dict[str, str]) -> None:
        strange = self.form.show_errors(reasons)
        if strange:
            self._desk.complain(FieldError(**{name: reasons[name] for name in strange}))
        focused = QApplication.focusWidget()
        if focused is not None:
            self.pane.follow(focused)

    def _wait(self, waiting: bool) -> None:  # noqa: FBT001 - private, every caller is at hand
        self._waiting = waiting
        self.pane.register.setEnabled(not waiting)
        if waiting:
            self.keeper.pause()
        else:
            self.keeper.go_on()

    def _make_room(self) -> None:
        """Put aside what is typed for somebody else, before the form is taken by the next."""
        self.keeper.keep(then=self.shelved.refresh)
        self._clear()

    def _clear(self) -> None:
        self.form.clear()
        self.attachments.follow()
        self.pane.to_top()
        self.panel.clear()
        self.search.clear()
