"""The panel of a rung: what happened, what it takes to go on, and a form for the next line."""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from centre_app.domain.ladder.codes import Act, Rung, acts_of
from centre_app.domain.ladder.facts import Happening
from centre_app.domain.ladder.ladder import RungView
from centre_app.domain.ladder.needs import Need, Needed
from centre_app.domain.permissions import Permission
from centre_app.domain.road.steps import NextStep
from centre_app.services.records.case_page import CasePage
from centre_app.services.records.ladder import LadderEntry, LadderTakenBack
from centre_app.views import theme
from centre_app.views.desk import Desk
from centre_app.views.matters import ladder_words as words
from centre_app.views.matters import words as room_words
from centre_app.views.matters.chips import ChipRow
from centre_app.views.matters.panels.panel import Panel, Sent
from centre_app.views.matters.served import Served
from centre_app.views.parts.buttons import Button, ReasonButton
from centre_app.views.parts.chip import ChipLook, Tone
from centre_app.views.parts.choice import Choice
from centre_app.views.parts.field import Field
from centre_app.views.parts.flow import in_flow
from centre_app.views.parts.labels import Label
from centre_app.views.parts.lines import Block, Line, Lines, Words
from centre_app.views.parts.reason_dialog import ask_reason
from centre_app.views.parts.scrolled import bring_into_view
from centre_app.views.parts.text_area import TextArea
from centre_app.views.parts.typed import DayField

NEXT_KEYS = "Alt+X"
"""Opens the place where what is needed first is done."""

NOTE_LIMIT = 1000


