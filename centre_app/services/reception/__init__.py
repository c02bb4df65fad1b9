"""Use cases of the window, and of what it leaves: visits, receipts, their ledger."""
