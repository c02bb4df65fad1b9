"""A request that can stand for every use case about promises that are near or broken."""

from centre_app.domain.agreements.breach_codes import AfterAgreement, PromptWay, Right
from centre_app.domain.agreements.codes import PerformanceStatus
from centre_app.services.records.follow_up import (
    BreachEntry,
    PerformanceRow,
    PerformanceTick,
    PromptEntry,
    RightsEntry,
    RulesChoice,
)
from tests.agreements_builders import TODAY
from tests.services.bad_input.stages import Stage, Way


def _refused(stage: Stage) -> PerformanceRow:
    """Return a promise that somebody refuses to keep: his creditor may be told at once."""
    stage.bench(sealed=True)
    row = stage.lists().performance[0]
    stage.town.services.follow_up.tick_performance(
        stage.actor,
        PerformanceTick(
            agreement_id=row.agreement_id,
            version=row.agreement_version,
            item_id=row.item_id,
            status=PerformanceStatus.REFUSED,
            on=TODAY,
            note="称杂物不是他的",
        ),
    )
    return stage.lists().performance[0]


def _prompt(stage: Stage) -> PromptEntry:
    row = _refused(stage)
    return PromptEntry(
        agreement_id=row.agreement_id,
        version=row.agreement_version,
        item_id=row.item_id,
        way=PromptWay.LETTER,
        made_on=TODAY,
        person_name="李建军",
        answer="答应这个周末清走",
    )


def _rights(stage: Stage) -> RightsEntry:
    row = _refused(stage)
    return RightsEntry(
        agreement_id=row.agreement_id,
        version=row.agreement_version,
        item_id=row.item_id,
        way=PromptWay.OFFICE,
        made_on=TODAY,
        person_name="赵德顺",
        rights=(Right.SUIT,),
    )


def _breach(stage: Stage) -> BreachEntry:
    told = _rights(stage)
    done = stage.town.services.urging.tell_rights(stage.actor, told)
    return BreachEntry(
        agreement_id=told.agreement_id,
        version=done.version,
        item_id=told.item_id,
        came=AfterAgreement.SUED,
        came_on=TODAY,
        document="（2026）云0925民初12号",
        note="权利人到人民法庭立案",
    )


def _rules(_stage: Stage) -> RulesChoice:
    return RulesChoice(
        remind_before="5",
        check="2",
        urgings="3",
        urged_within="10",
        at_once="8",
        performed="4",
        grave_first="31",
        grave_second="91",
        failed="16",
        petition="20",
        attempts="4",
        redress="12",
    )


URGING_WAYS: dict[str, Way] = {
    "follow_up_settings.set_rules": _rules,
    "urging.note_breach": _breach,
    "urging.prompt": _prompt,
    "urging.tell_rights": _rights,
}
