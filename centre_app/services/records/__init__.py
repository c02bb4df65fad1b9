"""Frozen requests and answers, one module per subject."""
