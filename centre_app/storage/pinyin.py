"""The pinyin table that is shipped with the program."""

from functools import cache

from centre_app import paths
from centre_app.domain.pinyin import PinyinTable


@cache
def load() -> PinyinTable:
    """Return the table; read once, then kept."""
    file = paths.root() / "resources" / "data" / "pinyin.txt"
    return PinyinTable.from_text(file.read_text("utf-8"))
