"""The page at the right: the words that will be printed, as they stand this moment."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QTextBlock, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from centre_app.domain.agreements.clauses import numeral
from centre_app.domain.agreements.codes import AgreementForm
from centre_app.services.records.agreements import AgreementDraft, CaseAgreements, Preflight
from centre_app.views import theme
from centre_app.views.agreements import words
from centre_app.views.parts.labels import set_names

_LINE = 130
_INDENT_EM = 2


class LivingPage(QTextEdit):
    """Shows the text; written block by block, so that nothing is ever read as markup."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setAcceptRichText(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setTabChangesFocus(True)
        self.setObjectName("agreement.page")
        set_names(self, words.PAGE)
        self._clauses: list[QTextBlock] = []
        self._shown: tuple[CaseAgreements, AgreementDraft, Preflight, str] | None = None

    def show_text(
        self, page: CaseAgreements, draft: AgreementDraft, seen: Preflight, *, number: str
    ) -> None:
        """Write the page anew; where one looked stays in view."""
        self._shown = (page, draft, seen, number)
        bar = self.verticalScrollBar()
        place = bar.value()
        self.document().clear()
        self._clauses.clear()
        self._write(page, draft, seen, number=number)
        bar.setValue(place)

    def look_at(self, clause: int) -> None:
        """Bring a clause into view, counted from 0."""
        if clause < len(self._clauses):
            self.setTextCursor(QTextCursor(self._clauses[clause]))
            self.ensureCursorVisible()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self._shown is not None:
            page, draft, seen, number = self._shown
            self.show_text(page, draft, seen, number=number)

    def _write(
        self, page: CaseAgreements, draft: AgreementDraft, seen: Preflight, *, number: str
    ) -> None:
        oral = draft.form is AgreementForm.ORAL
        self._line(words.TITLE_ORAL if oral else words.TITLE_WRITTEN, title=True)
        self._line(words.NUMBER.format(number=number) if number else words.NUMBER_LATER, right=True)
        for side in page.sides:
            self._line(words.PARTY_LINE.format(label=side.label, name=side.name))
        self._line(words.FACTS_HEAD, strong=True)
        for paragraph in draft.facts.splitlines():
            self._line(paragraph, indent=True)
        if draft.disputed:
            self._line(words.DISPUTED_HEAD.format(text=draft.disputed), indent=True)
        self._line(words.AGREED_HEAD, strong=True)
        for place, clause in enumerate(seen.clauses, start=1):
            self._line(words.NUMBERED.format(numeral=numeral(place), text=clause), indent=True)
            self._clauses.append(self.document().lastBlock())
        self._line(words.MANNER_HEAD, strong=True)
        self._line(seen.manner_and_time, indent=True)
        if not oral:
            self._write_copies(seen, court=draft.confirmation_intended)

    def _write_copies(self, seen: Preflight, *, court: bool) -> None:
        """Write that the court shall confirm, if it shall, and who gets an original."""
        if court:
            self._line(words.CONFIRM_LINE, indent=True)
        line = words.COPIES_LINE_COURT if court else words.COPIES_LINE
        self._line(line.format(copies=numeral(seen.copies)), indent=True)

    def _line(
        self,
        text: str,
        *,
        title: bool = False,
        strong: bool = False,
        right: bool = False,
        indent: bool = False,
    ) -> None:
        wear = theme.current()
        cursor = QTextCursor(self.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        block = QTextBlockFormat()
        block.setLineHeight(_LINE, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        if title:
            block.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        elif right:
            block.setAlignment(Qt.AlignmentFlag.AlignRight)
        if indent:
            block.setTextIndent(wear.em(_INDENT_EM))
        words_format = QTextCharFormat()
        px = wear.heading_px if title else wear.body_px
        words_format.setFont(wear.font(px=px, strong=title or strong))
        if self.document().isEmpty():
            cursor.setBlockFormat(block)
        else:
            cursor.insertBlock(block)
        cursor.insertText(text, words_format)
