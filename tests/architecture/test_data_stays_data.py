"""Nothing that is read ever runs, and nothing that was typed is read as markup."""

import ast
import re
from pathlib import Path

from tests.architecture.source_files import modules, place, tree

RUNS_WHAT_IT_READS = {"pickle", "shelve", "marshal", "dill", "jsonpickle", "cloudpickle"}
RUNNING = {"eval", "exec", "compile", "__import__"}
MARKUP = re.compile(r"(RichText|AutoText|MarkdownText)|set(Html|Markdown)|insertHtml|appendHtml")


def _run_by_names(path: Path) -> list[str]:
    found: list[str] = []
    for node in ast.walk(tree(path)):
        names: list[str] = []
        if isinstance(node, ast.Import):
            names = [one.name for one in node.names]
        elif isinstance(node, ast.ImportFrom):
            names = [node.module or ""]
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            names = [node.func.id] if node.func.id in RUNNING else []
        suspects = RUNS_WHAT_IT_READS | RUNNING
        found += [f"{place(path)}: {one}" for one in names if one.split(".")[0] in suspects]
    return found


def test_nothing_that_is_read_is_run() -> None:
    sources = modules("centre_app", "migrations")
    assert [line for path in sources for line in _run_by_names(path)] == []


def test_no_widget_reads_text_as_markup() -> None:
    markup = [
        f"{place(path, node)} {node.attr}"
        for path in modules("centre_app/views")
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Attribute) and MARKUP.fullmatch(node.attr)
    ]
    assert markup == []


def test_labels_are_made_by_the_part_that_sets_plain_text() -> None:
    bare = [
        place(path, node)
        for path in modules("centre_app/views")
        if path.name != "labels.py"
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in {"QLabel", "QTextEdit", "QTextBrowser", "QMessageBox"}
    ]
    assert bare == []
