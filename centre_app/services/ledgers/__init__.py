"""Use cases of ledgers that were kept elsewhere."""
