from io import BytesIO

import pytest
from pypdf import PdfReader
from sqlalchemy import select

from centre_app.domain.agreements.codes import AgreementStatus
from centre_app.domain.errors import FieldError, RuleError
from centre_app.domain.matters.codes import MatterState, Outcome
from centre_app.domain.mediation.codes import CaseStage, EndReason
from centre_app.services.records.agreements import CaseEnding
from centre_app.services.records.follow_up import FollowUpQuery
from centre_app.services.records.papers import PaperKey
from centre_app.services.requests import Done
from centre_app.storage.tables.matters import month_counts
from tests.agreements_builders import Bench, bench_in
from tests.town import Town


@pytest.fixture
def bench(town: Town) -> Bench:
    return bench_in(town)


def end(bench: Bench, **changes: object) -> Done:
    whole: dict[str, object] = {
        "case_id": bench.case_id,
        "version": bench.page.case_version,
        "reason": EndReason.NO_AGREEMENT,
    }
    ending = CaseEnding(**(whole | changes))  # type: ignore[arg-type]
    return bench.town.services.outcomes.end_without_agreement(bench.actor, ending)


def test_a_failed_mediation_leaves_the_matter_unresolved(bench: Bench) -> None:
    end(bench)
    assert (bench.page.stage, bench.page.outcome) == (CaseStage.ENDED, Outcome.FAILED)
    with bench.town.open_unit(bench.actor, reading=True) as unit:
        assert unit.matters.look(bench.matter_id).state is MatterState.UNRESOLVED


def test_the_notice_names_the_three_other_routes(bench: Bench) -> None:
    done = end(bench)
    assert done.paper_id is not None
    pdf = bench.town.services.papers.fetch(bench.actor, PaperKey(done.paper_id)).pdf
    text = "".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages)
    assert all(route in text for route in ("仲裁", "行政机关", "人民法院", "三年"))


def test_a_failed_case_is_asked_after_in_fifteen_days(bench: Bench) -> None:
    end(bench)
    [row] = bench.town.services.follow_up.lists(bench.actor, FollowUpQuery()).revisits
    assert str(row.due_on) == "2026-03-17"


def test_a_failed_case_is_not_counted_as_resolved(bench: Bench) -> None:
    end(bench)
    with bench.town.engine.connect() as connection:
        assert connection.execute(select(month_counts.c.resolved)).scalars().all() == [0]


def test_parties_who_settled_among_themselves_need_no_notice(bench: Bench) -> None:
    done = end(bench, outcome=Outcome.SETTLED_SELF, reason=None, note="双方在村里自行谈妥")
    assert done.paper_id is None
    with bench.town.open_unit(bench.actor, reading=True) as unit:
        assert unit.matters.look(bench.matter_id).state is MatterState.RESOLVED


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"reason": None}, "reason"),
        ({"outcome": Outcome.AGREED_WRITTEN}, "outcome"),
        ({"reason": EndReason.OTHER}, "note"),
    ],
)
def test_an_end_that_cannot_stand_names_its_field(
    bench: Bench, changes: dict[str, object], field: str
) -> None:
    with pytest.raises(FieldError) as refused:
        end(bench, **changes)
    assert field in refused.value.reasons


def test_a_draft_goes_with_the_case_but_a_printed_agreement_is_not_forgotten(
    bench: Bench,
) -> None:
    bench.issue()
    with pytest.raises(RuleError, match="agreement_waits_for_signatures"):
        end(bench)
    bench.town.services.agreements.take_back(bench.actor, bench.step)
    end(bench)
    assert bench.agreement.status is AgreementStatus.VOID


def test_a_case_ends_once(bench: Bench) -> None:
    end(bench)
    with pytest.raises(RuleError, match="case_ended"):
        end(bench)
