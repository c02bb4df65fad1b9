"""Who is there, how it ended, and whether the record was read back."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from centre_app.domain.mediation.codes import AttendanceRole, ReadBackWay, SessionResult
from centre_app.domain.mediation.records import Attendee
from centre_app.views import theme
from centre_app.views.mediation import record_words, words
from centre_app.views.mediation.acts_box import ActsBox
from centre_app.views.parts.buttons import Button
from centre_app.views.parts.choice import Choice
from centre_app.views.parts.field import Field
from centre_app.views.parts.flow import in_flow
from centre_app.views.parts.form_column import FormColumn
from centre_app.views.parts.labels import Label, set_names
from centre_app.views.parts.layouts import Card
from centre_app.views.parts.scrolled import Scrolled

WIDTH = 22
"""In characters; the page beside it needs the rest."""

_RESULTS = tuple((result, result.label) for result in SessionResult)
_WAYS = tuple((way, way.label) for way in ReadBackWay)


class AttendancePane(Card):
    """The side of the record page.

    Signals:
        changed: something was ticked, typed or chosen.
        invited_one: somebody was invited who may speak from now on.
        hold_wanted, save_wanted, read_back_wanted: a button was pressed.
    """

    changed = Signal()
    invited_one = Signal()
    read_back_wanted = Signal()
    hold_wanted = Signal()
    save_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(words.PRESENT, parent)
        self._ticks: list[tuple[QCheckBox, Attendee]] = []
        self._people = QWidget()
        self._column = QVBoxLayout(self._people)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.fault = Label(part="error", wrap=True)
        self.invited = Field(words.INVITED, limit=80)
        self.add_button = Button(words.ADD_INVITED, icon_name="plus", pressed=self._invite)
        self.subject = Field(words.SUBJECT, required=True)
        self.result: Choice[SessionResult] = Choice(words.RESULT, _RESULTS, required=True)
        self.acts = ActsBox()
        self.read_back: Choice[ReadBackWay] = Choice(record_words.READ_BACK_HOW, _WAYS)
        self.read_back_now = Button(
            record_words.READ_BACK_NOW, icon_name="ok", pressed=self.read_back_wanted.emit
        )
        self.save = Button(words.SAVE, icon_name="save", pressed=self.save_wanted.emit)
        self.hold = Button(words.HOLD, "primary", pressed=self.hold_wanted.emit)
        self.form = FormColumn()
        self._name_objects()
        self._lay_out()
        self._measure()
        for field in (self.subject, self.result):
            field.changed.connect(self.changed)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._measure()

    def _measure(self) -> None:
        self.setMaximumWidth(theme.current().em(WIDTH))

    def put_beside_acts(self, widget: QWidget) -> None:
        """Put something more that happens in a session under what is done besides talking."""
        self._beside_acts.addWidget(widget)

    def show_people(self, people: Sequence[Attendee]) -> None:
        """Show who was to be there."""
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._ticks = []
        for one in people:
            self._add(one)

    def people(self) -> tuple[Attendee, ...]:
        """Return who was to be there, and who is."""
        return tuple(replace(one, present=tick.isChecked()) for tick, one in self._ticks)

    def show_faults(self, attendance: str, acts: str) -> None:
        """Say what is wrong with attendance and what was done; empty takes it away."""
        self.fault.setText(attendance)
        self.fault.setVisible(bool(attendance))
        self.acts.show_fault(acts)

    def set_locked(self, *, locked: bool) -> None:
        """Let nothing be changed in a record that was printed."""
        for widget in (self.form, self.hold, self.save):
            widget.setEnabled(not locked)

    def _add(self, one: Attendee) -> None:
        call = one.role.label if one.call == one.name else one.call
        who = words.PRESENT_ONE.format(call=call, name=one.name)
        tick = QCheckBox(who)
        tick.setObjectName(f"record.present.{len(self._ticks)}")
        tick.setChecked(one.present)
        set_names(tick, who)
        tick.toggled.connect(lambda _: self.changed.emit())
        self._ticks.append((tick, one))
        self._column.addWidget(tick)

    def _invite(self) -> None:
        name = self.invited.text()
        if name:
            role = AttendanceRole.INVITED
            # Several may be invited: each is called by his own name.
            self._add(Attendee(role, name, name))
            self.invited.clear()
            self.changed.emit()
            self.invited_one.emit()
        self.invited.setFocus()

    def _name_objects(self) -> None:
        self.invited.editor().setObjectName("record.invited")
        self.add_button.setObjectName("record.invite")
        self.subject.editor().setObjectName("record.subject")
        self.result.editor().setObjectName("record.result")
        self.read_back.editor().setObjectName("record.read_back")
        self.read_back_now.setObjectName("record.read_back_now")
        self.save.setObjectName("record.save")
        self.hold.setObjectName("record.hold")
        self.save.set_shortcut("Ctrl+S")

    def _lay_out(self) -> None:
        self.form.add_widget(self._people)
        self.form.add_widget(self.fault)
        self.form.add_widget(self.acts)
        self._beside_acts = QVBoxLayout()
        beside = QWidget()
        beside.setLayout(self._beside_acts)
        self._beside_acts.setContentsMargins(0, 0, 0, 0)
        self.form.add_widget(beside)
        self.form.add("result", self.result)
        self.form.add("read_back", self.read_back)
        self.form.add_widget(in_flow(self.read_back_now))
        self.form.add("subject", self.subject)
        self.form.add("invited", self.invited)
        self.form.add_widget(in_flow(self.add_button))
        self.form.add_stretch()
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.S)
        buttons.addWidget(self.save)
        buttons.addWidget(self.hold, 1)
        self.form.committed.connect(self.hold_wanted)
        self.add(Scrolled(self.form), 1)
        self.body.addLayout(buttons)
        self.show_faults("", "")
