from typing import Any

import pytest

from centre_app.domain.ids import new_id
from centre_app.services.demo.scenes.counter import body_of
from centre_app.storage.seeds import demo_texts
from tests.views.reception.conftest import Counter

SHELF: list[dict[str, Any]] = list(demo_texts("scenes")["shelf"])


@pytest.mark.parametrize("row", SHELF, ids=lambda row: row["demand"])
def test_the_form_goes_on_with_what_lies_on_the_shelf_of_the_demonstration(
    counter: Counter, row: dict[str, Any]
) -> None:
    form = counter.room.intake.form
    form.fill(new_id(), body_of(row))
    assert form.visitor.name.text() == row["name"]
    assert form.demand.demand.text() == row["demand"]
    dispute_type = form.dispute_about()
    assert dispute_type is not None
    assert dispute_type.value == row["type"]
    assert not form.is_blank()
