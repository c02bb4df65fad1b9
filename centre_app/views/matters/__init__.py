"""The matters room: the register, triage, and the page of a matter."""
