"""Notes of a caucus are asked for in a few modules, none of which prints, lists, finds or exports."""

import ast

from tests.architecture.source_files import modules, place, tree

NOTES = {
    "centre_app/case_services.py",
    "centre_app/domain/mediation/caucus.py",
    "centre_app/services/demo/scenes/caucus.py",
    "centre_app/services/demo/scenes/programme.py",
    "centre_app/services/demo/usual.py",
    "centre_app/services/ports/parts.py",
    "centre_app/services/ports/unit.py",
    "centre_app/services/records/caucus.py",
    "centre_app/services/sessions/caucus.py",
    "centre_app/services/sessions/caucus_releases.py",
    "centre_app/storage/repositories/caucus.py",
    "centre_app/storage/tables/__init__.py",
    "centre_app/storage/tables/caucus.py",
    "centre_app/storage/unit_of_work.py",
}
PANE = {
    "centre_app/views/mediation/caucus_desk.py",
    "centre_app/views/mediation/caucus_edit.py",
    "centre_app/views/mediation/caucus_pane.py",
    "centre_app/views/mediation/caucus_texts.py",
    "centre_app/views/mediation/given.py",
    "centre_app/views/mediation/record_page.py",
    "centre_app/views/mediation/release_dialog.py",
    "centre_app/views/mediation/room.py",
    "centre_app/views/mediation/side_column.py",
}
"""The notes themselves, and their pane with the room that shows it beside the record."""


def test_only_its_own_modules_ask_for_notes_of_a_caucus() -> None:
    found = {place(path) for path in modules("centre_app") if _asks(tree(path))}
    assert found - NOTES - PANE == set()


def _asks(module: ast.Module) -> bool:
    """Return whether a module asks a unit or the services for notes, or imports what holds them."""
    for node in ast.walk(module):
        if isinstance(node, ast.Attribute) and node.attr.startswith("caucus"):
            return True
        if isinstance(node, ast.ImportFrom):
            names = (node.module or "", *(one.name for one in node.names))
            if any("caucus" in name for name in names):
                return True
    return False
