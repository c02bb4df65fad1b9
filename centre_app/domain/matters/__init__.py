"""Matters: what people bring in, from the first word to the archive (一案一码)."""
