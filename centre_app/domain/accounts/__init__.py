"""Members of staff who use the program."""
