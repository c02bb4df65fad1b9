"""A case file: begun, inspected by another, locked when complete, lent, supplemented, destroyed."""

from datetime import date

import pytest

from centre_app.domain.case_files.codes import Defect, FileState, OrderKind
from centre_app.domain.errors import FieldError, NotAllowedError, RuleError
from centre_app.domain.matters.codes import MatterState
from centre_app.domain.papers.forms import Form
from centre_app.domain.permissions import Role
from centre_app.services.records.attachments import AttachmentRemoval
from centre_app.services.records.case_files import (
    DecideDestruction,
    FileSubject,
    FilingChoice,
)
from tests.case_file_road import CaseFileRoad
from tests.evidence_road import EvidenceRoad
from tests.printing.evidence_specimens import a_jpeg
from tests.town import Town


@pytest.fixture
def road(town: Town) -> CaseFileRoad:
    return CaseFileRoad(town)


def lying(road: CaseFileRoad, subject: FileSubject, volume: int = 0) -> list[str]:
    lines = road.page(subject).volumes[volume].lines
    return [one.form.value if one.form else one.title for one in lines]


def test_a_closed_case_waits_and_says_what_it_lacks(road: CaseFileRoad) -> None:
    road.ready()
    whole = road.closed("赵德顺", "钱三多")
    poor = road.closed("孙小满", "周大海", forms=(Form.F01,))
    shelf = road.shelf()
    assert [(row.subject, row.lacking) for row in shelf.rows] == [(poor, 5), (whole, 2)]
    assert (shelf.more, shelf.counts.locked) == (False, 0)
    assert road.shelf(limit=1).more
    page = road.page(poor)
    assert [(one.defect, one.what) for one in page.lacks if one.blocks] == [
        (Defect.RIGHTS_NOTICE, "人民调解当事人权利义务告知书"),
        (Defect.PAPER, "人民调解申请书"),
        (Defect.PAPER, "终止调解通知书"),
        (Defect.COPIES, "孙小满"),
        (Defect.COPIES, "周大海"),
    ]
    assert page.state is None
    assert lying(road, whole) == ["F02", "F04", "F18", "F01"]


def test_a_file_is_locked_complete_and_nothing_of_it_changes(road: CaseFileRoad) -> None:
    subject = road.begun()
    with pytest.raises(RuleError, match="file_state"):
        road.lock(subject)
    with pytest.raises(RuleError, match="file_inspector_same"):
        road.review(subject, road.archivist)
    road.review(subject)
    road.lock(subject)
    page = road.page(subject)
    assert (page.state, page.filed_by, page.inspected_by) == (
        FileState.LOCKED,
        "档案员甲",
        "中心主任甲",
    )
    assert page.kept_until == date(2031, 12, 31)
    assert page.lacks == ()
    before = lying(road, subject)
    copies = ["王桂兰身份证复印件", "李建军身份证复印件"]
    assert before == ["F02", "F04", *copies, "F18", "F01"]
    with pytest.raises(RuleError, match="file_state"):
        road.enclose(subject)
    assert subject.case_id is not None
    road.paper(subject.matter_id, Form.F02, subject_id=subject.case_id, edition=2)
    assert lying(road, subject) == before
    assert [one.form for one in road.page(subject).later] == [Form.F02]
    with road.town.open_unit(road.director, reading=True) as unit:
        assert unit.matters.look(subject.matter_id).state is MatterState.ARCHIVED


def test_what_comes_later_goes_into_a_supplement(road: CaseFileRoad) -> None:
    subject = road.locked()
    with pytest.raises(RuleError, match="file_nothing_later"):
        road.supplement(subject)
    assert subject.case_id is not None
    road.paper(subject.matter_id, Form.F19, subject_id=subject.case_id)
    road.supplement(subject)
    page = road.page(subject)
    assert [(one.number, one.reason) for one in page.volumes] == [(0, ""), (1, "归档后补送")]
    assert lying(road, subject, 1) == ["F19"]
    assert page.later == ()


def test_only_the_director_locks_what_lacks_something_and_says_why(road: CaseFileRoad) -> None:
    subject = road.begun(forms=(Form.F01, Form.F02, Form.F18))
    road.review(subject)
    with pytest.raises(RuleError, match="file_incomplete"):
        road.lock(subject)
    with pytest.raises(RuleError, match="file_incomplete"):
        road.lock(subject, road.director)
    with pytest.raises(NotAllowedError):
        road.lock(subject, reason="当事人已去世")
    road.lock(subject, road.director, reason="当事人已去世")
    page = road.page(subject)
    assert (page.override_reason, page.overridden_by) == ("当事人已去世", "中心主任甲")
    assert page.state is FileState.LOCKED


