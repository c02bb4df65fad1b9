"""Scanners and cameras, each spoken to in the way of its system, in a process of its own."""
