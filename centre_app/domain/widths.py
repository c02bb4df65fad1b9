"""Full-width forms of an input method, brought to their half-width twins."""

_FIRST, _LAST = 0xFF01, 0xFF5E
_SHIFT = 0xFEE0
_TWINS = {code: code - _SHIFT for code in range(_FIRST, _LAST + 1)} | {0x3000: 0x20, 0xFFE5: 0xA5}


def half_width(text: str) -> str:
    """Return the text with full-width ASCII, ideographic spaces and ￥ made half-width.

    Narrower than NFKC on purpose: NFKC would read 5² as 52.
    """
    return text.translate(_TWINS)
