"""The left of the page: facts, clauses as cards, further terms, copies."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QCheckBox, QVBoxLayout, QWidget

from centre_app.domain.agreements.codes import AgreementForm, AgreementStatus, OpenCourse
from centre_app.domain.agreements.findings import Finding
from centre_app.domain.matters.codes import DisputeType
from centre_app.services.records.agreements import (
    AgreementDraft,
    AgreementView,
    CaseAgreements,
    ItemEntry,
)
from centre_app.views import messages, theme
from centre_app.views.agreements import order_words, words
from centre_app.views.agreements.clause_card import ClauseCard
from centre_app.views.agreements.marks import Marker
from centre_app.views.agreements.term_list import TermList
from centre_app.views.parts.buttons import Button
from centre_app.views.parts.choice import Choice
from centre_app.views.parts.field import Field
from centre_app.views.parts.form_column import FormColumn
from centre_app.views.parts.labelled import Labelled
from centre_app.views.parts.labels import Label, set_names
from centre_app.views.parts.text_area import TextArea
from centre_app.views.parts.typed import DayField


class DraftForm(FormColumn):
    """Everything that makes the text of an agreement.

    Signals:
        edited: something is another; not while a draft is being shown.
        newcomer_wanted: the ``ClauseCard`` on which somebody shall be bound who is no party yet.
    """

    edited = Signal()
    newcomer_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page: CaseAgreements | None = None
        self._draft: AgreementDraft | None = None
        self._showing = False
        self._marker = Marker()
        self.cards: list[ClauseCard] = []
        self.facts = TextArea(words.FACTS, key="F", required=True, limit=20000, lines=3)
        self.disputed = TextArea(words.DISPUTED, key="D", limit=20000, lines=2)
        self.terms = TermList()
        self.open_points = TextArea(words.OPEN_POINTS, key="W", limit=2000, lines=2)
        self.open_course: Choice[OpenCourse] = Choice(
            words.OPEN_COURSE, [(one, one.label) for one in OpenCourse]
        )
        self.copies = Field(words.COPIES, key="N", limit=4)
        self.reached_on = DayField(words.REACHED)
        self.confirm = QCheckBox(words.CONFIRM)
        set_names(self.confirm, words.CONFIRM)
        self.order = Label(order_words.DRAFTING, "muted", wrap=True)
        self.more = Button(words.ADD_CLAUSE, icon_name="plus", key="A", pressed=self._add_by_hand)
        self._lay_out()
        self._name()
        for widget in self._plain_fields():
            widget.changed.connect(self._on_edited)
        self.terms.changed.connect(self._on_edited)
        self.confirm.toggled.connect(self._on_edited)

    def show_draft(
        self, page: CaseAgreements, view: AgreementView | None, form: AgreementForm
    ) -> None:
        """Show a draft on file, or an empty one."""
        self._page, self._showing = page, True
        self._draft = _draft_of(page, view, form)
        self.facts.set_text(self._draft.facts)
        self.disputed.set_text(self._draft.disputed)
        self._show_items(self._draft.items)
        self.terms.show_terms(self._draft.further_terms)
        self.open_points.set_text(self._draft.open_points)
        self.open_course.set_value(self._draft.open_course)
        self.open_course.setVisible(self._part_open())
        usual = page.usual_copies + int(self._draft.confirmation_intended)
        unusual = self._draft.copies is not None and self._draft.copies != usual
        self.copies.set_text(str(self._draft.copies) if unusual else "")
        self.confirm.setChecked(self._draft.confirmation_intended)
        self.reached_on.stand_on(page.today, page.calendar)
        self.reached_on.set_day(self._draft.reached_on)
        self.reached_on.setVisible(form is AgreementForm.ORAL)
        written = form is AgreementForm.WRITTEN
        self.order.setVisible(written and page.dispute is DisputeType.WAGE_ARREARS)
        self._suit_copies()
        self.clear_errors()
        self._showing = False

    def take_parties(self, page: CaseAgreements) -> None:
        """Offer the parties of a case anew; what is typed stays."""
        self._page = page
        for card in self.cards:
            card.stand_on(page.sides, page.today, page.calendar)
        self._suit_copies()

    def draft(self) -> AgreementDraft:
        """Return what stands on the form, as a request of its own."""
        assert self._draft is not None
        copies = self.copies.text()
        return AgreementDraft(
            case_id=self._draft.case_id,
            agreement_id=self._draft.agreement_id,
            version=self._draft.version,
            form=self._draft.form,
            facts=self.facts.text(),
            disputed=self.disputed.text(),
            items=tuple(card.entry() for card in self.cards),
            further_terms=self.terms.terms(),
            open_points=self.open_points.text(),
            open_course=self.open_course.value() if self._part_open() else None,
            copies=int(copies) if copies.isascii() and copies.isdigit() else None,
            confirmation_intended=self.confirm.isChecked(),
            reached_on=self.reached_on.day(),
        )

    def saved_as(self, agreement_id: UUID, version: int) -> None:
        """Take over what the draft is called since it was saved."""
        assert self._draft is not None
        self._draft = replace(self._draft, agreement_id=agreement_id, version=version)

    def show_wrong(self, reasons: Mapping[str, str]) -> list[str]:
        """Say at each field what is wrong; return the names that stand nowhere."""
        return self.show_errors_in(self._everything(), reasons)

    def show_errors_in(
        self, fields: Mapping[str, Labelled], reasons: Mapping[str, str]
    ) -> list[str]:
        """Mark fields that were refused and go to the first."""
        wrong = [name for name in fields if name in reasons]
        for name in wrong:
            field = fields[name]
            field.set_error(messages.reason(reasons[name], field=field.label))
        if wrong:
            fields[wrong[0]].setFocus()
        return [name for name in reasons if name not in fields]

    def clause_in_hand(self) -> int | None:
        """Return which card has the focus, counted from 0."""
        here = QApplication.focusWidget()
        held = [at for at, card in enumerate(self.cards) if here and card.isAncestorOf(here)]
        return held[0] if held else None

    def first_unreadable(self) -> Labelled | None:
        """Return the first day that cannot be read: it would be lost in silence."""
        days = [card.due_on for card in self.cards if card.due_on.isEnabled()]
        return next((day for day in [*days, self.reached_on] if day.unreadable), None)

    def go_to(self, finding: Finding) -> None:
        """Put the focus where a finding is mended, over the words it speaks of."""
        target = self._checked().get(finding.field)
        if target is not None and target.isVisibleTo(self):
            target.setFocus()
            self._marker.choose(target, finding)
        elif finding.field == "items":
            self.more.setFocus()
        elif finding.field == "confirmation":
            self.confirm.setFocus()
        else:
            self.facts.setFocus()

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Underline the words the check speaks of; those of a draft that was replaced are gone."""
        self._marker.show_findings(self._checked(), findings)

    def _checked(self) -> dict[str, Labelled]:
        """Return the fields by the names the check gives them: it counts no empty term."""
        fields = self._everything()
        terms = {f"term{at}": area for at, area in enumerate(self.terms.filled())}
        return {name: one for name, one in fields.items() if not name.startswith("term")} | terms

    def _everything(self) -> dict[str, Labelled]:
        fields: dict[str, Labelled] = {"facts": self.facts, "disputed": self.disputed}
        for at, card in enumerate(self.cards):
            fields |= {f"item{at}_{name}": field for name, field in card.fields().items()}
        fields |= {f"term{at}": area for at, area in enumerate(self.terms.areas())}
        open_part = {"open_points": self.open_points, "open_course": self.open_course}
        return fields | open_part | {"copies": self.copies, "reached_on": self.reached_on}

    def _plain_fields(self) -> tuple[Labelled, ...]:
        beneath = (self.open_points, self.open_course, self.copies, self.reached_on)
        return (self.facts, self.disputed, *beneath)

    def _show_items(self, items: tuple[ItemEntry, ...]) -> None:
        while self.cards:
            self._drop(self.cards[-1])
        for item in items:
            self._add(item)

    def _add(self, entry: ItemEntry) -> ClauseCard:
        assert self._page is not None
        card = ClauseCard()
        card.stand_on(self._page.sides, self._page.today, self._page.calendar)
        card.show_entry(entry)
        card.changed.connect(self._on_edited)
        card.removed.connect(lambda: self._remove(card))
        card.raised.connect(lambda: self._raise(card))
        card.newcomer_wanted.connect(lambda: self.newcomer_wanted.emit(card))
        self.cards.append(card)
        self._stack.addWidget(card)
        self._number()
        return card

    def _add_by_hand(self) -> None:
        card = self._add(ItemEntry())
        card.kind.setFocus()
        self._on_edited()

    def _remove(self, card: ClauseCard) -> None:
        self._drop(card)
        self.more.setFocus()
        self._on_edited()

    def _raise(self, card: ClauseCard) -> None:
        at = self.cards.index(card)
        self.cards.insert(at - 1, self.cards.pop(at))
        self._stack.insertWidget(at - 1, card)
        self._number()
        self._on_edited()

    def _drop(self, card: ClauseCard) -> None:
        self.cards.remove(card)
        self._stack.removeWidget(card)
        card.hide()
        card.deleteLater()
        self._number()

    def _number(self) -> None:
        for at, card in enumerate(self.cards):
            card.number(at)

    def _on_edited(self) -> None:
        if not self._showing:
            self.open_course.setVisible(self._part_open())
            self._suit_copies()
            self.edited.emit()

    def _part_open(self) -> bool:
        return bool(self.open_points.text().strip())

    def _suit_copies(self) -> None:
        if self._page is None:
            return
        court = self.confirm.isChecked()
        usual = words.COPIES_USUAL.format(
            count=self._page.usual_copies + int(court), court=words.COPIES_COURT if court else ""
        )
        self.copies.set_hint_beneath(usual)

    def _lay_out(self) -> None:
        self.add("facts", self.facts)
        self.add("disputed", self.disputed)
        self.add_widget(Label(words.CLAUSES, "strong"))
        self.add_widget(self.order)
        holder = QWidget()
        self._stack = QVBoxLayout(holder)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.setSpacing(theme.S)
        self.add_widget(holder)
        self._column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self.add_widget(Label(words.TERMS, "strong"))
        self.add_widget(self.terms)
        self.add("open_points", self.open_points)
        self.add("open_course", self.open_course)
        self.add_row(copies=self.copies, reached_on=self.reached_on)
        self.add_widget(self.confirm)
        self.add_stretch()

    def _name(self) -> None:
        named: dict[str, QWidget] = {
            "facts": self.facts.editor(),
            "disputed": self.disputed.editor(),
            "open_points": self.open_points.editor(),
            "open_course": self.open_course.editor(),
            "copies": self.copies.editor(),
            "reached_on": self.reached_on.editor(),
            "confirm": self.confirm,
            "add_clause": self.more,
        }
        for name, widget in named.items():
            widget.setObjectName(f"agreement.{name}")


