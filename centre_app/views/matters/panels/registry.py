"""Which panel belongs to which step."""

from centre_app.domain.road.next_steps import Step
from centre_app.views.matters.panels.endings import (
    AnswerPanel,
    ClosePanel,
    ConcludePanel,
    RefusePanel,
    ReopenPanel,
    TransferPanel,
    WithdrawPanel,
)
from centre_app.views.matters.panels.orders import OrdersPanel, ReportPanel
from centre_app.views.matters.panels.petition.answering_panels import (
    AnswerPetitionPanel,
    HandlePanel,
    ServePanel,
)
from centre_app.views.matters.panels.petition.appeal_panels import (
    AnswerAppealPanel,
    AppealPanel,
    FinishPanel,
)
from centre_app.views.matters.panels.petition.asking_panels import (
    AskExtensionPanel,
    AskRefusalPanel,
    DecidePanel,
)
from centre_app.views.matters.panels.petition.classify_panel import (
    ClassifyAgainPanel,
    ClassifyPanel,
)
from centre_app.views.matters.panels.petition.opinion_panel import OpinionPanel
from centre_app.views.matters.panels.petition.rerouting_panels import (
    ChangeDatePanel,
    ReroutePanel,
)
from centre_app.views.matters.panels.petition.sorting_panels import (
    AcceptPetitionPanel,
    ForwardPanel,
    GuidePanel,
    ObjectPanel,
)
from centre_app.views.matters.panels.step_panel import StepPanel
from centre_app.views.matters.panels.taking_on import AcceptPanel, TellPanel
from centre_app.views.matters.panels.triage_panel import TriageAgainPanel, TriagePanel

PANELS: dict[Step, type[StepPanel]] = {
    panel.step: panel
    for panel in (
        TriagePanel,
        TriageAgainPanel,
        AcceptPanel,
        TellPanel,
        RefusePanel,
        TransferPanel,
        AnswerPanel,
        ConcludePanel,
        WithdrawPanel,
        ClosePanel,
        ReopenPanel,
        OrdersPanel,
        ReportPanel,
        ClassifyPanel,
        ClassifyAgainPanel,
        AcceptPetitionPanel,
        ForwardPanel,
        GuidePanel,
        ObjectPanel,
        AskRefusalPanel,
        AskExtensionPanel,
        DecidePanel,
        ServePanel,
        HandlePanel,
        OpinionPanel,
        AnswerPetitionPanel,
        AppealPanel,
        AnswerAppealPanel,
        FinishPanel,
        ReroutePanel,
        ChangeDatePanel,
    )
}

_OF_THE_CASE = (
    Step.CONSENT,
    Step.ASSIGN,
    Step.NOTIFY,
    Step.SCHEDULE,
    Step.RECORD,
)
_OF_THE_TERM = (Step.RESUME, Step.EXTEND, Step.SUSPEND, Step.WITHDRAW_CASE)
_OF_THE_OUTCOME = (Step.AGREEMENT, Step.SIGN, Step.SEAL, Step.END)

ELSEWHERE: dict[Step, tuple[str, str]] = {
    Step.OPEN_CASE: ("mediation", "matter"),
    **dict.fromkeys(_OF_THE_CASE, ("mediation", "case")),
    **dict.fromkeys(_OF_THE_TERM, ("mediation", "term")),
    **dict.fromkeys(_OF_THE_OUTCOME, ("agreements", "case")),
    Step.PERFORMANCE: ("follow_up", "matter"),
    Step.REVISIT: ("follow_up", "matter"),
}
"""Steps taken in another room: its key, and what kind of subject it is handed."""
