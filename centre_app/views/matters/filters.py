"""The saved filters above the register."""

from dataclasses import dataclass
from datetime import date

from centre_app.domain.matters.codes import MatterState
from centre_app.domain.matters.matter import OPEN_STATES
from centre_app.services.records.matters import Counted, MatterQuery
from centre_app.views.matters import words

S = MatterState


@dataclass(frozen=True)
class SavedFilter:
    """A part of the register with a name of its own."""

    key: str
    label: str
    states: frozenset[MatterState] = frozenset()
    overdue: bool = False

    def query(self, text: str, today: date) -> MatterQuery:
        """Return the query of this filter for what was typed."""
        overdue_on = today if self.overdue else None
        return MatterQuery(words=text, states=self.states, overdue_on=overdue_on)


SAVED = (
    SavedFilter("all", words.FILTER_ALL),
    SavedFilter("triage", words.FILTER_TRIAGE, frozenset({S.REGISTERED})),
    SavedFilter("accept", words.FILTER_ACCEPT, frozenset({S.TRIAGED})),
    SavedFilter("running", words.FILTER_RUNNING, OPEN_STATES - {S.REGISTERED, S.TRIAGED}),
    SavedFilter("overdue", words.FILTER_OVERDUE, overdue=True),
    SavedFilter("revisit", words.FILTER_REVISIT, frozenset({S.RESOLVED, S.UNRESOLVED})),
    SavedFilter("done", words.FILTER_DONE, frozenset({S.CLOSED, S.ARCHIVED})),
)

_COUNTED = {
    Counted.RECEIVED: words.RECEIVED,
    Counted.ACCEPTED: words.ACCEPTED,
    Counted.RESOLVED: words.RESOLVED,
    Counted.MEDIATION_ENDED: words.MEDIATION_ENDED,
    Counted.AGREED: words.AGREED,
    Counted.RATED: words.RATED,
    Counted.SATISFIED: words.SATISFIED,
    Counted.CONFIRMABLE: words.CONFIRMABLE,
    Counted.CONFIRMED: words.CONFIRMED,
}


def describe(query: MatterQuery) -> str:
    """Return in words what a query from elsewhere selects."""
    since, until = query.since, query.until
    period = words.PERIOD.format(
        since=since or "", until=until or "", counted=_COUNTED[query.counted]
    )
    parts = (
        period.strip() if since or until else "",
        query.dispute_type.label if query.dispute_type else "",
        words.BODY if query.body_id else "",
        words.PERSON if query.person_id else "",
        words.OVERDUE if query.overdue_on else "",
        words.AND.join(state.label for state in MatterState if state in query.states),
        words.QUOTED.format(text=query.words) if query.words else "",
    )
    return " · ".join(part for part in parts if part) or words.FILTER_ALL
