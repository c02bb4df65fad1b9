"""The group of a matter's page about danger: what is owed, who was told, what to look at."""

from collections.abc import Iterator
from functools import partial
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from centre_app.domain.clock import local
from centre_app.domain.permissions import Permission
from centre_app.domain.risk.codes import RiskOffice
from centre_app.domain.risk.suggesting import RiskSuggestion
from centre_app.services.records.matters import MatterKey
from centre_app.services.records.risk import RiskLine, RiskPage, TellingLine
from centre_app.services.risk import Risks
from centre_app.views import theme
from centre_app.views.desk import Desk
from centre_app.views.matters import risk_words as words
from centre_app.views.parts.buttons import Button
from centre_app.views.parts.labels import Label
from centre_app.views.parts.layouts import Section


class RiskSection(Section):
    """Tells the dangers of a matter, and offers what can be done about them.

    Signals:
        raise_wanted: a danger is to be raised; a ``RiskFactor`` to tick, or None.
        tell_wanted: a ``RiskLine`` somebody was told of.
        finish_wanted: a ``RiskLine`` that is to be finished.
        dismiss_wanted: a ``RiskSuggestion`` to put aside.
    """

    raise_wanted = Signal(object)
    tell_wanted = Signal(object)
    finish_wanted = Signal(object)
    dismiss_wanted = Signal(object)

    def __init__(self, desk: Desk, risks: Risks) -> None:
        super().__init__(words.SECTION, name="matters.risk")
        self._desk, self._risks = desk, risks
        self.urgent = Button(
            words.URGENT,
            icon_name="danger",
            shortcut=words.URGENT_KEY,
            pressed=lambda: self.raise_wanted.emit(None),
        )
        self.urgent.setObjectName("matters.risk.urgent")
        self._shown = QVBoxLayout()
        self._shown.setSpacing(theme.S)
        self.add(self.urgent)
        self.body.addLayout(self._shown)
        self.urgent.setVisible(desk.may(Permission.RISK_REPORT))

    def show_matter(self, matter_id: UUID) -> None:
        """Ask for the dangers of a matter."""
        self._desk.send(
            self._risks.page,
            MatterKey(matter_id),
            owner=self,
            done=self._show,
            supersedes="risk",
        )

    def _show(self, page: RiskPage) -> None:
        while (item := self._shown.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for widget in self._widgets(page):
            self._shown.addWidget(widget)
        self.set_count(len(page.reports))

    def _widgets(self, page: RiskPage) -> Iterator[QWidget]:
        if not page.reports and not page.suggestions:
            yield Label(words.NOTHING, "small", wrap=True)
        for one in page.suggestions:
            yield from self._suggestion(one)
        for line in reversed(page.reports):
            yield Label("\n".join(_told(line)), wrap=True, selectable=True)
            if page.may_change:
                yield self._deeds(line)

    def _suggestion(self, one: RiskSuggestion) -> Iterator[QWidget]:
        seen = words.SEEN.get(one.factor, words.SEEN_WORDS).format(seen=one.seen)
        yield Label(words.SUGGESTED.format(factor=one.factor.label, seen=seen), wrap=True)
        take = Button(words.TAKE_UP, "quiet", pressed=partial(self.raise_wanted.emit, one.factor))
        aside = Button(words.PUT_ASIDE, "quiet", pressed=partial(self.dismiss_wanted.emit, one))
        take.setObjectName(f"matters.risk.take.{one.factor.value}")
        aside.setObjectName(f"matters.risk.aside.{one.factor.value}")
        yield _beside(take, aside)

    def _deeds(self, line: RiskLine) -> QWidget:
        tell = Button(words.TELL, "quiet", pressed=partial(self.tell_wanted.emit, line))
        tell.setObjectName("matters.risk.tell")
        if line.recorded_at is not None:
            return _beside(tell)
        finish = Button(words.FINISH, "quiet", pressed=partial(self.finish_wanted.emit, line))
        finish.setObjectName("matters.risk.finish")
        return _beside(tell, finish)


def _beside(*buttons: Button) -> QWidget:
    box = QWidget()
    row = QHBoxLayout(box)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.S)
    for button in buttons:
        row.addWidget(button)
    row.addStretch(1)
    return box


def _told(line: RiskLine) -> Iterator[str]:
    factors = words.AND.join(one.label for one in line.factors)
    at = f"{local(line.raised_at):{words.MINUTE}}"
    yield words.RAISED.format(at=at, who=line.raised_by, factors=factors)
    yield words.SAID.format(said=line.said)
    if line.duty is not None:
        yield words.DUTIES[line.duty]
    yield from map(_telling, line.tellings)
    if line.recorded_at is not None:
        yield words.MEASURES.format(measures=line.measures)
        yield words.RECORDED.format(at=f"{local(line.recorded_at):{words.MINUTE}}")
    else:
        yield _owed(line.untold)


def _owed(untold: tuple[RiskOffice, ...]) -> str:
    if not untold:
        return words.OWED_TOLD
    return words.OWED.format(offices=words.AND.join(one.label for one in untold))


def _telling(one: TellingLine) -> str:
    at = f"{local(one.told_at):{words.MINUTE}}"
    return words.TOLD.format(at=at, office=one.office.label, name=one.name, way=one.way)
