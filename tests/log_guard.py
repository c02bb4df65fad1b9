"""A test that logs a warning nobody expected fails."""

import logging
import re


class LogGuard(logging.Handler):
    """Collects warnings and worse; knows which of them the test announced."""

    def __init__(self) -> None:
        super().__init__(level=logging.WARNING)
        self._seen: list[str] = []
        self._expected: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep the line."""
        self._seen.append(f"{record.levelname} {record.name}: {record.getMessage()}")

    def __call__(self, pattern: str) -> None:
        """Announce that a line matching the regular expression will be logged, once or more."""
        self._expected.append(pattern)

    def complaints(self) -> list[str]:
        """Return the lines nobody announced, and the announced ones that never came."""
        surprises = [
            line for line in self._seen if not any(re.search(p, line) for p in self._expected)
        ]
        absent = [
            f"announced but never logged: {pattern}"
            for pattern in self._expected
            if not any(re.search(pattern, line) for line in self._seen)
        ]
        return surprises + absent
