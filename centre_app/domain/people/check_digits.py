"""Check characters of identity numbers."""

_RESIDENT_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
_RESIDENT_CHECKS = "10X98765432"

_USCC_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_USCC_WEIGHTS = [pow(3, place, 31) for place in range(17)]


def resident_check(body: str) -> str:
    """Return the last character of a resident's number from its first seventeen digits.

    Source: GB 11643-1999 section 4, ISO 7064 MOD 11-2.
    """
    weighed = zip(body, _RESIDENT_WEIGHTS, strict=True)
    return _RESIDENT_CHECKS[sum(int(digit) * weight for digit, weight in weighed) % 11]


def uscc_check(body: str) -> str:
    """Return the last character of a unified social credit code from its first seventeen.

    The alphabet knows no I, O, S, V and Z. Source: GB 32100-2015 section 5.
    """
    weighed = zip(body, _USCC_WEIGHTS, strict=True)
    total = sum(_USCC_ALPHABET.index(character) * weight for character, weight in weighed)
    return _USCC_ALPHABET[-total % 31]
