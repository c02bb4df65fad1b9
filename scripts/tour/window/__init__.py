"""Reception and mediation, stop by stop: as the clerk at the window and as the director behind it."""
