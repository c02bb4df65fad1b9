"""What reception typed comes back from the slip as typed, or the paper is refused by name."""

import pytest

from centre_app.domain.cleaning import without_invisible
from centre_app.domain.errors import RuleError
from centre_app.services.records.papers import PaperKey
from centre_app.services.records.people import PersonEntry
from centre_app.services.records.reception import ReceiptOrder, VisitQuery
from tests.printing.reading import by_pypdf, solid
from tests.services.bad_input.fields import GOOD_TEXTS, RARE
from tests.services.bad_input.stages import Stage
from tests.town import Town


def _slip(town: Town, text: str) -> str:
    """Register somebody of whom the text is all there is, and read his slip back."""
    stage = Stage(town)
    stage.registered(
        visitor=PersonEntry(name=f"甲{text}", address=f"乙{text}", occupation=f"丙{text}"),
        others=(PersonEntry(name=f"丁{text}"),),
        representatives=(),
        demand=f"戊{text}",
        place=f"己{text}",
    )
    [visit] = town.services.reception.list_visits(stage.actor, VisitQuery())
    order = ReceiptOrder(visit_id=visit.visit_id)
    done = town.services.reception.issue_receipt(stage.actor, order)
    assert done.paper_id is not None
    return solid(by_pypdf(town.services.papers.fetch(stage.actor, PaperKey(done.paper_id)).pdf))


PRINTABLE = (
    f"买买提·{RARE}",
    "１２３４５６",
    "24:00 02-29 0001年 9999年",
    "'); DROP TABLE x;-- %_\\ \"<b>{0}%s &amp; <br/>",
    "名" * 60,
)


@pytest.mark.parametrize("text", PRINTABLE)
def test_what_was_typed_is_read_on_the_slip(desk_town: Town, text: str) -> None:
    slip = _slip(desk_town, text)
    typed = solid(without_invisible(text))
    missing = [place for place in "甲乙丙丁戊己" if f"{place}{typed}" not in slip]
    assert missing == []


@pytest.mark.parametrize("text", ["👨\u200d👩", "ابجد", "ﷺ", "\U000e0100葛"])
def test_what_no_face_can_print_is_refused_by_name(desk_town: Town, text: str) -> None:
    with pytest.raises(RuleError) as refused:
        _slip(desk_town, text)
    assert refused.value.rule in {"paper_glyph_missing", "paper_control_character"}
    assert text[0] in refused.value.facts["characters"]


@pytest.mark.parametrize("text", GOOD_TEXTS)
def test_every_odd_text_is_printed_or_refused(desk_town: Town, text: str) -> None:
    wanted, refusal = f"戊{solid(without_invisible(text))}", ""
    try:
        slip = _slip(desk_town, text)
    except RuleError as refused:
        slip, refusal = "", refused.rule
    assert wanted in slip or refusal == "paper_glyph_missing"
