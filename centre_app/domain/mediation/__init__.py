"""Mediation: consent, mediators, rights, sessions and their records."""
