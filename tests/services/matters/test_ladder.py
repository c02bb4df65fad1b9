from datetime import date, timedelta

import pytest

from centre_app.domain.agreements.breach_codes import AfterAgreement, Right
from centre_app.domain.errors import FieldError, NotAllowedError, NotFoundError, RuleError
from centre_app.domain.ladder.codes import Act, Rung, RungState, Way
from centre_app.domain.ladder.facts import Happening
from centre_app.domain.ladder.ladder import Ladder
from centre_app.domain.matters.access import AccessReason
from centre_app.domain.matters.codes import Outcome
from centre_app.domain.mediation.codes import EndReason
from centre_app.domain.mediation.house_rules import FourKinds, MediationRules
from centre_app.domain.mediation.sittings import SessionKind
from centre_app.domain.permissions import Role
from centre_app.services.records.access import CloseMatter
from centre_app.services.records.agreements import CaseEnding
from centre_app.services.records.invitations import KeepAppointment
from centre_app.services.records.ladder import LadderEntry, LadderTakenBack
from centre_app.services.records.matters import MatterKey
from centre_app.services.records.terms import RulesChoice
from tests.agreements_builders import TODAY
from tests.mediation_town import NEXT_MORNING, Road
from tests.services.bad_input.stages import Stage
from tests.services.follow_up.test_urging import came, tell, urged_twice
from tests.town import Town

COURT = "岚江县人民法院"
NUMBER = "（2026）甘0999民初12号"


@pytest.fixture
def stage(town: Town) -> Stage:
    return Stage(town)


def ladder(stage: Stage, matter_id: object) -> Ladder:
    page = stage.town.services.matters.case_page(stage.actor, MatterKey(matter_id))  # type: ignore[arg-type]
    return page.ladder


def note(stage: Stage, matter_id: object, act: Act, **said: object) -> None:
    entry = LadderEntry(matter_id=matter_id, act=act, **said)  # type: ignore[arg-type]
    stage.town.services.ladders.note(stage.actor, entry)


def lines(stage: Stage, matter_id: object, rung: Rung) -> list[Happening]:
    return list(ladder(stage, matter_id).rung(rung).happenings)


def test_a_suit_with_legal_aid_is_told_on_its_rung(stage: Stage) -> None:
    bench = stage.bench()
    ending = CaseEnding(
        case_id=bench.case_id,
        version=stage.road.version(bench.case_id),
        outcome=Outcome.TO_COURT,
        reason=EndReason.SUED,
    )
    stage.town.services.outcomes.end_without_agreement(stage.actor, ending)
    assert ladder(stage, bench.matter_id).current == ladder(stage, bench.matter_id).rung(Rung.SUED)
    note(stage, bench.matter_id, Act.AID_GRANTED, body="县法律援助中心")
    note(stage, bench.matter_id, Act.SUIT_FILED, body=COURT, number=NUMBER)
    rung = ladder(stage, bench.matter_id).rung(Rung.SUED)
    assert (rung.state, rung.ways) == (
        RungState.CURRENT,
        ((Way.SUIT, True), (Way.LEGAL_AID, True)),
    )
    assert [one.text for one in rung.happenings][1:] == [
        "给予法律援助 县法律援助中心",
        f"法院立案 {COURT} {NUMBER}",
    ]
    note(stage, bench.matter_id, Act.SUIT_ENDED, body=COURT, note="判决赔偿八千元")
    assert ladder(stage, bench.matter_id).current is None
    page = stage.town.services.matters.case_page(stage.actor, MatterKey(bench.matter_id))
    noted = [one.note for one in page.history if one.tag == "ladder:noted"]
    assert len(noted) == 3
    assert noted[0].startswith(f"{TODAY} 判决、法院调解书 {COURT} 判决赔偿八千元")


def test_sessions_of_every_kind_appear_where_they_belong(stage: Stage, town: Town) -> None:
    road = Road(town)
    case_id = road.ready()
    matter_id = road.card(case_id).matter_id
    kinds = (SessionKind.COUNSELLING, SessionKind.LEGAL_AID)
    who = (road.card(case_id).parties[0].party_id,)
    for at, kind in enumerate(kinds):
        hour = NEXT_MORNING + timedelta(hours=2 * at)
        done = road.plan(case_id, hour, kind=kind, parties=who)
        assert kind not in [one.what for one in lines(stage, matter_id, Rung.SUED)]
        step = KeepAppointment(session_id=done.id, seen=done.version)
        town.services.invitations.keep_appointment(road.actor, step)
    assert SessionKind.COUNSELLING in [one.what for one in lines(stage, matter_id, Rung.MEDIATED)]
    assert [one.what for one in lines(stage, matter_id, Rung.SUED)] == [SessionKind.LEGAL_AID]
    assert ladder(stage, matter_id).current == ladder(stage, matter_id).rung(Rung.MEDIATED)


