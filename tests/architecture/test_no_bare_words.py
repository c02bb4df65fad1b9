"""The words of the window stand together, so that they can be proof-read and translated."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from tests.architecture.source_files import modules, place, text, tree

CHINESE = re.compile(r"[\u3000-\u9fff\uff00-\uffef]")
PERHAPS = re.compile(CHINESE.pattern + r"|\\[uUN]")
"""A file without any has no words: neither written out nor by their numbers."""
NOT_SHOWN = {"smoke.py"}
"""Fills a database to try the program out; shows nothing to anybody."""
MAY_HOLD_WORDS = re.compile(r"(.+_)?(words|reasons|messages)\.py")


def _docstrings(module: ast.Module) -> set[int]:
    """Return the constants that stand alone: docstrings of modules, classes, functions, values."""
    return {id(node.value) for node in ast.walk(module) if isinstance(node, ast.Expr)}


def _in_code_lists(module: ast.Module) -> set[int]:
    """Return the constants inside code lists, whose labels are their words."""
    return {
        id(inner)
        for node in ast.walk(module)
        if isinstance(node, ast.ClassDef)
        and any(isinstance(base, ast.Name) and base.id == "Code" for base in node.bases)
        for inner in ast.walk(node)
    }


def _bare_words(path: Path) -> Iterator[str]:
    module = tree(path)
    excused = _docstrings(module) | _in_code_lists(module)
    for node in ast.walk(module):
        if not isinstance(node, ast.Constant) or not isinstance(node.value, str):
            continue
        if id(node) not in excused and CHINESE.search(node.value):
            yield f"{place(path, node)} {node.value}"


def test_words_of_the_window_stand_in_modules_of_words() -> None:
    bare = [
        found
        for path in modules("centre_app/views")
        if not MAY_HOLD_WORDS.fullmatch(path.name) and path.name not in NOT_SHOWN
        if PERHAPS.search(text(path))
        for found in _bare_words(path)
    ]
    assert bare == []
