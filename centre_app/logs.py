"""The log file: events and codes, never personal data."""

import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path


def start_logging(folder: Path) -> Path:
    """Write to a file of at most 1 MB, with four older ones kept; return its path."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "centre.log"
    handler = RotatingFileHandler(path, maxBytes=1_000_000, backupCount=4, encoding="utf-8")
    logging.basicConfig(
        level=logging.INFO,
        format="%(asctime)s %(levelname)s %(name)s %(message)s",
        handlers=[handler],
    )
    path.chmod(0o600)
    return path
