"""The opinion on every request of a petition (信访处理意见书)."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from centre_app.domain.petitions.codes import OpinionResult
from centre_app.domain.road.next_steps import Step
from centre_app.services.records.case_page import CasePage
from centre_app.services.records.petitions import Opinion, OpinionPart, PetitionView
from centre_app.views import theme
from centre_app.views.matters.panels.petition import words
from centre_app.views.matters.panels.petition.petition_panel import PetitionPanel, coded
from centre_app.views.matters.panels.step_panel import Sent
from centre_app.views.parts.buttons import Button, IconButton
from centre_app.views.parts.choice import Choice
from centre_app.views.parts.labelled import Labelled
from centre_app.views.parts.layouts import Card
from centre_app.views.parts.text_area import TextArea

PART_LIMIT = 2000


class PartCard(Card):
    """One request with the facts, what they rest on, and the answer.

    Signals:
        removed: its button was pressed.
    """

    removed = Signal()

    def __init__(self, at: int) -> None:
        super().__init__(words.PART.format(number=at + 1))
        self.request = TextArea(words.PART_REQUEST, required=True, limit=PART_LIMIT, lines=2)
        self.result = Choice(words.PART_RESULT, coded(OpinionResult), required=True)
        self.facts = TextArea(words.PART_FACTS, required=True, limit=PART_LIMIT, lines=3)
        self.basis = TextArea(words.PART_BASIS, required=True, limit=PART_LIMIT, lines=2)
        self.opinion = TextArea(words.PART_OPINION, required=True, limit=PART_LIMIT, lines=3)
        self._remove = IconButton(
            "close", words.PART_REMOVE.format(number=at + 1), pressed=self.removed.emit
        )
        # In the card before it is shown: alone it would be a window, and take the focus along.
        self.head.addWidget(self._remove)
        self._remove.setVisible(at > 0)
        self.result.set_value(OpinionResult.SUPPORT)
        for name, field in self.fields().items():
            field.editor().setObjectName(f"matters.opinion.part{at}.{name}")
            self.add(field)

    def fields(self) -> dict[str, Labelled]:
        """Return the fields by their names."""
        return {
            "request": self.request,
            "result": self.result,
            "facts": self.facts,
            "basis": self.basis,
            "opinion": self.opinion,
        }

    def part(self) -> OpinionPart:
        """Return what stands on the card."""
        return OpinionPart(
            request=self.request.text(),
            result=self.result.value() or OpinionResult.SUPPORT,
            facts=self.facts.text(),
            basis=self.basis.text(),
            opinion=self.opinion.text(),
        )


class OpinionPanel(PetitionPanel):
    """A card for every request, as many as there are."""

    step = Step.OPINION

    def lay_out(self) -> None:
        """Put the first card into the form."""
        self._cards: list[PartCard] = []
        self._box = QWidget()
        self._column = QVBoxLayout(self._box)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.M)
        self.form.add_widget(self._box)
        self._more = Button(
            words.PART_ADD, "quiet", icon_name="plus", key="T", pressed=self._add_by_hand
        )
        self._more.setObjectName("matters.opinion.more")
        self._column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        self._add()

    def show_view(self, view: PetitionView) -> None:
        """Begin with what the petitioner asked for at the window."""
        for card in self._cards[1:]:
            self._drop(card)
        for field in self._cards[0].fields().values():
            field.clear_error()
        if self.page is not None:
            self._cards[0].request.set_text(self.page.head.demand)
        for area in (self._cards[0].facts, self._cards[0].basis, self._cards[0].opinion):
            area.clear()

    def send_what(self, page: CasePage) -> Sent:
        """Return the opinion."""
        request = Opinion(
            matter_id=page.head.matter_id,
            version=page.head.version,
            parts=tuple(card.part() for card in self._cards),
        )
        return self.served.petition_answers.give_opinion, request

    def focus_first(self) -> None:
        """Put the focus into the first request."""
        self._cards[0].request.setFocus()

    def _add_by_hand(self) -> None:
        card = self._add()
        # Visible at once: the focus goes there before the layout has its turn.
        card.show()
        card.request.setFocus()

    def _add(self) -> PartCard:
        at = len(self._cards)
        card = PartCard(at)
        card.removed.connect(lambda: self._drop(card))
        self._cards.append(card)
        self._column.insertWidget(at, card)
        for name, field in card.fields().items():
            self.form.adopt(f"part{at}_{name}", field)
        return card

    def _drop(self, card: PartCard) -> None:
        """Take a card away with those after it moving up; what was typed moves along."""
        at = self._cards.index(card)
        parts = [one.part() for one in self._cards[at + 1 :]]
        last = self._cards[-1]
        for one, part in zip(self._cards[at:], parts, strict=False):
            _show(one, part)
        self._cards.remove(last)
        for name in last.fields():
            self.form.forget(f"part{len(self._cards)}_{name}")
        self._column.removeWidget(last)
        last.hide()
        last.deleteLater()
        self._cards[min(at, len(self._cards) - 1)].request.setFocus()


def _show(card: PartCard, part: OpinionPart) -> None:
    card.request.set_text(part.request)
    card.result.set_value(part.result)
    card.facts.set_text(part.facts)
    card.basis.set_text(part.basis)
    card.opinion.set_text(part.opinion)
