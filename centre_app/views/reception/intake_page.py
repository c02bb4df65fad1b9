"""The work of the reception: search, form, panel and shelf, and who passes what between them."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from centre_app.domain.clock import Clock
from centre_app.domain.people.id_cards import IdCard
from centre_app.services.drafts import Drafts
from centre_app.services.matters.attachments import Attachments
from centre_app.services.people.people import People
from centre_app.services.reception.reception import Reception
from centre_app.services.reception.repeats import Repeats
from centre_app.services.records.drafts import DraftRow
from centre_app.services.records.people import PersonCard
from centre_app.services.risk import Risks
from centre_app.views import theme
from centre_app.views.desk import Desk
from centre_app.views.messages import Level
from centre_app.views.parts.layouts import Panes
from centre_app.views.reception import words
from centre_app.views.reception.card_desk import CardDesk
from centre_app.views.reception.draft_keeper import DraftKeeper
from centre_app.views.reception.find_desk import FindDesk
from centre_app.views.reception.form_attachments import FormAttachments
from centre_app.views.reception.form_pane import FormPane
from centre_app.views.reception.hand_over import HandOver
from centre_app.views.reception.intake_form import IntakeForm
from centre_app.views.reception.person_panel import PersonPanel
from centre_app.views.reception.register_desk import RegisterDesk, Registered
from centre_app.views.reception.repeat_panel import RepeatPanel
from centre_app.views.reception.repeat_watch import RepeatWatch
from centre_app.views.reception.risk_watch import RiskWatch
from centre_app.views.reception.search_pane import SearchPane
from centre_app.views.reception.shelf_bar import ShelfBar
from centre_app.views.reception.shelf_desk import ShelfDesk
from centre_app.views.reception.visitor_desk import VisitorDesk

_SHARES = (24, 47, 29)


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
        form: IntakeForm,
        reception: Reception,
        people: People,
        *,
        drafts: Drafts,
        attachments: Attachments,
        repeats: Repeats,
        risks: Risks,
        clock: Clock,
    ) -> None:
        super().__init__()
        self._desk, self._reception = desk, reception
        self.shelf = ShelfBar()
        self.search = SearchPane()
        self.form = form
        self.attachments = FormAttachments(desk, attachments, self.form)
        self.cards = CardDesk(desk, people, self.form.visitor, self)
        self.pane = FormPane(self.form)
        self.repeats = RepeatPanel()
        self.risk_watch = RiskWatch(desk, risks, self.form, clock=clock, parent=self)
        self.panel = PersonPanel(desk, self.risk_watch.hints, self.repeats)
        self.shelved = ShelfDesk(desk, drafts, self.form, bar=self.shelf, clock=clock)
        self.keeper = DraftKeeper(desk, drafts, self.form, self)
        self.handing = HandOver(desk, drafts, self.keeper, self.form, self)
        self.attachments.brought.connect(self.keeper.keep)
        self.watch = RepeatWatch(desk, repeats, self.form, panel=self.repeats, parent=self)
        self.finding = FindDesk(
            desk, reception, self.pane, search=self.search, shelved=self.shelved
        )
        self.visitors = VisitorDesk(
            desk,
            people,
            self.form,
            panel=self.panel,
            search=self.search,
            make_room=self._make_room,
        )
        self.registering = RegisterDesk(
            desk,
            reception,
            self.pane,
            attachments=self.attachments,
            keeper=self.keeper,
            clear=self._clear,
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.S)
        column.addWidget(self.shelf)
        panes = Panes("reception", self.search, self.pane, self.panel, shares=_SHARES)
        column.addWidget(panes, 1)
        self._connect()

    def panes(self) -> Sequence[QWidget]:
        """Return what Ctrl+F6 walks through."""
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

    def open_person(self, person_id: UUID) -> None:
        """Show somebody on file and begin a visit of his."""
        self.visitors.open(person_id)

    def open_draft(self, draft_id: UUID) -> None:
        """Go on with a draft of the shelf."""
        self.shelved.open(draft_id)

    def register(self) -> None:
        """Put the visit on file, unless something is missing or it is already on its way."""
        self.registering.register()

    def shelve(self) -> bool:
        """Put aside what is typed; return whether there was anything."""
        if self.registering.waiting or self.form.is_blank():
            return False
        self._make_room()
        self._desk.say(words.SHELVED, Level.NOTICE)
        self.search.setFocus()
        return True

    def step_back(self) -> bool:
        """Answer Esc: leave the reason, put the form aside, empty the search box, let go of the person."""
        if self.risk_watch.hints.step_back() or self.shelve():
            return True
        something = bool(self.search.typed) or self.panel.card is not None
        self._clear()
        return something

    def keep(self) -> None:
        """Save what is typed before the room is left."""
        self.keeper.keep()

    def look_again(self) -> None:
        """Ask anew for the person in the panel: his file may say something else by now."""
        self.visitors.look_again()

    def _connect(self) -> None:
        self.search.opened.connect(lambda hit: self.matter_wanted.emit(hit.matter_id))
        self.shelved.taken.connect(self._take_draft)
        self.shelved.changed.connect(self.shelf_changed)
        self.cards.arrived.connect(self._take_card)
        self.repeats.attach_wanted.connect(self.form.attach)
        self.registering.registered.connect(self._on_registered)
        self.pane.print_wanted.connect(self.print_wanted)
        self.pane.shelve_wanted.connect(self.step_back)
        self.keeper.kept.connect(self.draft_kept)
        self.pane.hand_over_wanted.connect(self.handing.ask)
        self.handing.handed_over.connect(self._clear)

    def _take_card(self, card: IdCard, bearer: PersonCard | None) -> None:
        if self.isVisible() and not self.registering.waiting:
            self.visitors.take_card(card, bearer)

    def _take_draft(self, draft: DraftRow) -> None:
        self._make_room()
        self.form.fill(draft.subject_id, draft.body)
        self.attachments.follow(ask=True)
        self.shelved.let_go(draft)
        self.form.demand.demand.setFocus()
        self.visitors.remember(draft)

    def _on_registered(self, registered: Registered) -> None:
        self.search.setFocus()
        self.shelved.refresh()
        self.registered.emit(registered)
        if registered.urgent:
            self.risk_wanted.emit(registered.matter_id)

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
