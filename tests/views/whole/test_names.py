"""At the largest type, wherever one gets to: nothing is cut, and every control says what it is."""

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from centre_app.views.theme import TypeSize
from tests.views.conftest import Wear
from tests.views.looking import clipped, describe, marked_up
from tests.views.whole.conftest import Walk
from tests.views.whole.keyboard import stops

SILENT = {QAccessible.Role.NoRole, QAccessible.Role.Client, QAccessible.Role.Pane}
"""What a reader of the screen can say nothing of."""
PAINTED = {"CalendarGrid", "Chart", "_Area"}
"""Qt knows no kind for what paints itself; its name says what it is."""


def unsaid(window: QWidget) -> list[str]:
    """Return the stops without a name or a kind, and those one cannot tell from their neighbour."""
    poor, heard = [], set()
    for widget in stops(window):
        face = QAccessible.queryAccessibleInterface(widget)
        name = face.text(QAccessible.Text.Name)
        if not name:
            poor.append(f"no name: {describe(widget)}")
        if face.role() in SILENT and type(widget).__name__ not in PAINTED:
            poor.append(f"no kind: {describe(widget)}")
        told = (id(widget.parentWidget()), type(widget), name, widget.x(), widget.y())
        if told in heard:
            poor.append(f"said twice: {describe(widget)}")
        heard.add(told)
    return poor


def test_nothing_is_cut_at_the_largest_type_and_every_control_says_what_it_is(
    walk: Walk, wear: Wear
) -> None:
    wear(False, TypeSize.LARGEST)
    poor = {
        name: [*unsaid(desk.window), *clipped(desk.window), *marked_up(desk.window)]
        for name, desk in walk()
    }
    assert len(poor) > 40
    assert {name: found for name, found in poor.items() if found} == {}
