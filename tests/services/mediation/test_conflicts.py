"""What speaks against a mediator is found when he is named, and whenever he or the others change."""

from uuid import UUID

import pytest

from centre_app.domain.errors import FieldError, RuleError
from centre_app.domain.matters.codes import MatterRole
from centre_app.domain.matters.participation import Part
from centre_app.domain.matters.party_codes import AuthorityKind
from centre_app.domain.mediation.codes import CaseStage, NoticeWay
from centre_app.domain.mediation.conflict_codes import ConflictKind, RecusalSource, TieKind
from centre_app.domain.people.persons import Person, PersonSecrets
from centre_app.services.records.matters import MatterKey
from centre_app.services.records.mediation import (
    AssignMediators,
    IssueRightsNotice,
    MediatorChoice,
    NoteNotice,
)
from centre_app.services.records.papers import PaperKey
from centre_app.services.records.participation import NewParty
from centre_app.services.records.people import PersonEntry
from centre_app.services.records.recusal import TieEdit
from centre_app.services.records.sessions import BeginSession
from tests.printing.reading import by_pypdf, solid
from tests.recusal_road import RecusalRoad, names
from tests.town import Town


@pytest.fixture
def road(town: Town) -> RecusalRoad:
    return RecusalRoad(town)


def _person(road: RecusalRoad, name: str, **secrets: str) -> UUID:
    with road.town.open_unit(road.actor) as unit:
        person = unit.people.add(Person(name=name, work_unit=secrets.pop("work_unit", "")))
        unit.vault.put(person, PersonSecrets(person_id=person.id, **secrets))
        unit.audit.record("person:filed", person.id, "")
        return person.id


def _kinds(road: RecusalRoad, case_id: UUID, mediator: str = "周正和") -> list[ConflictKind]:
    return [one.kind for one in road.near(case_id, mediator)]


def test_nothing_speaks_against_a_stranger(road: RecusalRoad) -> None:
    assert road.near(road.agreed(), "周正和") == ()


@pytest.mark.parametrize(
    ("kind", "conflict"),
    [
        (TieKind.SIBLING, ConflictKind.KIN),
        (TieKind.OTHER_KIN, ConflictKind.KIN),
        (TieKind.INTEREST, ConflictKind.INTEREST),
        (TieKind.HOUSEHOLD, ConflictKind.HOUSEHOLD),
    ],
)
def test_declared_kin_of_a_party_is_not_named(
    road: RecusalRoad, kind: TieKind, conflict: ConflictKind
) -> None:
    case_id = road.agreed()
    road.tie("周正和", road.card(case_id).parties[1].person_id, kind)
    [line] = road.near(case_id, "周正和")
    assert (line.kind, line.person, line.answered) == (conflict, "李建军", False)
    with pytest.raises(RuleError, match="mediator_near") as refused:
        road.assign(case_id, "周正和")
    assert kind.label in refused.value.facts["why"]
    assert road.card(case_id).mediators == ()
    road.assign(case_id, "周正和", kept_by_all=True)
    assert road.near(case_id, "周正和")[0].answered


def test_a_lesser_tie_asks_for_a_reason_that_is_kept(road: RecusalRoad) -> None:
    case_id = road.agreed()
    road.tie("周正和", road.card(case_id).parties[1].person_id, TieKind.NEIGHBOUR)
    with pytest.raises(FieldError) as refused:
        road.assign(case_id, "周正和")
    assert refused.value.reasons == {"reason0": "conflict_reason_missing"}
    road.assign(case_id, "周正和", reason="只是同村，没有来往")
    [step] = road.history(case_id, "case:assigned")
    assert "只是同村，没有来往" in step.note
    road.assign(case_id, "周正和")  # what was said once need not be said again


def test_each_mediator_declares_for_himself(road: RecusalRoad) -> None:
    case_id = road.agreed()
    card = road.card(case_id)
    request = AssignMediators(
        case_id=case_id,
        seen=card.version,
        choices=(
            MediatorChoice(
                road.mediator("周正和"), leads=True, relation="甲方的同学", kept_by_all=True
            ),
            MediatorChoice(road.mediator("林秀英"), relation="乙方的表姐"),
        ),
    )
    with pytest.raises(RuleError, match="mediator_conflict") as refused:
        road.town.services.mediation.assign(road.actor, request)
    assert refused.value.facts == {"name": "林秀英"}
    road.town.services.mediation.assign(
        road.actor,
        AssignMediators(
            case_id=case_id,
            seen=card.version,
            choices=(request.choices[0], MediatorChoice(road.mediator("林秀英"))),
        ),
    )
    told = {one.name: one.relation for one in road.card(case_id).mediators}
    assert told == {"周正和": "甲方的同学", "林秀英": ""}


