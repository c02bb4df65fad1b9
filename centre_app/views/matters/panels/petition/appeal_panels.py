"""Review and recheck, and the end of a petition."""

from centre_app.domain.petitions.codes import AppealLevel, AppealResult
from centre_app.domain.road.next_steps import Step
from centre_app.services.records.case_page import CasePage
from centre_app.services.records.petitions import (
    AppealAnswer,
    AppealEntry,
    PetitionEnd,
    PetitionView,
)
from centre_app.views.matters.panels.petition import words
from centre_app.views.matters.panels.petition.petition_panel import LIMIT, PetitionPanel, coded
from centre_app.views.matters.panels.step_panel import Sent
from centre_app.views.parts.choice import Choice
from centre_app.views.parts.field import Field
from centre_app.views.parts.text_area import TextArea
from centre_app.views.parts.typed import DayField


class AppealPanel(PetitionPanel):
    """Which body was asked, and when."""

    step = Step.APPEAL

    def lay_out(self) -> None:
        """Put the fields into the form."""
        self._body = Field(words.APPEAL_BODY, key="B", required=True)
        self._on = DayField(words.APPEAL_ON, key="D", required=True)
        self._grounds = TextArea(words.APPEAL_GROUNDS, key="N", limit=LIMIT, lines=4)
        self.field("body", self._body)
        self.field("on", self._on)
        self.field("grounds", self._grounds)

    def show_view(self, view: PetitionView) -> None:
        """Propose the body above and today."""
        self._body.set_text(view.reviewer)
        self._on.set_day(view.today)
        self._grounds.clear()

    def send_what(self, page: CasePage) -> Sent:
        """Return what was asked for."""
        request = AppealEntry(
            matter_id=page.head.matter_id,
            version=page.head.version,
            body=self._body.text(),
            on=self._on.day(),
            grounds=self._grounds.text(),
        )
        return self.served.petition_appeals.appeal, request


class AnswerAppealPanel(PetitionPanel):
    """What the body above said, and when it reached the petitioner."""

    step = Step.ANSWER_APPEAL

    def lay_out(self) -> None:
        """Put the fields into the form."""
        self._result: Choice[AppealResult | None] = Choice(words.APPEAL_RESULT, key="R")
        self._answered = DayField(words.ANSWERED_ON, key="D", required=True)
        self._served = DayField(words.ANSWER_SERVED_ON, key="S", required=True)
        self._hearing = Field(words.HEARING_DAYS, key="T", limit=3)
        self._words = TextArea(words.APPEAL_WORDS, key="N", limit=LIMIT, lines=4)
        self.field("result", self._result)
        self.fields_in_row(answered_on=self._answered, served_on=self._served)
        self.field("hearing_days", self._hearing)
        self.field("words", self._words)
        self._result.changed.connect(self._suit)

    def show_view(self, view: PetitionView) -> None:
        """Ask for a hearing only in a recheck."""
        recheck = view.level is AppealLevel.RECHECK
        pending = [(None, words.APPEAL_PENDING)] if recheck else []
        self._result.set_options([*coded(AppealResult), *pending])
        self._result.set_value(AppealResult.UPHELD)
        self._answered.set_day(view.today)
        self._served.set_day(view.today)
        self._hearing.setVisible(recheck)
        for field in (self._hearing, self._words):
            field.clear()
        self._suit()

    def send_what(self, page: CasePage) -> Sent:
        """Return the answer."""
        request = AppealAnswer(
            matter_id=page.head.matter_id,
            version=page.head.version,
            result=self._result.value(),
            answered_on=self._answered.day(),
            served_on=self._served.day(),
            hearing_days=self._hearing.text(),
            words=self._words.text(),
        )
        return self.served.petition_appeals.answer_appeal, request

    def _suit(self) -> None:
        answered = self._result.value() is not None
        self._answered.setVisible(answered)
        self._served.setVisible(answered)


class FinishPanel(PetitionPanel):
    """Nobody went on in time."""

    step = Step.FINISH_PETITION

    def lay_out(self) -> None:
        """Put the field into the form."""
        self._note = TextArea(words.FINISH_NOTE, key="N", limit=LIMIT, lines=3)
        self.field("note", self._note)

    def show_view(self, view: PetitionView) -> None:
        """Begin with an empty field."""
        self._note.clear()

    def send_what(self, page: CasePage) -> Sent:
        """Return the end."""
        request = PetitionEnd(
            matter_id=page.head.matter_id, version=page.head.version, note=self._note.text()
        )
        return self.served.petition_appeals.finish, request
