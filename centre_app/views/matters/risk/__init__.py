"""Danger, on the page of a matter: what to think of, the report, who was told."""
