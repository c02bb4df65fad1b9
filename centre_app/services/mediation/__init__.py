"""Use cases of a mediation case outside its sessions: mediators, terms, how it ends."""