def test_his_own_file_tells_where_he_lives_and_works(road: RecusalRoad) -> None:
    own = _person(
        road, "周正和", phone="13911112222", address="云岭镇一村 12 号", work_unit="云岭砖厂"
    )
    road.tie("周正和", own, TieKind.SELF)
    case_id = road.agreed()
    person_id = road.card(case_id).parties[1].person_id
    assert _kinds(road, case_id) == []
    with road.town.open_unit(road.actor) as unit:
        person = unit.people.look(person_id)
        person.work_unit = "云岭砖厂"
        unit.vault.put(
            person,
            PersonSecrets(person_id=person_id, phone="13911112222", address="云岭镇一村12号"),
        )
        unit.audit.record("person:changed", person_id, "")
    assert _kinds(road, case_id) == [
        ConflictKind.HOUSEHOLD,
        ConflictKind.PHONE,
        ConflictKind.EMPLOYER,
    ]


def test_the_address_of_a_whole_village_is_nobodys_door(road: RecusalRoad) -> None:
    own = _person(road, "周正和", address="云岭村三组")
    road.tie("周正和", own, TieKind.SELF)
    assert _kinds(road, road.agreed()) == []


def test_who_was_the_other_side_before_asks_for_a_reason(road: RecusalRoad) -> None:
    earlier = road.matter("周正和", "李建军")
    with road.town.open_unit(road.actor, reading=True) as unit:
        own, other = (one.person_id for one in unit.matters.look(earlier).parties)
        number = unit.matters.look(earlier).number
    road.tie("周正和", own, TieKind.SELF)
    case_id = road.agreed()
    with road.town.open_unit(road.actor) as unit:
        matter = unit.matters.look(road.card(case_id).matter_id)
        matter.parties[1].person_id = other
        unit.audit.record("test:moved", matter.id, "")
    found = {one.kind: one.why for one in road.near(case_id, "周正和")}
    assert number in found[ConflictKind.OPPOSED]


def test_the_mediator_himself_among_the_parties_is_never_named(road: RecusalRoad) -> None:
    case_id = road.agreed("王桂兰", "周正和")
    road.tie("周正和", road.card(case_id).parties[1].person_id, TieKind.SELF)
    with pytest.raises(RuleError, match="mediator_near"):
        road.assign(case_id, "周正和", reason="自己的事自己清楚")


def _add(road: RecusalRoad, case_id: UUID, part: Part, person: PersonEntry) -> None:
    matter_id = road.card(case_id).matter_id
    page = road.town.services.matters.case_page(road.actor, MatterKey(matter_id))
    request = NewParty(matter_id=matter_id, version=page.head.version, person=person, part=part)
    road.town.services.participation.add(road.actor, request)


def test_an_agent_who_is_a_mediators_brother_does_not_come_in(road: RecusalRoad) -> None:
    brother = _person(road, "周正平")
    road.tie("周正和", brother, TieKind.SIBLING)
    case_id = road.ready()
    with road.town.open_unit(road.actor, reading=True) as unit:
        principal = unit.matters.look(road.card(case_id).matter_id).parties[1].id
    part = Part(
        role=MatterRole.AGENT_CITIZEN, behalf_of_id=principal, authority=AuthorityKind.GENERAL
    )
    entry = PersonEntry(name="周正平", person_id=brother)
    with pytest.raises(RuleError, match="newcomer_near"):
        _add(road, case_id, part, entry)
    road.assign(case_id, "林秀英")
    _add(road, case_id, part, entry)
    with pytest.raises(RuleError, match="mediator_near"):
        road.assign(case_id, "周正和")


def test_whom_the_others_kept_is_asked_about_when_one_more_comes_in(road: RecusalRoad) -> None:
    case_id = road.agreed()
    road.tie("周正和", road.card(case_id).parties[1].person_id, TieKind.OTHER_KIN)
    road.assign(case_id, "周正和", kept_by_all=True)
    _add(road, case_id, Part(role=MatterRole.RESPONDENT), PersonEntry(name="李建国"))
    [request] = road.card(case_id).recusals
    assert (request.source, request.name) == (RecusalSource.COMMITTEE, "周正和")


