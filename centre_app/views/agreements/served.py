"""The use cases this page sends."""

from typing import Protocol

from centre_app.services.agreements.agreements import Agreements
from centre_app.services.mediation.outcomes import Outcomes
from centre_app.services.papers import Papers


class Served(Protocol):
    """What the program hands to the agreement page."""

    @property
    def agreements(self) -> Agreements:
        """Return what writes agreements."""

    @property
    def outcomes(self) -> Outcomes:
        """Return what ends mediations without agreement."""

    @property
    def papers(self) -> Papers:
        """Return what hands out stored papers."""
