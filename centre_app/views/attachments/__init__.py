"""What somebody brought along, on the screen: taken in by hand, key or scanner, and looked at."""
