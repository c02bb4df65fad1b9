"""The project's own source, read once for the tests that look at it."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from centre_app.paths import root

ROOT = root()
OURS = ("centre_app", "migrations", "scripts", "tests")
FunctionNode = ast.FunctionDef | ast.AsyncFunctionDef


@cache
def modules(*folders: str) -> tuple[Path, ...]:
    """Return the Python files under the given folders of the project, all of ours by default."""
    return tuple(
        sorted(path for folder in folders or OURS for path in (ROOT / folder).rglob("*.py"))
    )


@cache
def text(path: Path) -> str:
    """Return what stands in a file."""
    return path.read_text(encoding="utf-8")


@cache
def tree(path: Path) -> ast.Module:
    """Return a file's syntax tree."""
    return ast.parse(text(path), filename=str(path))


@cache
def functions(*folders: str) -> tuple[tuple[Path, FunctionNode], ...]:
    """Return every function and method with the file it stands in."""
    return tuple(
        (path, node)
        for path in modules(*folders)
        for node in statements(tree(path))
        if isinstance(node, FunctionNode)
    )


def statements(node: ast.AST) -> Iterator[ast.AST]:
    """Return every statement inside a node, however deep: a tenth of all that stands there."""
    for field in ("body", "orelse", "handlers", "finalbody", "cases"):
        inside = getattr(node, field, None)
        # The body of a lambda and the branches of a conditional expression are no statements.
        for one in inside if isinstance(inside, list) else ():
            yield one
            yield from statements(one)


def place(path: Path, node: ast.stmt | ast.expr | None = None) -> str:
    """Return where something stands, as an editor understands it."""
    line = f":{node.lineno}" if node else ""
    return f"{path.relative_to(ROOT).as_posix()}{line}"


def lines_of(node: FunctionNode) -> int:
    """Return how many lines a function takes, its first and last included."""
    return (node.end_lineno or node.lineno) - node.lineno + 1
