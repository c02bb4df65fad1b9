"""What the fold of the first group holds is the same as a record, in a draft and in its fields."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from centre_app.domain.people.codes import LABELS_OF, IdKind, PartyKind, Sex
from centre_app.domain.people.identity import papers_of
from centre_app.services.records.people import ContactEntry
from centre_app.views.reception.identity import CONTACTS, Identity
from centre_app.views.reception.identity_fields import IdentityFields

TODAY = date(2026, 3, 2)
WORDS = st.text("甲乙丙丁戊", max_size=5)


@st.composite
def identities(draw: st.DrawFn) -> Identity:
    kind = draw(st.sampled_from(PartyKind))
    lines = [
        ContactEntry(one, draw(WORDS), draw(st.none() | st.sampled_from(LABELS_OF[one])))
        for one in CONTACTS
    ]
    texts = {name: draw(WORDS) for name in ("ethnic", "country", "occupation", "work_unit", "head")}
    return Identity(
        kind=kind,
        id_kind=draw(st.sampled_from(papers_of(kind))),
        sex=draw(st.sampled_from(Sex)),
        birth_date=draw(st.sampled_from(["", "1980-01-02", "看不懂"])),
        contacts=tuple(lines),
        **texts,
    )


@given(identities())
def test_a_draft_gives_back_what_it_kept(typed: Identity) -> None:
    assert Identity.of(typed.body()) == typed


def test_the_fields_hold_what_they_were_shown(qtbot: QtBot, qapp: QApplication) -> None:
    fields = IdentityFields(lambda: TODAY, None)
    qtbot.addWidget(fields)

    @given(identities())
    def shown(typed: Identity) -> None:
        fields.show_typed(typed)
        assert fields.typed() == typed

    shown()


def test_a_paper_another_kind_cannot_have_gives_way_to_its_own() -> None:
    assert Identity(kind=PartyKind.LEGAL_PERSON, id_kind=IdKind.PASSPORT).paper is IdKind.USCC


def test_nothing_is_told_of_an_untouched_fold() -> None:
    blank = Identity.of({})
    assert (blank, blank.count(TODAY), blank.wrong(TODAY)) == (Identity(), 0, {})
