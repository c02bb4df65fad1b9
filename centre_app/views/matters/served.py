"""The use cases this room sends."""

from typing import Protocol

from centre_app.services.endings import Endings
from centre_app.services.matters import Matters
from centre_app.services.orders import Orders
from centre_app.services.papers import Papers
from centre_app.services.triage import Triaging


class Served(Protocol):
    """What the program hands to the matters room."""

    @property
    def matters(self) -> Matters:
        """Return what reads matters."""

    @property
    def triage(self) -> Triaging:
        """Return what proposes, decides and takes on."""

    @property
    def endings(self) -> Endings:
        """Return what ends and reopens."""

    @property
    def orders(self) -> Orders:
        """Return what issues pairs of orders."""

    @property
    def papers(self) -> Papers:
        """Return what hands out stored papers."""
