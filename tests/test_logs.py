import logging
from pathlib import Path

from centre_app.logs import LARGEST, OLDER_KEPT, RollingFile


def test_a_full_log_is_put_aside_and_only_so_many_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "centre.log"
    handler = RollingFile(path, encoding="utf-8")
    line = logging.LogRecord("centre", logging.INFO, __file__, 1, "x" * LARGEST, None, None)
    for _ in range(OLDER_KEPT + 3):
        handler.emit(line)
    handler.close()
    names = sorted(one.name for one in tmp_path.iterdir())
    assert names == ["centre.log", *(f"centre.log.{age}" for age in range(1, OLDER_KEPT + 1))]
    assert path.stat().st_size == LARGEST + 1
