"""The tour: real cases taken from the door to the chart through the real window."""
