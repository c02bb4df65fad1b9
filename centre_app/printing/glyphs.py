"""Which characters can be drawn, asked before a paper is set."""

from centre_app.printing.fonts import faces


def has_glyph(character: str) -> bool:
    """Return whether any bundled face has a character."""
    return bool(
        faces.song().glyph(character)
        or faces.kai().glyph(character)
        or faces.rare().glyph(character)
    )


def body_face_name() -> str:
    """Return the name of the face that body text is set in on this computer."""
    own = faces.fangsong()
    return own.name if own else faces.song().name
