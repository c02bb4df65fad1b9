"""Use cases of sessions: planned, called to, held, written down."""
