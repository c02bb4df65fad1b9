"""After the agreement: what is received, urged, asked after, and what comes of it."""
