"""Foreign plain texts."""

from centre_app.domain.attachments.codes import FileRefusal
from centre_app.domain.refusals import TextRefused

CODES = ("utf-8-sig", "gb18030")


def look_through(content: bytes) -> None:
    """Let a text pass that can be read to its end.

    Raises:
        TextRefused: it is no text.
    """
    if b"\0" not in content:
        for code in CODES:
            try:
                content.decode(code)
            except UnicodeDecodeError:
                continue
            return
    raise TextRefused(FileRefusal.DAMAGED)
