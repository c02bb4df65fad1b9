"""One matter somebody compared with this one: a door to it, what was said, and saying it anew."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from centre_app.domain.clock import local
from centre_app.domain.repeats.codes import Verdict
from centre_app.services.records.repeats import RepeatLink
from centre_app.views import theme
from centre_app.views.matters import words
from centre_app.views.parts.buttons import Button
from centre_app.views.parts.flow import Flow
from centre_app.views.parts.labels import Label
from centre_app.views.parts.link import Link


class LinkedMatter(QWidget):
    """Shows a link.

    Signals:
        opened: the other matter is wanted.
        decided: this is said of the pair from now on (a ``Verdict``).
    """

    opened = Signal()
    decided = Signal(object)

    def __init__(self, link: RepeatLink, *, may_decide: bool) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.XS)
        which = words.LINK_EARLIER if link.earlier else words.LINK_LATER
        door = which.format(number=link.number, title=link.title, state=link.state.label)
        column.addWidget(Link(door, icon_name="loop", pressed=self.opened.emit))
        column.addWidget(Label(_said(link), "small", wrap=True))
        if may_decide:
            column.addWidget(self._choices(link.verdict))

    def _choices(self, said: Verdict) -> QWidget:
        row = Flow()
        row.hold([self._choice(one) for one in Verdict if one is not said])
        return row

    def _choice(self, verdict: Verdict) -> Button:
        button = Button(
            words.LINK_ANEW.format(verdict=verdict.label),
            "quiet",
            pressed=lambda: self.decided.emit(verdict),
        )
        button.setObjectName(f"matters.link.{verdict.value}")
        return button


def _said(link: RepeatLink) -> str:
    signs = words.LINK_BETWEEN.join(sign.label for sign in link.signs)
    told = words.LINK_SAID.format(
        verdict=link.verdict.label, who=link.decided_by, day=local(link.decided_at)
    )
    return f"{told}\n{signs}" if signs else told
