"""The record of a danger: raised, told, finished; owed until then (RULE 29)."""

from datetime import timedelta

import pytest

from centre_app.domain.errors import FieldError, NotAllowedError, NotFoundError, RuleError
from centre_app.domain.matters.codes import RiskLevel
from centre_app.domain.permissions import Role
from centre_app.domain.risk.codes import RiskFactor, RiskOffice, ViolenceDuty
from centre_app.services.records.matters import MatterKey
from centre_app.services.records.risk import DismissRisk, FinishRisk, RaiseRisk, RiskPage
from centre_app.services.requests import Done
from tests.services.bad_input.risk_requests import telling_of
from tests.services.bad_input.stages import Stage
from tests.town import Town


class Window:
    """A receptionist to whom somebody says something dangerous."""

    def __init__(self, town: Town, demand: str = "李建军欠钱不还，要求还钱") -> None:
        self.town, self.risks = town, town.services.risks
        self.actor = town.actor(Role.RECEPTIONIST)
        self.matter = Stage(town).registered(demand=demand)

    def raised(self, *factors: RiskFactor, helpless: bool = False, minute: str = "") -> Done:
        request = RaiseRisk(
            matter_id=self.matter.id,
            version=self.matter.version,
            factors=frozenset(factors or {RiskFactor.THREAT}),
            said="今晚就拉几个垫背的",
            helpless=helpless,
            minute=minute,
        )
        return self.risks.raise_report(self.actor, request)

    def told(self, done: Done, *offices: RiskOffice, minute: str = "") -> Done:
        for office in offices:
            done = self.risks.tell(self.actor, telling_of(done, office, minute))
        return done

    def finish(self, done: Done) -> Done:
        request = FinishRisk(report_id=done.id, version=done.version, measures="民警到场")
        return self.risks.finish(self.actor, request)

    def page(self) -> RiskPage:
        return self.risks.page(self.actor, MatterKey(self.matter.id))


def test_a_danger_is_owed_until_police_and_director_were_told(town: Town) -> None:
    window = Window(town)
    done = window.raised()
    [owed] = town.services.risks.owed(window.actor, None).owed
    assert owed.matter_id == window.matter.id
    done = window.told(done, RiskOffice.POLICE)
    with pytest.raises(RuleError, match="risk_untold"):
        window.finish(done)
    window.finish(window.told(done, RiskOffice.DIRECTOR))
    assert town.services.risks.owed(window.actor, None).owed == ()
    [line] = window.page().reports
    assert [one.office for one in line.tellings] == [RiskOffice.POLICE, RiskOffice.DIRECTOR]
    assert line.recorded_at == town.clock.now()


def test_a_danger_makes_the_risk_of_its_matter_high_and_stands_in_the_history(town: Town) -> None:
    window = Window(town)
    window.raised()
    page = town.services.matters.case_page(window.actor, MatterKey(window.matter.id))
    assert page.head.risk is RiskLevel.HIGH
    assert page.history[0].tag == "risk:raised"


def test_minutes_are_kept_as_typed(town: Town) -> None:
    window = Window(town)
    town.clock.advance(timedelta(minutes=30))
    # 18:00 at the centre.
    window.told(window.raised(minute="1735"), RiskOffice.POLICE, minute="17:42")
    [line] = window.page().reports
    assert town.clock.now() - line.raised_at == timedelta(minutes=25)
    assert line.tellings[0].told_at - line.raised_at == timedelta(minutes=7)


def test_nobody_is_told_before_the_danger(town: Town) -> None:
    window = Window(town)
    town.clock.advance(timedelta(minutes=30))
    done = window.raised(minute="9:20")
    with pytest.raises(FieldError) as refused:
        window.told(done, RiskOffice.POLICE, minute="9:19")
    assert refused.value.reasons == {"minute": "minute_too_early"}


def test_domestic_violence_closes_the_matter_to_all_but_the_named(town: Town) -> None:
    window = Window(town)
    window.raised(RiskFactor.DOMESTIC, helpless=True)
    [line] = window.page().reports
    assert line.duty is ViolenceDuty.REPORT
    with pytest.raises(NotFoundError):
        town.services.risks.page(town.actor(Role.CLERK), MatterKey(window.matter.id))
    assert town.services.risks.owed(town.actor(Role.DISPATCHER), None).owed == ()
    assert len(town.services.risks.owed(town.actor(Role.DIRECTOR), None).owed) == 1


def test_who_suffers_it_and_has_full_capacity_is_advised(town: Town) -> None:
    window = Window(town)
    window.raised(RiskFactor.DOMESTIC)
    assert window.page().reports[0].duty is ViolenceDuty.ADVISE


def test_a_suggestion_put_aside_does_not_come_back(town: Town) -> None:
    window = Window(town, demand="他扬言要烧房子")
    [one] = window.page().suggestions
    assert (one.factor, one.seen) == (RiskFactor.THREAT, "扬言")
    request = DismissRisk(matter_id=window.matter.id, factor=one.factor, reason="气话，已核实")
    window.risks.dismiss(window.actor, request)
    assert window.page().suggestions == ()
    with pytest.raises(RuleError, match="risk_dismissed_before"):
        again = DismissRisk(matter_id=window.matter.id, factor=one.factor, reason="再说一次")
        window.risks.dismiss(window.actor, again)


def test_what_a_report_ticked_is_suggested_no_more(town: Town) -> None:
    window = Window(town, demand="他扬言要烧房子")
    window.raised(RiskFactor.THREAT)
    assert window.page().suggestions == ()


def test_who_only_reads_raises_nothing_and_is_suggested_nothing(town: Town) -> None:
    window = Window(town, demand="他扬言要烧房子")
    clerk = town.actor(Role.CLERK)
    assert town.services.risks.page(clerk, MatterKey(window.matter.id)).suggestions == ()
    with pytest.raises(NotAllowedError):
        town.services.risks.owed(clerk, None)


def test_no_session_sits_face_to_face_after_domestic_violence_but_for_a_reason(town: Town) -> None:
    road = Stage(town).road
    case_id = road.ready()
    with town.open_unit(road.actor, reading=True) as unit:
        matter = unit.matters.look(unit.cases.look(case_id).matter_id)
        request = RaiseRisk(
            matter_id=matter.id,
            version=matter.version,
            factors=frozenset({RiskFactor.DOMESTIC}),
            said="丈夫喝酒后打我",
        )
    town.services.risks.raise_report(road.actor, request)
    with pytest.raises(RuleError, match="violence_face_to_face"):
        road.plan(case_id)
    assert road.plan(case_id, override="分开调解，民警在场").number
