import inspect
import re
from collections.abc import Iterator
from importlib import import_module
from importlib.util import find_spec

import pytest

from centre_app.domain.errors import CentreError

CHINESE = re.compile(r"[\u4e00-\u9fff]")


def _kinds(base: type[CentreError] = CentreError) -> Iterator[type[CentreError]]:
    for kind in base.__subclasses__():
        yield kind
        yield from _kinds(kind)


def _example(kind: type[CentreError]) -> CentreError:
    """Return an error of this kind with something in every field."""
    if kind.__init__ is CentreError.__init__:
        return kind()
    given: dict[str, object] = {
        name: 1 if parameter.annotation is int else "x"
        for name, parameter in inspect.signature(kind).parameters.items()
        if parameter.kind != inspect.Parameter.VAR_KEYWORD
    }
    return kind(**(given or {"name": "required"}))


@pytest.mark.skipif(not find_spec("centre_app.views.messages"), reason="no words written yet")
@pytest.mark.parametrize("kind", sorted(_kinds(), key=str))
def test_every_error_has_a_sentence_in_chinese(kind: type[CentreError]) -> None:
    sentence = import_module("centre_app.views.messages").sentence
    assert CHINESE.search(sentence(_example(kind)))
