"""What is looked for while somebody types: who came, and whom he complains of."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer

from centre_app.services.reception.reception import Reception
from centre_app.services.records.people import PeopleQuery, PersonHit
from centre_app.services.records.search import SearchQuery
from centre_app.views.desk import Desk
from centre_app.views.reception.form_pane import FormPane
from centre_app.views.reception.intake_form import people_on_file
from centre_app.views.reception.person_row import PersonRow
from centre_app.views.reception.search_pane import SearchPane, put_aside
from centre_app.views.reception.shelf_desk import ShelfDesk

_OTHERS_FOUND = 8


class FindDesk(QObject):
    """Asks for the search box and for the rows of the other side, and shows what was found there."""

    def __init__(
        self,
        desk: Desk,
        reception: Reception,
        pane: FormPane,
        *,
        search: SearchPane,
        shelved: ShelfDesk,
    ) -> None:
        super().__init__(search)
        self._desk, self._reception = desk, reception
        self._pane, self._search, self._shelved = pane, search, shelved
        search.asked.connect(self._find)
        pane.form.other.people.asked.connect(self._find_other)

    def _find(self, text: str) -> None:
        self._desk.send(
            self._reception.look_up,
            SearchQuery(text),
            owner=self,
            done=lambda found: self._search.show_findings(
                text, found, put_aside(self._shelved.rows)
            ),
            supersedes="people",
        )

    def _find_other(self, row: PersonRow, text: str) -> None:
        """Look for somebody on file whom the visitor complains of; he is not his own other side."""

        def show(hits: Sequence[PersonHit]) -> None:
            here = people_on_file(self._pane.form)
            row.found.show_hits(text, [hit for hit in hits if hit.person_id not in here])
            QTimer.singleShot(0, row, lambda: self._pane.follow(row.found))

        self._desk.send(
            self._reception.find_people,
            PeopleQuery(text, _OTHERS_FOUND),
            owner=row,
            done=show,
            supersedes="others",
        )
