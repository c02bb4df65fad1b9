"""The group of a matter's page that tells who came about it, and when."""

from collections.abc import Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from centre_app.domain.clock import local
from centre_app.domain.permissions import Permission
from centre_app.services.reception.reception import Reception
from centre_app.services.reception.splitting import Splitting
from centre_app.services.records.matters import MatterKey
from centre_app.services.records.reception import ReceiptOrder, VisitLine
from centre_app.views import theme
from centre_app.views.desk import Desk
from centre_app.views.matters import visit_words as words
from centre_app.views.parts.buttons import Button
from centre_app.views.parts.flow import Flow
from centre_app.views.parts.labels import Label, set_names
from centre_app.views.parts.layouts import Section
from centre_app.views.parts.lines import Block


class VisitsSection(Section):
    """Lists the visits of a matter; a repeated one may be split off, each has its slip.

    Signals:
        split_wanted: a ``VisitLine`` that shall become a matter of its own.
        paper_wanted: key of a slip.
    """

    split_wanted = Signal(object)
    paper_wanted = Signal(object)

    def __init__(self, desk: Desk, splitting: Splitting, reception: Reception) -> None:
        super().__init__(words.SECTION, name="matters.visits")
        self._desk, self._splitting, self._reception = desk, splitting, reception

    def show_matter(self, matter_id: UUID) -> None:
        """Ask who came about a matter."""
        self._desk.send(
            self._splitting.visits,
            MatterKey(matter_id),
            owner=self,
            done=self._show,
            supersedes="visits",
        )

    def _show(self, visits: Sequence[VisitLine]) -> None:
        if self.lines.show([Block(one, partial(self._row, one)) for one in visits]):
            self.set_count(len(visits))

    def _row(self, visit: VisitLine) -> QWidget:
        row = QWidget()
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.XS)
        column.addWidget(Label(_told(visit), wrap=True))
        column.addWidget(Label(visit.words, "muted", wrap=True))
        buttons = list(self._buttons(visit))
        if buttons:
            flow = Flow()
            flow.hold(buttons)
            column.addWidget(flow)
        return row

    def _buttons(self, visit: VisitLine) -> Sequence[Button]:
        buttons = []
        if not visit.first and self._desk.may(Permission.VISIT_REGISTER):
            split = Button(words.SPLIT, "quiet", pressed=partial(self.split_wanted.emit, visit))
            split.setObjectName("matters.visits.split")
            buttons.append(split)
        if self._desk.may(Permission.PAPER_ISSUE):
            slip = Button(words.RECEIPT, "quiet", pressed=partial(self._hand_out, visit))
            slip.setObjectName("matters.visits.receipt")
            buttons.append(slip)
        for one in buttons:
            hint = words.HINT.format(number=visit.number, at=_at(visit))
            set_names(one, one.text(), hint)
        return buttons

    def _hand_out(self, visit: VisitLine) -> None:
        self._desk.send(
            self._reception.issue_receipt,
            ReceiptOrder(visit_id=visit.visit_id),
            owner=self,
            done=lambda done: self.paper_wanted.emit(done.paper_id),
        )


def visit_heading(visit: VisitLine) -> str:
    """Return in one line which visit is meant."""
    who = visit.visitor or words.NO_NAME
    return words.WHICH.format(at=_at(visit), who=who, number=visit.number)


def _at(visit: VisitLine) -> str:
    return f"{local(visit.visited_at):%Y-%m-%d %H:%M}"


def _told(visit: VisitLine) -> str:
    who = visit.visitor or words.NO_NAME
    line = words.LINE.format(at=_at(visit), who=who, channel=visit.channel.label)
    crowd = words.CROWD.format(count=visit.people_count) if visit.people_count > 1 else ""
    return "  ".join(filter(None, (line, crowd, words.FIRST if visit.first else words.AGAIN)))
