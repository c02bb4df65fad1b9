"""What the documents point at is there."""

import ast
import re

from tests.architecture.source_files import ROOT, modules, tree

LINK = re.compile(r"(?<!!)\[[^\]]*\]\((?!https?:|#)([^)#]+)[^)]*\)")
NAME_IN_CODE = re.compile(r"`([A-Z]\w+)(?:\.\w+)?`")


def test_every_link_leads_to_a_file() -> None:
    documents = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]
    broken = [
        f"{document.relative_to(ROOT)}: {target}"
        for document in documents
        for target in LINK.findall(document.read_text(encoding="utf-8"))
        if not (document.parent / target).exists()
    ]
    assert broken == []


def test_every_class_of_the_glossary_stands_in_the_domain() -> None:
    classes = {
        node.name
        for path in modules("centre_app/domain")
        for node in ast.walk(tree(path))
        if isinstance(node, ast.ClassDef)
    }
    glossary = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8")
    named = set(NAME_IN_CODE.findall(glossary))
    assert named - classes == set()
    assert named
