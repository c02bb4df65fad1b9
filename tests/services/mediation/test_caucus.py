"""Notes of a caucus: each mediator's own, read by those of the session, let out only on purpose."""

from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

import pytest

from centre_app.domain.entity import NOBODY
from centre_app.domain.errors import (
    FieldError,
    NotAllowedError,
    NotFoundError,
    RuleError,
    StaleRecordError,
)
from centre_app.domain.mediation.caucus import ReleaseReason, ReleaseTo
from centre_app.domain.permissions import Actor, Role
from centre_app.services.records.audit import AuditQuery
from centre_app.services.records.caucus import (
    CaucusDraft,
    CaucusPage,
    NoteSeen,
    ReleaseCaucus,
    SaveCaucus,
    SideNote,
)
from centre_app.services.records.drafts import HandingOver
from centre_app.services.records.sessions import SessionKey
from centre_app.services.requests import Done
from tests.mediation_town import Road
from tests.town import Town
from tests.town_after import TownAfter

OFFER = "两万三是底线"


@dataclass
class Alone(Road):
    """A session of 周正和, who has an account, taken down by 孙小雨."""

    session_id: UUID = NOBODY

    @property
    def key(self) -> SessionKey:
        """Return the session."""
        return SessionKey(self.session_id)

    @property
    def clerk(self) -> Actor:
        """Return the clerk of the session."""
        return replace(self.town.actor(Role.CLERK), name="孙小雨")

    @property
    def director(self) -> Actor:
        """Return who reads cases, but no notes."""
        return self.town.actor(Role.DIRECTOR)

    def page(self, actor: Actor | None = None) -> CaucusPage:
        """Return what somebody sees."""
        return self.town.services.caucus.page(actor or self.actor, self.key)

    def side(self, at: int = 0) -> UUID:
        """Return a party."""
        return self.page().sides[at].party_id

    def note(self, text: str, *, at: int = 0, seen: int = 0, actor: Actor | None = None) -> Done:
        """Note something of a side."""
        request = SaveCaucus(
            session_id=self.session_id, notes=(SideNote(self.side(at), text, seen),)
        )
        return self.town.services.caucus.save(actor or self.actor, request)

    def release(self, actor: Actor | None = None, **changed: Any) -> Done:
        """Let every note out to the director, unless said otherwise."""
        notes = self.page().notes
        request = ReleaseCaucus(
            **{
                "session_id": self.session_id,
                "notes": tuple(NoteSeen(one.note_id, one.version) for one in notes),
                "to": ReleaseTo.COLLEAGUE,
                "to_id": self.director.staff_id,
                "reason": ReleaseReason.ADVICE,
                "words": "向主任请示",
                "confirmed": True,
                **changed,
            }
        )
        return self.town.services.caucus_releases.release(actor or self.actor, request)


def _sitting(town: Town) -> tuple[int, UUID]:
    road = Road(town)
    with town.open_unit(road.actor) as unit:
        unit.mediators.find(name="周正和")[0].staff_id = road.actor.staff_id
        unit.audit.record("mediator:saved", road.actor.staff_id, "周正和")
    return road.serial, road.sitting(road.ready())


@pytest.fixture
def alone(town_after: TownAfter) -> Alone:
    town, (serial, session_id) = town_after(_sitting)
    return Alone(town, serial, session_id)


def test_mediator_clerk_and_chief_read_what_was_noted(alone: Alone) -> None:
    alone.note(OFFER)
    for actor in (alone.actor, alone.clerk, alone.town.actor(Role.CHIEF_MEDIATOR)):
        page = alone.page(actor)
        assert page.may_read
        assert [one.text for one in page.notes] == [OFFER]


def test_nobody_else_does(alone: Alone) -> None:
    alone.note(OFFER)
    stranger = replace(alone.actor, staff_id=alone.director.staff_id)
    other_clerk = alone.town.actor(Role.CLERK)
    for actor in (stranger, other_clerk, alone.town.actor(Role.DISPATCHER)):
        page = alone.page(actor)
        assert (page.may_read, page.may_write, page.notes, page.draft) == (False, False, (), None)
        with pytest.raises(RuleError, match="caucus_closed"):
            alone.note("我也记", actor=actor)
        with pytest.raises(RuleError, match="caucus_closed"):
            alone.town.services.caucus.keep(actor, CaucusDraft(alone.session_id, {}))


def test_a_name_alone_makes_nobody_the_clerk(alone: Alone) -> None:
    namesake = replace(alone.town.actor(Role.RECEPTIONIST), name="孙小雨")
    assert not alone.page(namesake).may_read


def test_who_withdrew_reads_them_no_longer(alone: Alone) -> None:
    alone.note(OFFER)
    with alone.town.open_unit(alone.actor, reading=True) as unit:
        case_id = unit.sessions.look(alone.session_id).case_id
    alone.assign(case_id, "林秀英")
    assert not alone.page().may_read


def test_a_director_knows_that_there_are_notes_and_no_word_of_them(alone: Alone) -> None:
    assert not alone.page(alone.director).may_claim
    alone.note(OFFER)
    page = alone.page(alone.director)
    assert page.may_claim
    assert [one.text for one in page.notes] == [""]
    assert OFFER not in repr(page)