def test_what_was_noted_in_error_is_taken_back_once_and_stays_in_the_history(stage: Stage) -> None:
    matter_id = stage.registered().id
    note(stage, matter_id, Act.CONSULTED, body="司法所、派出所", note="由司法所牵头")
    [line] = lines(stage, matter_id, Rung.EXAMINED)
    assert line.step_id is not None
    back = LadderTakenBack(step_id=line.step_id, reason="记错了事项")
    stage.town.services.ladders.take_back(stage.actor, back)
    assert lines(stage, matter_id, Rung.EXAMINED) == []
    page = stage.town.services.matters.case_page(stage.actor, MatterKey(matter_id))
    assert {"ladder:noted", "ladder:taken_back"} <= {one.tag for one in page.history}
    again = LadderTakenBack(step_id=line.step_id, reason="又一次")
    with pytest.raises(RuleError, match="ladder_taken_back"):
        stage.town.services.ladders.take_back(stage.actor, again)


@pytest.mark.parametrize(
    ("act", "said", "reasons"),
    [
        (Act.SUIT_FILED, {}, {"body": "required", "number": "required"}),
        (Act.SUIT_ENDED, {"body": COURT}, {"note": "required"}),
        (Act.CONSULTED, {}, {"note": "required"}),
        (Act.AID_TOLD, {"happened_on": date(2027, 1, 1)}, {"happened_on": "in_the_future"}),
        (None, {}, {"act": "required"}),
    ],
)
def test_what_cannot_stand_is_told_at_its_field(
    stage: Stage, act: Act, said: dict[str, object], reasons: dict[str, str]
) -> None:
    matter_id = stage.registered().id
    with pytest.raises(FieldError) as refused:
        note(stage, matter_id, act, **said)
    assert refused.value.reasons == reasons
    assert len(lines(stage, matter_id, Rung.EXAMINED)) == 0


def test_a_hearing_and_a_promise_to_the_court_are_read_from_what_is_on_file(stage: Stage) -> None:
    bench = stage.bench(sealed=True)
    rungs = ladder(stage, bench.matter_id)
    assert rungs.current is None
    assert "协议生效" in [one.what.label for one in rungs.rung(Rung.MEDIATED).happenings]
    assert rungs.rung(Rung.SUED).state is RungState.NOT_NEEDED


def test_the_centre_says_what_the_four_kinds_are(stage: Stage) -> None:
    matter_id = stage.accepted().id
    choice = RulesChoice(**vars(MediationRules(four=FourKinds.DOCKINGS)))
    stage.town.services.house_rules.set_rules(stage.town.actor(Role.DIRECTOR), choice)
    ways = [way for way, _ in ladder(stage, matter_id).rung(Rung.MEDIATED).ways]
    assert ways[0] is Way.COURT_DOCK


def test_who_only_receives_visitors_notes_nothing(stage: Stage, town: Town) -> None:
    entry = LadderEntry(matter_id=stage.registered().id, act=Act.AID_TOLD)
    with pytest.raises(NotAllowedError):
        town.services.ladders.note(town.actor(Role.RECEPTIONIST), entry)


def test_nobody_notes_or_takes_back_in_a_matter_closed_to_him(stage: Stage, town: Town) -> None:
    done = stage.registered()
    note(stage, done.id, Act.AID_TOLD)
    [line] = lines(stage, done.id, Rung.SUED)
    with town.open_unit(stage.actor, reading=True) as unit:
        version = unit.matters.look(done.id).version
    closing = CloseMatter(
        matter_id=done.id, version=version, reason=AccessReason.SAFETY, director_reads=False
    )
    town.services.readers.close(stage.actor, closing)
    other = town.actor(Role.MEDIATOR)
    with pytest.raises(NotFoundError):
        town.services.ladders.note(other, LadderEntry(matter_id=done.id, act=Act.AID_TOLD))
    assert line.step_id is not None
    with pytest.raises(NotFoundError):
        town.services.ladders.take_back(other, LadderTakenBack(step_id=line.step_id, reason="错"))


def test_a_promise_that_was_broken_and_sued_for_climbs_to_the_last_rung(stage: Stage) -> None:
    bench = stage.bench(sealed=True)
    urged_twice(bench)
    tell(bench, Right.SUIT)
    told = lines(stage, bench.matter_id, Rung.SUED)
    assert [one.text for one in told] == ["告知其他途径 向人民法院起诉"]
    assert ladder(stage, bench.matter_id).current is None
    came(bench, AfterAgreement.SUED)
    rungs = ladder(stage, bench.matter_id)
    assert rungs.current == rungs.rung(Rung.SUED)
    came(bench, AfterAgreement.UPHELD)
    assert ladder(stage, bench.matter_id).current is None