def _draft_of(
    page: CaseAgreements, view: AgreementView | None, form: AgreementForm
) -> AgreementDraft:
    if view is not None:
        return replace(
            _texts(page, view, view.form), agreement_id=view.agreement_id, version=view.version
        )
    if (void := _last_void(page, form)) is not None:
        return _texts(page, void, form)
    first = page.agreements[-1] if page.agreements else None
    return AgreementDraft(
        case_id=page.case_id,
        form=form,
        facts=first.facts if first else page.demand,
        disputed=first.open_points if first else "",
        items=(ItemEntry(),),
    )


def _last_void(page: CaseAgreements, form: AgreementForm) -> AgreementView | None:
    """Return the paper that was made void last: its words are the first of the next one."""
    last = page.agreements[-1] if page.agreements else None
    void = last is not None and last.status is AgreementStatus.VOID and last.form is form
    return last if void else None


def _texts(page: CaseAgreements, view: AgreementView, form: AgreementForm) -> AgreementDraft:
    return AgreementDraft(
        case_id=page.case_id,
        form=form,
        facts=view.facts,
        disputed=view.disputed,
        items=tuple(one.entry for one in view.items),
        further_terms=view.further_terms,
        open_points=view.open_points,
        open_course=view.open_course,
        copies=view.copies,
        confirmation_intended=view.confirmation.wanted,
        reached_on=view.reached_on,
    )
