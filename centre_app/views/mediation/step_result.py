"""Step 6: what came of it, and the papers so far."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from centre_app.domain.clock import local
from centre_app.domain.mediation.codes import CaseStage, SessionState
from centre_app.domain.permissions import Permission
from centre_app.services.records.case_card import CaseCard
from centre_app.views.desk import Desk
from centre_app.views.mediation import words
from centre_app.views.mediation.step import Rows, Step, goes_on
from centre_app.views.parts.buttons import ReasonButton
from centre_app.views.parts.labels import Label
from centre_app.views.parts.link import Link

AGREEMENT, OUTCOME, EXPIRED = "case", "outcome", "expired"


class ResultStep(Step):
    """Leads on to the agreement or to an end without one.

    Signals:
        result_wanted: ``AGREEMENT`` or ``OUTCOME``.
        paper_wanted: the key of a paper that was issued before.
    """

    result_wanted = Signal(str)
    paper_wanted = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(words.STEP_RESULT, desk, "result", parent)
        self.agreement = ReasonButton(words.TO_AGREEMENT, "primary", icon_name="pen")
        self.outcome = ReasonButton(words.TO_OUTCOME, icon_name="scales")
        self.agreement.button.setObjectName("result.agreement")
        self.outcome.button.setObjectName("result.outcome")
        self.agreement.pressed.connect(partial(self.result_wanted.emit, AGREEMENT))
        self.outcome.pressed.connect(partial(self.result_wanted.emit, OUTCOME))
        self._papers = Rows()
        self.form.add_widget(self.agreement)
        self.form.add_widget(self.outcome)
        self.form.add_widget(Label(words.PAPERS, "strong"))
        self.form.add_widget(self._papers)

    def fill(self, card: CaseCard, *, another: bool) -> None:
        held = any(one.state is SessionState.HELD for one in card.sessions)
        ended = card.stage is CaseStage.ENDED
        self.set_count(words.ENDED if ended else "")
        if held and goes_on(card) and self.desk.may(Permission.AGREEMENT_WRITE):
            self.agreement.allow()
        else:
            self.agreement.forbid(
                words.ENDED if ended else words.RESULT_HOW if goes_on(card) else words.RESTING
            )
        if ended:
            self.outcome.forbid(words.ENDED)
        else:
            self.outcome.allow()
        lines: list[list[QWidget]] = []
        for at, paper in enumerate(card.papers):
            text = f"{paper.title}  {local(paper.issued_at):%m-%d %H:%M}"
            link = Link(text, pressed=partial(self.paper_wanted.emit, paper.paper_id))
            link.setObjectName(f"result.paper.{at}")
            lines.append([link])
        self._papers.replace(lines or [[Label(words.NO_PAPERS, "muted")]])
