"""Devices at the counter, each behind a process of its own."""
