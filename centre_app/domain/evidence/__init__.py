"""Evidence of a case: what was handed in, what it shall prove, and what the sides say to it."""
