"""Step 3: every party is told rights and duties."""

from functools import partial

from PySide6.QtWidgets import QWidget

from centre_app.domain.mediation.codes import CaseStage, NoticeWay
from centre_app.services.mediation.cases import Mediation
from centre_app.services.records.case_card import CaseCard, PartyLine
from centre_app.services.records.mediation import IssueRightsNotice, NoteNotice
from centre_app.views.desk import Desk
from centre_app.views.mediation import recusal_words, words
from centre_app.views.mediation.step import Rows, Step
from centre_app.views.parts.buttons import Button
from centre_app.views.parts.chip import Chip, ChipLook, Tone
from centre_app.views.parts.labels import Label

_WAYS = ((NoticeWay.WRITTEN, words.WRITTEN), (NoticeWay.ORAL, words.ORAL))


class NoticeStep(Step):
    """Prints the notice for each party and notes that he had it; other mediators are told anew."""

    def __init__(self, desk: Desk, mediation: Mediation, parent: QWidget | None = None) -> None:
        super().__init__(words.STEP_NOTICE, desk, "notice", parent)
        self._mediation = mediation
        self._rows = Rows()
        self._to_tell: list[Button] = []
        self.form.add_widget(self._rows)

    def fill(self, card: CaseCard, *, another: bool) -> None:
        self._to_tell.clear()
        self._rows.replace_flowing(
            [self._line(at, party, card) for at, party in enumerate(card.parties)]
        )
        left = sum(party.notice_on is None for party in card.parties)
        owed = sum(party.names_owed for party in card.parties) if card.mediators else 0
        said = words.NOTICE_LEFT.format(count=left) if left else words.NOTICE_DONE
        names = recusal_words.NAMES_LEFT.format(count=owed)
        self.set_count(names if owed and not left else said)

    def first_stop(self) -> QWidget | None:
        return next((button for button in self._to_tell if button.isVisibleTo(self)), None)

    def _line(self, at: int, party: PartyLine, card: CaseCard) -> list[QWidget]:
        called = f"{party.label} {party.name}"
        line: list[QWidget] = [Label(called, "strong"), Chip(_told(party))]
        if card.stage is CaseStage.ENDED:
            return line
        issue = Button(words.PRINT_NOTICE, icon_name="print", pressed=partial(self._issue, party))
        issue.setObjectName(f"notice.print.{at}")
        issue.setAccessibleName(words.FOR_PARTY.format(what=words.PRINT_NOTICE, party=called))
        line.append(issue)
        owed = party.notice_on is None or (party.names_owed and bool(card.mediators))
        if owed:
            self._to_tell.append(issue)
        for way, text in _WAYS if owed else ():
            button = Button(text, pressed=partial(self._note, party, way))
            button.setObjectName(f"notice.{way.value}.{at}")
            button.setAccessibleName(words.FOR_PARTY.format(what=text, party=called))
            line.append(button)
        return line

    def _note(self, party: PartyLine, way: NoticeWay) -> None:
        assert self.card is not None
        request = NoteNotice(
            case_id=self.card.case_id, seen=self.card.version, party_id=party.party_id, way=way
        )
        said = words.DONE_NOTICE.format(party=party.name)
        self.send(self._mediation.note_notice, request, said=said)

    def _issue(self, party: PartyLine) -> None:
        assert self.card is not None
        request = IssueRightsNotice(
            case_id=self.card.case_id, seen=self.card.version, party_id=party.party_id
        )
        self.send(self._mediation.issue_rights_notice, request, said="")


def _told(party: PartyLine) -> ChipLook:
    if party.notice_on is None or party.notice_way is None:
        return ChipLook(words.NOT_TOLD, Tone.WARN)
    if party.names_owed:
        return ChipLook(recusal_words.NAMES_OWED, Tone.WARN)
    return ChipLook(f"{party.notice_way.label} {party.notice_on:%m-%d}", Tone.GOOD)
