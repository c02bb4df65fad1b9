"""What the steps of a case have in common."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from centre_app.domain.errors import CentreError, FieldError
from centre_app.domain.mediation.codes import CaseStage
from centre_app.domain.permissions import Actor
from centre_app.services.records.case_card import CaseCard
from centre_app.services.requests import Done
from centre_app.views import theme
from centre_app.views.desk import Desk
from centre_app.views.parts.buttons import main_button
from centre_app.views.parts.flow import in_flow
from centre_app.views.parts.form_column import FormColumn
from centre_app.views.parts.layouts import Section
from centre_app.views.parts.tab_order import comes_in_place

C = TypeVar("C")

ASKING_WHY = (
    "notice_missing",
    "mediators_not_told",
    "violence_face_to_face",
    "term_expired_why",
)
"""What may be overruled with a reason."""

UseCase = Callable[[Actor, C], Done]


class Step(Section):
    """A step of the road to an agreement; the one that is due stands open.

    Signals:
        paper_issued: the key of a paper, to be previewed.
        settled: a change was made and told in these words.
    """

    paper_issued = Signal(object)
    settled = Signal(str)

    def __init__(self, title: str, desk: Desk, name: str, parent: QWidget | None = None) -> None:
        super().__init__(title, folded=True, parent=parent)
        self.setObjectName(f"case.step.{name}")
        self.desk = desk
        self.card: CaseCard | None = None
        self.form = FormColumn()
        self.add(self.form)

    def show_card(self, card: CaseCard, *, another: bool) -> None:
        """Show a case; ``another`` says that it is not the one shown before."""
        if another:
            self.form.clear_errors()
        self.card = card
        self.fill(card, another=another)

    def fill(self, card: CaseCard, *, another: bool) -> None:
        """Put the case into the fields; what is half typed stays unless it is another case."""
        raise NotImplementedError

    def first_stop(self) -> QWidget | None:
        """Return where the step goes on: its first field, else its main button, if there is one."""
        for field in self.form.fields():
            if field.isVisibleTo(self) and field.editor().isEnabled():
                return field
        return main_button(self.form)

    def show_whole(self) -> None:
        """Scroll until the end of the step is in view."""
        area: QObject | None = self.parent()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parent()
        inside = area.widget() if area is not None else None
        if area is not None and inside is not None:
            area.ensureVisible(0, self.mapTo(inside, QPoint(0, self.height())).y())

    def send(self, use_case: UseCase[C], request: C, *, said: str) -> None:
        """Carry something out; a paper that comes of it is previewed."""

        def done(answer: Done) -> None:
            self.settled.emit(said)
            if answer.paper_id is not None:
                self.paper_issued.emit(answer.paper_id)

        self.form.clear_errors()
        self.desk.send(use_case, request, owner=self, done=done, refused=self.refuse)

    def refuse(self, error: CentreError) -> None:
        """Say at the fields what is wrong; what has no field goes to the bar."""
        if isinstance(error, FieldError):
            unknown = self.form.show_errors(error.reasons)
            if not unknown:
                return
            error = FieldError(**{name: error.reasons[name] for name in unknown})
        self.desk.complain(error)


class Rows(QWidget):
    """Lines one under another that are built anew when there are others."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.XS)

    def replace(self, rows: list[list[QWidget]]) -> None:
        """Show these lines; words in them wrap."""
        self._put([_row(widgets) for widgets in rows])

    def replace_flowing(self, rows: list[list[QWidget]]) -> None:
        """Show these lines; what has no room in one goes on in the next."""
        self._put([in_flow(*widgets) for widgets in rows])

    def _put(self, lines: list[QWidget]) -> None:
        while (item := self._column.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                # Hidden at once, gone when Qt comes to it: it may be what was just clicked.
                old.hide()
                old.deleteLater()
        for line in lines:
            self._column.addWidget(line)
        comes_in_place(self)


def _row(widgets: list[QWidget]) -> QWidget:
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.S)
    for widget in widgets:
        row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
    row.addStretch(1)
    return line


def goes_on(card: CaseCard) -> bool:
    """Return whether a case neither rests nor has ended."""
    return card.stage not in {CaseStage.SUSPENDED, CaseStage.ENDED}


def reached(card: CaseCard, stage: CaseStage) -> bool:
    """Return whether a case has come as far as a stage."""
    order = list(CaseStage)
    return order.index(card.stage) >= order.index(stage)
