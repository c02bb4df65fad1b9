"""The evidence of a case: its list, the form for a piece, and the paper."""

from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from centre_app.domain.errors import CentreError, FieldError
from centre_app.domain.mediation.codes import CaseStage
from centre_app.domain.permissions import Permission
from centre_app.services.evidence.evidence import EvidenceBook
from centre_app.services.evidence.papers import EvidencePapers
from centre_app.services.matters.attachments import Attachments
from centre_app.services.records.attachments import AttachmentOwner
from centre_app.services.records.case_card import CaseCard
from centre_app.services.records.evidence import (
    CorrectEvidence,
    EvidenceLine,
    GiveBackEvidence,
    IssueEvidence,
    ListEvidence,
    StrikeEvidence,
)
from centre_app.services.requests import Done
from centre_app.views import theme
from centre_app.views.attachments.paste_listener import PasteListener
from centre_app.views.attachments.way_in import WayIn
from centre_app.views.desk import Desk
from centre_app.views.mediation import evidence_words as words
from centre_app.views.mediation.evidence_form import EvidenceForm
from centre_app.views.mediation.evidence_lines import EvidenceBlock
from centre_app.views.mediation.step import C, Step, UseCase
from centre_app.views.mediation.texts import day_text
from centre_app.views.messages import Level
from centre_app.views.parts.buttons import Button
from centre_app.views.parts.choice import Choice
from centre_app.views.parts.field import Field
from centre_app.views.parts.flow import in_flow
from centre_app.views.parts.form_column import FormColumn
from centre_app.views.parts.lines import Block, Lines, Words
from centre_app.views.parts.reason_dialog import ask_reason
from centre_app.views.parts.typed import DayField
from centre_app.views.tasks import Lane

_NONE = -1
NEW = 0
"""In the choice of pieces: one that is not on the list yet."""


