import ast

from centre_app.views.matters.words import TAGS
from tests.architecture.source_files import modules, tree


def history_tags() -> set[str]:
    """Return the tags that use cases write into a matter's history as they stand."""
    return {
        node.args[2].value
        for path in modules("centre_app/services")
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id == "step_now"
        and len(node.args) > 2
        and isinstance(node.args[2], ast.Constant)
        and isinstance(node.args[2].value, str)
    }


def test_every_line_of_history_has_words() -> None:
    tags = history_tags()
    assert len(tags) > 15
    assert sorted(tags - TAGS.keys()) == []
