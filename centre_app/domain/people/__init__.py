"""People and bodies: who comes, who is party, and how they are told apart."""
