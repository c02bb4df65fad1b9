"""Which scenes are played."""

from collections.abc import Callable

from centre_app.services.demo.agenda import Life
from centre_app.services.demo.scenes import (
    calendar,
    caucus,
    counter,
    dangers,
    drafting,
    handovers,
    ladder,
    paying,
    petitions,
    proofs,
    recusal,
    returning,
)
from centre_app.services.demo.world import World

OF_A_MATTER: tuple[Callable[[World], Life], ...] = (
    petitions.extended,
    petitions.reviewed,
    petitions.accusation,
    counter.not_taken_on,
    counter.turned_away,
    dangers.threat,
    dangers.violence,
    dangers.online,
    dangers.insisting,
    dangers.urgent,
    counter.group,
    counter.card_not_shown,
    counter.rarely_written,
    counter.nameless,
    recusal.brother_in_law,
    proofs.water_in_the_yard,
    ladder.consulted,
    ladder.arbitrated,
    ladder.sued,
    handovers.from_village,
    handovers.taken_by_chief,
    handovers.waits_for_chief,
    handovers.returned,
    handovers.sent_to_county,
    handovers.back_from_county,
    drafting.in_vague_words,
    drafting.without_manner_or_day,
    returning.blocked_again,
    paying.until_well,
)
"""Each brings one matter to the window."""

BESIDE = (counter.shelf, counter.modules, caucus.whispers, calendar.ahead)


def play(world: World) -> None:
    """Let the scenes take their places among the lives of the township."""
    for scene in (*OF_A_MATTER, *BESIDE):
        world.agenda.add(scene(world.apart(name_of(scene))))


def name_of(scene: Callable[[World], Life]) -> str:
    """Return what a scene is called, with the module it stands in."""
    return f"{scene.__module__.rpartition('.')[2]}.{scene.__qualname__}"
