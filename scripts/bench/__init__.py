"""The benchmarks: one module per subject, each with ``rows() -> list[Row]``.

A module is run in a process of its own, so that what one imports does not warm another.
"""
