from collections.abc import Iterator

import pytest

from tests.services.demo.making import SmallTownship, small_township


@pytest.fixture(scope="session")
def township(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SmallTownship]:
    """Give a small township, made once for all who only look."""
    made = small_township(tmp_path_factory.mktemp("township"))
    yield made
    made.engine.dispose()
