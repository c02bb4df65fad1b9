"""What the language check knows of a case on file, on both databases."""

import pytest

from centre_app.domain.agreements.findings import Finding
from centre_app.domain.matters.codes import MatterRole
from centre_app.domain.matters.participation import Part
from centre_app.domain.mediation.cases import CaseMediator
from centre_app.domain.mediation.codes import AttendanceRole
from centre_app.domain.mediation.records import Attendee
from centre_app.domain.people.persons import Person
from centre_app.services.matters.taking_part import take_part
from tests.agreements_builders import Bench, bench_in
from tests.town import Town


@pytest.fixture
def bench(town: Town) -> Bench:
    return bench_in(town)


def found_in(bench: Bench, *terms: str) -> list[Finding]:
    """Return what is found in further terms that are being typed, but for what is always said."""
    draft = bench.draft(further_terms=terms)
    found = bench.town.services.agreements.preview(bench.actor, draft).findings
    return [one for one in found if one.code != "account_missing"]


def codes(bench: Bench, *terms: str) -> list[str]:
    return [one.code for one in found_in(bench, *terms)]


def test_a_clean_draft_is_clean(bench: Bench) -> None:
    assert codes(bench) == []


@pytest.mark.parametrize(
    ("term", "code"),
    [
        ("由赵德舜清扫通道，自签订之日起。", "name_nearly"),
        ("甲方李建军没有异议。", "label_differs"),
        ("丙方没有异议。", "no_such_party"),
        ("赵德顺电话13800003333。", "phone_differs"),
        ("本协议一式九份。", "copies_differ"),
    ],
)
def test_texts_are_held_against_the_parties_on_file(bench: Bench, term: str, code: str) -> None:
    [finding] = found_in(bench, term)
    assert (finding.code, finding.field) == (code, "term0")


def test_the_number_on_file_passes_and_no_number_is_repeated(bench: Bench) -> None:
    assert codes(bench, "赵德顺电话13800001111。") == []
    [finding] = found_in(bench, "赵德顺电话13800003333。")
    assert "13800001111" not in str(finding)
    assert finding.facts["tail"] == "3333"


def test_a_mediator_whom_the_record_calls_absent_is_told(bench: Bench) -> None:
    with bench.town.open_unit(bench.actor) as unit:
        case = unit.cases.look(bench.case_id)
        other = next(one for one in unit.mediators.find() if one.name != "周正和")
        name = other.name
        case.mediators.append(
            CaseMediator(case_id=case.id, mediator_id=other.id, name=other.name, leads=False)
        )
        [session] = unit.sessions.find(case_id=case.id)
        [record] = unit.session_records.find(session_id=session.id)
        there = [Attendee(AttendanceRole.PARTY, one.name, one.label) for one in case.parties]
        there.append(Attendee(AttendanceRole.MEDIATOR, "周正和", "调解员"))
        there.append(Attendee(AttendanceRole.MEDIATOR, other.name, "调解员", present=False))
        record.set_attendees(there)
        unit.audit.record("case:built", case.id, case.number)
    [finding] = found_in(bench)
    assert (finding.code, finding.facts) == ("mediator_absent", {"name": name})


def test_who_is_no_party_of_the_case_cannot_be_bound(bench: Bench) -> None:
    with bench.town.open_unit(bench.actor) as unit:
        matter = unit.matters.look(bench.matter_id)
        person = unit.people.add(Person(name="孙二牛"))
        take_part(unit, matter, person, Part(role=MatterRole.WITNESS))
        unit.audit.record("case:built", matter.id, matter.number)
    assert codes(bench, "由孙二牛清扫通道，自签订之日起。") == ["bound_without_line"]
