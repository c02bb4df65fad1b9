"""Ledgers kept elsewhere so far, and what becomes of their rows."""
