"""Three forms about a promise: who was reminded or urged, told of rights, and what came of it."""

from collections.abc import Iterator

from centre_app.domain.agreements.breach_codes import AfterAgreement, PromptWay, Right
from centre_app.domain.agreements.codes import PerformanceStatus
from centre_app.domain.agreements.rights import OpenRight
from centre_app.services.records.follow_up import (
    BreachEntry,
    FollowUpLists,
    PerformanceRow,
    PromptEntry,
    RightsEntry,
)
from centre_app.views.follow_up import urging_words as words
from centre_app.views.follow_up.history_lines import Past, breach_lines, said_lines
from centre_app.views.follow_up.looks import what_is_owed
from centre_app.views.follow_up.row_form import RowForm
from centre_app.views.parts.choice import Choice
from centre_app.views.parts.field import Field
from centre_app.views.parts.labels import Label
from centre_app.views.parts.text_area import TextArea
from centre_app.views.parts.tick_list import TickList
from centre_app.views.parts.typed import DayField

_WAYS = [(one, one.label) for one in PromptWay]


class UrgeForm(RowForm):
    """Somebody was reminded or urged; which of both follows from the day."""

    def __init__(self) -> None:
        super().__init__("urging", words.URGE_COMMIT)
        self._row: PerformanceRow | None = None
        self.past = Past()
        self.add_widget(self.past)
        self.way: Choice[PromptWay] = Choice(words.URGE_WAY, _WAYS, required=True)
        self.made_on = DayField(words.URGE_ON, required=True)
        self.person_name = Field(words.URGE_WHO, limit=80, required=True)
        self.answer = TextArea(
            words.URGE_ANSWER, limit=1000, lines=3, required=True, hint=words.URGE_ANSWER_HINT
        )
        self.put(
            way=self.way, made_on=self.made_on, person_name=self.person_name, answer=self.answer
        )
        self.finish()
        self.way.changed.connect(self._say)

    def show_row(self, row: PerformanceRow, lists: FollowUpLists) -> None:
        """Ask about this promise; what is typed for the same one at the same state stays."""
        if self._row == row:
            return
        self._row, self._least = row, lists.rules.urgings
        self.about.setText(f"{row.debtor} {what_is_owed(row)}")
        self.past.tell(said_lines(row))
        self.way.set_value(PromptWay.PHONE)
        self.made_on.stand_on(lists.today, lists.calendar)
        self.made_on.set_day(lists.today)
        self.person_name.set_text(row.debtor)
        self.answer.clear()
        self.clear_errors()
        self._say()

    def commit(self) -> None:
        if self._row is None:
            return
        self.sent.emit(
            PromptEntry(
                agreement_id=self._row.agreement_id,
                version=self._row.agreement_version,
                item_id=self._row.item_id,
                way=self.way.value(),
                made_on=self.made_on.day(),
                person_name=self.person_name.text(),
                answer=self.answer.text(),
            )
        )

    def _say(self) -> None:
        row = self._row
        if row is None:
            return
        if self.way.value() is PromptWay.LETTER:
            self.hint.setText(words.LETTER_HINT)
            return
        enough = words.URGE_ENOUGH if row.urged >= self._least else words.URGE_COUNT
        told = enough if row.prompts else words.URGE_NONE
        self.hint.setText(told.format(done=row.urged, least=self._least))