class LadderPanel(Panel):
    """Tells of one rung at a time.

    Signals:
        step_wanted: a ``Step`` of the road is to be taken.
        elsewhere: a ``Need`` that is met in a place of its own.
    """

    step_wanted = Signal(object)
    elsewhere = Signal(object)

    name, heading, deed = "ladder", words.PANEL, words.NOTE_IT

    def __init__(self, desk: Desk, served: Served, *, today: date) -> None:
        self._today, self._may_note = today, desk.may(Permission.LADDER_NOTE)
        self._rung = Rung.REGISTERED
        super().__init__(desk, served)

    @property
    def rung(self) -> Rung:
        """Return the rung that is told of."""
        return self._rung

    def lay_out(self) -> None:
        """Put what is told and the fields into the form."""
        self._about = Label(part="small", wrap=True)
        self._ways = ChipRow()
        self._needs = self._list(words.NEEDS)
        self.form.add_widget(self._about)
        self.form.add_widget(self._ways)
        self._lines = self._list(words.HAPPENED)
        self._act: Choice[Act] = Choice(words.ACT, key="L", required=True)
        self._day = DayField(words.DAY, key="T")
        self._body = Field(words.BODY, key="B", limit=200)
        self._number = Field(words.NUMBER, key="N", limit=80)
        self._note = TextArea(words.NOTE, key="M", limit=NOTE_LIMIT, lines=2)
        self.field("act", self._act)
        self.field("body", self._body)
        self.fields_in_row(happened_on=self._day, number=self._number)
        self.field("note", self._note)

    def _list(self, title: str) -> Lines:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.XS)
        heading = Label(title, "strong")
        column.addWidget(heading)
        inside = QVBoxLayout()
        inside.setSpacing(theme.XS)
        column.addLayout(inside)
        self.form.add_widget(holder)
        return Lines(inside)

    def look_at(self, rung: Rung) -> None:
        """Turn to a rung; what is typed for another is begun anew."""
        if rung is not self._rung:
            self.forget()
        self._rung = rung

    def fill(self, page: CasePage) -> None:
        """Begin a line of the rung: nothing is chosen yet."""
        self._act.set_options([(act, act.label) for act in acts_of(self._rung)])
        for field in (self._act, self._body, self._number, self._note):
            field.clear()
        self._day.stand_on(self._today, page.calendar)
        self._day.set_day(self._today)

    def open_for(self, page: CasePage) -> None:
        """Take up a matter, and tell of the rung as it is now."""
        super().open_for(page)
        self.show_rung(page)

    def show_rung(self, page: CasePage) -> None:
        """Tell of the rung; what is typed stays."""
        view = page.ladder.rung(self._rung)
        self.title.setText(words.PREFIX.format(rung=view.rung.label, state=view.state.label))
        self._about.setText("\n".join(_about(view)))
        self._ways.show_looks([(_way_look(way.label, gone=gone), "") for way, gone in view.ways])
        self._needs.show([*self._needed(page, view)] or [Words(words.NOTHING_NEEDED, "muted")])
        told = [line for one in view.happenings for line in self._happened(one)]
        self._lines.show(told or [Words(words.NOTHING_HAPPENED, "muted")])
        self._offer_form(bool(acts_of(self._rung)) and self._may_note)

    def focus_first(self) -> None:
        """Begin where one goes on: with the first thing that is needed, or with the form."""
        doors = [one for widget in self._needs.widgets for one in widget.findChildren(Button)]
        open_doors = [one for one in doors if one.isEnabled()]
        if open_doors:
            open_doors[0].setFocus()
            bring_into_view(open_doors[0])
        elif self._act.isVisible():
            self._act.setFocus()
        else:
            self._later.setFocus()

    def send_what(self, page: CasePage) -> Sent:
        """Return the line."""
        request = LadderEntry(
            matter_id=page.head.matter_id,
            act=self._act.value(),
            happened_on=self._day.day(),
            body=self._body.text(),
            number=self._number.text(),
            note=self._note.text(),
        )
        return self.served.ladders.note, request

    def _offer_form(self, offered: bool) -> None:  # noqa: FBT001 - private, named by its caller
        for field in (self._act, self._day, self._body, self._number, self._note):
            field.setVisible(offered)
        self._commit.setVisible(offered)

    def _needed(self, page: CasePage, view: RungView) -> Iterator[Line]:
        keys = NEXT_KEYS
        for one in view.needs:
            if one.met:
                continue
            step = _first_step(one, page.steps)
            if one.steps and step is None:
                # Not in view yet: it comes when what stands before it is done.
                yield Words(one.need.label, "muted")
                continue
            yield Block((one, step, keys), partial(self._door, one, step, keys))
            keys = ""
        if met := [one.need.label for one in view.needs if one.met]:
            yield Words(words.MET.format(needs=words.AND.join(met)), "muted")

    def _door(self, one: Needed, step: NextStep | None, keys: str) -> QWidget:
        """Return the button that leads to where something needed is done, or says why it cannot."""
        button = ReasonButton("  ".join(filter(None, (one.need.label, keys))))
        if keys:
            button.button.set_shortcut(keys)
        button.button.setObjectName(f"matters.ladder.need.{one.need.value}")
        if one.act is not None:
            button.pressed.connect(partial(self._begin, one.act))
        elif one.need in (Need.DANGER_REPORTED, Need.CONFIRMED):
            button.pressed.connect(partial(self.elsewhere.emit, one.need))
        elif step is not None:
            button.pressed.connect(partial(self.step_wanted.emit, step.step))
        reason = self._why_not(one, step)
        if reason:
            button.forbid(reason)
        return button

    def _why_not(self, one: Needed, step: NextStep | None) -> str:
        if one.act is not None:
            return "" if self._may_note else room_words.WHY["not_your_post"]
        return room_words.WHY[step.reason] if step and step.reason else ""

    def _begin(self, act: Act) -> None:
        """Choose what is to be noted and go to the first thing to be said of it."""
        self._act.set_value(act)
        first: Field | TextArea = self._body if act.needs_body else self._note
        first.setFocus()
        bring_into_view(first)

    def _happened(self, one: Happening) -> Iterator[Line]:
        text = words.LINE.format(on=one.on, text=one.text)
        yield Words(text, selectable=True)
        if one.step_id is not None and self._may_note:
            yield Block(one, partial(self._taking_back, one))

    def _taking_back(self, one: Happening) -> QWidget:
        button = Button(words.TAKE_BACK, "quiet", pressed=partial(self._take_back, one))
        button.setObjectName("matters.ladder.take_back")
        button.setAccessibleName(words.TAKE_BACK_READ.format(text=one.text))
        return in_flow(button)

    def _take_back(self, one: Happening) -> None:
        assert one.step_id is not None
        step_id = one.step_id

        def send(reason: str) -> None:
            self.desk.send(
                self.served.ladders.take_back,
                LadderTakenBack(step_id=step_id, reason=reason),
                owner=self,
                done=lambda _: self.desk.say(words.TAKEN_BACK),
            )

        ask_reason(self, words.TAKE_BACK, words.TAKE_BACK_WHY, done=send)


def _about(view: RungView) -> Iterator[str]:
    yield words.ABOUT[view.rung.value]
    if view.idle is not None:
        yield words.IDLE.format(why=view.idle.label)
    if view.authority is not None:
        yield view.authority.label


def _way_look(label: str, *, gone: bool) -> ChipLook:
    return ChipLook(label, Tone.GOOD if gone else Tone.NEUTRAL)


def _first_step(one: Needed, steps: Sequence[NextStep]) -> NextStep | None:
    """Return the step that opens the place: the first that can be taken, else the first in view."""
    found = [step for step in steps if step.step in one.steps]
    return next((step for step in found if step.reason is None), found[0] if found else None)
