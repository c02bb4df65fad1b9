"""The steps of a petition: when each is in view, and what still blocks it.

Source: 《信访工作条例》第二十二条至第三十六条; RULE 05 to 08, 22.
"""

from collections.abc import Callable

from centre_app.domain.matters.codes import MatterState, Route
from centre_app.domain.permissions import Permission
from centre_app.domain.petitions.codes import PetitionClass, PetitionState
from centre_app.domain.petitions.facts import PetitionFacts
from centre_app.domain.petitions.moves import HANDLED
from centre_app.domain.road.facts import CLOSABLE, LIVE, RoadFacts
from centre_app.domain.road.steps import Step

Test = Callable[[RoadFacts], bool]
Why = Callable[[RoadFacts], str | None]
OfFile = Callable[[PetitionFacts], bool]
WhyOfFile = Callable[[PetitionFacts], str | None]

S, P = PetitionState, Permission
_WITH_PETITION = LIVE | CLOSABLE | {MatterState.TRIAGED}


def to_be_classified(facts: RoadFacts) -> bool:
    """Return whether a petition has no file yet: at the sorting, or taken on without one."""
    here = facts.state is MatterState.TRIAGED or facts.live
    return here and facts.route is Route.PETITION and facts.file is None


def to_be_rerouted(facts: RoadFacts) -> bool:
    """Return whether a matter may go on another way, its number and history kept."""
    if facts.state is MatterState.UNRESOLVED:
        return True
    return facts.live and not facts.petition_in(frozenset({S.OPINION}))


def before_rerouting(facts: RoadFacts) -> str | None:
    """Return what must be ended before the matter leaves the way it is on."""
    if (running := _running(facts)) is not None:
        return running
    return "petition_ask_waits" if facts.file and facts.file.asked else None


def _at(*states: PetitionState) -> OfFile:
    return lambda file: file.state in states


def _never(_file: PetitionFacts) -> None:
    return None


def _unless_asked(file: PetitionFacts) -> str | None:
    return "petition_ask_waits" if file.asked is not None else None


def _before_acceptance(file: PetitionFacts) -> str | None:
    accused = file.kind is PetitionClass.ACCUSATION
    return "accusation_handed_on" if accused else _unless_asked(file)


def _before_handling(file: PetitionFacts) -> str | None:
    return None if file.told else "petitioner_not_told"


def _before_extension(file: PetitionFacts) -> str | None:
    return "extended_before" if file.extended else _unless_asked(file)


def _to_be_answered(file: PetitionFacts) -> bool:
    if file.state is S.ASSIGNED:
        return True
    return file.state in {S.NOTIFIED, S.HANDLING} and not file.sixty_days


def _may_object(file: PetitionFacts) -> bool:
    if file.state is S.REGISTERED:
        return file.from_above
    return file.state in {S.FORWARDED, S.ASSIGNED}


_OF_FILE: dict[Step, tuple[OfFile, WhyOfFile]] = {
    Step.ACCEPT_PETITION: (_at(S.REGISTERED), _before_acceptance),
    Step.FORWARD: (_at(S.REGISTERED), _unless_asked),
    Step.GUIDE: (_at(S.REGISTERED), _unless_asked),
    Step.ASK_REFUSAL: (_at(S.REGISTERED), _unless_asked),
    Step.OBJECT: (_may_object, _unless_asked),
    Step.HANDLE: (_at(S.ACCEPTED, S.NOTIFIED), _before_handling),
    Step.OPINION: (lambda f: f.state is S.HANDLING and f.sixty_days, _unless_asked),
    Step.ANSWER_PETITION: (_to_be_answered, _unless_asked),
    Step.ASK_EXTENSION: (lambda f: f.state in HANDLED and f.sixty_days, _before_extension),
    Step.APPEAL: (_at(S.DELIVERED, S.REVIEWED), _never),
    Step.ANSWER_APPEAL: (_at(S.REVIEW, S.RECHECK), _never),
    Step.FINISH_PETITION: (
        _at(S.DELIVERED, S.REVIEWED),
        lambda f: None if f.window_over else "window_open",
    ),
    Step.CLASSIFY_AGAIN: (_at(S.REGISTERED, S.ACCEPTED, S.NOTIFIED), _unless_asked),
}


def _in_view(test: OfFile) -> Test:
    def holds(facts: RoadFacts) -> bool:
        return facts.file is not None and facts.state in _WITH_PETITION and test(facts.file)

    return holds


def _blocked(step: Step, why: WhyOfFile) -> Why:
    def reason(facts: RoadFacts) -> str | None:
        if step in _ENDING and (running := _running(facts)) is not None:
            return running
        return why(facts.file) if facts.file is not None else None

    return reason


def _running(facts: RoadFacts) -> str | None:
    if facts.case_open:
        return "mediation_running"
    return "orders_running" if facts.orders_open else None


_ENDING = frozenset({Step.OPINION, Step.ANSWER_PETITION})

PETITION_RULES: dict[Step, tuple[Permission, Test, Why]] = {
    step: (P.MATTER_TRIAGE, _in_view(test), _blocked(step, why))
    for step, (test, why) in _OF_FILE.items()
}
"""For each step: who may take it, when it is in view, and what still blocks it."""
