"""Makes a party of somebody while the agreement is drafted, and shows him on the cards."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from centre_app.domain.errors import CentreError
from centre_app.services.records.agreements import CaseAgreements, CaseKey, JoinBound
from centre_app.services.records.people import PeopleQuery
from centre_app.services.requests import Done
from centre_app.views.agreements import words
from centre_app.views.agreements.clause_card import ClauseCard
from centre_app.views.agreements.join_dialog import JoinDialog
from centre_app.views.agreements.served import Served
from centre_app.views.desk import Desk
from centre_app.views.messages import Level


class Joining(QObject):
    """Asks who it is, sends it, and fetches the case anew; the draft is left alone.

    Signals:
        joined: the ``CaseAgreements`` with the new party, the card he was wanted on, as what, and
            his part in the case.
    """

    joined = Signal(object, object, object, object)

    def __init__(self, desk: Desk, served: Served, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._served, self._window = desk, served, parent

    def ask(self, page: CaseAgreements, card: ClauseCard) -> JoinDialog:
        """Ask who comes in to be bound by a clause."""
        dialog = JoinDialog(
            page.case_id,
            card.debtor_or(page.sides[0].party_id),
            card.bonds_offered(),
            search=lambda text: self._find(text, dialog),
            parent=self._window,
        )
        dialog.agreed.connect(lambda request: self._send(request, card, dialog))
        dialog.open()
        return dialog

    def _find(self, text: str, dialog: JoinDialog) -> None:
        self._desk.send(
            self._served.reception.find_people,
            PeopleQuery(text),
            owner=dialog,
            done=dialog.show_found,
            supersedes="join_found",
        )

    def _send(self, request: JoinBound, card: ClauseCard, dialog: JoinDialog) -> None:
        def done(joined: Done) -> None:
            dialog.accept()
            self._fetch(request, card, joined)

        def refused(error: CentreError) -> None:
            if not dialog.refuse(error):
                dialog.reject()
                self._desk.complain(error)

        self._desk.send(
            self._served.newcomers.join, request, owner=self, done=done, refused=refused
        )

    def _fetch(self, request: JoinBound, card: ClauseCard, joined: Done) -> None:
        def take(page: CaseAgreements) -> None:
            self._tell(page, joined)
            self.joined.emit(page, card, request.bond, joined.id)

        key = CaseKey(request.case_id)
        self._desk.send(self._served.agreements.of_case, key, owner=self, done=take)

    def _tell(self, page: CaseAgreements, joined: Done) -> None:
        name = next(one.name for one in page.sides if one.party_id == joined.id)
        said = words.JOINED_NOT_YET if page.refusal else words.JOINED
        level = Level.NOTICE if page.refusal else Level.GOOD
        self._desk.say(said.format(name=name, label=joined.number), level)
