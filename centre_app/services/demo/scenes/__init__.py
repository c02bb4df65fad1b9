"""Scenes at the window, played with the ordinary use cases: what a newcomer should come across."""
