"""Risk: what makes a matter dangerous, and the report that is owed at once."""
