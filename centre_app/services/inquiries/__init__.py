"""Inquiries: somebody is asked outside the sessions of a case."""
