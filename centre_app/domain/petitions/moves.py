"""The life of a petition file: from each state the states it may go to, and the clocks it moves.

Source: 《信访工作条例》第二十二条至第三十六条.
"""

from collections.abc import Mapping

from centre_app.domain.matters.codes import DeadlineKind
from centre_app.domain.petitions.codes import PetitionClass, PetitionState

S, K = PetitionState, DeadlineKind

SORTED_OUT = frozenset({S.FORWARDED, S.GUIDED, S.RECORDED, S.NOT_ACCEPTED, S.NO_LONGER, S.RETURNED})
"""Left the centre's hands at the sorting."""

HANDLED = frozenset({S.ACCEPTED, S.NOTIFIED, S.HANDLING})
"""Taken on, and not answered yet."""

AFTER_OPINION = frozenset({S.DELIVERED, S.REVIEW, S.REVIEWED, S.RECHECK})
"""The petitioner may still go on, or has."""

FINISHED = frozenset({S.FINAL_BY_TIME, S.FINAL})
"""The same facts and reasons are no longer accepted, once FINAL; by time, no review is open."""

AWAY = frozenset({S.LEFT, S.WITHDRAWN})
"""Left the petition route: to another way, or because the petitioner wished so."""

MOVES: Mapping[PetitionState, frozenset[PetitionState]] = {
    S.REGISTERED: SORTED_OUT | AWAY | {S.ASSIGNED, S.ACCEPTED},
    S.ACCEPTED: AWAY | {S.NOTIFIED, S.HANDLING, S.SETTLED, S.ANSWERED},
    S.NOTIFIED: AWAY | {S.HANDLING, S.SETTLED, S.ANSWERED},
    S.HANDLING: AWAY | {S.OPINION, S.SETTLED, S.ANSWERED},
    S.ASSIGNED: AWAY | {S.ANSWERED, S.REGISTERED},
    S.OPINION: frozenset({S.DELIVERED, S.WITHDRAWN}),
    S.DELIVERED: frozenset({S.REVIEW, S.FINAL_BY_TIME}),
    S.REVIEW: frozenset({S.REVIEWED, S.HANDLING}),
    S.REVIEWED: frozenset({S.RECHECK, S.FINAL_BY_TIME}),
    S.RECHECK: frozenset({S.FINAL, S.HANDLING}),
    S.FORWARDED: frozenset({S.REGISTERED}),
    S.GUIDED: frozenset({S.REGISTERED}),
    S.RECORDED: frozenset({S.REGISTERED}),
    S.RETURNED: frozenset({S.REGISTERED}),
    S.NOT_ACCEPTED: frozenset({S.REGISTERED}),
    S.ANSWERED: frozenset({S.REGISTERED}),
    S.SETTLED: frozenset({S.REGISTERED}),
    S.LEFT: frozenset({S.REGISTERED}),
    S.WITHDRAWN: frozenset({S.REGISTERED}),
    S.FINAL_BY_TIME: frozenset({S.REGISTERED}),
    S.NO_LONGER: frozenset(),
    S.FINAL: frozenset(),
}
"""What was final after the recheck is never taken up again on the same facts and reasons."""

BEGINS: Mapping[PetitionState, DeadlineKind] = {
    S.DELIVERED: K.REVIEW_WINDOW,
    S.REVIEW: K.REVIEW,
    S.REVIEWED: K.RECHECK_WINDOW,
    S.RECHECK: K.RECHECK,
}
"""The clock that coming into a state begins; the 60 days begin with acceptance on the sixth way."""

RUNNING: Mapping[PetitionState, frozenset[DeadlineKind]] = {
    S.REGISTERED: frozenset({K.NOTICE, K.OBJECTION}),
    S.FORWARDED: frozenset({K.NOTICE, K.OBJECTION}),
    S.ASSIGNED: frozenset({K.NOTICE, K.OBJECTION, K.RESULT}),
    S.GUIDED: frozenset({K.NOTICE}),
    S.NOT_ACCEPTED: frozenset({K.NOTICE}),
    S.NO_LONGER: frozenset({K.NOTICE}),
    S.ACCEPTED: frozenset({K.NOTICE, K.PETITION, K.RESULT}),
    S.NOTIFIED: frozenset({K.PETITION, K.RESULT}),
    S.HANDLING: frozenset({K.NOTICE, K.PETITION, K.RESULT}),
    S.OPINION: frozenset({K.NOTICE}),
    S.DELIVERED: frozenset({K.REVIEW_WINDOW}),
    S.REVIEW: frozenset({K.REVIEW}),
    S.REVIEWED: frozenset({K.RECHECK_WINDOW}),
    S.RECHECK: frozenset({K.RECHECK}),
    S.LEFT: frozenset({K.NOTICE}),
}
"""The clocks that may run in a state; coming into it ends all others of a petition."""

CLOCKS = frozenset(one for one in K if one.of_petition) | {K.NOTICE}
"""The clocks of a petition; a matter may owe others beside them."""

HANDED_ON_ONLY = frozenset({S.ACCEPTED, S.ASSIGNED})
"""What an accusation never comes to: it goes to the body that has the power, closed."""


def may_go(here: PetitionState, there: PetitionState, kind: PetitionClass) -> bool:
    """Return whether a file of a kind may go from one state to another.

    Source: 《信访工作条例》第三十条 (检举控告交有权处理的机关).
    """
    if kind is PetitionClass.ACCUSATION and there in HANDED_ON_ONLY:
        return False
    return there in MOVES[here]


def ends(there: PetitionState) -> frozenset[DeadlineKind]:
    """Return the clocks that coming into a state ends."""
    return CLOCKS - RUNNING.get(there, frozenset())
