"""The specimen of a form in what is being typed, set anew once the typing rests."""

from PySide6.QtCore import QTimer, Signal

from centre_app.services.form_texts import FormTexts
from centre_app.services.records.form_texts import TrialPaper, TrialText
from centre_app.views.centre import form_text_words as words
from centre_app.views.centre.edited_form import EditedForm
from centre_app.views.desk import Desk
from centre_app.views.paper.paper_view import PaperView
from centre_app.views.parts.labels import Label
from centre_app.views.parts.layouts import Card

_QUIET_MS = 400
"""So long nobody types before the specimen is set anew."""


class FormPreview(Card):
    """Shows the specimen, and how many pages it has become.

    Signals:
        tried: the form, and by its lines why some cannot stand.
    """

    tried = Signal(object, object)

    def __init__(self, desk: Desk, texts: FormTexts) -> None:
        super().__init__()
        self._desk, self._texts = desk, texts
        self._form: EditedForm | None = None
        self.paper = PaperView(bare=True)
        self.told = Label(part="strong", wrap=True)
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(_QUIET_MS)
        self._quiet.timeout.connect(self.try_now)
        self.add(self.told)
        self.add(self.paper, 1)

    def show_form(self, form: EditedForm) -> None:
        """Show the specimen of another form."""
        self._form = form
        self.try_now()

    def try_soon(self) -> None:
        """Set the specimen once nobody types for a moment."""
        self._quiet.start()

    def try_now(self) -> None:
        """Set the specimen in what is typed, in the lane."""
        self._quiet.stop()
        if self._form is not None:
            form = self._form
            self._desk.send(
                self._texts.trial,
                TrialText(form.page.form, form.own_lines()),
                owner=self,
                done=lambda paper: self._show(form, paper),
                supersedes="form_trial",
            )

    def _show(self, form: EditedForm, paper: TrialPaper) -> None:
        if form is not self._form:
            return
        page = self.paper.page
        self.paper.show_paper(paper.pdf)
        self.paper.turn(page)
        self.told.setText(_told(paper))
        self.tried.emit(form, {one.place: one.reason for one in paper.faults})


def _told(paper: TrialPaper) -> str:
    said = words.PAGES.format(pages=paper.pages)
    if paper.pages != paper.pages_delivered:
        said = words.PAGES_OTHERWISE.format(before=paper.pages_delivered, pages=paper.pages)
    if paper.faults:
        said += words.WRONG_LINES.format(count=len(paper.faults))
    return said
