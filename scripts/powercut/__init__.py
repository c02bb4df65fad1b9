"""Proves that what was saved outlives a power cut, on the program's real way of saving."""
