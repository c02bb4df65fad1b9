"""Use cases: an actor and a request in, a record out."""
