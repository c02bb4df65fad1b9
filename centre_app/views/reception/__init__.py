"""The room of the window: search first, then four short groups, and who somebody is beside it."""
