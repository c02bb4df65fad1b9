"""What the panels of all steps share: they are called as their step."""

from centre_app.domain.road.next_steps import Step
from centre_app.views.matters.panels.panel import Panel, Sent

__all__ = ["Sent", "StepPanel"]


class StepPanel(Panel):
    """Base of the panels of the road; each takes one step."""

    step: Step

    def __init_subclass__(cls) -> None:
        """Call the panel as its step."""
        super().__init_subclass__()
        if hasattr(cls, "step"):
            cls.name, cls.heading = cls.step.value, cls.step.label
