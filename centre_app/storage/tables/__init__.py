"""The tables as SQL sees them; importing this package defines them all."""

from centre_app.storage.tables import (
    access,
    accounts,
    agreements,
    attachments,
    centre,
    follow_up,
    ledgers,
    matters,
    mediation,
    papers,
    people,
    petitions,
    reception,
    repeats,
    risk,
    text_modules,
    upkeep,
)
from centre_app.storage.tables.base import metadata

__all__ = [
    "access",
    "accounts",
    "agreements",
    "attachments",
    "centre",
    "follow_up",
    "ledgers",
    "matters",
    "mediation",
    "metadata",
    "papers",
    "people",
    "petitions",
    "reception",
    "repeats",
    "risk",
    "text_modules",
    "upkeep",
]
