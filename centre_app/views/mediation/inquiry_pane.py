"""The side of the page of an inquiry: where, why, who asks, when, and what was done besides."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from typing import Any

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from centre_app.domain.clock import centre_zone, local
from centre_app.domain.hours import parse_hour
from centre_app.domain.inquiries.inquiry import USUAL_NUMBER
from centre_app.domain.mediation.codes import ReadBackWay
from centre_app.domain.refusals import TextRefused
from centre_app.services.records.inquiries import InquiryPage
from centre_app.views import theme
from centre_app.views.mediation import inquiry_words as words
from centre_app.views.mediation import words as room_words
from centre_app.views.mediation.acts_box import act_line
from centre_app.views.mediation.attendance import WIDTH
from centre_app.views.mediation.chip_line import chip_line
from centre_app.views.mediation.inquiry_section import people_in
from centre_app.views.parts.buttons import Button
from centre_app.views.parts.chip import ChipLook, Tone
from centre_app.views.parts.choice import Choice
from centre_app.views.parts.field import Field
from centre_app.views.parts.flow import in_flow
from centre_app.views.parts.form_column import FormColumn
from centre_app.views.parts.labels import Label, set_names
from centre_app.views.parts.layouts import Card
from centre_app.views.parts.scrolled import Scrolled
from centre_app.views.parts.text_area import TextArea
from centre_app.views.parts.typed import DayField

_TEXTS = ("relation", "place", "purpose", "investigators", "recorder", "present")


class InquiryPane(Card):
    """Takes all but the words of an inquiry.

    Signals:
        changed: something was ticked, typed or chosen.
        save_wanted, close_wanted, drop_wanted, read_back_wanted: a button was pressed.
    """

    changed = Signal()
    save_wanted = Signal()
    close_wanted = Signal()
    drop_wanted = Signal()
    read_back_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(words.PANE, parent)
        self.alone = chip_line(ChipLook(words.ALONE_CHIP, Tone.WARN), words.ALONE, "small")
        self.relation = Field(words.RELATION, limit=200)
        self.place = Field(words.PLACE, required=True, limit=200)
        self.purpose = TextArea(words.PURPOSE, required=True, limit=500, lines=2)
        self.investigators = Field(
            words.INVESTIGATORS, required=True, hint=words.SEVERAL, limit=400
        )
        self.recorder = Field(words.RECORDER, limit=80)
        self.present = Field(words.PRESENT, hint=words.SEVERAL, limit=400)
        self.day = DayField(words.DAY, required=True)
        hours = room_words.HOUR_EXAMPLES
        self.began = Field(words.BEGAN, required=True, placeholder=hours, limit=10)
        self.ended = Field(words.ENDED, placeholder=hours, hint=words.NOW, limit=10)
        self.duty = QCheckBox(words.DUTY)
        set_names(self.duty, words.DUTY)
        self.fault = Label(part="error", wrap=True)
        self.acts = Label(part="small", wrap=True)
        self.read_back: Choice[ReadBackWay] = Choice(words.READ_BACK, words.WAYS)
        self.read_back_now = Button(
            words.READ_BACK_NOW, icon_name="ok", pressed=self.read_back_wanted.emit
        )
        self.save = Button(words.SAVE, icon_name="save", pressed=self.save_wanted.emit)
        self.drop = Button(words.DROP, "quiet", pressed=self.drop_wanted.emit)
        self.close_button = Button(words.CLOSE, "primary", pressed=self.close_wanted.emit)
        self.form = FormColumn()
        self._lay_out()
        self._measure()
        for name in (*_TEXTS, "began", "ended", "day"):
            self.form.field(name).changed.connect(self._on_changed)
        self.duty.toggled.connect(self._on_changed)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._measure()

    def show_page(self, page: InquiryPage) -> None:
        """Show what is on file."""
        self.day.stand_on(local(page.now).date(), page.calendar)
        began = local(page.began_at) if page.began_at else None
        self.show_typed(
            {
                "relation": page.relation,
                "place": page.place,
                "purpose": page.purpose,
                "investigators": words.AND.join(page.investigators),
                "recorder": page.recorder,
                "present": words.AND.join(page.present),
                "day": f"{began:%Y-%m-%d}" if began else "",
                "began": f"{began:%H:%M}" if began else "",
                "ended": f"{local(page.ended_at):%H:%M}" if page.ended_at else "",
                "duty": any(one.kind.value == "duty_told" for one in page.acts),
            }
        )
        self.read_back.set_value(None)
        self.show_acts(page)

    def show_acts(self, page: InquiryPage) -> None:
        """Show what was done besides talking, with its hours."""
        self.acts.setText("\n".join(map(act_line, page.acts)))
        self.acts.setVisible(bool(page.acts))

    def show_typed(self, typed: Mapping[str, Any]) -> None:
        """Show what was half typed."""
        for name in (*_TEXTS, "day", "began", "ended"):
            editor: Any = self.form.field(name)
            editor.set_text(typed[name])
        self.duty.setChecked(typed["duty"])

    def half_typed(self) -> dict[str, Any]:
        """Return what stands here as plain values."""
        texts = {name: self.form.field(name).text() for name in (*_TEXTS, "day", "began", "ended")}
        return {**texts, "duty": self.duty.isChecked()}

    def entry(self) -> dict[str, Any] | None:
        """Return what stands here by the names of the request; None after saying what is wrong."""
        reasons: dict[str, str] = {}
        day = self.day.day()
        if day is None:
            reasons["day"] = "not_a_date" if self.day.text() else "required"
        began, ended = (self._hour(name, day, reasons) for name in ("began", "ended"))
        if reasons:
            self.form.show_errors(reasons)
            return None
        return {
            "relation": self.relation.text(),
            "place": self.place.text(),
            "purpose": self.purpose.text(),
            "investigators": people_in(self.investigators.text()),
            "recorder": self.recorder.text(),
            "present": people_in(self.present.text()),
            "began_at": began,
            "ended_at": ended,
            "duty_told": self.duty.isChecked(),
            "read_back": self.read_back.value(),
        }

    def show_fault(self, sentence: str) -> None:
        """Say what is wrong with what has no field; empty takes it away."""
        self.fault.setText(sentence)
        self.fault.setVisible(bool(sentence))

    def set_locked(self, *, locked: bool) -> None:
        """Let nothing be changed in a record that is over."""
        for widget in (self.form, self.save, self.drop, self.close_button):
            widget.setEnabled(not locked)

    def _hour(self, name: str, day: date | None, reasons: dict[str, str]) -> datetime | None:
        text = self.form.field(name).text()
        if not text:
            return None
        try:
            hour: time = parse_hour(text)
        except TextRefused as refused:
            reasons[name] = refused.reason
            return None
        return datetime.combine(day, hour, centre_zone()).astimezone(UTC) if day else None

    def _on_changed(self) -> None:
        people = {*people_in(self.investigators.text()), self.recorder.text()} - {""}
        self.alone.setVisible(len(people) < USUAL_NUMBER)
        self.changed.emit()

    def _measure(self) -> None:
        self.setMaximumWidth(theme.current().em(WIDTH))

    def _lay_out(self) -> None:
        form = self.form
        form.add("relation", self.relation)
        form.add("place", self.place)
        form.add("purpose", self.purpose)
        form.add("investigators", self.investigators)
        form.add("recorder", self.recorder)
        form.add_widget(self.alone)
        form.add("present", self.present)
        form.add("day", self.day)
        form.add_row(began=self.began, ended=self.ended)
        form.add_widget(self.duty)
        form.add_widget(self.fault)
        form.add("read_back", self.read_back)
        form.add_widget(in_flow(self.read_back_now))
        form.add_widget(self.acts)
        form.add_widget(in_flow(self.drop))
        form.add_stretch()
        form.committed.connect(self.close_wanted)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.S)
        buttons.addWidget(self.save)
        buttons.addWidget(self.close_button, 1)
        self.add(Scrolled(form), 1)
        self.body.addLayout(buttons)
        for name, field in form.named_fields().items():
            field.editor().setObjectName(f"inquiry.page.{name}")
        for name, widget in (
            ("duty", self.duty),
            ("read_back_now", self.read_back_now),
            ("save", self.save),
            ("drop", self.drop),
            ("close", self.close_button),
        ):
            widget.setObjectName(f"inquiry.page.{name}")
        self.save.set_shortcut("Ctrl+S")
        self.show_fault("")
