"""The window: widgets, table models, charts, preview and printing."""
