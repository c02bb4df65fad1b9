"""Use cases of the agreement: drafted, checked, signed, sealed, changed."""
