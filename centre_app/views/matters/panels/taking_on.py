"""Taking a matter on, and telling the visitor later."""

from PySide6.QtWidgets import QCheckBox

from centre_app.domain.road.next_steps import Step
from centre_app.services.records.case_page import CasePage
from centre_app.services.records.triage import Acceptance, DatesQuery, DueDay, Telling
from centre_app.views.matters import words
from centre_app.views.matters.looks import date_line
from centre_app.views.matters.panels.step_panel import Sent, StepPanel
from centre_app.views.parts.field import Field
from centre_app.views.parts.labels import Label, set_names
from centre_app.views.parts.text_area import TextArea


class AcceptPanel(StepPanel):
    """Says by when what will be owed, with the article, before it is saved."""

    step = Step.ACCEPT

    def lay_out(self) -> None:
        """Put the fields into the form."""
        self._dates = Label(wrap=True)
        self._told = QCheckBox(words.TOLD)
        self._told.setObjectName("matters.accept.told")
        set_names(self._told, words.TOLD)
        self._note = TextArea(words.NOTE, key="N", limit=1000, lines=3)
        self.form.add_widget(self._dates)
        self.form.add_widget(self._told)
        self.field("note", self._note)

    def fill(self, page: CasePage) -> None:
        """Ask for the dates; most visitors are told at once."""
        self._told.setChecked(True)
        self._note.clear()
        self._dates.setText("")
        assert page.head.route is not None
        self.desk.send(
            self.served.triage.dates,
            DatesQuery(page.head.matter_id, page.head.route),
            owner=self,
            done=self._show_dates,
            supersedes="dates",
        )

    def send_what(self, page: CasePage) -> Sent:
        """Return the acceptance."""
        request = Acceptance(
            matter_id=page.head.matter_id,
            version=page.head.version,
            told=self._told.isChecked(),
            note=self._note.text(),
        )
        return self.served.triage.accept, request

    def _show_dates(self, dates: tuple[DueDay, ...]) -> None:
        told = [f"{date_line(due)}\n{due.basis}" for due in dates]
        self._dates.setText("\n".join([words.DATES, *told]) if told else words.DATES_NONE)


class TellPanel(StepPanel):
    """The visitor was told after all."""

    step = Step.TELL

    def lay_out(self) -> None:
        """Put the field into the form."""
        self._way = Field(words.TELL_WAY, key="W")
        self.field("way", self._way)

    def fill(self, page: CasePage) -> None:
        """Begin with an empty field."""
        self._way.clear()

    def send_what(self, page: CasePage) -> Sent:
        """Return what was told."""
        request = Telling(
            matter_id=page.head.matter_id, version=page.head.version, way=self._way.text()
        )
        return self.served.triage.tell, request
