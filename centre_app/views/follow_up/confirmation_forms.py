"""The three forms on the way to the court: what stands in the way, who wants it, what the court did."""

from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from centre_app.domain.confirmation.codes import ConfirmationStep, CourtReason, Obstacle
from centre_app.domain.confirmation.courts import Proposal
from centre_app.domain.confirmation.eligibility import Hint
from centre_app.domain.entity import NOBODY
from centre_app.services.records.confirmation import (
    ConfirmationPage,
    ConsentEntry,
    ConsentLine,
    CourtStepEntry,
    Examination,
    JointConsent,
)
from centre_app.views import theme
from centre_app.views.follow_up import confirmation_words as words
from centre_app.views.follow_up.row_form import RowForm
from centre_app.views.parts.choice import Choice
from centre_app.views.parts.field import Field
from centre_app.views.parts.labelled import Labelled
from centre_app.views.parts.labels import Label, set_names
from centre_app.views.parts.text_area import TextArea
from centre_app.views.parts.tick_list import TickList
from centre_app.views.parts.typed import DayField


class ExamineForm(RowForm):
    """Goes through what may not be confirmed, with what the text itself says."""

    def __init__(self) -> None:
        super().__init__("examine", words.EXAMINE_COMMIT)
        self._page: ConfirmationPage | None = None
        self.about.setText(words.EXAMINE)
        self.hint.setText(words.EXAMINE_HINT)
        self.obstacles = TickList(
            words.OBSTACLES,
            Obstacle,
            name="examine.obstacle",
            abreast=True,
            hint_of=lambda one: one.article,
        )
        self.found = Label(wrap=True)
        # Above the list: what the text itself says is to be seen before the first tick.
        self.add_widget(self.found)
        self.put(obstacles=self.obstacles)
        self.finish()

    def show_page(self, page: ConfirmationPage) -> None:
        """Ask about this agreement; what the text points to is named, and ticked by nobody."""
        self._page = page
        self.obstacles.tick(page.obstacles)
        self.found.setText("\n".join(map(_hint, page.hints)))
        self.found.setVisible(bool(page.hints))
        self.clear_errors()

    def commit(self) -> None:
        if self._page is None:
            return
        self.sent.emit(
            Examination(
                agreement_id=self._page.agreement_id,
                version=self._page.version,
                obstacles=self.obstacles.ticked(),
            )
        )


class PartyRow(QWidget):
    """What one party says: yes or no, on which day, by whom."""

    def __init__(self, place: int) -> None:
        super().__init__()
        self.name = Label(wrap=True)
        self.agrees: Choice[bool] = Choice(
            words.SAYS, [(True, words.AGREES), (False, words.REFUSES)]
        )
        self.day, self.by = DayField(words.SAID_ON), Field(words.BY_NAME, limit=80)
        column, row = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.XS)
        row.setSpacing(theme.M)
        column.addWidget(self.name)
        column.addLayout(row)
        for name, field in self.fields(place).items():
            row.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
            field.editor().setObjectName(f"consent.{name}")

    def fields(self, place: int) -> dict[str, Labelled]:
        """Return the fields by the names the use case gives them."""
        return {
            f"agrees{place}": self.agrees,
            f"said_on{place}": self.day,
            f"by_name{place}": self.by,
        }

    def show_line(self, line: ConsentLine, page: ConfirmationPage) -> None:
        """Ask this party."""
        whose = words.CONSENT_OF.format(label=line.label, name=line.name)
        self.name.setText(whose)
        for field in (self.agrees, self.day, self.by):
            set_names(field.editor(), f"{whose} {field.label}")
        self.agrees.set_value(line.agrees)
        self.day.stand_on(page.today, page.calendar)
        self.day.set_day(line.said_on or page.today)
        self.by.set_text(line.by_name)

    def entry(self, line: ConsentLine) -> ConsentEntry | None:
        """Return what the party said, None where it was not asked."""
        agrees, day = self.agrees.value(), self.day.day()
        if agrees is None or day is None:
            return None
        return ConsentEntry(
            party_id=line.party_id, agrees=agrees, said_on=day, by_name=self.by.text()
        )


