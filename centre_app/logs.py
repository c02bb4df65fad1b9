"""The log file: events and codes, never personal data."""

import logging
from pathlib import Path

LARGEST = 1_000_000
OLDER_KEPT = 4


class RollingFile(logging.FileHandler):
    """Begins a new file when this one is full; the standard library's own reads half the network."""

    def emit(self, record: logging.LogRecord) -> None:
        """Write a line, into a new file if the old one is full."""
        if self.stream and self.stream.tell() > LARGEST:
            self._roll()
        super().emit(record)

    def _roll(self) -> None:
        path = Path(self.baseFilename)
        self.close()
        for age in range(OLDER_KEPT - 1, 0, -1):
            older = path.with_suffix(f".log.{age}")
            if older.exists():
                older.replace(path.with_suffix(f".log.{age + 1}"))
        path.replace(path.with_suffix(".log.1"))
        self.stream = self._open()
        path.chmod(0o600)


def start_logging(folder: Path) -> Path:
    """Write to a file of at most 1 MB, with four older ones kept; return its path."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "centre.log"
    logging.basicConfig(
        level=logging.INFO,
        format="%(asctime)s %(levelname)s %(name)s %(message)s",
        handlers=[RollingFile(path, encoding="utf-8")],
    )
    path.chmod(0o600)
    return path
