"""What makes a password good enough.

Source: 等保 2.0 level 2 asks for complexity; a long sentence is as hard to guess and easier to keep.
"""

from centre_app.domain.refusals import TextRefused

SHORTEST = 10
CLASSES_ASKED = 3
SENTENCE = 15
"""From this length on a password may be a plain sentence."""

COMMON = frozenset(
    {"password", "passw0rd", "qwertyui", "12345678", "123456789", "11111111", "88888888"}
)
"""Words tried first by anybody; compared without case, digits and signs at the end left out."""


def check_password(password: str, *, login: str) -> None:
    """Let a good password pass.

    Raises:
        TextRefused: too short, too plain, or made of the login name.
    """
    if len(password) < SHORTEST:
        raise TextRefused("password_short")
    if login and login.lower() in password.lower():
        raise TextRefused("password_has_name")
    if password.lower() in COMMON or password.lower().rstrip("0123456789!@#") in COMMON:
        raise TextRefused("password_common")
    if len(password) < SENTENCE and _classes(password) < CLASSES_ASKED:
        raise TextRefused("password_plain")


def _classes(password: str) -> int:
    return sum(
        any(test(letter) for letter in password)
        for test in (str.islower, str.isupper, str.isdigit, lambda one: not one.isalnum())
    )
