"""The use cases this room sends."""

from typing import Protocol

from centre_app.services.confirmation.ledger import ConfirmationLedger
from centre_app.services.confirmation.way import Confirmations
from centre_app.services.follow_up.follow_up import FollowUp
from centre_app.services.follow_up.redress import Redress
from centre_app.services.follow_up.urging import Urging
from centre_app.services.papers import Papers


class Served(Protocol):
    """What the program hands to the follow-up room."""

    @property
    def confirmations(self) -> Confirmations:
        """Return what leads agreements to the court."""

    @property
    def follow_up(self) -> FollowUp:
        """Return what supervises performance and revisits."""

    @property
    def urging(self) -> Urging:
        """Return what reminds, urges, and leads to rights."""

    @property
    def redress(self) -> Redress:
        """Return what a bad grade asks for."""

    @property
    def papers(self) -> Papers:
        """Return what hands out stored papers."""

    @property
    def confirmation_ledger(self) -> ConfirmationLedger:
        """Return what lists applications for confirmation."""
