"""Panels of a petition's steps, from its class to its end."""
