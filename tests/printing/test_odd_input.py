"""What reception typed comes back from the slip as typed; what no face has is a named gap."""

import pytest

from centre_app.domain.cleaning import without_invisible
from centre_app.printing.glyphs import has_glyph
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


@pytest.mark.parametrize("text", ["👨\u200d👩", "ابجد", "ﷺ", "\U000e0100葛", *GOOD_TEXTS])
def test_what_no_face_can_print_is_a_gap_and_named(desk_town: Town, text: str) -> None:
    slip = _slip(desk_town, text)
    kept = without_invisible(text)
    odd = [one for one in kept if not one.isspace() and not has_glyph(one)]
    wanted = "".join("〓" if one in odd else one for one in solid(kept))
    assert f"戊{wanted}" in slip
    assert [f"U+{ord(one):04X}" for one in odd if f"U+{ord(one):04X}" not in slip] == []
    assert ("没有字体能印出" in slip) is bool(odd)
