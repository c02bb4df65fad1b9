"""The assistant that takes in a ledger kept elsewhere."""