def test_what_is_put_into_an_inspected_file_wants_another_inspection(road: CaseFileRoad) -> None:
    subject = road.begun()
    road.review(subject)
    road.enclose(subject, title="收条")
    assert (road.page(subject).state, road.page(subject).inspected_by) == (FileState.OPEN, "")
    road.review(subject)
    road.put_back(subject)
    assert road.page(subject).state is FileState.OPEN


def test_a_paper_written_by_hand_is_enclosed_in_place_of_the_form(road: CaseFileRoad) -> None:
    subject = road.begun(forms=(Form.F01, Form.F04, Form.F18))
    assert road.page(subject).wanted == (Form.F02,)
    with pytest.raises(FieldError, match="kind"):
        road.enclose(subject, kind=None)
    road.enclose(subject, kind=None, form=Form.F02, title="手写申请书")
    page = road.page(subject)
    assert (page.wanted, page.blocking) == ((), 0)
    assert lying(road, subject)[0] == "F02"


def test_a_file_is_out_once_at_a_time_and_comes_back(road: CaseFileRoad) -> None:
    subject = road.locked()
    with pytest.raises(FieldError, match="due_on"):
        road.lend(subject, None)
    with pytest.raises(FieldError, match="due_on"):
        road.lend(subject, date(2026, 3, 1))
    road.lend(subject)
    with pytest.raises(RuleError, match="file_state"):
        road.lend(subject)
    (row,) = road.shelf(state=FileState.LENT).rows
    assert (row.borrower, row.due_on) == ("县法院赵法官", date(2026, 3, 20))
    road.take_in(subject)
    page = road.page(subject)
    assert (page.state, page.loans[0].returned_note) == (FileState.LOCKED, "完好")
    assert road.shelf(state=FileState.LENT).rows == ()


def test_a_file_is_destroyed_after_its_years_by_two_people(road: CaseFileRoad) -> None:
    subject = road.locked()
    with pytest.raises(RuleError, match="file_kept_longer"):
        road.propose(subject)
    road.outlived(subject)
    assert [row.subject for row in road.shelf(overdue=True).rows] == [subject]
    with pytest.raises(RuleError, match="file_not_listed"):
        decide(road, subject, approved=True)
    road.propose(subject)
    with pytest.raises(RuleError, match="file_listed_already"):
        road.propose(subject)
    with pytest.raises(NotAllowedError):
        request = DecideDestruction(**road.seen(subject), approved=True)
        road.town.services.archive.decide(road.archivist, request)
    decide(road, subject, approved=False)
    assert road.page(subject).destroy_asked_on is None
    road.propose(subject)
    decide(road, subject, approved=True)
    assert road.page(subject).state is FileState.DESTROYED
    assert road.shelf(overdue=True).rows == ()


def decide(road: CaseFileRoad, subject: FileSubject, *, approved: bool) -> None:
    request = DecideDestruction(**road.seen(subject), approved=approved)
    road.town.services.archive.decide(road.director, request)


def test_a_running_case_has_no_file_and_each_case_has_one(road: CaseFileRoad) -> None:
    case_id = road.ready("赵德顺", "钱三多")
    running = FileSubject(road.card(case_id).matter_id, case_id)
    with pytest.raises(RuleError, match="file_not_ready"):
        road.begin(running)
    subject = road.closed()
    road.begin(subject)
    with pytest.raises(RuleError, match="file_begun"):
        road.begin(subject)


def test_a_file_of_a_locked_volume_is_not_taken_off(road: CaseFileRoad) -> None:
    subject = road.begun()
    assert subject.case_id is not None
    key = EvidenceRoad(road.town).brought(subject.case_id, a_jpeg())
    road.review(subject)
    road.lock(subject)
    removal = AttachmentRemoval(attachment_id=key, version=1, reason="拍糊了")
    with pytest.raises(RuleError, match="attachment_filed"):
        road.town.services.attachments.remove(road.actor, removal)


def test_files_lie_in_the_order_and_stay_for_the_years_that_were_chosen(
    road: CaseFileRoad,
) -> None:
    rules, admin = road.town.services.archive_rules, road.town.actor(Role.SYS_ADMIN)
    with pytest.raises(FieldError, match="long_years"):
        rules.set_rules(admin, _years("10", "10"))
    rules.set_rules(admin, _years("3", "30"))
    subject = road.locked()
    page = road.page(subject)
    assert (page.order, page.kept_until) == (OrderKind.MINISTRY, date(2029, 12, 31))
    rules.set_rules(admin, _years("8", "30"))
    assert road.page(subject).kept_until == date(2029, 12, 31)


def _years(short: str, long: str) -> FilingChoice:
    order = OrderKind.MINISTRY
    return FilingChoice(mediation_order=order, short_years=short, long_years=long)


def test_who_mediates_does_not_keep_the_archive(road: CaseFileRoad) -> None:
    subject = road.closed()
    with pytest.raises(NotAllowedError):
        road.town.services.filing.page(road.town.actor(Role.MEDIATOR), subject)
