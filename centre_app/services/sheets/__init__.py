"""What stands on each paper, gathered from what is on file; one module a form."""
