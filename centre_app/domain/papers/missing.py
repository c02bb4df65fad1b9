"""Which papers a file should hold by now and does not.

Source: 司法部 人民调解文书格式 (2010), order of the file; F01 of the centre.
"""

from collections.abc import Iterable

from centre_app.domain.agreements.codes import AgreementStatus
from centre_app.domain.mediation.codes import CaseStage
from centre_app.domain.papers.forms import Form
from centre_app.domain.road.next_steps import RoadFacts

_STAGES = list(CaseStage)


def missing_papers(facts: RoadFacts, issued: Iterable[str]) -> tuple[Form, ...]:
    """Return the forms that are due at this point of the road and were not issued, in file order."""
    held = set(issued)
    return tuple(form for form in Form if _due(form, facts) and form.value not in held)


def _due(form: Form, facts: RoadFacts) -> bool:
    return {
        Form.F01: True,
        Form.F02: facts.cases > 0,
        Form.F04: _reached(facts, CaseStage.NOTIFIED),
        Form.F10: facts.inquiries > 0,
        Form.F11: facts.evidence > 0,
        Form.F12: facts.sessions_held > 0,
        Form.F13: facts.recusals > 0,
        Form.F15: facts.agreement is AgreementStatus.EFFECTIVE and not facts.oral,
        Form.F16: facts.agreement is AgreementStatus.EFFECTIVE and facts.oral,
        Form.F18: facts.ended_without_agreement,
        Form.F19: facts.revisits_done > 0,
        Form.F45: facts.feedback_owed,
    }.get(form, False)


def _reached(facts: RoadFacts, stage: CaseStage) -> bool:
    """Return whether the case came as far as a stage; one that ended without a session did not."""
    if facts.stage is CaseStage.ENDED:
        return facts.sessions_held > 0
    return facts.stage is not None and _STAGES.index(facts.stage) >= _STAGES.index(stage)
