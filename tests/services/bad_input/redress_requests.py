"""A request that can stand for what follows a bad grade, and for a vain attempt."""

from centre_app.domain.follow_up.codes import AfterDissatisfaction, RevisitMode, Satisfaction
from centre_app.services.records.follow_up import (
    AttemptEntry,
    ExplanationEntry,
    RaisedEntry,
    RevisitEntry,
    RevisitRow,
)
from tests.agreements_builders import TODAY
from tests.services.bad_input.stages import Stage, Way


def _displeased(stage: Stage, after: AfterDissatisfaction) -> RevisitRow:
    stage.bench(sealed=True)
    row = stage.lists().revisits[0]
    stage.town.services.follow_up.record_revisit(
        stage.actor,
        RevisitEntry(
            revisit_id=row.revisit_id,
            version=row.version,
            done_on=TODAY,
            mode=RevisitMode.PHONE,
            person_name="赵德顺",
            satisfaction=Satisfaction.DISSATISFIED,
            performance="杂物没有清走",
            after=after,
        ),
    )
    return stage.lists().revisits[0]


def _attempt(stage: Stage) -> AttemptEntry:
    stage.bench(sealed=True)
    row = stage.lists().revisits[0]
    return AttemptEntry(
        revisit_id=row.revisit_id,
        version=row.version,
        made_on=TODAY,
        mode=RevisitMode.PHONE,
        note="无人接听",
    )


def _explanation(stage: Stage) -> ExplanationEntry:
    row = _displeased(stage, AfterDissatisfaction.EXPLAIN)
    return ExplanationEntry(
        revisit_id=row.revisit_id,
        version=row.version,
        to_name="赵德顺",
        words="已督促对方三月二十日前清走",
        on=TODAY,
    )


def _raised(stage: Stage) -> RaisedEntry:
    row = _displeased(stage, AfterDissatisfaction.ESCALATE)
    return RaisedEntry(
        revisit_id=row.revisit_id,
        version=row.version,
        taken_by="镇党委副书记",
        words="约双方到场查看",
        on=TODAY,
    )


REDRESS_WAYS: dict[str, Way] = {
    "redress.explain": _explanation,
    "redress.note_attempt": _attempt,
    "redress.raise_up": _raised,
}
