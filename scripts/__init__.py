"""Tools around the program: the developer's door, the tour, the benchmarks and packing."""
