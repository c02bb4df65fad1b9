"""From the first window to the last: signing in, working, locking, signing out."""
