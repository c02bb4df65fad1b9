"""What ``scripts/dev.py`` can do; standard library only, since it runs before anything is installed."""
