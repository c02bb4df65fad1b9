"""The main window: what stands around every room."""
