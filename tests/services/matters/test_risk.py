"""The urgent way of the window: raised, told to the minute, recorded, printed, closed to others."""

from dataclasses import replace
from datetime import timedelta

import pytest

from centre_app.domain.errors import FieldError, NotAllowedError, NotFoundError, RuleError
from centre_app.domain.matters.codes import RiskLevel, Route
from centre_app.domain.permissions import Role
from centre_app.domain.risk.codes import RiskFactor, ToldKind
from centre_app.services.records.matters import MatterKey
from centre_app.services.records.papers import PaperKey
from centre_app.services.records.reception import VisitQuery
from centre_app.services.records.risk import (
    DismissRisk,
    PutAside,
    RaiseRisk,
    RecordRisk,
    RiskPage,
    TellRisk,
)
from centre_app.services.records.sessions import BeginSession, MoveSession
from centre_app.services.records.today import WaitingKind
from centre_app.services.requests import Done
from centre_app.services.risk import raise_report
from tests.mediation_town import NEXT_MORNING, Road
from tests.printing.reading import by_poppler, solid
from tests.services.bad_input.stages import Stage, a_decision
from tests.town import Town

THREAT = "对方欠我三万元，今晚我就拉几个垫背的"
F = RiskFactor


class Danger:
    """A matter in which somebody threatens, on either engine."""

    def __init__(self, town: Town) -> None:
        self.town, self.stage = town, Stage(town)
        self.risks, self.clerk = town.services.risks, town.actor(Role.RECEPTIONIST)
        self.matter = self.stage.registered(demand=THREAT, urgent=True)

    @property
    def page(self) -> RiskPage:
        """Return the danger as the clerk sees it."""
        return self.risks.page(self.clerk, MatterKey(self.matter.id))

    def tell(self, kind: ToldKind, who: str, *, way: str = "", at: str = "") -> None:
        """Note that somebody was told."""
        assert self.page.owed
        request = TellRisk(report_id=self.page.owed.report_id, kind=kind, who=who, way=way, at=at)
        self.risks.tell(self.clerk, request)

    def record(self, *factors: RiskFactor, helpless: bool = False) -> Done:
        """Complete the report."""
        assert self.page.owed
        return self.risks.record(
            self.clerk,
            RecordRisk(
                report_id=self.page.owed.report_id,
                factors=frozenset(factors),
                words="今晚拉几个垫背的",
                measures="留在接待室",
                helpless=helpless,
            ),
        )


@pytest.fixture
def danger(town: Town) -> Danger:
    return Danger(town)


def test_an_urgent_visit_is_high_at_once_and_owed_within_the_hour(danger: Danger) -> None:
    [owed] = danger.risks.owed(danger.clerk, None)
    assert owed.matter_id == danger.matter.id
    assert owed.due_at - owed.raised_at == timedelta(hours=1)
    assert danger.page.risk is RiskLevel.HIGH


def test_who_was_told_stands_there_to_the_minute_and_the_paper_says_so(danger: Danger) -> None:
    danger.town.clock.advance(timedelta(minutes=3))
    danger.tell(ToldKind.POLICE, "周警官", way="0937-3340110")
    danger.town.clock.advance(timedelta(minutes=4))
    danger.tell(ToldKind.DIRECTOR, "何主任")
    times = [one.told_at for one in danger.page.reports[0].told]
    assert times[1] - times[0] == timedelta(minutes=4)
    done = danger.record(F.THREAT)
    assert danger.risks.owed(danger.clerk, None) == []
    assert done.paper_id is not None
    file = danger.town.services.papers.fetch(danger.clerk, PaperKey(done.paper_id))
    words = solid(by_poppler(file.pdf))
    for said in (
        "风险预警报告单",
        "派出所周警官",
        "0937-3340110",
        "今晚拉几个垫背的",
        "第二十五条",
    ):
        assert said in words


