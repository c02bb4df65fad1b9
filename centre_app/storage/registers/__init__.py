"""Reading: SQL straight into records, one class a subject."""
