"""What the panels of a petition share: they begin with what is on file, or is proposed."""

from collections.abc import Iterable
from typing import TypeVar

from PySide6.QtWidgets import QCheckBox

from centre_app.domain.codes import Code
from centre_app.domain.matters.triage import BodyOption
from centre_app.domain.petitions.codes import ServiceWay
from centre_app.services.records.case_page import CasePage
from centre_app.services.records.matters import MatterKey
from centre_app.services.records.petitions import PetitionView
from centre_app.views.matters.panels.petition import words
from centre_app.views.matters.panels.step_panel import StepPanel
from centre_app.views.parts.labels import set_names
from centre_app.views.parts.typed import DayField

LIMIT = 1000
C = TypeVar("C", bound=Code)


class PetitionPanel(StepPanel):
    """Base of the panels; ``show_view`` fills the fields once the file was read."""

    view: PetitionView | None = None

    def fill(self, page: CasePage) -> None:
        """Ask for the file."""
        self.view = None
        self.desk.send(
            self.served.petitions.view,
            MatterKey(page.head.matter_id),
            owner=self,
            done=self._show,
            supersedes="petition",
        )

    def show_view(self, view: PetitionView) -> None:
        """Fill the fields from the file."""

    def _show(self, view: PetitionView) -> None:
        self.view = view
        for field in self.form.fields():
            if isinstance(field, DayField):
                field.stand_on(view.today, view.calendar)
        self.show_view(view)


def coded(options: Iterable[C]) -> list[tuple[C, str]]:
    """Return codes as options of a choice."""
    return [(one, one.label) for one in options]


def bodies(options: Iterable[BodyOption]) -> list[tuple[BodyOption, str]]:
    """Return bodies as options of a choice."""
    return [(one, one.name) for one in options]


def ways() -> list[tuple[ServiceWay | None, str]]:
    """Return how a notice may be handed over at once, and that it may be served later."""
    at_once = (ServiceWay.DIRECT, ServiceWay.SPOKEN, ServiceWay.ELECTRONIC)
    return [*((one, one.label) for one in at_once), (None, words.WAY_LATER)]


def tick(name: str, text: str) -> QCheckBox:
    """Return a box to tick, named so that it can be found."""
    box = QCheckBox(text)
    box.setObjectName(name)
    set_names(box, text)
    return box
