"""Papers on the screen and to the printer, from their stored bytes."""
