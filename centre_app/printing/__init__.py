"""A frozen sheet in, PDF bytes out."""
