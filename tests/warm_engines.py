"""What one engine has learnt of our statements, the next one of a test process need not learn again.

SQLAlchemy compiles a statement once per engine. Every test has a database of its own, so an engine
of its own, and would compile the same hundreds of statements anew: half of its time.
"""

from typing import Any

from sqlalchemy import Engine

_first: dict[str, Engine] = {}
_compiled: dict[Any, Any] = {}


def warm(engine: Engine) -> Engine:
    """Return an engine with what earlier ones of its kind have compiled."""
    # Compiled statements are remembered by dialect, and belong to one server version and one driver.
    name = engine.dialect.name
    if name not in _first:
        # A dialect learns which server it speaks to at its engine's first connection.
        engine.connect().close()
        _first[name] = engine
    engine.dialect = _first[name].dialect
    engine.update_execution_options(compiled_cache=_compiled)
    return engine
