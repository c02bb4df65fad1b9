"""The agreement: cards at the left, the page as it will print at the right, the check beneath."""