class RightsForm(RowForm):
    """The one who is owed was told what he may do, each right with its article."""

    def __init__(self) -> None:
        super().__init__("rights", words.RIGHTS_COMMIT)
        self._row: PerformanceRow | None = None
        self.past = Past()
        self.add_widget(self.past)
        self.basis = Label(part="muted", wrap=True)
        self.add_widget(self.basis)
        self.rights: TickList[Right] = TickList(words.RIGHTS, Right, name="rights.right")
        self.way: Choice[PromptWay] = Choice(words.RIGHTS_WAY, _WAYS, required=True)
        self.made_on = DayField(words.RIGHTS_ON, required=True)
        self.person_name = Field(words.RIGHTS_WHO, limit=80, required=True)
        self.put(
            rights=self.rights,
            way=self.way,
            made_on=self.made_on,
            person_name=self.person_name,
        )
        self.finish()

    def show_row(self, row: PerformanceRow, lists: FollowUpLists) -> None:
        """Ask about this promise; what is typed for the same one at the same state stays."""
        if self._row == row:
            return
        self._row = row
        least = lists.rules.urgings
        self.about.setText(words.RIGHTS_ABOUT.format(debtor=row.debtor, promise=what_is_owed(row)))
        early = row.urged < least and row.status is not PerformanceStatus.REFUSED
        said = words.RIGHTS_EARLY if early else words.RIGHTS_OPEN
        self.hint.setText(
            said.format(done=row.urged, least=least, creditor=row.creditor or words.OWED)
        )
        self.past.tell(breach_lines(row))
        self._offer(row.rights)
        self.way.set_value(PromptWay.OFFICE)
        self.made_on.stand_on(lists.today, lists.calendar)
        self.made_on.set_day(lists.today)
        self.person_name.set_text(row.creditor)
        self.clear_errors()

    def commit(self) -> None:
        if self._row is None:
            return
        self.sent.emit(
            RightsEntry(
                agreement_id=self._row.agreement_id,
                version=self._row.agreement_version,
                item_id=self._row.item_id,
                way=self.way.value(),
                made_on=self.made_on.day(),
                person_name=self.person_name.text(),
                rights=self.rights.ticked(),
            )
        )

    def _offer(self, rights: tuple[OpenRight, ...]) -> None:
        """Tick what is open, with its article; what is not open cannot be ticked."""
        self.rights.offer({one.right: one.article for one in rights})
        told = (words.BASIS.format(right=one.right.label, article=one.article) for one in rights)
        self.basis.setText("\n".join(told))
        self.rights.tick(one.right for one in rights)


class BreachForm(RowForm):
    """What came of a broken promise."""

    def __init__(self) -> None:
        super().__init__("breach", words.CAME_COMMIT)
        self._row: PerformanceRow | None = None
        self.about.setText(words.CAME_ABOUT)
        self.hint.setText(words.CAME_HINT)
        self.came: Choice[AfterAgreement] = Choice(words.CAME, [], required=True)
        self.came_on = DayField(words.CAME_ON, required=True)
        self.document = Field(words.CAME_DOCUMENT, limit=200)
        self.note = TextArea(words.CAME_NOTE, limit=400, lines=2)
        self.put(came=self.came, came_on=self.came_on, document=self.document, note=self.note)
        self.finish()

    def show_row(self, row: PerformanceRow, lists: FollowUpLists) -> None:
        """Ask about this promise; what is typed for the same one at the same state stays."""
        if self._row == row:
            return
        self._row = row
        self.came.set_options([(one, one.label) for one in _possible(row)])
        self.came.set_value(None)
        self.came_on.stand_on(lists.today, lists.calendar)
        self.came_on.set_day(lists.today)
        self.document.clear()
        self.note.clear()
        self.clear_errors()

    def commit(self) -> None:
        if self._row is None:
            return
        self.sent.emit(
            BreachEntry(
                agreement_id=self._row.agreement_id,
                version=self._row.agreement_version,
                item_id=self._row.item_id,
                came=self.came.value(),
                came_on=self.came_on.day(),
                document=self.document.text(),
                note=self.note.text(),
            )
        )


def _possible(row: PerformanceRow) -> Iterator[AfterAgreement]:
    """Yield what may come of it as it stands: rulings need a court, a suit the right to it."""
    rights = {one.right for one in row.rights}
    at_court = row.status is PerformanceStatus.TO_COURT
    for one in AfterAgreement:
        if (one.uses is None or one.uses in rights) and (at_court or not one.of_a_court):
            yield one
