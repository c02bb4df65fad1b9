"""Fonts of paper: reading TrueType files, choosing faces, embedding what was used."""
