"""Large generated databases for the benchmarks, made once and kept in build/bench."""
