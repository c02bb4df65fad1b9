"""Indicators: rates that carry their arithmetic."""
