"""Which part of the ledger: days first, then channel, receiver, destination and 初件 or 重复件."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import TypeVar
from uuid import UUID

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QWidget

from centre_app.domain.calendar.working_days import WorkCalendar
from centre_app.domain.codes import Code
from centre_app.domain.matters.codes import Route
from centre_app.domain.reception.codes import Channel, CountedAs
from centre_app.domain.reception.periods import LedgerPeriod, span_of
from centre_app.domain.refusals import Reason
from centre_app.services.records.visit_ledger import LedgerQuery, Receiver
from centre_app.views import messages, theme
from centre_app.views.parts.choice import Choice, Initials
from centre_app.views.parts.flow import FlowLayout
from centre_app.views.parts.labelled import Labelled
from centre_app.views.parts.labels import set_names
from centre_app.views.parts.typed import DayField
from centre_app.views.reception import ledger_words as words

T = TypeVar("T")
C = TypeVar("C", bound=Code)

_WIDE_EM = 9


class _Day(DayField):
    """A day of the past: what is readable needs no reading back."""

    def _read_back(self, text: str) -> str:
        return "" if self.day() else super()._read_back(text)


class LedgerFilters(QWidget):
    """Chooses days and what narrows them.

    Signals:
        picked: a ``LedgerQuery``.
    """

    picked = Signal(object)

    def __init__(self, today: date, initials: Initials | None) -> None:
        super().__init__()
        self._today = today
        self.period: Choice[LedgerPeriod] = Choice(words.PERIOD, _coded(LedgerPeriod), key="Q")
        self.first, self.last = _Day(words.FIRST), _Day(words.LAST)
        self.channel: Choice[Channel | None] = _narrowing(words.CHANNEL, initials)
        self.receiver: Choice[UUID | None] = _narrowing(words.RECEIVER, initials)
        self.route: Choice[Route | None] = _narrowing(words.ROUTE, initials)
        self.counted_as: Choice[CountedAs | None] = _narrowing(words.COUNTED_AS, initials, key="C")
        _offer(self.channel, _coded(Channel))
        _offer(self.route, _coded(Route))
        _offer(self.counted_as, _coded(CountedAs))
        self.period.set_value(LedgerPeriod.TODAY)
        self._lay_out()
        self.period.changed.connect(self._on_period)
        for day in (self.first, self.last):
            day.left.connect(self.pick)
            day.entered.connect(self.pick)
        for choice in (self.channel, self.receiver, self.route, self.counted_as):
            choice.changed.connect(self.pick)
        self.turn_to(today)

    def turn_to(self, today: date) -> None:
        """Say what today is: named spans follow, days that were typed stay."""
        self._today = today
        for field in (self.first, self.last):
            field.stand_on(today, WorkCalendar())
        if self.period.value() is not LedgerPeriod.CHOSEN:
            self._put_span()

    def offer_receivers(self, receivers: Sequence[Receiver]) -> None:
        """Offer those who received somebody."""
        _offer(self.receiver, ((one.staff_id, one.name) for one in receivers))

    def query(self) -> LedgerQuery | None:
        """Return what is chosen, or nothing where the days cannot be read; the field says why."""
        days = [self._day(field) for field in (self.first, self.last)]
        first, last = days
        if first is None or last is None:
            return None
        if last < first:
            self.last.set_error(messages.reason(Reason.SPAN_REVERSED, field=words.LAST))
            return None
        return LedgerQuery(
            first=first,
            last=last,
            channel=self.channel.value(),
            receiver_id=self.receiver.value(),
            route=self.route.value(),
            counted_as=self.counted_as.value(),
        )

    def pick(self) -> None:
        """Tell what is chosen, if it can be read."""
        query = self.query()
        if query is not None:
            self.picked.emit(query)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._measure()

    def _measure(self) -> None:
        for field in self._fields.values():
            field.setFixedWidth(theme.current().em(_WIDE_EM))

    def _day(self, field: DayField) -> date | None:
        day = field.day()
        code = Reason.UNCLEAR_DAY if field.text() else Reason.REQUIRED
        field.set_error("" if day else messages.reason(code, field=field.label))
        return day

    def _on_period(self) -> None:
        chosen = self.period.value() is LedgerPeriod.CHOSEN
        for field in (self.first, self.last):
            field.setVisible(chosen)
        if not chosen:
            self._put_span()
        self.pick()

    def _put_span(self) -> None:
        span = span_of(self.period.value() or LedgerPeriod.TODAY, self._today)
        self.first.set_day(span.first)
        self.last.set_day(span.last)

    def _lay_out(self) -> None:
        set_names(self, words.FILTERS)
        row = FlowLayout(self, spacing=theme.M, on_top=True)
        self._fields: dict[str, Labelled] = {
            "period": self.period,
            "first": self.first,
            "last": self.last,
            "channel": self.channel,
            "receiver": self.receiver,
            "route": self.route,
            "counted_as": self.counted_as,
        }
        for name, field in self._fields.items():
            field.editor().setObjectName(f"ledger.{name}")
            row.addWidget(field)
        self._measure()
        self.first.hide()
        self.last.hide()


def _coded(codes: type[C]) -> list[tuple[C, str]]:
    return [(one, one.label) for one in codes]


def _narrowing(label: str, initials: Initials | None, *, key: str = "") -> Choice[T | None]:
    return Choice(label, [(None, words.ALL)], key=key, initials=initials)


def _offer(choice: Choice[T | None], options: Iterable[tuple[T, str]]) -> None:
    """Offer everything and each option; everything is chosen until something else is."""
    kept = choice.value()
    choice.blockSignals(True)
    choice.set_options([(None, words.ALL), *options])
    choice.set_value(kept)
    if choice.editor().currentIndex() < 0:
        choice.editor().setCurrentIndex(0)
    choice.blockSignals(False)
