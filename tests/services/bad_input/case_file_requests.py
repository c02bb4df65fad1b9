"""A request that can stand for every use case of case files."""

from datetime import date

from centre_app.domain.attachments.codes import AttachmentKind
from centre_app.domain.case_files.codes import OrderKind, Retention
from centre_app.domain.papers.forms import Form
from centre_app.services.records.case_files import (
    BeginFile,
    DecideDestruction,
    Enclose,
    FileStep,
    FilingChoice,
    LendFile,
    LockFile,
    ProposeDestruction,
    ReviewFile,
    SupplementFile,
    TakeInFile,
)
from tests.agreements_builders import TODAY
from tests.case_file_road import CaseFileRoad
from tests.services.bad_input.stages import Stage, Way


def _begin(stage: Stage) -> BeginFile:
    subject = CaseFileRoad(stage.town).closed()
    return BeginFile(subject=subject, retention=Retention.LONG)


def _enclose(stage: Stage) -> Enclose:
    road = CaseFileRoad(stage.town)
    subject = road.begun()
    return Enclose(
        **road.seen(subject),
        kind=AttachmentKind.RECEIPT,
        title="收条",
        pages="2",
        dated_on=TODAY,
    )


def _review(stage: Stage) -> ReviewFile:
    road = CaseFileRoad(stage.town)
    return ReviewFile(**road.seen(road.begun()), remarks="第3页有涂改，已按手印")


def _put_back(stage: Stage) -> FileStep:
    road = CaseFileRoad(stage.town)
    subject = road.begun()
    road.review(subject)
    return FileStep(**road.seen(subject))


def _lock(stage: Stage) -> LockFile:
    road = CaseFileRoad(stage.town)
    subject = road.begun()
    road.review(subject)
    return LockFile(**road.seen(subject), reason="当事人已去世，无法补签")


def _supplement(stage: Stage) -> SupplementFile:
    road = CaseFileRoad(stage.town)
    subject = road.locked()
    assert subject.case_id is not None
    road.paper(subject.matter_id, Form.F19, subject_id=subject.case_id)
    return SupplementFile(**road.seen(subject), reason="归档后补送")


def _lend(stage: Stage) -> LendFile:
    road = CaseFileRoad(stage.town)
    return LendFile(
        **road.seen(road.locked()),
        borrower="县法院赵法官",
        purpose="司法确认审查",
        due_on=date(2026, 3, 20),
    )


def _take_in(stage: Stage) -> TakeInFile:
    road = CaseFileRoad(stage.town)
    subject = road.locked()
    road.lend(subject)
    return TakeInFile(**road.seen(subject), note="完好")


def _propose(stage: Stage) -> ProposeDestruction:
    road = CaseFileRoad(stage.town)
    subject = road.locked()
    road.outlived(subject)
    return ProposeDestruction(**road.seen(subject), reason="保管期满，无继续保存价值")


def _decide(stage: Stage) -> DecideDestruction:
    road = CaseFileRoad(stage.town)
    subject = road.locked()
    road.outlived(subject)
    road.propose(subject)
    return DecideDestruction(**road.seen(subject), approved=True)


def _rules(_: Stage) -> FilingChoice:
    return FilingChoice(mediation_order=OrderKind.MINISTRY, short_years="10", long_years="30")


CASE_FILE_WAYS: dict[str, Way] = {
    "archive.decide": _decide,
    "archive.lend": _lend,
    "archive.propose": _propose,
    "archive.supplement": _supplement,
    "archive.take_in": _take_in,
    "archive_rules.set_rules": _rules,
    "filing.begin": _begin,
    "filing.enclose": _enclose,
    "filing.lock": _lock,
    "filing.put_back": _put_back,
    "filing.review": _review,
}
