"""The code on a slip by which its bearer asks how far his matter is.

It is drawn by chance and kept, not worked out of the matter's number: who knows one number knows the
next, and a code that follows from it would let anybody ask about his neighbour. Nine signs without
0, 1, I, L and O, read aloud in threes: 7K3-M92-QXH; the last one checks the others.
"""

from centre_app.domain.ids import new_id
from centre_app.domain.widths import half_width

SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
LENGTH = 9
_GROUP = 3
_CHOICES = len(SIGNS) ** (LENGTH - 1)


def new_query_code() -> str:
    """Return a code drawn from 850 thousand million; made data draws the same every time."""
    chance = new_id().int % _CHOICES
    body = ""
    for _ in range(LENGTH - 1):
        chance, value = divmod(chance, len(SIGNS))
        body += SIGNS[value]
    return body + _check(body)


def grouped(code: str) -> str:
    """Return a code as it is printed and read aloud: 7K3-M92-QXH."""
    return "-".join(code[at : at + _GROUP] for at in range(0, len(code), _GROUP))


def read_query_code(text: str) -> str | None:
    """Return the code somebody typed or scanned, or nothing where it cannot be one.

    Small letters, wide signs, dashes and spaces are all the same.
    """
    typed = half_width(text).upper()
    code = "".join(sign for sign in typed if not sign.isspace() and sign not in "-‐–—－")
    if len(code) != LENGTH or not set(code) <= set(SIGNS):
        return None
    return code if _check(code[:-1]) == code[-1] else None


def _check(body: str) -> str:
    """Return the sign that checks a body.

    Weights differ and the number of signs is prime: every wrong sign and every two that changed
    places are found.
    """
    weighed = sum(place * SIGNS.index(sign) for place, sign in enumerate(body, 2))
    return SIGNS[weighed % len(SIGNS)]
