"""Requests to withdraw and ties of a case: what there was, and the forms for a new one."""

from uuid import UUID

from PySide6.QtWidgets import QVBoxLayout, QWidget

from centre_app.domain.clock import local
from centre_app.domain.errors import CentreError, FieldError
from centre_app.domain.mediation.codes import CaseStage
from centre_app.domain.mediation.conflict_codes import RecusalTarget, TieKind
from centre_app.domain.permissions import Permission
from centre_app.services.conflicts.ties import Ties
from centre_app.services.mediation.recusals import Recusals
from centre_app.services.records.case_card import CaseCard
from centre_app.services.records.recusal import AskRecusal, TieEdit
from centre_app.views import theme
from centre_app.views.desk import Desk
from centre_app.views.mediation import recusal_words as words
from centre_app.views.mediation.step import Step
from centre_app.views.mediation.texts import day_text
from centre_app.views.parts.buttons import Button
from centre_app.views.parts.choice import Choice
from centre_app.views.parts.field import Field
from centre_app.views.parts.flow import in_flow
from centre_app.views.parts.form_column import FormColumn
from centre_app.views.parts.labels import Label, Rule
from centre_app.views.parts.lines import Lines, Words
from centre_app.views.parts.text_area import TextArea

Target = tuple[RecusalTarget, UUID | None]

_LONGEST = 1000


