"""Writing: shelves of entities, and the smaller parts of a unit."""
