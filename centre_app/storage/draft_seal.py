"""Sealing what is half typed, so that the server keeps nothing of it that it could read.

The file of one computer is encrypted as a whole (decision 003); there a draft is kept as it is.
"""

import json
import logging
import os
from base64 import b64decode, b64encode
from collections.abc import Mapping
from typing import Any, cast
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from centre_app.storage.types import json_text

SEALED = "aes-256-gcm:"
"""Begins a sealed draft; a plain one begins with the brace of its JSON."""

NONCE_BYTES = 12

_log = logging.getLogger(__name__)


class DraftSeal:
    """Seals and opens drafts under the key of the centre's drafts; without one it leaves them plain.

    A draft is bound to the form and subject it was typed for, so that rows cannot be exchanged, and
    not to its author: who is handed it opens it with the same key.
    """

    def __init__(self, key: bytes | None = None) -> None:
        self._box = AESGCM(key) if key else None

    def seal(self, form: str, subject_id: UUID, body: Mapping[str, Any]) -> str:
        """Return a draft as it is stored."""
        text = json_text(dict(body))
        if self._box is None:
            return text
        nonce = os.urandom(NONCE_BYTES)
        sealed = self._box.encrypt(nonce, text.encode(), _bound_to(form, subject_id))
        return SEALED + b64encode(nonce + sealed).decode("ascii")

    def open(self, form: str, subject_id: UUID, stored: str) -> Mapping[str, Any] | None:
        """Return a draft as it was typed, also one stored plain; None if this key does not fit."""
        if not stored.startswith(SEALED):
            return cast("Mapping[str, Any]", json.loads(stored))
        try:
            text = self._unsealed(stored, _bound_to(form, subject_id))
        except (InvalidTag, ValueError):
            # One bad row must not take the whole shelf away; the log names it and holds none of it.
            _log.warning("a draft does not open: %s %s", form, subject_id)
            return None
        return cast("Mapping[str, Any]", json.loads(text))

    def _unsealed(self, stored: str, bound_to: bytes) -> bytes:
        """Return the text of a sealed draft.

        Raises:
            InvalidTag: there is no key, it does not fit, or the row is another's.
        """
        if self._box is None:
            raise InvalidTag
        raw = b64decode(stored.removeprefix(SEALED), validate=True)
        return self._box.decrypt(raw[:NONCE_BYTES], raw[NONCE_BYTES:], bound_to)


def _bound_to(form: str, subject_id: UUID) -> bytes:
    return f"centre-draft-v1|{form}|{subject_id}".encode()
