"""What the county answers about a case that was sent there: its result, or that it returns it."""

from enum import Enum, auto

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from centre_app.domain.errors import CentreError, FieldError
from centre_app.domain.permissions import Permission
from centre_app.services.mediation.county import CountyTransfers
from centre_app.services.records.case_card import CaseCard
from centre_app.services.records.handover_lines import HandoverLine
from centre_app.services.records.handovers import AskCountyLater, CountyAnswer
from centre_app.services.requests import Done
from centre_app.views.desk import Desk
from centre_app.views.mediation import handover_words as words
from centre_app.views.mediation.texts import day_text
from centre_app.views.parts.buttons import Button
from centre_app.views.parts.choice import Choice
from centre_app.views.parts.flow import in_flow
from centre_app.views.parts.form_column import FormColumn
from centre_app.views.parts.labels import Label
from centre_app.views.parts.text_area import TextArea
from centre_app.views.parts.typed import DayField


class Deed(Enum):
    """What may be noted of the county's answer."""

    RESULT = auto()
    CAME_BACK = auto()
    LATER = auto()


class CountyPart(FormColumn):
    """Stands in the section while the county has the case.

    Signals:
        settled: an answer was noted and told in these words.
    """

    settled = Signal(str)

    def __init__(self, desk: Desk, county: CountyTransfers, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._county = desk, county
        self.line: HandoverLine | None = None
        self.told = Label(part="strong", wrap=True, selectable=True)
        self.deed: Choice[Deed] = Choice(words.DEED, [(one, words.DEEDS[one.name]) for one in Deed])
        self.on = DayField(words.COUNTY_ON)
        self.words = TextArea(words.COUNTY_WORDS, limit=1000, lines=2)
        self.button = Button(words.DEEDS["RESULT"], pressed=self.commit)
        self.add_widget(self.told)
        for name, field in (("deed", self.deed), ("on", self.on), ("words", self.words)):
            field.editor().setObjectName(f"county.{name}")
            self.add(name, field)
        self.button.setObjectName("county.commit")
        self.add_widget(in_flow(self.button))
        self.deed.changed.connect(self._suit_deed)
        self.committed.connect(self.commit)
        self.hide()

    def show_card(self, card: CaseCard, *, another: bool) -> None:
        """Show the case that is with the county, to those who may note its answer."""
        found = [one for one in card.handing.lines if one.with_county]
        self.line = found[0] if found and self._desk.may(Permission.MATTER_TRIAGE) else None
        self.setVisible(self.line is not None)
        if self.line is None:
            return
        line = self.line
        day = day_text(line.follow_up_on) if line.follow_up_on else ""
        self.told.setText(words.COUNTY.format(body=line.to_name, letter=line.letter, day=day))
        self.on.stand_on(card.today, card.calendar)
        if another or self.deed.value() is None:
            self.deed.set_value(Deed.RESULT)
            self.on.set_day(card.today)
            self.words.clear()
            self.clear_errors()
        self._suit_deed()

    def commit(self) -> None:
        """Note the answer."""
        if self.line is None:
            return
        if self.on.unreadable:
            self.on.setFocus()
            return
        self.clear_errors()
        deed = self.deed.value()
        if deed is Deed.LATER:
            day = self.on.day()
            said = words.DONE_LATER.format(day=day_text(day) if day else "")
            later = AskCountyLater(
                handover_id=self.line.handover_id,
                seen=self.line.version,
                on=day,
                words=self.words.text(),
            )
            self._desk.send(
                self._county.ask_later,
                later,
                owner=self,
                done=lambda answer: self._settle(answer, said),
                refused=self._refuse,
            )
            return
        back = deed is Deed.CAME_BACK
        said = words.DONE_CAME_BACK if back else words.DONE_RESULT
        self._desk.send(
            self._county.come_back if back else self._county.tell_result,
            CountyAnswer(
                handover_id=self.line.handover_id,
                seen=self.line.version,
                words=self.words.text(),
                on=self.on.day(),
            ),
            owner=self,
            done=lambda answer: self._settle(answer, said),
            refused=self._refuse,
        )

    def _settle(self, _: Done, said: str) -> None:
        self.deed.clear()
        self.settled.emit(said)

    def _refuse(self, error: CentreError) -> None:
        if not isinstance(error, FieldError) or self.show_errors(error.reasons):
            self._desk.complain(error)

    def _suit_deed(self) -> None:
        deed = self.deed.value() or Deed.RESULT
        later = deed is Deed.LATER
        self.on.set_label(words.LATER_ON if later else words.COUNTY_ON)
        self.words.set_label(words.LATER_WORDS if later else words.COUNTY_WORDS)
        self.button.set_text(words.DEEDS[deed.name])
