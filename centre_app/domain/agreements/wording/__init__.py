"""The language check of an agreement: what is unclear, amiss, contradictory or not allowed in it."""
