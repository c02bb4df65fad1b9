"""Ways a matter may go: what goes before a try, and whole ones on which somebody was once stuck."""

from centre_app.domain.matters.codes import Route
from tests.services.matter_life.deeds import Deed

D = Deed
Way = tuple[Deed | tuple[Deed, Route], ...]
"""Deeds in their order, some with where they lead."""

PETITION: Way = ((D.TRIAGE, Route.PETITION), D.CLASSIFY, D.ACCEPT_PETITION)
SORTED: Way = ((D.TRIAGE, Route.PETITION), D.CLASSIFY_FOR_SIXTY_DAYS)
HANDLED: Way = (*SORTED, D.ACCEPT_PETITION, D.HANDLE)
DELIVERED: Way = (*HANDLED, D.GIVE_OPINION, D.SERVE)
RECHECKED: Way = (*DELIVERED, D.APPEAL, D.UPHOLD, D.APPEAL)
ACCUSED: Way = ((D.TRIAGE, Route.PETITION), D.CLASSIFY_AS_ACCUSATION)
BEGINNINGS = ((), SORTED, ACCUSED, HANDLED, DELIVERED, RECHECKED)
"""Nobody comes to a recheck by chance."""

BACK: Way = (D.REPORT_ORDER, D.REPORT_ORDER)
TO_THE_END: Way = (D.APPEAL, D.UPHOLD, D.APPEAL, D.UPHOLD, D.CLOSE)

WAYS: dict[str, Way] = {
    "a petition that was settled is one again, after another way": (
        *PETITION,
        *(D.OPEN_CASE, D.SETTLE_CASE, D.CLOSE, (D.REOPEN, Route.MEDIATION)),
        *((D.REROUTE, Route.PETITION), D.ACCEPT_PETITION, D.ANSWER_PETITION, D.CLOSE),
    ),
    "a petition that was withdrawn is one again, after another way": (
        *(*PETITION, D.WITHDRAW, D.CLOSE, (D.REOPEN, Route.MEDIATION)),
        *((D.REROUTE, Route.PETITION), D.GUIDE, D.CLOSE),
    ),
    "a case rests, goes on and is taken back, and its matter with it": (
        *((D.TRIAGE, Route.MEDIATION), D.ACCEPT, D.OPEN_CASE, D.AGREE_CASE, D.SUSPEND_CASE),
        *(D.RESUME_CASE, D.SUSPEND_CASE, D.WITHDRAW_CASE, D.CLOSE, (D.REOPEN, Route.JOINT)),
        *(D.OPEN_CASE, D.AGREE_CASE, D.SUSPEND_CASE, D.FAIL_CASE, D.CLOSE),
    ),
    "a petition is answered after its mediation rested and was taken back": (
        *(*HANDLED, D.OPEN_CASE, D.AGREE_CASE, D.SUSPEND_CASE, D.RESUME_CASE, D.SUSPEND_CASE),
        *(D.WITHDRAW_CASE, D.GIVE_OPINION, D.SERVE, *TO_THE_END),
    ),
    "what was ordered comes back after the parties have settled": (
        *(*PETITION, D.ISSUE_ORDERS, D.OPEN_CASE, D.SETTLE_CASE, *BACK, D.CLOSE),
    ),
    "what was ordered comes back after the matter was withdrawn": (
        *((D.TRIAGE, Route.PAIRED_ORDERS), D.ACCEPT, D.ISSUE_ORDERS, D.WITHDRAW, *BACK, D.CLOSE),
    ),
    "what was final after the recheck is taken up on another way": (
        *(*RECHECKED, D.UPHOLD, D.CLOSE, (D.REOPEN, Route.JOINT), D.CONCLUDE, D.CLOSE),
    ),
    "an opinion that was annulled is given anew, and appealed anew": (
        *(*RECHECKED, D.ANNUL, D.GIVE_OPINION, D.SERVE, *TO_THE_END),
    ),
    "what others object to is sorted anew": (
        *(*SORTED, D.FORWARD, D.OBJECT, D.ASSIGN, D.OBJECT, D.ASSIGN),
        *(D.ANSWER_PETITION, D.CLOSE),
    ),
    "what the head was asked of a petition that was withdrawn waits for nobody": (
        *(*SORTED, D.ASK_REFUSAL, D.WITHDRAW, D.CLOSE, (D.REOPEN, Route.PETITION)),
        *(D.GUIDE, D.CLOSE),
    ),
    "what the head was asked of a petition that went another way waits for nobody": (
        *(*SORTED, D.ASK_REFUSAL, (D.TRIAGE, Route.MEDIATION), D.ACCEPT),
        *((D.REROUTE, Route.PETITION), D.CLASSIFY, D.GUIDE, D.CLOSE),
    ),
    "what comes from above and is not ours goes back there": (
        *((D.TRIAGE, Route.PETITION), D.CLASSIFY_FROM_ABOVE, D.OBJECT, D.CLOSE),
        *((D.REOPEN, Route.PETITION), D.CLASSIFY, D.GUIDE, D.CLOSE),
    ),
    "an accusation is handed on, comes back, and is handed on": (
        *(*ACCUSED, D.FORWARD, D.OBJECT, D.FORWARD, D.CLOSE),
    ),
    "what is not taken on is asked twice, approved by another, served and closed": (
        *((D.TRIAGE, Route.MEDIATION), D.REFUSE, D.SAY_NO, D.REFUSE, D.SAY_YES, D.SERVE, D.CLOSE),
    ),
    "what the head was asked of a matter that was withdrawn waits for nobody": (
        *((D.TRIAGE, Route.CONSULT), D.REFUSE, D.WITHDRAW, D.CLOSE, (D.REOPEN, Route.JOINT)),
        *(D.CONCLUDE, D.CLOSE),
    ),
    "an extension that was not told before the opinion is told after it": (
        *(*HANDLED, D.ASK_EXTENSION, D.SAY_YES, D.GIVE_OPINION, D.SERVE, D.SERVE, *TO_THE_END),
    ),
}
"""From the window to the end; each is named by what was not so once, or might not be."""