def test_a_tie_declared_later_makes_the_case_wait(road: RecusalRoad) -> None:
    case_id = road.ready()
    planned = road.plan(case_id)
    person_id = road.card(case_id).parties[1].person_id
    road.tie("周正和", person_id, TieKind.OTHER_KIN, note="姐夫")
    [request] = road.card(case_id).recusals
    assert request.source is RecusalSource.COMMITTEE
    assert "姐夫" in request.reason
    begin = BeginSession(session_id=planned.id, seen=planned.version)
    with pytest.raises(RuleError, match="recusal_undecided"):
        road.town.services.session_records.begin_session(road.actor, begin)


def test_what_turns_up_in_a_file_stops_the_session(road: RecusalRoad) -> None:
    own = _person(road, "周正和", address="云岭镇一村12号")
    road.tie("周正和", own, TieKind.SELF)
    case_id = road.ready()
    planned = road.plan(case_id)
    with road.town.open_unit(road.actor) as unit:
        person = unit.people.look(road.card(case_id).parties[1].person_id)
        unit.vault.put(person, PersonSecrets(person_id=person.id, address="云岭镇一村12号"))
        unit.audit.record("person:changed", person.id, "")
    begin = BeginSession(session_id=planned.id, seen=planned.version)
    with pytest.raises(RuleError, match="mediator_near"):
        road.town.services.session_records.begin_session(road.actor, begin)


def test_an_ended_tie_no_longer_counts(road: RecusalRoad) -> None:
    case_id = road.agreed()
    person_id = road.card(case_id).parties[1].person_id
    done = road.tie("周正和", person_id, TieKind.COLLEAGUE)
    with pytest.raises(FieldError) as refused:
        road.tie("周正和", person_id, TieKind.COLLEAGUE)
    assert refused.value.reasons == {"kind": "tie_on_register"}
    over = TieEdit(
        id=done.id,
        version=done.version,
        mediator_id=road.mediator("周正和"),
        person_id=person_id,
        kind=TieKind.COLLEAGUE,
        active=False,
    )
    road.town.services.ties.save(road.actor, over)
    assert _kinds(road, case_id) == []
    [line] = road.town.services.ties.lists(road.actor, None).ties
    assert line.ended_on == road.town.clock.now().date()


def test_other_mediators_are_told_to_everybody_and_the_old_ones_stay_on_file(
    road: RecusalRoad,
) -> None:
    case_id = road.ready()
    road.assign(case_id, "林秀英")
    card = road.card(case_id)
    assert card.stage is CaseStage.ASSIGNED
    assert all(one.names_owed and one.notice_on for one in card.parties)
    assert [one.name for one in card.past_mediators] == ["周正和"]
    planned = road.plan(case_id)
    begin = BeginSession(session_id=planned.id, seen=planned.version)
    with pytest.raises(RuleError, match="mediators_not_told"):
        road.town.services.session_records.begin_session(road.actor, begin)
    for party in card.parties:
        road.town.services.mediation.note_notice(
            road.actor,
            NoteNotice(
                case_id=case_id,
                seen=road.version(case_id),
                party_id=party.party_id,
                way=NoticeWay.ORAL,
            ),
        )
    assert [one.note for one in road.history(case_id, "case:mediators_told")] == [
        "王桂兰（口头）：林秀英",
        "李建军（口头）：林秀英",
    ]
    road.town.services.session_records.begin_session(road.actor, begin)
    assert names(road.card(case_id)) == [("林秀英", True)]


def test_naming_the_same_again_tells_nobody_anew(road: RecusalRoad) -> None:
    case_id = road.ready()
    road.assign(case_id, "周正和")
    card = road.card(case_id)
    assert card.stage is CaseStage.NOTIFIED
    assert not any(one.names_owed for one in card.parties)
    assert card.past_mediators == ()


def test_what_a_mediator_disclosed_stands_on_the_notice_of_rights(road: RecusalRoad) -> None:
    case_id = road.agreed()
    road.assign(case_id, "周正和", relation="甲方的同学", kept_by_all=True)
    request = IssueRightsNotice(
        case_id=case_id,
        seen=road.version(case_id),
        party_id=road.card(case_id).parties[0].party_id,
    )
    done = road.town.services.mediation.issue_rights_notice(road.actor, request)
    assert done.paper_id is not None
    pdf = road.town.services.papers.fetch(road.actor, PaperKey(done.paper_id)).pdf
    assert "人民调解员周正和披露：甲方的同学。" in solid(by_pypdf(pdf))
