"""What the pages can tell at once; the services decide in the end."""

import re

from centre_app.domain.centre.region import region_code
from centre_app.domain.refusals import TextRefused
from centre_app.views.parts.field import Field
from centre_app.views.sign_in import words

SHORTEST_PASSWORD = 10
"""等保 2.0 level 2 (GB/T 22239-2019 §7.1.4.1) asks for quality of passwords; the length is ours."""

_LOGIN = re.compile(r"[A-Za-z0-9.\-]+")


def filled(field: Field) -> str:
    """Return why a field must not be empty, or nothing."""
    return "" if field.text() else words.REQUIRED.format(field=field.label)


def township_code(field: Field) -> str:
    """Return what is wrong with a township's code, or nothing."""
    try:
        region_code(field.text())
    except TextRefused as refused:
        from centre_app.views.messages import reason  # noqa: PLC0415 - the first page is silent

        return reason(refused.reason, field=field.label)
    return ""


def login_name(field: Field) -> str:
    """Return what is wrong with a login name, or nothing."""
    text = field.text()
    if not text or _LOGIN.fullmatch(text):
        return filled(field)
    return words.LOGIN_FORM


def new_password(field: Field) -> str:
    """Return what is wrong with a new password, or nothing."""
    missing = SHORTEST_PASSWORD - len(field.raw_text())
    return words.PASSWORD_SHORT.format(missing=missing) if missing > 0 else ""


def same(field: Field, again: Field) -> str:
    """Return why two entries must be one, or nothing."""
    return "" if field.raw_text() == again.raw_text() else words.PASSWORDS_DIFFER
