"""What is shown of names and numbers where the whole is not needed.

Source: 《个人信息保护法》第五十一条 (de-identification); lists never receive more.
"""

import re

_CHARACTER = re.compile(r".[\ufe00-\ufe0f\U000e0100-\U000e01ef]*", re.DOTALL)
"""A character with the variation selectors that belong to it."""

LONG_NUMBER, MOBILE_NUMBER = 15, 11
_ADDRESS_SHOWN = 6


def mask_id(number: str) -> str:
    """Return an identity number with its middle starred: 620981********1234."""
    if len(number) >= LONG_NUMBER:
        return _starred(number, head=6, tail=4)
    return _starred(number, head=min(2, len(number) // 4), tail=min(3, len(number) // 4))


def mask_phone(number: str) -> str:
    """Return a phone number with its middle starred: 138****5678."""
    if len(number) >= MOBILE_NUMBER:
        return _starred(number, head=3, tail=4)
    return _starred(number, head=0, tail=min(4, len(number) // 2))


def mask_address(address: str) -> str:
    """Return an address without house and door: its first half, six characters at most."""
    shown = min(_ADDRESS_SHOWN, len(address) // 2)
    return address[:shown] + "****" if address else ""


def mask_name(name: str) -> str:
    """Return a name with all but its ends starred: 张*, 张*三."""
    characters: list[str] = _CHARACTER.findall(name)
    if len(characters) <= 1:
        return "*" * len(characters)
    last = characters[-1] if len(characters) > len("张三") else "*"
    return characters[0] + "*" * (len(characters) - 2) + last


def _starred(text: str, *, head: int, tail: int) -> str:
    hidden = len(text) - head - tail
    return text[:head] + "*" * hidden + text[len(text) - tail :]
