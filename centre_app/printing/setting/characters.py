"""What a line may not begin or end with, and where punctuation leaves half its square empty.

Sources: GB/T 15834-2011, 5.1 (标点符号的位置和书写形式); W3C, Requirements for Chinese Text Layout, 3.1.
"""

NEVER_FIRST = frozenset("，。、；：？！）》」』】〕〉〗”’…—–－～·‧・／％‰℃°,.;:?!)]}%-/'\"")
"""Signs that belong to the word before them: 行首禁则."""

NEVER_LAST = frozenset("（《「『【〔〈〖“‘／([{￥¥＄$€£№/'\"")
"""Signs that belong to the word after them: 行尾禁则. Straight quotes do not say which they are."""

EMPTY_ON_THE_RIGHT = frozenset("，。、；：！）》」』】〕〉〗”’")
"""Signs with ink in the left half of their square; the other half may be taken away."""

EMPTY_ON_THE_LEFT = frozenset("（《「『【〔〈〖“‘")
"""Signs with ink in the right half of their square."""

DASH, ELLIPSIS = "——", "……"
"""Two characters that make one sign."""

LATIN = r"!-~¡-ÿĀ-ɏ€‰–−"
"""A range for regular expressions: what stands together in numbers, codes and foreign words."""

_END_OF_LATIN = "\u0250"


def is_latin(character: str) -> bool:
    """Return whether a character is set like Latin letters rather than in a square."""
    return character < _END_OF_LATIN or character in "€‰–−"
