"""Use cases of people on file."""
