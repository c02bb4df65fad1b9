"""The first room: what waits, who sits together today, and which lights are on."""