def test_an_hour_yet_to_come_is_refused(danger: Danger) -> None:
    here = danger.town.clock.now() + timedelta(hours=8)
    with pytest.raises(FieldError) as refused:
        danger.tell(ToldKind.POLICE, "周警官", at=f"{here + timedelta(hours=2):%H:%M}")
    assert refused.value.reasons == {"at": "risk_hour_yet_to_come"}
    assert danger.page.reports[0].told == ()


def test_nothing_is_recorded_before_somebody_was_told(danger: Danger) -> None:
    with pytest.raises(RuleError, match="risk_nobody_told"):
        danger.record(F.THREAT)
    with pytest.raises(FieldError) as refused:
        danger.record()
    assert refused.value.reasons == {"factors": "required"}
    assert danger.page.owed is not None


def test_domestic_violence_tells_the_police_and_closes_the_matter(danger: Danger) -> None:
    danger.tell(ToldKind.DIRECTOR, "何主任")
    with pytest.raises(RuleError, match="risk_police_not_told"):
        danger.record(F.DOMESTIC, helpless=True)
    danger.tell(ToldKind.POLICE, "周警官")
    danger.record(F.DOMESTIC, helpless=True)
    with pytest.raises(NotFoundError):
        danger.risks.page(danger.town.actor(Role.CLERK), MatterKey(danger.matter.id))
    assert danger.page.reports[0].helpless


def test_raising_twice_owes_one_report(danger: Danger) -> None:
    danger.risks.raise_report(danger.clerk, RaiseRisk(matter_id=danger.matter.id))
    assert len(danger.risks.owed(danger.clerk, None)) == 1


def test_what_is_put_aside_with_a_reason_is_not_suggested_again(danger: Danger) -> None:
    assert [one.factor for one in danger.page.suggestions] == [F.THREAT]
    with pytest.raises(FieldError):
        danger.risks.dismiss(
            danger.clerk, DismissRisk(matter_id=danger.matter.id, factor=F.THREAT, reason=" ")
        )
    why = DismissRisk(matter_id=danger.matter.id, factor=F.THREAT, reason="气话，已当面道歉")
    danger.risks.dismiss(danger.clerk, why)
    assert danger.page.suggestions == ()
    case = danger.town.services.matters.case_page(danger.clerk, MatterKey(danger.matter.id))
    assert any("气话" in line.note for line in case.history if line.tag == "risk:dismissed")


def test_a_matter_with_a_report_is_triaged_high_without_saying_it_again(danger: Danger) -> None:
    decision = a_decision(danger.matter, Route.CONSULT, None)
    done = danger.town.services.triage.triage(
        danger.stage.actor,
        type(decision)(**{**vars(decision), "risk": RiskLevel.HIGH, "report": ""}),
    )
    assert done.id == danger.matter.id


def test_who_only_looks_reports_nothing(danger: Danger) -> None:
    with pytest.raises(NotAllowedError):
        danger.risks.raise_report(
            danger.town.actor(Role.ARCHIVIST), RaiseRisk(matter_id=danger.matter.id)
        )
    assert danger.risks.owed(danger.town.actor(Role.ARCHIVIST), None) == ()


def test_what_is_owed_waits_on_today_until_it_is_recorded(danger: Danger) -> None:
    def waiting() -> list[WaitingKind]:
        return [one.kind for one in danger.town.services.today.board(danger.clerk, None).waiting]

    assert waiting() == [WaitingKind.RISK]
    danger.tell(ToldKind.POLICE, "周警官")
    danger.record(F.THREAT)
    assert waiting() == []


def test_nobody_mediates_domestic_violence_face_to_face_without_saying_why(town: Town) -> None:
    road = Road(town)
    case_id = road.ready()
    matter_id = road.card(case_id).matter_id
    with town.open_unit(road.actor) as unit:
        raise_report(unit, unit.matters.look(matter_id), [F.DOMESTIC])
    with pytest.raises(RuleError, match="violence_face_to_face"):
        road.plan(case_id)
    road.plan(case_id, override="女方本人要求，民警在场")


