"""What the inspection finds in cases and petitions that went their whole road."""

from dataclasses import replace

from centre_app.domain.attachments.codes import AttachmentKind
from centre_app.domain.case_files.codes import Defect
from centre_app.domain.case_files.completeness import Lack
from centre_app.domain.matters.codes import MatterState, Outcome
from centre_app.domain.papers.forms import Form
from centre_app.domain.permissions import Role
from centre_app.services.records.case_files import FileSubject
from tests.agreements_builders import Bench, bench_in
from tests.case_file_road import CaseFileRoad
from tests.petition_road import PetitionRoad
from tests.town import Town

PAPERS = (Form.F01, Form.F02, Form.F04, Form.F12)


def settled(bench: Bench, *, papers: tuple[Form, ...] = PAPERS) -> FileSubject:
    """Close the matter of an agreement, with its papers and copies of identity in the file."""
    town, road = bench.town, CaseFileRoad(bench.town)
    for form in papers:
        road.paper(bench.matter_id, form, subject_id=bench.case_id)
    with town.open_unit(town.actor(Role.DIRECTOR)) as unit:
        case = unit.cases.look(bench.case_id)
        if case.outcome is None:
            case.end(Outcome.AGREED_WRITTEN, on=unit.today, reason=None, note="")
        matter = unit.matters.look(bench.matter_id)
        matter.state, matter.closed_at = MatterState.CLOSED, unit.now
        unit.audit.record("matter:closed", matter.id, matter.number)
    subject = FileSubject(bench.matter_id, bench.case_id)
    road.begin(subject)
    for person_id, _ in road.page(subject).parties:
        road.enclose(subject, kind=AttachmentKind.IDENTITY, person_id=person_id)
    return subject


def agreed(town: Town, *, printed: bool = True, **changes: object) -> Bench:
    """Conclude an agreement, with everybody's fingerprint on it unless said otherwise."""
    bench = bench_in(town)
    bench.issue(**changes)
    entries = (replace(one, fingerprinted=printed) for one in bench.entries())
    town.services.signings.sign(bench.actor, bench.signatures(*entries))
    bench.seal()
    return bench


def lacks(town: Town, subject: FileSubject) -> list[tuple[Defect, str]]:
    found: tuple[Lack, ...] = CaseFileRoad(town).page(subject).lacks
    return [(one.defect, one.what) for one in found]


def test_an_agreement_with_all_its_papers_lacks_nothing(town: Town) -> None:
    bench = agreed(town)
    assert lacks(town, settled(bench)) == []


def test_the_agreement_and_its_record_are_missed(town: Town) -> None:
    subject = settled(agreed(town), papers=(Form.F01, Form.F02))
    assert lacks(town, subject) == [
        (Defect.RIGHTS_NOTICE, Form.F04.label),
        (Defect.PAPER, Form.F12.label),
    ]


def test_an_agreement_that_nobody_sealed_is_unsigned(town: Town) -> None:
    bench = bench_in(town)
    bench.issue()
    found = lacks(town, settled(bench))
    assert [one for one in found if one[0] is Defect.UNSIGNED] == [
        (Defect.UNSIGNED, "赵德顺"),
        (Defect.UNSIGNED, "李建军"),
        (Defect.UNSIGNED, "周正和"),
        (Defect.UNSIGNED, Form.F15.label),
    ]


def test_a_signature_without_a_print_is_told(town: Town) -> None:
    found = lacks(town, settled(agreed(town, printed=False)))
    assert found == [(Defect.UNSIGNED, "赵德顺"), (Defect.UNSIGNED, "李建军")]


def test_vague_terms_and_a_changed_name_are_told(town: Town) -> None:
    bench = agreed(town, further_terms=("双方尽快办理相关手续。",))
    with town.open_unit(town.actor(Role.DIRECTOR)) as unit:
        case = unit.cases.look(bench.case_id)
        person = unit.people.look(case.parties[0].person_id)
        person.name = "赵得顺"
        unit.audit.record("person:changed", person.id, "")
    assert lacks(town, settled(bench)) == [
        (Defect.VAGUE, Form.F15.label),
        (Defect.NAMES, "赵德顺"),
    ]


def test_a_petition_that_was_answered_lacks_nothing(town: Town) -> None:
    road = PetitionRoad(town)
    road.delivered()
    with town.open_unit(town.actor(Role.DIRECTOR)) as unit:
        matter = unit.matters.look(road.id)
        matter.state, matter.closed_at = MatterState.CLOSED, unit.now
        unit.audit.record("matter:closed", matter.id, matter.number)
    subject = FileSubject(road.id)
    page = CaseFileRoad(town).page(subject)
    assert page.ready
    held = [line.form for line in page.volumes[0].lines]
    assert {Form.F30, Form.F31, Form.F36} <= set(held)
    assert [(one.defect, one.what) for one in page.lacks] == []
