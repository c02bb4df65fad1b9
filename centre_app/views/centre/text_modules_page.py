"""The page of text modules: add, change, take out of use, and adopt what was learned."""

from collections.abc import Sequence
from uuid import UUID

from centre_app.domain.matters.codes import DisputeType
from centre_app.domain.text_modules.modules import NAME_LIMIT, TEXT_LIMIT
from centre_app.services.records.text_modules import (
    LearnedSentence,
    ModuleEdit,
    ModuleLine,
    ModulePage,
    SentenceDismissal,
    StarterWish,
)
from centre_app.services.requests import Change, Done
from centre_app.services.text_modules import TextModules
from centre_app.views.centre import words as centre_words
from centre_app.views.centre.entry_page import EntryPage, UseCase
from centre_app.views.centre.learned_card import LearnedCard
from centre_app.views.desk import Desk
from centre_app.views.messages import Level
from centre_app.views.parts.buttons import Button
from centre_app.views.parts.choice import Choice, Initials
from centre_app.views.parts.field import Field
from centre_app.views.parts.table_model import Column
from centre_app.views.parts.text_area import TextArea
from centre_app.views.text_modules import words

_ANY = ""


class TextModulesPage(EntryPage[ModuleLine]):
    """Lists modules with how often each was used; what was learned stands below."""

    key = "text_modules"
    title = words.TITLE

    def __init__(self, desk: Desk, modules: TextModules, initials: Initials) -> None:
        self._modules, self._initials = modules, initials
        self._learned_id: UUID | None = None
        super().__init__(desk)

    def lay_more(self) -> None:
        self.learned = LearnedCard()
        self.learned.adopted.connect(self._adopt)
        self.learned.dismissed.connect(self._dismiss)
        self.lists.addWidget(self.learned, 2)
        self.starters = Button("", "quiet", pressed=self._add_starters)
        self.starters.setObjectName("centre.text_modules.starters")
        self.starters.hide()
        self.card.head.insertWidget(self.card.head.count() - 1, self.starters)

    def columns(self) -> Sequence[Column[ModuleLine]]:
        return (
            Column(words.SHORT_NAME, lambda row: row.short_name, width=6, strong=True),
            Column(words.TEXT, lambda row: " ".join(row.text.split()), width=14),
            Column(words.ABOUT, _about, width=8),
            Column(
                words.USES,
                lambda row: words.TIMES.format(count=row.uses),
                lambda row: row.uses,
                width=4,
                right=True,
            ),
            Column(centre_words.STATE, _state, width=3, muted=True),
        )

    def key_of(self, row: ModuleLine) -> object:
        return row.id

    def name_of(self, row: ModuleLine) -> str:
        return row.short_name

    def lay_fields(self) -> None:
        self._name = Field(
            words.SHORT_NAME, required=True, limit=NAME_LIMIT, hint=words.SHORT_NAME_HINT
        )
        self._text = TextArea(
            words.TEXT, required=True, limit=TEXT_LIMIT, lines=6, hint=words.TEXT_HINT
        )
        types = [(_ANY, words.ANY_TYPE), *((str(one), one.label) for one in DisputeType)]
        self._about: Choice[str] = Choice(words.ABOUT, types, initials=self._initials)
        self._state = Choice(
            centre_words.STATE,
            ((True, centre_words.IN_USE), (False, centre_words.OUT_OF_USE)),
        )
        for name, field in (
            ("short_name", self._name),
            ("text", self._text),
            ("dispute_type", self._about),
            ("active", self._state),
        ):
            self.add_field(name, field)

    def fill(self, row: ModuleLine | None) -> None:
        self._learned_id = None
        self._name.set_text(row.short_name if row else "")
        self._text.set_text(row.text if row else "")
        self._about.set_value(str(row.dispute_type) if row and row.dispute_type else _ANY)
        self._state.set_value(row.active if row else True)

    def request(self) -> tuple[UseCase, Change]:
        about = self._about.value()
        return self._modules.save, ModuleEdit(
            id=self.entry.id if self.entry else None,
            version=self.entry.version if self.entry else 0,
            short_name=self._name.text(),
            text=self._text.text(),
            dispute_type=DisputeType(about) if about else None,
            active=bool(self._state.value()),
            learned_id=self._learned_id,
        )

    def ask(self) -> None:
        self._desk.send(
            self._modules.page, None, owner=self, done=self._show_page, supersedes="list"
        )

    def _show_page(self, page: ModulePage) -> None:
        self.show_rows(page.modules)
        self.learned.show_rows(page.learned)
        self.starters.set_text(words.ADD_STARTERS.format(count=page.starters))
        self.starters.setVisible(page.starters > 0)

    def _adopt(self, sentence: LearnedSentence) -> None:
        self.start_new()
        self._learned_id = sentence.id
        self._text.set_text(sentence.sentence)
        self._about.set_value(str(sentence.dispute_type))
        self._desk.say(words.ADOPTING, Level.NOTICE)

    def _dismiss(self, sentence: LearnedSentence) -> None:
        self._desk.send(
            self._modules.dismiss,
            SentenceDismissal(id=sentence.id),
            owner=self,
            done=lambda _: self._on_decided(words.DISMISSED),
        )

    def _add_starters(self) -> None:
        def tell(done: Done) -> None:
            self._on_decided(words.STARTERS_ADDED.format(count=done.number))

        self._desk.send(self._modules.add_starters, StarterWish(), owner=self, done=tell)

    def _on_decided(self, told: str) -> None:
        self._desk.say(told)
        self.ask()


def _about(row: ModuleLine) -> str:
    return row.dispute_type.label if row.dispute_type else words.ANY_TYPE


def _state(row: ModuleLine) -> str:
    return centre_words.IN_USE if row.active else centre_words.OUT_OF_USE
