"""The table of the parts of characters that is shipped with the program."""

import gzip
from functools import cache

from centre_app import paths
from centre_app.domain.people.components import ComponentTable


@cache
def load() -> ComponentTable:
    """Return the table; read once, then kept."""
    file = paths.root() / "resources" / "data" / "components.txt.gz"
    return ComponentTable(gzip.decompress(file.read_bytes()).decode("utf-8"))
