"""The archive: files waiting, kept, lent or due, and the page of one."""