def test_each_side_and_each_author_has_a_note_of_his_own(alone: Alone) -> None:
    alone.note(OFFER)
    alone.note("不要钱，要道歉", at=1)
    alone.note("哭了", actor=alone.clerk)
    notes = {(one.party_id, one.author): one.text for one in alone.page().notes}
    assert notes == {
        (alone.side(0), alone.actor.name): OFFER,
        (alone.side(1), alone.actor.name): "不要钱，要道歉",
        (alone.side(0), "孙小雨"): "哭了",
    }


def test_what_was_changed_at_another_desk_is_not_written_over(alone: Alone) -> None:
    alone.note(OFFER)
    alone.note(f"{OFFER}。", seen=1)
    with pytest.raises(StaleRecordError):
        alone.note("两万", seen=1)
    assert [one.text for one in alone.page().notes] == [f"{OFFER}。"]


def test_a_draft_is_its_author_s_own_and_goes_with_the_saving(alone: Alone) -> None:
    alone.town.services.caucus.keep(alone.actor, CaucusDraft(alone.session_id, {"a": OFFER}))
    assert alone.page().draft == {"a": OFFER}
    assert alone.page(alone.clerk).draft is None
    alone.note(OFFER)
    assert alone.page().draft is None


def test_a_draft_is_handed_to_nobody(alone: Alone) -> None:
    alone.town.services.caucus.keep(alone.actor, CaucusDraft(alone.session_id, {"a": OFFER}))
    every = replace(alone.actor, roles=frozenset(Role))
    to_id = alone.town.actor(Role.RECEPTIONIST).staff_id
    request = HandingOver(form="caucus", subject_id=alone.session_id, to_id=to_id)
    with pytest.raises(NotFoundError):
        alone.town.services.drafts.hand_over(every, request)


def test_notes_are_finished_after_the_record_was_signed(alone: Alone) -> None:
    alone.town.services.session_records.hold_session(alone.actor, alone.entry(alone.session_id))
    alone.note(OFFER)
    assert alone.page().notes[0].text == OFFER


def test_nothing_goes_out_without_the_second_yes(alone: Alone) -> None:
    alone.note(OFFER)
    with pytest.raises(RuleError, match="caucus_not_confirmed"):
        alone.release(confirmed=False)
    assert alone.page(alone.director).releases == ()


@pytest.mark.parametrize(
    ("missing", "field"),
    [({"words": ""}, "words"), ({"notes": ()}, "notes"), ({"to_id": None}, "to_id")],
)
def test_what_why_and_to_whom_are_named(alone: Alone, missing: dict[str, Any], field: str) -> None:
    alone.note(OFFER)
    with pytest.raises(FieldError) as refused:
        alone.release(**missing)
    assert refused.value.reasons == {field: "required"}


def test_only_what_was_shown_goes_out(alone: Alone) -> None:
    alone.note(OFFER)
    shown = tuple(NoteSeen(one.note_id, one.version) for one in alone.page().notes)
    alone.note("改主意了", seen=1)
    with pytest.raises(StaleRecordError):
        alone.release(notes=shown)


def test_who_was_meant_reads_it_as_it_stood_and_nobody_else(alone: Alone) -> None:
    alone.note(OFFER)
    alone.release()
    alone.note("改主意了", seen=1)
    [told] = alone.page(alone.director).releases
    assert [(one.side, one.text) for one in told.pieces] == [("甲方", OFFER)]
    assert (told.by, told.words) == (alone.actor.name, "向主任请示")
    assert "改主意了" not in repr(alone.page(alone.director))
    [heard_of] = alone.page(alone.town.actor(Role.SUPERVISOR)).releases
    assert (heard_of.pieces, heard_of.words, heard_of.to_name) == ((), "", alone.director.name)


def test_a_director_reads_by_an_act_of_his_own_and_lets_nothing_out(alone: Alone) -> None:
    alone.note(OFFER)
    alone.release(alone.director)
    assert alone.page(alone.director).releases[0].pieces[0].text == OFFER
    with pytest.raises(RuleError, match="caucus_closed"):
        alone.release(alone.director, to_id=alone.town.actor(Role.SUPERVISOR).staff_id)
    with pytest.raises(RuleError, match="caucus_closed"):
        alone.release(
            alone.director, to=ReleaseTo.RECORD, to_id=None, reason=ReleaseReason.PARTY_AGREED
        )


def test_a_clerk_lets_nothing_out(alone: Alone) -> None:
    alone.note(OFFER)
    with pytest.raises(NotAllowedError):
        alone.release(alone.clerk)


def test_into_the_record_goes_only_what_its_side_agreed_to(alone: Alone) -> None:
    alone.note(OFFER)
    into: dict[str, Any] = {"to": ReleaseTo.RECORD, "to_id": None}
    with pytest.raises(RuleError, match="caucus_record_needs_consent"):
        alone.release(**into)
    alone.release(**into, reason=ReleaseReason.PARTY_AGREED)
    assert alone.page().releases[0].pieces[0].text == OFFER
    alone.town.services.session_records.hold_session(alone.actor, alone.entry(alone.session_id))
    with pytest.raises(RuleError, match="session_step"):
        alone.release(**into, reason=ReleaseReason.PARTY_AGREED)


def test_the_audit_names_what_went_to_whom_and_why_but_no_word_of_it(alone: Alone) -> None:
    alone.note(OFFER)
    alone.release()
    page = alone.town.services.audits.page(alone.town.actor(Role.AUDITOR), AuditQuery(limit=3))
    line = next(one for one in page if one.tag == "caucus:released")
    for word in (f"甲方/{alone.actor.name}", "director", "advice", str(len(OFFER))):
        assert word in line.details
    assert OFFER not in repr(page)
