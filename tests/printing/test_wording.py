import tomllib
from typing import Any

import pytest

from centre_app import paths
from centre_app.domain.papers.forms import Form
from centre_app.printing.wording import wording

FOLDER = paths.root() / "resources" / "wording"


@pytest.mark.parametrize("form", Form)
def test_every_form_has_words_under_its_own_title(form: Form) -> None:
    assert wording(form).title == form.label
    assert wording(form).form is form


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("form", Form)
def test_a_version_names_the_form_and_both_files(form: Form) -> None:
    own = tomllib.loads((FOLDER / f"{form.value}.toml").read_text(encoding="utf-8"))
    common = tomllib.loads((FOLDER / "common.toml").read_text(encoding="utf-8"))
    packet = [_read(own["part_of"])["version"]] if "part_of" in own else []
    versions = [form.value, own["version"], *packet, common["version"]]
    assert wording(form).version == "-".join(versions)


@pytest.mark.parametrize("form", Form)
def test_no_form_gives_a_shared_word_another_meaning(form: Form) -> None:
    own = tomllib.loads((FOLDER / f"{form.value}.toml").read_text(encoding="utf-8"))
    common = tomllib.loads((FOLDER / "common.toml").read_text(encoding="utf-8"))
    assert set(own.get("words", {})) & set(common["words"]) <= {"party_heading"}


def test_what_is_filled_in_is_never_read_as_a_template() -> None:
    assert wording(Form.F15).say("number", number="{seal}") == "编号：{seal}"


@pytest.mark.parametrize("form", [Form.F01, Form.F16])
def test_rows_of_tables_fill_the_width(form: Form) -> None:
    rows = wording(form).rows
    for key in ("person", "person_id", "body", "agent", "agent_id"):
        widths = {sum(slot.room + slot.value_room for slot in row) for row in rows[key]}
        assert widths == {22 if form is Form.F01 else 21}, key
