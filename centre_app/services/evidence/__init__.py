"""Evidence: the list of a case, what is shown in sessions, and the paper of it."""
