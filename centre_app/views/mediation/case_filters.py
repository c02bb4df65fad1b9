"""What of the cases is listed: a stage, whose, one body's; buttons, or one choice where it is narrow."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QCheckBox, QMenu, QVBoxLayout, QWidget

from centre_app.services.records.case_lists import CasePage, CaseQuery, CaseScope
from centre_app.views import theme
from centre_app.views.mediation import words
from centre_app.views.mediation.body_filter import BodyFilter
from centre_app.views.parts.buttons import Button
from centre_app.views.parts.flow import in_flow
from centre_app.views.parts.labels import Label, set_hint, set_names

WAITING = "waiting"
HANDED = "handed"
ALWAYS = (WAITING, "open", "ended")
FOLD_UNDER_EM = 34
"""Narrower than so many characters the buttons would take four lines from the list."""

_LABELS = {
    WAITING: words.WAITING,
    HANDED: words.HANDED,
    **{key: label for key, label, _ in words.STAGE_FILTERS},
}
_STAGES = {key: stages for key, _, stages in words.STAGE_FILTERS}


class CaseFilters(QWidget):
    """Stages as buttons with whose and which body's; ``fold`` says and offers the same in one.

    Signals:
        changed: something else shall be listed.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = words.STAGE_FILTERS[0][0]
        self._counts: dict[str, int] = {}
        self._found = ""
        self.mine = QCheckBox(words.MINE)
        self.mine.setObjectName("mediation.mine")
        set_names(self.mine, words.MINE)
        self.body = BodyFilter()
        self.buttons = {key: self._button(key) for key in _LABELS}
        self.fold = Button("", icon_name="down")
        self.fold.setObjectName("mediation.filter")
        self.menu = QMenu(self.fold)
        self.menu.aboutToShow.connect(self._fill_menu)
        self.fold.setMenu(self.menu)
        self._chips = in_flow(*self.buttons.values(), self.body, self.mine, spacing=theme.XS)
        self._told = Label(part="small", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._chips)
        column.addWidget(self._told)
        self.mine.toggled.connect(lambda _: self.changed.emit())
        self.body.chosen.connect(self.changed)
        self.fold.hide()
        self._tell()

    @property
    def folded(self) -> bool:
        """Return whether all of it is one choice."""
        return self._chips.isHidden()

    def fit(self, width: int) -> bool:
        """Fold where there is little room; return whether it is folded now."""
        folded = width < theme.current().em(FOLD_UNDER_EM)
        self._chips.setVisible(not folded)
        self.fold.setVisible(folded)
        self._tell()
        return folded

    def choose(self, key: str) -> None:
        """List another stage."""
        self.key = key
        self._tell()
        self.changed.emit()

    def told(self) -> str:
        """Return what is said under the folded choice: what else than the stage narrows the list."""
        return "" if self._told.isHidden() else self._told.text()

    def query(self, text: str) -> CaseQuery:
        """Return what to ask for, of the cases in which a text is found."""
        return CaseQuery(
            text,
            _STAGES.get(self.key, frozenset()),
            CaseScope.MINE if self.mine.isChecked() else CaseScope.ALL,
            body_id=self.body.body_id(),
            handed=self.key == HANDED,
        )

    def show_page(self, page: CasePage, *, searched: bool) -> None:
        """Tell how many stand where, and how many were found if somebody searched."""
        for key, stages in _STAGES.items():
            self._counts[key] = sum(page.counts.get(one, 0) for one in stages or set(page.counts))
        self._counts |= {WAITING: page.waiting, HANDED: page.handed}
        self._found = words.FOUND.format(count=len(page.rows)) if searched else ""
        self.body.offer(page.bodies)
        self._tell()

    def show_waiting(self, count: int) -> None:
        """Tell how many matters wait for a case."""
        self._counts[WAITING], self._found = count, ""
        self._tell()

    def _button(self, key: str) -> Button:
        button = Button(_LABELS[key], pressed=partial(self.choose, key))
        button.setObjectName(f"mediation.stage.{key}")
        button.setCheckable(True)
        return button

    def _tell(self) -> None:
        for key, button in self.buttons.items():
            button.set_text(self._label(key))
            button.setChecked(key == self.key)
            button.setVisible(self._offered(key))
        self.fold.set_text(self._label(self.key))
        set_hint(self.fold, words.FOLDED_HINT)
        narrowed = "" if self.key == WAITING else " · ".join(filter(None, self._narrowed()))
        self._told.setText(narrowed)
        self._told.setVisible(self.folded and bool(narrowed))

    def _narrowed(self) -> Iterator[str]:
        """Yield what else than the stage narrows the list: the folded choice has no room for it."""
        yield words.MINE if self.mine.isChecked() else ""
        yield self.body.currentText() if self.body.body_id() else ""
        yield self._found

    def _label(self, key: str) -> str:
        count = self._counts.get(key, 0)
        return f"{_LABELS[key]} {count}" if count else _LABELS[key]

    def _offered(self, key: str) -> bool:
        # An empty stage takes no room, unless it is the one looked at.
        return bool(self._counts.get(key)) or key in (*ALWAYS, self.key)

    def _fill_menu(self) -> None:
        self.menu.clear()
        stages = QActionGroup(self.menu)
        for key in filter(self._offered, _LABELS):
            stage = self._action(self._label(key), checked=key == self.key, into=stages)
            stage.triggered.connect(partial(self.choose, key))
            self.menu.addAction(stage)
        self.menu.addSeparator()
        mine = self._action(words.MINE, checked=self.mine.isChecked())
        mine.toggled.connect(self.mine.setChecked)
        self.menu.addAction(mine)
        self.menu.addMenu(self._bodies())

    def _bodies(self) -> QMenu:
        menu = QMenu(words.OF_BODY, self.menu)
        bodies = QActionGroup(menu)
        for place, name in enumerate(self.body.labels()):
            body = self._action(name, checked=place == self.body.currentIndex(), into=bodies)
            body.triggered.connect(partial(self.body.setCurrentIndex, place))
            menu.addAction(body)
        return menu

    def _action(self, text: str, *, checked: bool, into: QActionGroup | None = None) -> QAction:
        action = QAction(text.replace("&", "&&"), into or self.menu)
        action.setCheckable(True)
        action.setChecked(checked)
        return action
