"""Case files: put together, inspected, locked, lent, supplemented and, one day, destroyed."""
