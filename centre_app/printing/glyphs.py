"""Which characters can be drawn, asked before a paper is set."""

from centre_app.domain.people.private_use import private_characters, written_today
from centre_app.printing.fonts import faces


def has_glyph(character: str) -> bool:
    """Return whether any bundled face has a character, or what a private one is written as today.

    What a face draws for a private character of its own is nobody's name.
    """
    written = written_today(character)
    return not private_characters(written) and bool(
        faces.song().glyph(written) or faces.kai().glyph(written) or faces.rare().glyph(written)
    )


def body_face_name() -> str:
    """Return the name of the face that body text is set in on this computer."""
    own = faces.fangsong()
    return own.name if own else faces.song().name
