"""Folding for search keys only; what is stored stays as typed."""

import re
import unicodedata

from centre_app.domain.cleaning import without_invisible

_VARIATION_SELECTORS = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef]")


def fold(text: str) -> str:
    """Return a text with widths, case, compatibility forms and glyph variants made one."""
    plain = _VARIATION_SELECTORS.sub("", without_invisible(text))
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", plain).casefold())
