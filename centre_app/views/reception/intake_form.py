"""The form in the middle: four short groups, labels above the fields."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from centre_app.domain.ids import new_id
from centre_app.domain.matters.codes import DisputeType
from centre_app.domain.reception.codes import Channel
from centre_app.domain.risk.codes import RiskFactor
from centre_app.services.records.people import PersonCard
from centre_app.services.records.reception import Intake
from centre_app.services.records.repeats import RepeatAnswer, RepeatQuery
from centre_app.services.records.risk import PutAside
from centre_app.views import messages, theme
from centre_app.views.parts.choice import Initials
from centre_app.views.parts.labelled import Labelled
from centre_app.views.parts.rare_characters import RareLookup
from centre_app.views.reception import words
from centre_app.views.reception.attached_strip import Attached, AttachedStrip
from centre_app.views.reception.demand_groups import DemandGroup, OtherGroup, WayGroup
from centre_app.views.reception.guidance_group import GuidanceGroup
from centre_app.views.reception.repeat_answers import answer_body, answer_of
from centre_app.views.reception.visitor_group import VisitorGroup

LONGEST_TITLE = 12


class IntakeForm(QWidget):
    """What reception types about one visit.

    The three ids stay the same until the form is emptied: sending it again is harmless.

    Signals:
        changed: something in it is another.
    """

    changed = Signal()

    def __init__(
        self,
        today: Callable[[], date],
        initials: Initials | None,
        rare: RareLookup,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.attached: Attached | None = None
        self._brought = 0
        self.answers: dict[UUID, RepeatAnswer] = {}
        self.put_aside: dict[RiskFactor, str] = {}
        self._quiet = False
        self._renew()
        self.strip = AttachedStrip()
        self.visitor = VisitorGroup(today, initials, rare)
        self.demand = DemandGroup(initials)
        self.guidance = GuidanceGroup()
        self.other = OtherGroup(rare)
        self.way = WayGroup(initials, rare)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.L, theme.M, theme.L, theme.M)
        column.setSpacing(theme.L)
        for part in (self.strip, self.visitor, self.demand, self.guidance, self.other, self.way):
            column.addWidget(part)
        self.further = QVBoxLayout()
        column.addLayout(self.further)
        column.addStretch(1)
        self.strip.let_go.connect(lambda: self.attach(None))
        for group in (self.visitor, self.demand, self.guidance, self.other, self.way):
            group.changed.connect(self._on_changed)
        self.clear()

    def dispute_about(self) -> DisputeType | None:
        """Return of what type the dispute is, once it was chosen."""
        return self.demand.dispute_type.value()

    def set_brought(self, count: int) -> None:
        """Know how many attachments lie with the draft: a form with one is not blank."""
        if count != self._brought:
            self._brought = count
            self._on_changed()

    def intake(self, *, urgent: bool = False) -> Intake:
        """Return what was typed."""
        return Intake(
            op_id=self._op_id,
            visit_id=self.visit_id,
            draft_id=self.draft_id,
            visitor=self.visitor.entry(),
            representatives=self.way.people.entries(),
            companions=self.way.companions.entries(),
            others=self.other.people.entries(),
            demand=self.demand.demand.text(),
            place=self.demand.place.text(),
            channel=self.way.channel.value() or Channel.WALK_IN,
            dispute_type=self.demand.dispute_type.value() or DisputeType.OTHER,
            people_count=self.way.count,
            anonymous=self.visitor.anonymous.isChecked(),
            matter_id=self.attached.matter_id if self.attached else None,
            answers=tuple(self.answers.values()),
            guidance=self.guidance.guidance.text() if self.attached else "",
            urgent=urgent,
            put_aside=tuple(PutAside(*one) for one in self.put_aside.items()),
        )

    def repeat_query(self) -> RepeatQuery | None:
        """Return what to look for among the matters on file; None once it is known, or nameless."""
        if self.attached or self.visitor.anonymous.isChecked():
            return None
        return RepeatQuery(
            asking=(self.visitor.entry(), *self.way.people.entries()),
            others=self.other.people.entries(),
            demand=self.demand.demand.text(),
            place=self.demand.place.text(),
            dispute_type=self.demand.dispute_type.value() or DisputeType.OTHER,
        )

    def answer(self, answer: RepeatAnswer) -> None:
        """Take in what was said to a matter pointed out; registering keeps it."""
        self.answers[answer.matter_id] = answer
        self._on_changed()

    def take_back_answers(self) -> None:
        """Forget what was said, to be asked again."""
        self.answers = {}
        self._on_changed()

    def wrong(self) -> dict[str, str]:
        """Return what need not even be sent."""
        return {**self.visitor.wrong(), **self.demand.wrong(), **self.way.wrong()}

    def show_errors(self, reasons: Mapping[str, str]) -> list[str]:
        """Say at each field what is wrong and go to the first; return the names nobody knows."""
        self.visitor.ask_for(reasons)
        known = self._fields()
        for field in known.values():
            field.clear_error()
        wrong = [name for name in known if name in reasons]
        for name in reversed(wrong):
            known[name].set_error(messages.reason(reasons[name], field=known[name].label))
        if wrong:
            if wrong[0] in self.visitor.fields and not known[wrong[0]].isVisibleTo(self):
                self.visitor.more.open()
            known[wrong[0]].setFocus()
        return [name for name in reasons if name not in known]

    def title(self) -> str:
        """Return how the shelf calls what is typed."""
        if self.visitor.anonymous.isChecked():
            return words.SHELF_ANONYMOUS
        name = self.visitor.name.text() or self.demand.demand.text()[:LONGEST_TITLE]
        return name or words.SHELF_NAMELESS

    def body(self) -> dict[str, Any]:
        """Return what was typed, as a draft keeps it."""
        return {
            "title": self.title(),
            **self.demand.body(),
            **self.way.body(),
            **self.guidance.body(),
            "answers": [answer_body(one) for one in self.answers.values()],
            "put_aside": {factor.value: why for factor, why in self.put_aside.items()},
            "visitor": self.visitor.body(),
            "others": self.other.people.body(),
            "attached": self.attached.body() if self.attached else None,
            "attachments": self._brought,
        }

    def fill(self, draft_id: UUID, body: Mapping[str, Any]) -> None:
        """Go on with a draft."""
        self._quiet = True
        self.clear()
        self.draft_id = draft_id
        self.visitor.fill(body.get("visitor", {}))
        self.demand.fill(body)
        self.other.people.fill(body.get("others", ()))
        self.way.fill(body)
        self._brought = body.get("attachments", 0)
        self.guidance.fill(body)
        self.answers = {one.matter_id: one for one in map(answer_of, body.get("answers", ()))}
        kept = body.get("put_aside", {})
        self.put_aside = {RiskFactor(factor): why for factor, why in kept.items()}
        self.attach(Attached.of(body["attached"]) if body.get("attached") else None)
        self._quiet = False
        self.changed.emit()

    def is_blank(self) -> bool:
        """Return whether nothing was typed or chosen that could be lost."""
        return self.body() == self._blank

    def know_person(self, card: PersonCard) -> None:
        """Take over somebody on file."""
        self.visitor.know_person(card)
        self.changed.emit()

    def attach(self, matter: Attached | None) -> None:
        """Let the visit go with a matter on file, or be about something new."""
        if self.attached is not None:
            # Let go of again, it is no longer said to be the same.
            self.answers.pop(self.attached.matter_id, None)
        self.attached = matter
        self.strip.show_matter(matter)
        self.guidance.show_for(matter)
        for part in (self.demand.dispute_type, self.demand.place, self.other):
            part.setVisible(matter is None)
            part.setEnabled(matter is None)
        self._on_changed()

    def clear(self) -> None:
        """Empty the form for the next visitor."""
        quiet, self._quiet = self._quiet, True
        self._renew()
        self.visitor.clear()
        self.demand.fill({})
        self.other.people.clear()
        self.way.fill({})
        self._brought = 0
        self.guidance.fill({})
        self.attach(None)
        self.answers, self.put_aside = {}, {}
        for field in self._fields().values():
            field.clear_error()
        self._blank = self.body()
        self._quiet = quiet
        if not quiet:
            self.changed.emit()

    def _renew(self) -> None:
        self._op_id, self.visit_id, self.draft_id = new_id(), new_id(), new_id()

    def _fields(self) -> dict[str, Labelled]:
        return {
            **self.visitor.fields,
            **self.demand.fields,
            **self.guidance.fields,
            **self.other.people.fields(),
            **self.way.fields,
            **self.way.people.fields(),
            **dict.fromkeys(self.way.companions.names(), self.way.companions),
        }

    def _on_changed(self) -> None:
        if not self._quiet:
            self.changed.emit()


def people_on_file(form: IntakeForm) -> set[UUID]:
    """Return whom the form names already, of those who are on file."""
    picked = {row.person_id for row in form.other.people.rows}
    return {one for one in (form.visitor.person_id, *picked) if one is not None}
