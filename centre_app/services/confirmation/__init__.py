"""Use cases of judicial confirmation: the way to the court."""
