"""The use cases this page sends."""

from typing import Protocol

from centre_app.services.agreements.agreements import Agreements
from centre_app.services.agreements.newcomers import Newcomers
from centre_app.services.agreements.signings import Signings
from centre_app.services.mediation.outcomes import Outcomes
from centre_app.services.papers import Papers
from centre_app.services.reception.reception import Reception


class Served(Protocol):
    """What the program hands to the agreement page."""

    @property
    def agreements(self) -> Agreements:
        """Return what writes agreements."""

    @property
    def signings(self) -> Signings:
        """Return what leads a printed agreement to its effect."""

    @property
    def outcomes(self) -> Outcomes:
        """Return what ends mediations without agreement."""

    @property
    def papers(self) -> Papers:
        """Return what hands out stored papers."""

    @property
    def newcomers(self) -> Newcomers:
        """Return what makes a party of whoever comes in while an agreement is drafted."""

    @property
    def reception(self) -> Reception:
        """Return what finds people."""
