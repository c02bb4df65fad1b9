"""Agreements: clauses that are performance items first and prose second."""
