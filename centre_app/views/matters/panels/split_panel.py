"""A repeated visit becomes a matter of its own: why, and about what."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox

from centre_app.domain.matters.codes import DisputeType
from centre_app.services.records.case_page import CasePage
from centre_app.services.records.reception import SplitOff, VisitLine
from centre_app.services.requests import Done
from centre_app.views.matters import visit_words as words
from centre_app.views.matters.panels.panel import Panel, Sent
from centre_app.views.matters.visits_section import visit_heading
from centre_app.views.parts.choice import Choice
from centre_app.views.parts.field import Field
from centre_app.views.parts.labels import Label, set_names
from centre_app.views.parts.text_area import TextArea


class SplitPanel(Panel):
    """Asks for the reason first; what was told at the visit stands there already.

    Signals:
        split: key of the new matter.
    """

    name, heading = "split", words.SPLIT

    split = Signal(object)

    def lay_out(self) -> None:
        """Put the fields into the form."""
        self._visit: VisitLine | None = None
        self._which = Label(part="strong", wrap=True)
        self._reason = Field(words.REASON, key="R", required=True, limit=200)
        self._demand = TextArea(words.DEMAND, key="N", required=True, lines=5)
        self._type = Choice(words.TYPE, [(one, one.label) for one in DisputeType], key="T")
        self._place = Field(words.PLACE, key="P", limit=200)
        self._same_others = QCheckBox(words.SAME_OTHERS)
        self._same_others.setObjectName(f"matters.{self.name}.same_others")
        set_names(self._same_others, words.SAME_OTHERS)
        self.form.add_widget(self._which)
        self.form.add_widget(Label(words.GOES, "small", wrap=True))
        self.field("split_reason", self._reason)
        self.field("demand", self._demand)
        self.field("dispute_type", self._type)
        self.field("place", self._place)
        self.form.add_widget(self._same_others)

    def show_visit(self, visit: VisitLine) -> None:
        """Take up a visit; another one is begun anew."""
        if self._visit is None or self._visit.visit_id != visit.visit_id:
            self.forget()
        self._visit = visit

    def fill(self, page: CasePage) -> None:
        """Begin with what was told at the visit."""
        assert self._visit is not None
        self._which.setText(visit_heading(self._visit))
        self._demand.set_text(self._visit.words)
        self._type.set_value(DisputeType.OTHER)
        self._same_others.setChecked(False)
        for field in (self._reason, self._place):
            field.clear()

    def send_what(self, page: CasePage) -> Sent:
        """Return the splitting."""
        assert self._visit is not None
        request = SplitOff(
            visit_id=self._visit.visit_id,
            version=self._visit.version,
            split_reason=self._reason.text(),
            demand=self._demand.text(),
            dispute_type=self._type.value() or DisputeType.OTHER,
            place=self._place.text(),
            same_others=self._same_others.isChecked(),
        )
        return self.served.splitting.split_off, request

    def _done(self, done: Done) -> None:
        super()._done(done)
        self.split.emit(done.id)
