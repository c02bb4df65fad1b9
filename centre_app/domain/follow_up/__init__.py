"""After the agreement: performance, revisits and satisfaction."""
