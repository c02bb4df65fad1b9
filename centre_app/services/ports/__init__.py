"""What the use cases need from outside, as protocols that storage and printing fill."""
