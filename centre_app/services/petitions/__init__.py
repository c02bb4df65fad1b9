"""Use cases of petitions: sorting, asking the head, answering, serving, and going on."""
