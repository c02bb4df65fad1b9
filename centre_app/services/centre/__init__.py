"""Use cases of the settings: who and what there is to work with, and who did what."""
