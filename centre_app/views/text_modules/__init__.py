"""Text modules wherever somebody types, and the page on which they are kept."""
