"""The road of a matter across all subjects: which step may be taken next, and why not."""
