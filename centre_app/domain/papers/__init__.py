"""What stands on paper: the words of each form, and nothing of its looks."""
