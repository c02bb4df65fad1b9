"""Use cases of a matter on its way: triage, terms, danger, who takes part, how it ends."""
