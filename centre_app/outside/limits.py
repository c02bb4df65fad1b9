"""What a process may use that looks into a foreign file."""

MEMORY = 512_000_000
SECONDS = 10


def set_limits() -> None:
    """Limit this process: memory, time, no files written, no memory left behind on disk.

    Windows knows no such limits of a process's own; there the parent's clock alone ends it.
    """
    try:
        import resource  # noqa: PLC0415 - not on every system
    except ImportError:
        return
    for what, most in (
        (resource.RLIMIT_DATA, MEMORY),
        (resource.RLIMIT_CPU, SECONDS),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(what, (most, most))
