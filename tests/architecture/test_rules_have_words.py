import ast
from pathlib import Path

from centre_app.views import rooms
from centre_app.views.messages import has_words
from tests.architecture.source_files import modules, text, tree


def rule_codes(path: Path) -> set[str]:
    """Return the codes that a module raises RuleErrors with."""
    return {
        node.args[0].value
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id == "RuleError"
        and node.args
        and isinstance(node.args[0], ast.Constant)
        and isinstance(node.args[0].value, str)
    }


def test_every_rule_that_can_refuse_has_a_sentence() -> None:
    assert callable(rooms.furnish)  # the rooms teach the messages their own words
    codes = {
        code
        for path in modules("centre_app")
        if "RuleError" in text(path)
        for code in rule_codes(path)
    }
    assert len(codes) > 10
    assert sorted(code for code in codes if not has_words(code)) == []
