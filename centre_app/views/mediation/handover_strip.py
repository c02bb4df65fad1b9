"""The strip over a case: a handover that waits for its answer, an answer, or a suggestion."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox

from centre_app.domain.errors import CentreError, FieldError
from centre_app.domain.mediation.codes import CaseStage, Selection
from centre_app.services.conflicts.ties import Ties
from centre_app.services.mediation.county import CountyTransfers
from centre_app.services.mediation.handovers import Handovers
from centre_app.services.records.case_card import CaseCard
from centre_app.services.records.handover_lines import HandoverLine
from centre_app.services.records.handovers import (
    HandoverSeen,
    SendToCounty,
    TakeHandover,
    TurnDownHandover,
    WithdrawHandover,
)
from centre_app.services.records.recusal import ConflictLine, NearQuery
from centre_app.services.requests import Done
from centre_app.views.desk import Desk
from centre_app.views.mediation import handover_words as words
from centre_app.views.mediation.handover_texts import (
    asked_text,
    history_text,
    materials_text,
    suggestion_text,
)
from centre_app.views.mediation.mediator_part import MediatorPart
from centre_app.views.mediation.mediator_texts import option_text
from centre_app.views.parts.buttons import Button
from centre_app.views.parts.chip import Chip, ChipLook, Tone
from centre_app.views.parts.choice import Choice
from centre_app.views.parts.flow import in_flow
from centre_app.views.parts.form_column import FormColumn
from centre_app.views.parts.labelled import commits
from centre_app.views.parts.labels import Label, set_names
from centre_app.views.parts.layouts import Card
from centre_app.views.parts.text_area import TextArea
from centre_app.views.parts.typed import DayField


class HandoverStrip(Card):
    """Stands over a case while something of a handover waits for whoever looks at it.

    Signals:
        settled: something was done and told in these words.
        paper_issued: the key of a paper, to be previewed.
        wanted: the suggestion is to be filled in.
    """

    settled = Signal(str)
    paper_issued = Signal(object)
    wanted = Signal()

    def __init__(
        self, desk: Desk, handovers: Handovers, county: CountyTransfers, ties: Ties
    ) -> None:
        super().__init__()
        self.setObjectName("handover.strip")
        self._desk, self._handovers, self._county, self._ties = desk, handovers, county, ties
        self._card: CaseCard | None = None
        self.line: HandoverLine | None = None
        self.chip = Chip()
        self.told = Label(part="strong", wrap=True, selectable=True)
        self.how = Label(part="muted", wrap=True, selectable=True)
        self.leader: Choice[UUID] = Choice(words.LEADER, required=True)
        self.part = MediatorPart("handover.leader")
        self.first_stays = QCheckBox()
        self.follow_up_on = DayField(words.FOLLOW_UP)
        self.words = TextArea(words.ANSWER_WORDS, limit=1000, lines=2)
        self.commit_button = Button(words.ACCEPT, "primary", pressed=self.commit)
        self.return_button = Button(words.RETURN, pressed=self.turn_down)
        self.take_back_button = Button(words.TAKE_BACK, pressed=self._take_back)
        self.known_button = Button(words.KNOWN, pressed=self._note_seen)
        self.fill_button = Button(words.FILL_IN, pressed=self.wanted.emit)
        self.form = FormColumn()
        self._lay_out()
        self.leader.changed.connect(self._on_leader)
        self.hide()

    def show_card(self, card: CaseCard) -> None:
        """Show what waits in a case: first what is to be answered, then news, then proposals."""
        waiting = card.handing.waiting
        news = next((one for one in card.handing.lines if one.news), None)
        line = waiting or news
        another = (line and line.handover_id) != (self.line and self.line.handover_id)
        self._card, self.line = card, line
        self._show_form(card, waiting, another=another)
        self.known_button.setVisible(waiting is None and news is not None)
        self.take_back_button.setVisible(waiting is not None and waiting.may_withdraw)
        proposed = line is None and bool(card.handing.suggestions)
        self.fill_button.setVisible(proposed)
        if waiting is not None:
            self._tell_waiting(waiting)
        elif news is not None:
            self._tell(ChipLook(words.CHIP_NEWS, Tone.NOTICE), history_text(news), "")
        elif proposed:
            told = [suggestion_text(one, card.handing) for one in card.handing.suggestions]
            look = ChipLook(words.CHIP_SUGGESTED, Tone.NOTICE)
            self._tell(look, "\n".join(told), words.SUGGESTION_MORE)
        self.setVisible(line is not None or proposed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if commits(event) and self.commit_button.isVisible():
            self.commit()
        else:
            super().keyPressEvent(event)

    def commit(self) -> None:
        """Take the case, or let it go to the county."""
        card, line = self._card, self.line
        if card is None or line is None or self._unreadable():
            return
        self.form.clear_errors()
        if line.target.outward:
            self._send(card, line)
            return
        request = TakeHandover(
            handover_id=line.handover_id,
            seen=line.version,
            case_seen=card.version,
            leader=self.part.choice(leads=True, selection=Selection.DESIGNATED),
            first_stays=self.first_stays.isChecked(),
            words=self.words.text(),
        )
        said = words.DONE_ACCEPTED.format(body=line.to_name)
        self._desk.send(
            self._handovers.accept,
            request,
            owner=self,
            done=lambda answer: self._settle(answer, said),
            refused=self._refuse,
        )

    def turn_down(self) -> None:
        """Return it with a reason."""
        if self.line is None:
            return
        self.form.clear_errors()
        request = TurnDownHandover(
            handover_id=self.line.handover_id, seen=self.line.version, words=self.words.text()
        )
        self._desk.send(
            self._handovers.turn_down,
            request,
            owner=self,
            done=lambda answer: self._settle(answer, words.DONE_RETURNED),
            refused=self._refuse,
        )

    def _send(self, card: CaseCard, line: HandoverLine) -> None:
        request = SendToCounty(
            handover_id=line.handover_id,
            seen=line.version,
            case_seen=card.version,
            words=self.words.text(),
            follow_up_on=self.follow_up_on.day(),
        )
        said = words.DONE_SENT.format(body=line.to_name)
        self._desk.send(
            self._county.send,
            request,
            owner=self,
            done=lambda answer: self._settle(answer, said),
            refused=self._refuse,
        )

    def _take_back(self) -> None:
        if self.line is not None:
            request = WithdrawHandover(handover_id=self.line.handover_id, seen=self.line.version)
            self._desk.send(
                self._handovers.withdraw,
                request,
                owner=self,
                done=lambda answer: self._settle(answer, words.DONE_TAKEN_BACK),
            )

    def _note_seen(self) -> None:
        if self.line is not None:
            request = HandoverSeen(handover_id=self.line.handover_id, seen=self.line.version)
            self._desk.send(
                self._handovers.note_seen,
                request,
                owner=self,
                done=lambda answer: self._settle(answer, words.DONE_KNOWN),
            )

    def _settle(self, answer: Done, said: str) -> None:
        self.settled.emit(said)
        if answer.paper_id is not None:
            self.paper_issued.emit(answer.paper_id)

    def _unreadable(self) -> bool:
        wrong = self.follow_up_on.isVisible() and self.follow_up_on.unreadable
        if wrong:
            self.follow_up_on.setFocus()
        return wrong

    def _refuse(self, error: CentreError) -> None:
        if not isinstance(error, FieldError):
            self._desk.complain(error)
            return
        unknown = self.form.show_errors(error.reasons)
        if unknown:
            self._desk.complain(FieldError(**{one: error.reasons[one] for one in unknown}))

    def _tell(self, look: ChipLook, told: str, how: str) -> None:
        self.chip.show_look(look)
        self.told.setText(told)
        self.how.setText(how)
        self.how.setVisible(bool(how))

    def _tell_waiting(self, line: HandoverLine) -> None:
        outward = line.target.outward
        look = ChipLook(words.CHIP_COUNTY if outward else words.CHIP_WAITING, Tone.WARN)
        more = [words.STRIP_MATERIALS.format(materials=materials_text(line))]
        if not line.may_answer:
            waits = words.STRIP_WAITS_HEAD if outward else words.STRIP_WAITS
            more.append(waits.format(body=line.to_name))
        elif line.renumbers:
            more.append(words.STRIP_NUMBER.format(number=line.from_number))
        elif not outward:
            more.append(words.STRIP_SAME)
        self._tell(look, asked_text(line), "\n".join(more))

    def _show_form(self, card: CaseCard, waiting: HandoverLine | None, *, another: bool) -> None:
        may = waiting is not None and waiting.may_answer
        self.form.setVisible(may)
        if another:
            self._empty(card)
        if waiting is None or not may:
            return
        outward = waiting.target.outward
        ours = [one for one in card.mediator_choices if one.body_id == waiting.to_id]
        self.leader.set_options([(one.mediator_id, option_text(one)) for one in ours])
        # Before everybody agreed, nobody can be named yet.
        named = not outward and (
            card.stage is not CaseStage.CONSENT_PENDING or bool(card.mediators)
        )
        if named and self.leader.value() is None and len(ours) == 1:
            self.leader.set_value(ours[0].mediator_id)
        self.leader.setVisible(named)
        self.part.setVisible(named and self.leader.value() is not None)
        led = next((one.name for one in card.mediators if one.leads), "")
        self.first_stays.setText(words.FIRST_STAYS.format(name=led))
        set_names(self.first_stays, self.first_stays.text())
        self.first_stays.setVisible(named and bool(led))
        self.follow_up_on.setVisible(outward)
        self.commit_button.set_text(words.SEND if outward else words.ACCEPT)

    def _empty(self, card: CaseCard) -> None:
        self.form.clear_errors()
        self.leader.clear()
        self.words.clear()
        self.first_stays.setChecked(True)
        self.follow_up_on.stand_on(card.today, card.calendar)
        self.follow_up_on.set_day(None)

    def _on_leader(self) -> None:
        if self._card is None:
            return
        chosen = self.leader.value()
        names = {row.mediator_id: row.name for row in self._card.mediator_choices}
        self.part.show_mediator(chosen, names.get(chosen, "") if chosen else "")
        if chosen is not None:
            self.part.show_time(
                next(
                    (one for one in self._card.mediator_choices if one.mediator_id == chosen), None
                )
            )
            self._desk.send(
                self._ties.near,
                NearQuery(self._card.case_id, (chosen,)),
                owner=self,
                done=self._show_near,
                supersedes="handover.near",
            )

    def _show_near(self, found: Sequence[ConflictLine]) -> None:
        self.part.show_conflicts(found)

    def _lay_out(self) -> None:
        for name, widget in (
            ("leader", self.leader.editor()),
            ("first_stays", self.first_stays),
            ("follow_up_on", self.follow_up_on.editor()),
            ("words", self.words.editor()),
            ("commit", self.commit_button),
            ("return", self.return_button),
            ("take_back", self.take_back_button),
            ("known", self.known_button),
            ("fill", self.fill_button),
        ):
            widget.setObjectName(f"handover.{name}")
        buttons = (self.fill_button, self.known_button, self.take_back_button)
        self.add(in_flow(self.chip, *buttons))
        self.add(self.told)
        self.add(self.how)
        self.form.add("leader_id", self.leader)
        self.form.add_widget(self.part)
        self.form.adopt("relation", self.part.relation)
        self.form.adopt("near_reason", self.part.reason)
        self.form.add_widget(self.first_stays)
        self.form.add("follow_up_on", self.follow_up_on)
        self.form.add("words", self.words)
        self.form.add_widget(in_flow(self.commit_button, self.return_button))
        self.form.committed.connect(self.commit)
        self.add(self.form)
