"""Papers: what stands on them, and the stored bytes of those issued."""
