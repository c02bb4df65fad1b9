"""What may not stay a matter of words, and what the paper says of court and copies."""

import tomllib
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from centre_app.domain.errors import RuleError
from centre_app.domain.matters.codes import CaseLevel, Outcome, Route
from centre_app.services.records.papers import PaperKey
from centre_app.views.agreements import words
from tests.agreements_builders import Bench, bench_in
from tests.town import Town

F15 = Path(__file__).parents[3] / "resources/wording/F15.toml"


def move_to(bench: Bench, route: Route) -> None:
    with bench.town.open_unit(bench.actor) as unit:
        unit.matters.look(bench.matter_id).route = route
        unit.audit.record("matter:built", bench.matter_id, "")


def test_a_petition_is_not_settled_by_word_of_mouth(town: Town) -> None:
    bench = bench_in(town)
    move_to(bench, Route.PETITION)
    with pytest.raises(RuleError) as refused:
        bench.speak()
    assert refused.value.facts["first"] == "petition_needs_writing"


def test_what_is_grave_is_not_settled_by_word_of_mouth(town: Town) -> None:
    bench = bench_in(town, level=CaseLevel.DIFFICULT)
    with pytest.raises(RuleError) as refused:
        bench.speak()
    assert refused.value.facts["first"] == "major_needs_writing"


def test_what_became_a_petition_after_the_form_was_printed_is_put_in_writing(town: Town) -> None:
    bench = bench_in(town)
    bench.speak()
    move_to(bench, Route.PETITION)
    with pytest.raises(RuleError, match="petition_needs_writing"):
        town.services.signings.conclude_orally(bench.actor, bench.step)
    assert bench.page.outcome is None


def test_what_is_performed_on_the_spot_may_be_settled_by_word_of_mouth(town: Town) -> None:
    bench = bench_in(town)
    bench.speak()
    town.services.signings.conclude_orally(bench.actor, bench.step)
    assert bench.page.outcome is Outcome.AGREED_ORAL


def test_the_court_gets_its_copy_and_the_parties_their_thirty_days(town: Town) -> None:
    bench = bench_in(town)
    bench.issue(confirmation_intended=True)
    paper_id = bench.agreement.paper_id
    assert paper_id is not None
    pdf = town.services.papers.fetch(bench.actor, PaperKey(paper_id)).pdf
    text = "".join("".join(p.extract_text() for p in PdfReader(BytesIO(pdf)).pages).split())
    assert words.CONFIRM_LINE in text
    assert words.COPIES_LINE_COURT.format(copies="四") in text


@pytest.mark.parametrize(
    ("shown", "printed"),
    [
        (words.CONFIRM_LINE, "confirmation"),
        (words.COPIES_LINE, "copies"),
        (words.COPIES_LINE_COURT, "copies_confirmed"),
        (words.FACTS_HEAD, "facts"),
        (words.AGREED_HEAD, "agreed"),
        (words.MANNER_HEAD, "manner"),
    ],
)
def test_the_page_beside_the_form_says_word_for_word_what_is_printed(
    shown: str, printed: str
) -> None:
    assert tomllib.loads(F15.read_text(encoding="utf-8"))["words"][printed] == shown
