"""A request that can stand for every use case of ties and recusal."""

from centre_app.domain.mediation.conflict_codes import (
    RecusalAnswerKind,
    RecusalOutcome,
    RecusalRule,
    RecusalTarget,
    TieKind,
)
from centre_app.services.records.recusal import (
    AskRecusal,
    DecideRecusal,
    IssueRecusal,
    NoteAnswers,
    PartyAnswer,
    RecusalRuleChoice,
    TieEdit,
)
from tests.agreements_builders import TODAY
from tests.recusal_road import RecusalRoad
from tests.services.bad_input.stages import Stage, Way


def _tie(stage: Stage) -> TieEdit:
    road = RecusalRoad(stage.town)
    person_id = road.card(road.agreed()).parties[0].person_id
    return TieEdit(
        mediator_id=road.mediator("周正和"),
        person_id=person_id,
        kind=TieKind.NEIGHBOUR,
        note="同村同组",
    )


def _answers(stage: Stage) -> NoteAnswers:
    road = RecusalRoad(stage.town)
    session_id = road.sitting(road.ready())
    found = road.at_session(session_id)
    party_id = found.answers[0].party_id
    return NoteAnswers(
        session_id=session_id,
        seen=found.version,
        answers=(PartyAnswer(party_id, RecusalAnswerKind.NONE),),
    )


def _ask(stage: Stage) -> AskRecusal:
    road = RecusalRoad(stage.town)
    case_id = road.ready()
    card = road.card(case_id)
    return AskRecusal(
        case_id=case_id,
        seen=card.version,
        target=RecusalTarget.MEDIATOR,
        mediator_id=road.mediator("周正和"),
        party_id=card.parties[1].party_id,
        reason="他是对方的姐夫",
        asked_on=TODAY,
    )


def _decide(stage: Stage) -> DecideRecusal:
    road = RecusalRoad(stage.town)
    case_id = road.ready()
    road.ask(case_id, target=RecusalTarget.RECORDER, mediator_id=None)
    card = road.card(case_id)
    return DecideRecusal(
        recusal_id=card.recusals[0].recusal_id,
        seen=card.recusals[0].version,
        case_seen=card.version,
        outcome=RecusalOutcome.GRANTED,
        words="经核对属实",
        successor_name="赵小芳",
    )


def _print(stage: Stage) -> IssueRecusal:
    road = RecusalRoad(stage.town)
    return IssueRecusal(recusal_id=road.ask(road.ready()).id)


def _rule(_: Stage) -> RecusalRuleChoice:
    return RecusalRuleChoice(rule=RecusalRule.ON_REQUEST)


RECUSAL_WAYS: dict[str, Way] = {
    "recusals.ask": _ask,
    "recusals.decide": _decide,
    "recusals.issue_paper": _print,
    "recusals.note_answers": _answers,
    "recusals.set_rule": _rule,
    "ties.save": _tie,
}
