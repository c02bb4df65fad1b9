"""Pictures of every part and page of the window, to be looked at."""
