"""Use cases of the director: figures and what leaves the house."""