class EvidenceSection(Step):
    """Lists evidence, corrects it for everybody to see, and prints it (F11)."""

    def __init__(
        self, desk: Desk, book: EvidenceBook, papers: EvidencePapers, attachments: Attachments
    ) -> None:
        super().__init__(words.SECTION, desk, "evidence")
        self._book, self._papers = book, papers
        self._list = QVBoxLayout()
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(theme.S)
        self._lines = Lines(self._list)
        self.which: Choice[int] = Choice(words.WHICH)
        self.button = Button(words.PUT, pressed=self.commit)
        self.strike_button = Button(words.STRIKE, "quiet", pressed=self.strike)
        self.print_button = Button(words.PRINT, icon_name="print", pressed=self.print_list)
        self.back_form = FormColumn()
        self.returned_to = Field(words.RETURNED_TO, required=True, limit=200)
        self.returned_on = DayField(words.RETURNED_ON)
        self.back_button = Button(words.GIVE_BACK, pressed=self.give_back)
        self.files_in = WayIn(desk, attachments)
        self.fields = self._lay_out()
        self._shown = NEW
        self.which.changed.connect(self._suit)
        self._listener = PasteListener(self, self.files_in)
        self.form.committed.connect(self.commit)
        self.back_form.committed.connect(self.give_back)

    def fill(self, card: CaseCard, *, another: bool) -> None:
        lines = [Block(one, partial(EvidenceBlock, one)) for one in card.evidence]
        self._lines.show(lines or [Words(words.NOTHING, "muted")])
        counting = [one for one in card.evidence if not one.struck]
        self.set_count(
            words.COUNT.format(
                count=len(counting), day=day_text(max(one.brought_on for one in counting))
            )
            if counting
            else ""
        )
        self.files_in.bring_for(AttachmentOwner(matter_id=card.matter_id))
        self.fields.offer(card)
        self.returned_on.stand_on(card.today, card.calendar)
        ended = card.stage is CaseStage.ENDED
        pieces = [
            (one.number, words.PIECE.format(number=one.number, name=one.name)) for one in counting
        ]
        chosen = self.which.value()
        self.which.set_options([*([] if ended else [(NEW, words.NEW)]), *pieces])
        numbers = {one.number for one in counting}
        if another or (chosen not in numbers and chosen != NEW) or self.which.value() is None:
            self._begin(numbers, ended=ended)
        self.print_button.setVisible(bool(card.evidence) and self.desk.may(Permission.PAPER_ISSUE))
        self._offer()

    def commit(self) -> None:
        """Put the piece on the list, or correct the one that is chosen."""
        if self.card is None or not self.button.isVisibleTo(self):
            return
        if (day := self.fields.unreadable()) is not None:
            day.setFocus()
            return
        if self.files_in.must_wait(self.commit):
            return
        typed, chosen = self.fields.typed(), self._chosen()
        if chosen is None:
            put = ListEvidence(case_id=self.card.case_id, seen=self.card.version, **typed)
            self._write(self._book.put, put, said=words.DONE_PUT)
        else:
            mended = CorrectEvidence(item_id=chosen.item_id, seen=chosen.version, **typed)
            self._write(self._book.correct, mended, said=words.DONE_CORRECTED)

    def strike(self) -> None:
        """Ask why the chosen piece is struck out, and do it."""
        chosen = self._chosen()
        if chosen is None:
            return
        text = words.STRIKE_TEXT.format(number=chosen.number, name=chosen.name)

        def go_on(reason: str) -> None:
            request = StrikeEvidence(item_id=chosen.item_id, seen=chosen.version, reason=reason)
            self._write(self._book.strike, request, said=words.DONE_STRUCK)

        ask_reason(self, words.STRIKE, text, done=go_on)

    def give_back(self) -> None:
        """Note that the chosen piece was given back."""
        chosen = self._chosen()
        if chosen is None or not self.back_button.isVisibleTo(self):
            return
        if self.returned_on.unreadable:
            self.returned_on.setFocus()
            return
        request = GiveBackEvidence(
            item_id=chosen.item_id,
            seen=chosen.version,
            returned_to=self.returned_to.text(),
            returned_on=self.returned_on.day(),
        )
        self._write(self._book.give_back, request, said=words.DONE_RETURNED)

    def print_list(self) -> None:
        """Print the list with its pictures; drawing them takes its time, so in the long lane."""
        if self.card is None:
            return
        request = IssueEvidence(case_id=self.card.case_id, seen=self.card.version)
        self.print_button.setEnabled(False)
        if any(one.files for one in self.card.evidence):
            self.desk.say(words.DRAWING, Level.NOTICE)

        def done(answer: Done) -> None:
            self.print_button.setEnabled(True)
            self.settled.emit("")
            self.paper_issued.emit(answer.paper_id)

        self.desk.send(
            self._papers.issue_list,
            request,
            owner=self,
            done=done,
            refused=self._not_printed,
            lane=Lane.LONG,
        )

    def _begin(self, numbers: set[int], *, ended: bool) -> None:
        """Start anew: with a piece to come, or after the end of the case with the first there is."""
        self._shown = _NONE
        self.which.set_value(min(numbers) if ended and numbers else NEW)
        self._suit()

    def _chosen(self) -> EvidenceLine | None:
        """Return the piece that is chosen; None for a new one."""
        found = self.card.evidence if self.card else ()
        return next((one for one in found if one.number == self.which.value()), None)

    def _write(self, use_case: UseCase[C], request: C, *, said: str) -> None:
        """Carry something out; then the form is empty for the next piece."""

        def done(_: Done) -> None:
            self._begin(set(), ended=False)
            self.settled.emit(said)
            self.fields.name.setFocus()

        self.form.clear_errors()
        self.back_form.clear_errors()
        self.desk.send(use_case, request, owner=self, done=done, refused=self._refuse)

    def _refuse(self, error: CentreError) -> None:
        if isinstance(error, FieldError) and not self.back_form.show_errors(error.reasons):
            return
        self.refuse(error)

    def _not_printed(self, error: CentreError) -> None:
        self.print_button.setEnabled(True)
        self.refuse(error)

    def _suit(self) -> None:
        """Show the chosen piece, or an empty form; what is half typed of it stays."""
        number = self.which.value()
        if number is None or number == self._shown:
            return
        self._shown = number
        # What is still on its way was meant for the piece before.
        self.files_in.let_go()
        self.form.clear_errors()
        self.back_form.clear_errors()
        chosen = self._chosen()
        if chosen is None:
            self.fields.clear()
        else:
            self.fields.show(chosen)
        self.returned_to.clear()
        self.returned_on.set_day(None)
        self._offer()

    def _offer(self) -> None:
        """Offer what may be done with the chosen piece."""
        if self.card is None:
            return
        may = self.desk.may(Permission.EVIDENCE_WRITE)
        ended, chosen = self.card.stage is CaseStage.ENDED, self._chosen()
        self.which.setVisible(may and bool(self.which.values()))
        self.entry.setVisible(may and not ended)
        self.button.set_text(words.PUT if chosen is None else words.CORRECT)
        self.button.setVisible(may and not ended)
        self.strike_button.setVisible(may and not ended and chosen is not None)
        there = chosen is not None and chosen.returned_on is None
        self.back_form.setVisible(may and there)

    def _lay_out(self) -> EvidenceForm:
        pieces = QWidget()
        pieces.setLayout(self._list)
        self.form.add_widget(pieces)
        self.form.add_widget(in_flow(self.print_button))
        self.form.add_widget(self.which)
        self.entry = FormColumn()
        fields = EvidenceForm(self.entry, self.files_in)
        for name, field in self.entry.named_fields().items():
            self.form.adopt(name, field)
        self.form.add_widget(self.entry)
        self.form.add_widget(in_flow(self.button, self.strike_button))
        self.back_form.add_row(returned_to=self.returned_to, returned_on=self.returned_on)
        self.back_form.add_widget(in_flow(self.back_button))
        self.form.add_widget(self.back_form)
        self._name_objects()
        return fields

    def _name_objects(self) -> None:
        for name, widget in (
            ("which", self.which.editor()),
            ("commit", self.button),
            ("strike", self.strike_button),
            ("print", self.print_button),
            ("returned_to", self.returned_to.editor()),
            ("returned_on", self.returned_on.editor()),
            ("give_back", self.back_button),
        ):
            widget.setObjectName(f"evidence.{name}")
