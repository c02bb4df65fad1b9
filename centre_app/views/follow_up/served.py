"""The use cases this room sends."""

from typing import Protocol

from centre_app.services.agreements import Agreements
from centre_app.services.follow_up import FollowUp
from centre_app.services.papers import Papers


class Served(Protocol):
    """What the program hands to the follow-up room."""

    @property
    def agreements(self) -> Agreements:
        """Return what notes confirmations."""

    @property
    def follow_up(self) -> FollowUp:
        """Return what supervises performance and revisits."""

    @property
    def papers(self) -> Papers:
        """Return what hands out stored papers."""
