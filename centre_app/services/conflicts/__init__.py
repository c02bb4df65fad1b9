"""Who stands too near to whom to mediate (回避): ties, conflicts, and what they stop."""
