"""What comes from outside: foreign files and devices, each looked at in a process of its own.

The program starts itself again in a role; what happens to that process does not happen to the window.
"""
