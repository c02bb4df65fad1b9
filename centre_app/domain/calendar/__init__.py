"""Working days, as published year by year."""
