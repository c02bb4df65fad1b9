"""What a visitor was told whose matter is no longer accepted: the visit is kept all the same."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QWidget

from centre_app.views.parts.text_area import TextArea
from centre_app.views.reception import words
from centre_app.views.reception.attached_strip import Attached
from centre_app.views.reception.groups import Group


class GuidanceGroup(Group):
    """One field, there only while the visit goes with a matter whose last review ended."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.guidance = self.know(
            "guidance",
            TextArea(words.GUIDANCE, key="U", limit=2000, placeholder=words.GUIDANCE_HINT),
        )
        self.column.addWidget(self.guidance)
        self.show_for(None)

    def show_for(self, matter: Attached | None) -> None:
        """Ask for what was told, or for nothing."""
        self.setVisible(matter is not None and matter.final_on is not None)

    def body(self) -> dict[str, Any]:
        """Return what was typed, as a draft keeps it."""
        return {"guidance": self.guidance.text()}

    def fill(self, body: Mapping[str, Any]) -> None:
        """Show what a draft kept."""
        self.guidance.set_text(body.get("guidance", ""))
