"""The field itself: entities, rules, deadlines, permissions and what stands on paper; plain Python."""
