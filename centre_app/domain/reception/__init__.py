"""The window: visits and what people ask for."""
