"""The demonstration township: invented people, places and disputes of the last eighteen months."""