class ConsentForm(RowForm):
    """What each party says about applying, and the court they go to."""

    def __init__(self) -> None:
        super().__init__("consent", words.CONSENT_COMMIT)
        self._page: ConfirmationPage | None = None
        self.rows: list[PartyRow] = []
        self._parties = QWidget()
        self._inside = QVBoxLayout(self._parties)
        self._inside.setContentsMargins(0, 0, 0, 0)
        self._inside.setSpacing(theme.M)
        self.about.setText(words.CONSENT)
        self.court: Choice[Proposal] = Choice(words.COURT, key="F")
        self.court_name = Field(words.COURT_NAME, limit=200, key="N")
        self.court_reason: Choice[CourtReason] = Choice(
            words.COURT_REASON, [(one, one.label) for one in CourtReason]
        )
        self.add_widget(self._parties)
        self.put(court=self.court, court_name=self.court_name, court_reason=self.court_reason)
        self.finish()
        self.court.changed.connect(self._take_court)

    def show_page(self, page: ConfirmationPage) -> None:
        """Ask the parties of this agreement."""
        self._page = page
        while len(self.rows) < len(page.consents):
            self._add_row()
        for place, row in enumerate(self.rows):
            row.setVisible(place < len(page.consents))
        for row, line in zip(self.rows, page.consents, strict=False):
            row.show_line(line, page)
        self.begin_with(self.rows[0].agrees)
        self.court.set_options([(one, _proposed(one)) for one in page.proposals])
        self.court.setVisible(bool(page.proposals))
        self.hint.setText("" if page.proposals else words.NO_COURT_KNOWN)
        self.hint.setVisible(not page.proposals)
        self._show_court(page)
        self.clear_errors()

    def commit(self) -> None:
        if self._page is None:
            return
        asked = list(zip(self.rows, self._page.consents, strict=False))
        wrong = {
            f"said_on{place}": "unclear_day"
            for place, (row, _) in enumerate(asked)
            if row.agrees.value() is not None and row.day.day() is None
        }
        if wrong:
            self.show_errors(wrong)
            return
        entries = [row.entry(line) for row, line in asked]
        self.sent.emit(
            JointConsent(
                agreement_id=self._page.agreement_id,
                version=self._page.version,
                entries=tuple(one for one in entries if one is not None),
                court_name=self.court_name.text(),
                court_reason=self.court_reason.value(),
            )
        )

    def _add_row(self) -> None:
        place = len(self.rows)
        row = PartyRow(place)
        self.rows.append(row)
        self._inside.addWidget(row)
        for name, field in row.fields(place).items():
            self.adopt(name, field)

    def _show_court(self, page: ConfirmationPage) -> None:
        known = [
            one
            for one in page.proposals
            if (one.name, one.reason) == (page.court_name, page.court_reason)
        ]
        first = known or (
            [] if page.court_name else [one for one in page.proposals if not one.above][:1]
        )
        self.court.set_value(first[0] if first else None)
        if page.court_name:
            self.court_name.set_text(page.court_name)
            self.court_reason.set_value(page.court_reason)
        elif not first:
            self.court_name.clear()
            self.court_reason.clear()

    def _take_court(self) -> None:
        chosen = self.court.value()
        if chosen is not None:
            self.court_name.set_text(chosen.name)
            self.court_reason.set_value(chosen.reason)


class CourtForm(RowForm):
    """A step with the court: only those that may follow are on offer."""

    def __init__(self) -> None:
        super().__init__("court", words.STEP_COMMIT)
        self._page: ConfirmationPage | None = None
        self.about.setText(words.STEP)
        self.hint.hide()
        self.step: Choice[ConfirmationStep] = Choice(words.STEP_KIND, key="Q", required=True)
        self.happened_on = DayField(words.HAPPENED_ON, key="D", required=True)
        self.number = Field(words.NUMBER, limit=80, key="N")
        self.note = TextArea(words.STEP_NOTE, limit=1000, lines=2, key="M")
        self.due_on = DayField(words.DUE_ON)
        self.attachment: Choice[UUID] = Choice(words.ATTACHMENT)
        self.add_row(step=self.step, happened_on=self.happened_on)
        self.put(number=self.number, note=self.note, due_on=self.due_on)
        self.put(attachment=self.attachment)
        self.name_editors("step", "happened_on")
        self.begin_with(self.step)
        self.finish()
        self.step.changed.connect(self._suit_step)

    def show_page(self, page: ConfirmationPage) -> None:
        """Ask what the court did about this agreement."""
        self._page = page
        self.step.set_options([(one, one.label) for one in page.next_steps])
        self.step.set_value(page.next_steps[0] if page.next_steps else None)
        for field in (self.happened_on, self.due_on):
            field.stand_on(page.today, page.calendar)
        self.happened_on.set_day(page.today)
        self.due_on.set_day(None)
        self.number.clear()
        self.note.clear()
        self.attachment.clear()
        self.offer_files(page)
        self.clear_errors()

    def offer_files(self, page: ConfirmationPage) -> None:
        """Offer the files of the matter as they are now."""
        self.attachment.set_options([(NOBODY, words.NO_ATTACHMENT), *page.attachments])
        if self.attachment.value() is None:
            self.attachment.set_value(NOBODY)
        self._suit_step()

    def commit(self) -> None:
        if self._page is None:
            return
        if self.due_on.isVisibleTo(self) and self.due_on.unreadable:
            self.show_errors({"due_on": "unclear_day"})
            return
        chosen = self.attachment.value()
        self.sent.emit(
            CourtStepEntry(
                agreement_id=self._page.agreement_id,
                version=self._page.version,
                step=self.step.value(),
                happened_on=self.happened_on.day(),
                number=self.number.text(),
                note=self.note.text(),
                due_on=self.due_on.day() if self.due_on.isVisibleTo(self) else None,
                attachment_id=None if chosen == NOBODY else chosen,
            )
        )

    def _suit_step(self) -> None:
        asked = self.step.value() is ConfirmationStep.SUPPLEMENT_ASKED
        self.due_on.setVisible(asked)
        self.attachment.setVisible(len(self.attachment.values()) > 1)


def _hint(hint: Hint) -> str:
    said = words.FOUND if hint.words else words.FOUND_PLAIN
    return said.format(words=hint.words, obstacle=hint.obstacle.label)


def _proposed(one: Proposal) -> str:
    reason = one.reason.label
    if one.whose and one.reason is CourtReason.HOME:
        reason = words.WHOSE.format(reason=reason, whose=one.whose)
    said = words.PROPOSED_ABOVE if one.above else words.PROPOSED
    return said.format(name=one.name, reason=reason)