def _planned_before_the_report(town: Town) -> tuple[Road, Done]:
    road = Road(town)
    case_id = road.ready()
    planned = road.plan(case_id)
    with town.open_unit(road.actor) as unit:
        raise_report(unit, unit.matters.look(road.card(case_id).matter_id), [F.DOMESTIC])
    return road, planned


def test_violence_reported_later_is_asked_about_when_the_session_is_moved(town: Town) -> None:
    road, planned = _planned_before_the_report(town)
    move = MoveSession(
        session_id=planned.id,
        seen=planned.version,
        starts_at=NEXT_MORNING + timedelta(hours=2),
        ends_at=NEXT_MORNING + timedelta(hours=3),
        room_id=road.room(),
    )
    with pytest.raises(RuleError, match="violence_face_to_face"):
        road.town.services.sessions.move_session(road.actor, move)
    why = replace(move, override="女方本人要求，民警在场")
    moved = road.town.services.sessions.move_session(road.actor, why)
    begin = BeginSession(session_id=planned.id, seen=moved.version)
    assert road.town.services.session_records.begin_session(road.actor, begin).id == planned.id


def test_violence_reported_later_is_asked_about_before_people_sit_down(town: Town) -> None:
    road, planned = _planned_before_the_report(town)
    begin = BeginSession(session_id=planned.id, seen=planned.version)
    with pytest.raises(RuleError, match="violence_face_to_face"):
        road.town.services.session_records.begin_session(road.actor, begin)
    why = replace(begin, override="女方本人要求，民警在场")
    assert road.town.services.session_records.begin_session(road.actor, why).id == planned.id


def _dismissals(danger: Danger, done: Done) -> list[str]:
    case = danger.town.services.matters.case_page(danger.clerk, MatterKey(done.id))
    return [line.note for line in case.history if line.tag == "risk:dismissed"]


def test_what_was_put_aside_while_typing_is_kept_with_the_visit(danger: Danger) -> None:
    aside = (PutAside(F.THREAT, " 气话，\u200b已当面道歉 "), PutAside(F.THREAT, "又说一遍"))
    done = danger.stage.registered(demand=THREAT, put_aside=aside)
    page = danger.risks.page(danger.clerk, MatterKey(done.id))
    assert page.suggestions == ()
    assert _dismissals(danger, done) == [f"{F.THREAT.label}：气话，已当面道歉"]


def test_a_danger_the_words_no_longer_tell_of_is_not_put_aside_for_good(danger: Danger) -> None:
    done = danger.stage.registered(put_aside=(PutAside(F.THREAT, "改了原话"),))
    assert _dismissals(danger, done) == []
    again = danger.stage.registered(matter_id=done.id, demand=THREAT)
    page = danger.risks.page(danger.clerk, MatterKey(again.id))
    assert [one.factor for one in page.suggestions] == [F.THREAT]


def test_putting_aside_without_a_reason_registers_nothing(danger: Danger) -> None:
    with pytest.raises(FieldError) as refused:
        danger.stage.registered(demand=THREAT, put_aside=(PutAside(F.THREAT, "\u3000"),))
    assert refused.value.reasons == {"put_aside0_reason": "required"}
    assert len(danger.town.services.reception.list_visits(danger.clerk, VisitQuery())) == 1


def test_an_urgent_visit_keeps_what_was_put_aside_too(danger: Danger) -> None:
    aside = (PutAside(F.BLOWS, "说的是去年"),)
    done = danger.stage.registered(demand=f"{THREAT}，去年打伤过人", urgent=True, put_aside=aside)
    page = danger.risks.page(danger.clerk, MatterKey(done.id))
    assert page.owed is not None
    assert [one.factor for one in page.suggestions] == [F.THREAT]
    assert len(_dismissals(danger, done)) == 1


def test_ten_who_come_about_a_known_matter_are_a_crowd_on_its_page_too(danger: Danger) -> None:
    done = danger.stage.registered()
    danger.stage.registered(matter_id=done.id, people_count=10)
    page = danger.risks.page(danger.clerk, MatterKey(done.id))
    assert [(one.factor, one.what) for one in page.suggestions] == [(F.CROWD, "10")]
