"""Repeat petitioners: whether the same people come about the same matter again."""
