import ast
from collections.abc import Sequence

from tests.architecture.source_files import (
    functions,
    lines_of,
    modules,
    place,
    statements,
    text,
    tree,
)

LONGEST_MODULE = 400
LONGEST_FUNCTION = 60
MOST_PUBLIC_METHODS = 15
NINE_OF_TEN_MODULES = 300
NINE_OF_TEN_FUNCTIONS = 25
# A migration is a list of tables; its length says nothing.
THOUGHT_OUT = ("centre_app", "scripts", "tests")
QT_VIRTUALS = {"data", "event", "flags", "index", "paint", "parent", "redo", "undo"}


def _ninth_decile(sizes: Sequence[int]) -> int:
    return sorted(sizes)[int(len(sizes) * 0.9)]


def _module_sizes() -> dict[str, int]:
    return {place(m): len(text(m).splitlines()) for m in modules()}


def _is_own_public_method(node: ast.stmt) -> bool:
    """Return whether a class adds this method itself: Qt's camel case names are overridden."""
    return (
        isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and not node.name.startswith("_")
        and node.name == node.name.lower()
        and node.name not in QT_VIRTUALS
        # A property is read like a field.
        and not any(ast.unparse(mark).endswith("property") for mark in node.decorator_list)
    )


def test_no_module_is_too_long() -> None:
    sizes = _module_sizes()
    assert {name: size for name, size in sizes.items() if size > LONGEST_MODULE} == {}


def test_nine_of_ten_modules_are_of_handy_size() -> None:
    assert _ninth_decile(list(_module_sizes().values())) <= NINE_OF_TEN_MODULES


def test_no_function_is_too_long() -> None:
    too_long = [place(p, f) for p, f in functions(*THOUGHT_OUT) if lines_of(f) > LONGEST_FUNCTION]
    assert too_long == []


def test_nine_of_ten_functions_are_of_handy_size() -> None:
    assert _ninth_decile([lines_of(f) for _, f in functions(*THOUGHT_OUT)]) <= NINE_OF_TEN_FUNCTIONS


def test_no_class_offers_too_many_methods() -> None:
    too_broad = [
        place(path, node)
        for path in modules()
        for node in statements(tree(path))
        if isinstance(node, ast.ClassDef)
        and sum(map(_is_own_public_method, node.body)) > MOST_PUBLIC_METHODS
    ]
    assert too_broad == []


def test_every_function_says_what_it_returns() -> None:
    assert [place(path, node) for path, node in functions() if node.returns is None] == []
