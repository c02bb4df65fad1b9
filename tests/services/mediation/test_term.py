"""The term of a mediation: by its kind, and from the day that starts it."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import pytest

from centre_app.domain.centre.codes import OrgKind
from centre_app.domain.errors import FieldError
from centre_app.domain.matters.codes import DeadlineKind, DisputeType
from centre_app.domain.matters.deadlines import MatterDeadline
from centre_app.domain.mediation.codes import CaseSource, Consent, Referral
from centre_app.domain.reception.codes import Channel
from centre_app.services.records.entrusting import CorrectSender
from centre_app.services.records.mediation import NoteConsent, OpenCase
from tests.mediation_town import Road
from tests.town import Town

MONDAY = date(2026, 3, 2)
"""The day of the tests' clock."""


@pytest.fixture
def road(town: Town) -> Road:
    return Road(town)


@dataclass(frozen=True)
class Coming:
    """A letter of a court with which a case comes."""

    by: str = "岚江县人民法院"
    ref: str = "（2026）岚民诉前调字第12号"
    on: date | None = MONDAY - timedelta(days=4)
    way: Referral | None = Referral.BEFORE_FILING


def opened(road: Road, *, source: CaseSource, letter: Coming | None = None, **changed: Any) -> Any:
    applied_on = changed.pop("applied_on", None)
    sent = letter or Coming("", "", None, None)
    request = OpenCase(
        matter_id=road.matter(**changed),
        seen=1,
        committee_id=road.town.body(OrgKind.TOWN_COMMITTEE),
        source=source,
        applied_on=applied_on,
        entrusted_by=sent.by,
        entrust_ref=sent.ref,
        entrusted_on=sent.on,
        referral=sent.way,
    )
    return road.town.services.mediation.open_case(road.actor, request).id


def agree(road: Road, case_id: Any, *, on: date = MONDAY) -> None:
    for party in road.card(case_id).parties:
        if party.consent is not Consent.AGREED:
            request = NoteConsent(
                case_id=case_id,
                seen=road.version(case_id),
                party_id=party.party_id,
                consent=Consent.AGREED,
                on=on,
            )
            road.town.services.mediation.note_consent(road.actor, request)


def clocks(road: Road, case_id: Any) -> list[MatterDeadline]:
    with road.town.open_unit(road.actor, reading=True) as unit:
        matter_id = unit.cases.look(case_id).matter_id
        return list(
            unit.deadlines.find(
                matter_id=matter_id, kind=DeadlineKind.MEDIATION, subject_id=case_id
            )
        )


def test_an_ordinary_term_begins_when_all_have_agreed(road: Road) -> None:
    case_id = opened(road, source=CaseSource.APPLICATION)
    assert clocks(road, case_id) == []
    agree(road, case_id)
    [due] = clocks(road, case_id)
    assert (due.rule, due.started_on, due.due_on) == (
        "mediation-general",
        MONDAY,
        date(2026, 4, 1),
    )


def test_thirty_working_days_are_for_a_medical_dispute(road: Road) -> None:
    case_id = opened(road, source=CaseSource.APPLICATION, dispute_type=DisputeType.MEDICAL)
    agree(road, case_id)
    [due] = clocks(road, case_id)
    # From 3 March on, over 清明 (4 to 6 April, of which one is a Monday).
    assert (due.rule, due.due_on) == ("mediation-medical", date(2026, 4, 14))


@pytest.mark.parametrize("kind", [DisputeType.WAGE_ARREARS, DisputeType.LABOUR_OTHER])
def test_a_labour_term_runs_from_the_application_whoever_has_agreed(
    road: Road, kind: DisputeType
) -> None:
    applied = MONDAY - timedelta(days=3)
    case_id = opened(road, source=CaseSource.APPLICATION, dispute_type=kind, applied_on=applied)
    [due] = clocks(road, case_id)
    assert (due.started_on, due.due_on) == (applied, applied + timedelta(days=15))
    assert "收到调解申请" in due.basis
    agree(road, case_id)
    [after] = clocks(road, case_id)
    assert (after.id, after.due_on, after.met_on) == (due.id, due.due_on, None)


def test_a_labour_dispute_nobody_applied_for_counts_from_its_acceptance(road: Road) -> None:
    case_id = opened(road, source=CaseSource.INITIATIVE, dispute_type=DisputeType.WAGE_ARREARS)
    assert clocks(road, case_id) == []
    agree(road, case_id)
    [due] = clocks(road, case_id)
    assert (due.rule, due.started_on) == ("mediation-labour", MONDAY)


