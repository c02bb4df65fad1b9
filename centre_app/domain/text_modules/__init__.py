"""Text modules: texts kept under a short name, and sentences on their way to become one."""
