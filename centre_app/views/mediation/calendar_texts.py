"""The calendar in words, for tips and for who cannot see it."""

from centre_app.services.records.sessions import SessionBlock
from centre_app.views.mediation import calendar_words, words
from centre_app.views.mediation.calendar_layout import SLOTS_PER_HOUR, Lane, Placed
from centre_app.views.mediation.texts import span_text


def free_text(lane: Lane, row: int) -> str:
    """Return a cell without a session in words: free, and that somebody is away then."""
    shade = lane.away_in(row)
    return calendar_words.FREE_BUT.format(away=shade.text) if shade else words.FREE_CELL


def rows_of(block: SessionBlock) -> float:
    """Return how many rows a session takes."""
    return block.span.length.total_seconds() / 3600 * SLOTS_PER_HOUR


def placed_text(one: Placed) -> str:
    """Return what stands in the calendar in words: a session, or several that share a place."""
    if not one.more:
        return block_text(one.block)
    sessions = calendar_words.THEN.join(block_text(block) for block in one.blocks)
    return words.MERGED_READ.format(count=len(one.blocks), sessions=sessions)


def block_text(block: SessionBlock) -> str:
    """Return a session in words."""
    return words.BLOCK_READ.format(
        when=span_text(block.span),
        number=block.number,
        surnames=block.surnames,
        mediators=words.AND.join(block.mediators),
        where=block.room or block.place,
    ).strip()
