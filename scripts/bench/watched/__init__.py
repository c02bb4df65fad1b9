"""Programs that are started, watched and asked for times by the benchmarks of the start."""
