"""Matters that may be the one being typed: pointed out at the side, answered without leaving the field.

Nothing here ever takes the focus: the list moves and the answers are given by keys that work from
wherever the clerk is typing, and a click does not move the cursor out of his field.
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from centre_app.domain.clock import local
from centre_app.domain.repeats.codes import Likeness, Verdict
from centre_app.services.records.repeats import RepeatAnswer, RepeatHit
from centre_app.views import theme
from centre_app.views.parts.buttons import Button
from centre_app.views.parts.chip import Chip, ChipLook, Tone
from centre_app.views.parts.flow import Flow
from centre_app.views.parts.found import Found
from centre_app.views.parts.found_list import FoundList
from centre_app.views.parts.labels import Label
from centre_app.views.reception import words
from centre_app.views.reception.attached_strip import Attached
from centre_app.views.style_sheet import set_part

ROWS = 3
SHOWN_DEMAND = 60
TONES = {Likeness.LIKELY: Tone.WARN, Likeness.POSSIBLE: Tone.NOTICE}


class RepeatPanel(QFrame):
    """Shows what was found, the likeliest first, and takes the clerk's answer.

    Signals:
        answered: a ``RepeatAnswer`` about the matter in view.
        attach_wanted: the visit goes with this matter (an ``Attached``).
        taken_back: what was answered so far is to be asked again.
        filled: something else, or nothing, is shown.
    """

    answered = Signal(object)
    attach_wanted = Signal(object)
    taken_back = Signal()
    filled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_part(self, "raised")
        self.setObjectName("intake.repeats")
        self.list = FoundList(words.REPEATS)
        self.list.setObjectName("repeats.list")
        self.list.selectionModel().currentChanged.connect(lambda *_: self._show_current())
        self._final = Chip(ChipLook(words.NO_LONGER, Tone.DANGER))
        self._final_hint = Label(part="small", wrap=True)
        self._signs, self._story = Label(wrap=True), Label(part="muted", wrap=True)
        self._said = Label(part="small", wrap=True)
        self._closed = Label(wrap=True)
        self.attach = self._button(words.REPEAT_SAME, "Alt+1", "attach", Verdict.SAME)
        self.other_matter = self._button(
            words.REPEAT_OTHER_MATTER, "Alt+2", "other_matter", Verdict.OTHER_MATTER
        )
        self.other_person = self._button(
            words.REPEAT_OTHER_PERSON, "Alt+3", "other_person", Verdict.OTHER_PERSON
        )
        self.next = Button(words.REPEAT_NEXT, "quiet", pressed=self._step)
        self.next.set_shortcut("Alt+0")
        self.next.setObjectName("repeats.next")
        self.take_back = Button(words.REPEAT_TAKE_BACK, "quiet", pressed=self.taken_back.emit)
        self.take_back.set_shortcut("Alt+9")
        self.take_back.setObjectName("repeats.take_back")
        self._answers = Flow()
        self._lay_out()
        self.show_hits((), answers=())

    @property
    def current(self) -> RepeatHit | None:
        """Return the matter in view."""
        found = self.list.current()
        return found.value if found is not None else None

    def show_hits(
        self,
        hits: Sequence[RepeatHit],
        *,
        answers: Sequence[RepeatAnswer],
        ask: Sequence[str] | None = None,
    ) -> None:
        """Show what was found beside what was answered already; nothing at all hides the panel.

        ``ask`` names who knows more of a matter that is closed to whoever sits here.
        """
        said = {one.matter_id for one in answers}
        left = [hit for hit in hits if hit.matter.matter_id not in said]
        self.list.show_found([_found(hit) for hit in left])
        self.list.setVisible(bool(left))
        self._fit_list()
        self.next.setVisible(len(left) > 1)
        self._said.setText(words.REPEAT_SAID.format(count=len(answers)) if answers else "")
        for one in (self._said, self.take_back):
            one.setVisible(bool(answers))
        self._closed.setText("" if ask is None else _closed(ask))
        self._closed.setVisible(ask is not None)
        self._show_current()
        self.setVisible(bool(left or answers) or ask is not None)
        self.filled.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit_list()

    def _fit_list(self) -> None:
        self.list.setFixedHeight(self.list.wanted_height(theme.current().row_px * 2 * ROWS))

    def _show_current(self) -> None:
        hit = self.current
        for one in (self._signs, self._story, self._answers):
            one.setVisible(hit is not None)
        ended = hit.matter.final_on if hit is not None else None
        for part in (self._final, self._final_hint):
            part.setVisible(ended is not None)
        if hit is not None:
            self._signs.setText(_why(hit))
            self._story.setText(_story(hit))
        if ended is not None:
            self._final_hint.setText(words.NO_LONGER_HINT.format(day=ended))

    def _answer(self, verdict: Verdict) -> None:
        hit = self.current
        if hit is None:
            return
        self.answered.emit(RepeatAnswer(hit.matter.matter_id, verdict, hit.signs))
        if verdict is Verdict.SAME:
            matter = hit.matter
            self.attach_wanted.emit(
                Attached(matter.matter_id, matter.number, matter.title, matter.final_on)
            )

    def _step(self) -> None:
        """Go on to the next matter, from the last to the first."""
        here = self.list.currentIndex().row()
        last = here == self.list.model().rowCount() - 1
        self.list.step(-here if last else 1)

    def _button(self, text: str, shortcut: str, name: str, verdict: Verdict) -> Button:
        button = Button(text, pressed=lambda: self._answer(verdict))
        button.set_shortcut(shortcut)
        button.setObjectName(f"repeats.{name}")
        return button

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.M, theme.S, theme.M, theme.S)
        column.setSpacing(theme.S)
        column.addWidget(Label(words.REPEATS, "strong"))
        for one in (self.list, self._final, self._final_hint, self._signs, self._story):
            column.addWidget(one)
        self._answers.hold([self.attach, self.other_matter, self.other_person, self.next])
        column.addWidget(self._answers)
        for one in (self._said, self._closed):
            column.addWidget(one)
        column.addWidget(self.take_back, 0, Qt.AlignmentFlag.AlignLeft)
        for quiet in (self.list, *self.findChildren(Button)):
            quiet.setFocusPolicy(Qt.FocusPolicy.NoFocus)


def _found(hit: RepeatHit) -> Found:
    matter = hit.matter
    return Found(
        title=matter.title,
        detail=f"{matter.number} {matter.state.label}",
        value=hit,
        chips=(ChipLook(hit.likeness.label, TONES[hit.likeness]),),
    )


def _closed(ask: Sequence[str]) -> str:
    who = words.BETWEEN.join(ask) or words.CLOSED_ASK_NOBODY
    return words.CLOSED_FOUND.format(who=who)


def _why(hit: RepeatHit) -> str:
    signs = words.BETWEEN.join(sign.label for sign in hit.signs)
    return words.REPEAT_WHY.format(likeness=hit.likeness.label, signs=signs)


def _story(hit: RepeatHit) -> str:
    """Return what the old matter was and what became of it."""
    matter = hit.matter
    demand = matter.complaint.demand
    shown = f"{demand[:SHOWN_DEMAND]}…" if len(demand) > SHOWN_DEMAND else demand
    became = matter.outcome.label if matter.outcome else matter.state.label
    return f"{local(matter.received_at):%Y-%m-%d}  {became}\n{shown}"
