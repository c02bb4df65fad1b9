"""The use cases this room sends."""

from typing import Protocol

from centre_app.services.case_files.archive import Archive
from centre_app.services.case_files.filing import Filing
from centre_app.services.papers import Papers


class Served(Protocol):
    """What the program hands to the archive."""

    @property
    def filing(self) -> Filing:
        """Return what puts files together until they are locked."""

    @property
    def archive(self) -> Archive:
        """Return what keeps what is locked."""

    @property
    def papers(self) -> Papers:
        """Return what hands out stored papers."""
