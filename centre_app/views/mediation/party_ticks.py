"""Parties of a case, ticked under one caption: who agreed, who takes something back."""

from collections.abc import Iterable

from centre_app.services.records.case_card import PartyLine
from centre_app.views.mediation.ticks import Ticks


class PartyTicks(Ticks):
    """A tick for each party."""

    def offer(self, parties: Iterable[PartyLine]) -> None:
        """Offer these parties; whoever was ticked stays so."""
        self.offer_all((one.party_id, f"{one.label} {one.name}") for one in parties)
