"""One agreement's way to the court: how long there is, the form that comes next, what was before."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from centre_app.domain.agreements.codes import ConfirmationStatus
from centre_app.domain.confirmation.codes import PacketPart
from centre_app.services.records.agreements import AgreementStep
from centre_app.services.records.confirmation import ConfirmationPage, PacketOrder, StepLine
from centre_app.views import theme
from centre_app.views.follow_up import confirmation_words as words
from centre_app.views.follow_up.confirmation_forms import ConsentForm, CourtForm, ExamineForm
from centre_app.views.follow_up.row_form import RowForm
from centre_app.views.parts.buttons import Button
from centre_app.views.parts.chip import Chip, ChipLook, Tone
from centre_app.views.parts.flow import FlowLayout
from centre_app.views.parts.labels import Label
from centre_app.views.parts.link import Link
from centre_app.views.parts.time_line import Entry, TimeLine

_TONES = {
    ConfirmationStatus.CONFIRMED: Tone.GOOD,
    ConfirmationStatus.ENFORCING: Tone.NOTICE,
    ConfirmationStatus.DISMISSED: Tone.DANGER,
    ConfirmationStatus.REJECTED_INTAKE: Tone.DANGER,
    ConfirmationStatus.RETURNED: Tone.WARN,
    ConfirmationStatus.APPLIED: Tone.NOTICE,
    ConfirmationStatus.ACCEPTED: Tone.NOTICE,
}


_WITH_PACKET = frozenset(
    {ConfirmationStatus.INTENDED, ConfirmationStatus.APPLIED, ConfirmationStatus.RETURNED}
)


class ConfirmationPanel(QWidget):
    """Shows where the confirmation of an agreement stands and asks for the next step.

    Signals:
        examined, agreed, stepped: the request of the form that was filled in.
        packet_wanted: a step with the agreement whose papers for the court are wanted, or an order
            for one of them.
        paper_wanted: the id of a paper to look at.
        correction_wanted: the last step was noted in error.
    """

    examined = Signal(object)
    agreed = Signal(object)
    stepped = Signal(object)
    packet_wanted = Signal(object)
    paper_wanted = Signal(object)
    correction_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.page: ConfirmationPage | None = None
        self.about = Label(part="strong", wrap=True)
        self.status = Chip(ChipLook(""))
        self.countdown = Label(part="muted", wrap=True)
        self.says = Label(wrap=True)
        self.facts = Label(part="muted", wrap=True)
        self.examine, self.consent, self.court = ExamineForm(), ConsentForm(), CourtForm()
        self.packet = Button(words.PACKET, icon_name="paper", pressed=self._want_packet)
        self.packet.setObjectName("confirmation.packet")
        self.singles = QWidget()
        self._lay_singles()
        self.papers = QWidget()
        self._paper_links = QVBoxLayout(self.papers)
        self._paper_links.setContentsMargins(0, 0, 0, 0)
        self._paper_links.setSpacing(theme.XS)
        self.again = Link(words.EXAMINE_AGAIN, icon_name="loop", pressed=self._examine_again)
        self.decide = Link(words.DECIDE_AGAIN, icon_name="pen", pressed=self._decide_again)
        self.correct = Link(words.TAKE_BACK, icon_name="back", pressed=self.correction_wanted.emit)
        self.history_head = Label(words.HISTORY, "strong")
        self.history = TimeLine()
        self._lay_out()
        self.examine.sent.connect(self.examined)
        self.consent.sent.connect(self.agreed)
        self.court.sent.connect(self.stepped)

    @property
    def forms(self) -> tuple[RowForm, ...]:
        """Return the three forms in their order."""
        return (self.examine, self.consent, self.court)

    @property
    def form(self) -> RowForm | None:
        """Return the form that is asked now, if any."""
        return next((one for one in self.forms if one.isVisibleTo(self)), None)

    def show_page(self, page: ConfirmationPage) -> None:
        """Show an agreement, with the form that comes next."""
        same = self.page is not None and self.page.agreement_id == page.agreement_id
        if same and self.page is not None and self.page.version == page.version:
            # What is typed stays; a file may have been added meanwhile.
            self.court.offer_files(page)
            return
        self.page = page
        self.about.setText(f"{page.parties}\n{page.number}")
        self.status.show_look(ChipLook(page.status.label, _TONES.get(page.status, Tone.NEUTRAL)))
        self.countdown.setText(
            words.COUNTDOWN.format(
                effective=page.effective_on.isoformat(),
                last=page.last_day.isoformat(),
                basis=page.basis,
            )
        )
        self.says.setText(_says(page))
        self.facts.setText("\n".join(_facts(page)))
        self.facts.setVisible(bool(self.facts.text()))
        for form in (self.examine, self.consent, self.court):
            form.show_page(page)
        self._show_form(self._due(page))
        self._show_papers(page)
        self.correct.setVisible(_may_correct(page))
        self.history_head.setVisible(bool(page.steps))
        self.history.show_entries([_entry(one) for one in reversed(page.steps)])

    def focus_first(self) -> None:
        """Put the focus where the next step is noted, or on the first door there is."""
        if (form := self.form) is not None:
            form.focus_first()
            return
        doors = (self.decide, self.again, self.correct)
        shown = next((one for one in doors if one.isVisibleTo(self)), None)
        if shown is not None:
            shown.setFocus()

    def _due(self, page: ConfirmationPage) -> RowForm | None:
        if page.lapsed or page.status in {ConfirmationStatus.UNFIT, ConfirmationStatus.WAIVED}:
            return None
        if page.next_steps and page.examined_on is not None:
            return self.court
        if page.next_steps and page.status is not ConfirmationStatus.INTENDED:
            return self.court
        if not _before_court(page):
            return None
        return self.consent if page.examined_on is not None else self.examine

    def _show_form(self, wanted: RowForm | None) -> None:
        for form in self.forms:
            form.setVisible(form is wanted)
        open_ = self.page is not None and _before_court(self.page) and not self.page.lapsed
        self.again.setVisible(open_ and wanted is not self.examine)
        fit = self.page is not None and self.page.status is not ConfirmationStatus.UNFIT
        self.decide.setVisible(open_ and fit and wanted is not self.consent)

    def _show_papers(self, page: ConfirmationPage) -> None:
        ready = page.status in _WITH_PACKET and page.examined_on is not None and not page.lapsed
        self.packet.setVisible(ready and bool(page.court_name))
        self.singles.setVisible(ready and bool(page.court_name))
        self.packet.set_text(words.PACKET_AGAIN if page.papers else words.PACKET)
        while (item := self._paper_links.takeAt(0)) is not None:
            if (gone := item.widget()) is not None:
                gone.hide()
                gone.deleteLater()
        for place, paper in enumerate(page.papers):
            said = words.PAPER.format(title=paper.title, edition=paper.edition)
            link = Link(said, pressed=partial(self.paper_wanted.emit, paper.paper_id))
            link.setObjectName(f"confirmation.paper{place}")
            self._paper_links.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        self.papers.setVisible(bool(page.papers))

    def _want_packet(self) -> None:
        if self.page is not None:
            self.packet_wanted.emit(
                AgreementStep(agreement_id=self.page.agreement_id, version=self.page.version)
            )

    def _want_single(self, part: PacketPart) -> None:
        if self.page is not None:
            self.packet_wanted.emit(
                PacketOrder(
                    agreement_id=self.page.agreement_id, version=self.page.version, part=part
                )
            )

    def _lay_singles(self) -> None:
        """Offer each paper of the packet by itself."""
        row = FlowLayout(self.singles, spacing=theme.M)
        for part in PacketPart:
            said = words.SINGLE.format(paper=part.label)
            link = Link(said, icon_name="print", pressed=partial(self._want_single, part))
            link.setObjectName(f"confirmation.single.{part.value}")
            row.addWidget(link)

    def _examine_again(self) -> None:
        self._show_form(self.examine)
        self.examine.focus_first()

    def _decide_again(self) -> None:
        self._show_form(self.consent)
        self.consent.focus_first()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.M)
        left = Qt.AlignmentFlag.AlignLeft
        column.addWidget(self.about)
        column.addWidget(self.status, 0, left)
        for label in (self.says, self.countdown, self.facts):
            column.addWidget(label)
        column.addWidget(self.packet, 0, left)
        column.addWidget(self.singles)
        column.addWidget(self.papers)
        for form in self.forms:
            column.addWidget(form)
            form.hide()
        for link, name in (
            (self.again, "examine_again"),
            (self.decide, "decide_again"),
            (self.correct, "take_back"),
        ):
            link.setObjectName(f"confirmation.{name}")
            column.addWidget(link, 0, left)
        column.addWidget(self.history_head)
        column.addWidget(self.history)
        column.addStretch(1)


def _before_court(page: ConfirmationPage) -> bool:
    return page.status in {
        ConfirmationStatus.NONE,
        ConfirmationStatus.INTENDED,
        ConfirmationStatus.WAIVED,
        ConfirmationStatus.UNFIT,
        ConfirmationStatus.REJECTED_INTAKE,
        ConfirmationStatus.WITHDRAWN,
    }


def _may_correct(page: ConfirmationPage) -> bool:
    standing = [one for one in page.steps if not one.taken_back]
    return bool(standing) and standing[-1].step.of_court


def _says(page: ConfirmationPage) -> str:
    """Return what is to be done now: by the days that are gone, or by what the court did."""
    if page.lapsed:
        return words.LAPSED
    said = words.STATUS_SAYS.get(page.status.value)
    if said is None:
        if not page.days_left:
            return words.LAST_DAY
        ready = page.status is ConfirmationStatus.INTENDED and page.examined_on is not None
        said = words.WANTED if ready else words.MARKS[page.mark]
        return said.format(left=page.days_left, last=page.last_day.isoformat())
    reasons = [
        words.REASON_LINE.format(obstacle=one.label, article=one.article) for one in page.obstacles
    ]
    return "\n".join([said, *reasons])


def _facts(page: ConfirmationPage) -> list[str]:
    facts = list(_asked_for(page))
    if page.examined_on is not None and not page.obstacles:
        day = page.examined_on.isoformat()
        facts.append(words.EXAMINED.format(day=day, found=words.NONE_FOUND))
    if page.court_name and page.court_reason is not None:
        reason = page.court_reason.label
        facts.append(words.PROPOSED.format(name=page.court_name, reason=reason))
    return [*facts, *_consents(page)]


def _asked_for(page: ConfirmationPage) -> Iterator[str]:
    """Yield what the court wants besides, while it waits for it."""
    last = next((one for one in reversed(page.steps) if not one.taken_back), None)
    if page.status is ConfirmationStatus.RETURNED and last is not None:
        day = words.DUE_LINE.format(day=last.due_on.isoformat()) if last.due_on else ""
        yield words.AND.join(one for one in (last.note, day) if one)


def _consents(page: ConfirmationPage) -> Iterator[str]:
    for one in page.consents:
        if one.agrees is not None and one.said_on is not None:
            yield words.CONSENT_LINE.format(
                name=one.name,
                by=words.BY.format(name=one.by_name) if one.by_name else "",
                day=one.said_on.isoformat(),
                said=words.AGREES if one.agrees else words.REFUSES,
            )


def _entry(line: StepLine) -> Entry:
    parts = [line.step.label, line.number, line.note, line.attachment]
    if line.due_on is not None:
        parts.append(words.DUE_LINE.format(day=line.due_on.isoformat()))
    what = words.AND.join(one for one in parts if one)
    if line.taken_back:
        what += words.TAKEN_BACK.format(reason=line.taken_back)
    return Entry(
        line.happened_on.isoformat(), what, icon_name="back" if line.taken_back else "info"
    )
