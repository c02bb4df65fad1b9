import ast
import re

import pytest

from centre_app.domain.attachments.codes import FileRefusal
from centre_app.domain.attachments.scans import ScanRefusal
from centre_app.domain.refusals import Reason
from centre_app.views import messages, rooms
from centre_app.views.rule_words import RULES
from tests.architecture.source_files import ROOT, tree

RULE_LIBRARY = ["numbering.py", "deadlines/rules.py", "deadlines/terms.py"]
CHINESE = re.compile(r"[\u4e00-\u9fff]")


@pytest.mark.parametrize("reason", [*Reason, *FileRefusal, *ScanRefusal])
def test_every_reason_has_a_sentence_of_its_own(
    reason: Reason | FileRefusal | ScanRefusal,
) -> None:
    assert callable(rooms.furnish)  # attachments have no room of their own
    assert messages.has_words(reason)
    assert CHINESE.search(messages.reason(reason, field="日期"))


def test_every_rule_the_library_breaks_has_a_sentence() -> None:
    raised = {
        call.args[0].value
        for name in RULE_LIBRARY
        for call in ast.walk(tree(ROOT / "centre_app" / "domain" / name))
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Name)
        and call.func.id == "RuleError"
        and isinstance(call.args[0], ast.Constant)
    }
    assert raised == set(RULES)
