"""Before the window: signing in, the first start, passwords, the recovery code."""