class RecusalSection(Step):
    """Takes a request that somebody withdraws, and keeps ties of the case's people."""

    def __init__(self, desk: Desk, recusals: Recusals, ties: Ties) -> None:
        super().__init__(words.SECTION, desk, "recusal")
        self._recusals, self._ties = recusals, ties
        self._past = QVBoxLayout()
        self._past.setSpacing(theme.XS)
        self._lines = Lines(self._past)
        self.nobody = Label(words.NOBODY_TO_ASK, "muted", wrap=True)
        self.asker: Choice[UUID | None] = Choice(words.ASKER)
        self.target: Choice[Target] = Choice(words.TARGET, required=True)
        self.reason = TextArea(words.ASK_REASON, required=True, limit=_LONGEST, lines=2)
        self.ask_button = Button(words.COMMIT_REQUEST, pressed=self.ask)
        self.tie_form = FormColumn()
        self.tie_mediator: Choice[UUID] = Choice(words.TIE_MEDIATOR, required=True)
        self.tie_person: Choice[UUID] = Choice(words.TIE_PERSON, required=True)
        self.tie_kind: Choice[TieKind] = Choice(words.TIE_KIND, words.TIE_KINDS, required=True)
        self.tie_note = Field(words.TIE_NOTE)
        self.tie_button = Button(words.TIE_COMMIT, pressed=self.declare)
        self._name_objects()
        self._lay_out()
        self.form.committed.connect(self.ask)
        self.tie_form.committed.connect(self.declare)

    def fill(self, card: CaseCard, *, another: bool) -> None:
        self._lines.show([Words(one) for one in _history(card)])
        waiting = sum(one.outcome is None for one in card.recusals)
        self.set_count(words.WAITING if waiting else len(card.recusals))
        self._fill_request(card, another=another)
        self._fill_tie(card, another=another)
        # A request, or a tie, is not the next step of the case: Ctrl+Enter elsewhere takes that.
        running = card.stage is not CaseStage.ENDED
        somebody = bool(card.mediators) and running
        self.nobody.setVisible(running and not somebody)
        may_ask = self.desk.may(Permission.RECORD_WRITE)
        for widget in (self.asker, self.target, self.reason, self.ask_button):
            widget.setVisible(somebody and may_ask)
        self.tie_form.setVisible(running and self.desk.may(Permission.CASE_MANAGE))

    def ask(self) -> None:
        """Put the request on file."""
        if self.card is None:
            return
        chosen = self.target.value() or (RecusalTarget.MEDIATOR, None)
        request = AskRecusal(
            case_id=self.card.case_id,
            seen=self.card.version,
            target=chosen[0],
            mediator_id=chosen[1],
            party_id=self.asker.value(),
            reason=self.reason.text(),
        )
        self.send(self._recusals.ask, request, said=words.DONE_ASKED)

    def declare(self) -> None:
        """Put a tie on the register."""
        self.tie_form.clear_errors()
        request = TieEdit(
            mediator_id=self.tie_mediator.value(),
            person_id=self.tie_person.value(),
            kind=self.tie_kind.value(),
            note=self.tie_note.text(),
        )
        said = words.DONE_TIE.format(mediator=self.tie_mediator.text())

        def done(_: object) -> None:
            self.tie_kind.clear()
            self.tie_note.clear()
            self.settled.emit(said)

        self.desk.send(self._ties.save, request, owner=self, done=done, refused=self._refuse_tie)

    def _refuse_tie(self, error: CentreError) -> None:
        if not isinstance(error, FieldError) or self.tie_form.show_errors(error.reasons):
            self.desk.complain(error)

    def _fill_request(self, card: CaseCard, *, another: bool) -> None:
        askers: list[tuple[UUID | None, str]] = [
            (one.party_id, f"{one.label} {one.name}") for one in card.parties
        ]
        self.asker.set_options([*askers, (None, words.HIMSELF)])
        targets: list[tuple[Target, str]] = [
            ((RecusalTarget.MEDIATOR, one.mediator_id), words.OF_MEDIATOR.format(name=one.name))
            for one in card.mediators
        ]
        if card.recorder:
            told = words.OF_RECORDER.format(name=card.recorder)
            targets.append(((RecusalTarget.RECORDER, None), told))
        self.target.set_options(targets)
        if another or any(one.outcome is None for one in card.recusals):
            self.asker.set_value(card.parties[0].party_id if card.parties else None)
            self.target.set_value(targets[0][0] if len(targets) == 1 else None)
            self.reason.clear()

    def _fill_tie(self, card: CaseCard, *, another: bool) -> None:
        rows = [(row.mediator_id, f"{row.name}  {row.body}") for row in card.mediator_choices]
        self.tie_mediator.set_options(rows)
        self.tie_person.set_options([(one.person_id, one.name) for one in card.parties])
        if another:
            led = card.mediators[0].mediator_id if card.mediators else None
            self.tie_mediator.set_value(led)
            self.tie_person.clear()
            self.tie_kind.clear()
            self.tie_note.clear()
            self.tie_form.clear_errors()

    def _lay_out(self) -> None:
        past = QWidget()
        past.setLayout(self._past)
        self._past.setContentsMargins(0, 0, 0, 0)
        self.form.add_widget(past)
        self.form.add_widget(self.nobody)
        self.form.add_row(asker=self.asker, mediator_id=self.target)
        self.form.adopt("target", self.target)
        self.form.add("reason", self.reason)
        self.form.add_widget(in_flow(self.ask_button))
        self.form.add_widget(self.tie_form)
        self.tie_form.add_widget(Rule())
        self.tie_form.add_widget(Label(words.TIE, "strong"))
        self.tie_form.add_row(mediator_id=self.tie_mediator, person_id=self.tie_person)
        self.tie_form.add_row(kind=self.tie_kind, note=self.tie_note)
        self.tie_form.add_widget(in_flow(self.tie_button))

    def _name_objects(self) -> None:
        for name, field in (
            ("recusal.asker", self.asker),
            ("recusal.target", self.target),
            ("recusal.reason", self.reason),
            ("tie.mediator", self.tie_mediator),
            ("tie.person", self.tie_person),
            ("tie.kind", self.tie_kind),
            ("tie.note", self.tie_note),
        ):
            field.editor().setObjectName(name)
        self.ask_button.setObjectName("recusal.ask")
        self.tie_button.setObjectName("tie.commit")


def _history(card: CaseCard) -> list[str]:
    """Return what was decided, and who was mediator before, in words."""
    told = []
    for one in card.recusals:
        if one.outcome is not None and one.decided_at is not None:
            line = words.DECIDED.format(
                day=day_text(local(one.decided_at).date()),
                outcome=one.outcome.label,
                who=one.asked_by,
                name=one.name,
                post=one.target.label,
                words=one.words,
            )
            line += words.FOLLOWED.format(name=one.successor) if one.successor else ""
            told.append(line + words.DECIDED_BY.format(name=one.decider))
    return told + [
        words.PAST.format(
            name=gone.name,
            led=words.PAST_LED if gone.led else "",
            since=day_text(local(gone.named_at).date()),
            until=day_text(local(gone.left_at).date()),
            why=gone.why or words.PAST_CHANGED,
        )
        for gone in card.past_mediators
    ]