@pytest.mark.parametrize(
    ("way", "rule", "days"),
    [
        (Referral.BEFORE_FILING, "mediation-court", 30),
        (Referral.ORDINARY, "mediation-court-ordinary", 15),
        (Referral.SUMMARY, "mediation-court-summary", 7),
    ],
)
@pytest.mark.parametrize("kind", [DisputeType.NEIGHBOUR, DisputeType.WAGE_ARREARS])
def test_what_a_court_sent_has_the_court_s_term_from_the_day_its_letter_was_taken(
    road: Road, way: Referral, rule: str, *, days: int, kind: DisputeType
) -> None:
    letter = Coming(way=way)
    case_id = opened(road, source=CaseSource.ENTRUST_COURT, letter=letter, dispute_type=kind)
    [due] = clocks(road, case_id)
    assert letter.on is not None
    assert (due.rule, due.started_on) == (rule, letter.on)
    assert due.due_on == letter.on + timedelta(days=days)
    card = road.card(case_id)
    assert card.entrusted is not None
    assert (card.entrusted.by, card.entrusted.ref) == (letter.by, letter.ref)


def test_another_way_of_the_court_has_its_own_term_once_it_is_corrected(road: Road) -> None:
    letter = Coming()
    assert letter.on is not None
    case_id = opened(road, source=CaseSource.ENTRUST_COURT, letter=letter)
    agree(road, case_id)

    def correct(way: Referral | None) -> None:
        request = CorrectSender(
            case_id=case_id,
            version=road.version(case_id),
            entrusted_by=letter.by,
            entrust_ref=letter.ref,
            referral=way,
            words="函上写的是简易程序",
        )
        road.town.services.feedbacks.correct_sender(road.actor, request)

    with pytest.raises(FieldError, match="referral"):
        correct(None)
    correct(Referral.SUMMARY)
    [due] = clocks(road, case_id)
    assert (due.rule, due.due_on) == ("mediation-court-summary", letter.on + timedelta(days=7))
    with road.town.open_unit(road.actor, reading=True) as unit:
        steps = unit.matters.look(unit.cases.look(case_id).matter_id).steps
        told = [one.note for one in steps if one.tag == "case:sender_corrected"]
    assert "期限由2026年3月28日改为2026年3月5日" in told[0]


def test_who_came_on_a_court_s_advice_alone_has_the_ordinary_term(road: Road) -> None:
    case_id = opened(road, source=CaseSource.APPLICATION, channel=Channel.COURT)
    agree(road, case_id)
    [due] = clocks(road, case_id)
    assert due.rule == "mediation-general"


@pytest.mark.parametrize(
    ("letter", "field", "reason"),
    [
        (Coming(by=""), "entrusted_by", "required"),
        (Coming(ref=""), "entrust_ref", "required"),
        (Coming(on=None), "entrusted_on", "required"),
        (Coming(way=None), "referral", "required"),
        (Coming(on=MONDAY + timedelta(days=1)), "entrusted_on", "in_the_future"),
    ],
)
def test_a_court_s_case_says_which_court_by_which_letter_when_and_how(
    road: Road, letter: Coming, field: str, *, reason: str
) -> None:
    with pytest.raises(FieldError) as refused:
        opened(road, source=CaseSource.ENTRUST_COURT, letter=letter)
    assert refused.value.reasons == {field: reason}


def test_the_police_need_no_number_for_their_letter(road: Road) -> None:
    letter = Coming("云岭镇派出所", "", MONDAY, None)
    case_id = opened(road, source=CaseSource.ENTRUST_POLICE, letter=letter)
    entrusted = road.card(case_id).entrusted
    assert entrusted is not None
    assert (entrusted.by, entrusted.referral) == ("云岭镇派出所", None)


def test_what_does_not_belong_to_the_source_is_left_out(road: Road) -> None:
    case_id = opened(road, source=CaseSource.APPLICATION, letter=Coming())
    with road.town.open_unit(road.actor, reading=True) as unit:
        case = unit.cases.look(case_id)
        assert (case.applied_on, case.entrusted_by, case.referral) == (MONDAY, "", None)


def test_asking_the_other_side_ends_with_the_last_answer_and_the_term_goes_on(
    road: Road,
) -> None:
    case_id = opened(road, source=CaseSource.APPLICATION, dispute_type=DisputeType.WAGE_ARREARS)
    with road.town.open_unit(road.actor) as unit:
        matter_id = unit.cases.look(case_id).matter_id
        unit.deadlines.add(
            MatterDeadline(
                matter_id=matter_id,
                kind=DeadlineKind.MEDIATION,
                rule="mediation-consent",
                article="本中心规定",
                basis="3个工作日",
                started_on=MONDAY,
                due_on=MONDAY + timedelta(days=3),
            )
        )
        unit.audit.record("matter:accepted", matter_id, "")
    agree(road, case_id)
    with road.town.open_unit(road.actor, reading=True) as unit:
        owed = unit.deadlines.find(matter_id=matter_id, met_on=None)
        assert [one.rule for one in owed] == ["mediation-labour"]
