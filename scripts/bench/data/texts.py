"""Moments as the file keeps them."""

from datetime import datetime


def stored(at: datetime) -> str:
    """Return a moment of UTC as SQLite keeps it."""
    return at.strftime("%Y-%m-%d %H:%M:%S.000000")
