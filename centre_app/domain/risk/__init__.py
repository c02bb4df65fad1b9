"""Danger to somebody: what speaks for it, who was told at which minute, what is still owed."""
