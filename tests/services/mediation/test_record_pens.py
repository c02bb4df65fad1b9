"""One at a time writes a record; who takes over finds all, and nothing of the other is lost."""

import threading
from dataclasses import dataclass
from uuid import UUID

import pytest

from centre_app.domain.entity import NOBODY
from centre_app.domain.errors import RuleError
from centre_app.domain.permissions import Actor, Role
from centre_app.services.records.audit import AuditQuery
from centre_app.services.records.pens import Following, PenKey, RecordDraft, TakeOver
from centre_app.services.records.sessions import SessionKey
from tests.mediation_town import Road
from tests.town import Town
from tests.town_after import TownAfter


@dataclass
class Desks(Road):
    """A session that two may write: the mediator and a clerk."""

    session_id: UUID = NOBODY

    @property
    def clerk(self) -> Actor:
        """Return the second."""
        return self.town.actor(Role.CLERK)

    @property
    def key(self) -> PenKey:
        """Return the record."""
        return PenKey(self.session_id)

    def keep(self, actor: Actor, text: str) -> str:
        """Keep what somebody typed and return who took over from him."""
        draft = RecordDraft(self.session_id, {"text": text})
        return self.town.services.record_pens.keep_draft(actor, draft).writer

    def follow(self, actor: Actor) -> Following:
        """Return what somebody sees who reads along."""
        return self.town.services.record_pens.follow(actor, self.key)

    def take_over(self, actor: Actor) -> None:
        """Take the pen."""
        self.town.services.record_pens.take_over(actor, TakeOver(record_id=self.session_id))


def _sitting(town: Town) -> tuple[int, UUID]:
    road = Road(town)
    return road.serial, road.sitting(road.ready())


@pytest.fixture
def desks(town_after: TownAfter) -> Desks:
    town, (serial, session_id) = town_after(_sitting)
    desks = Desks(town, serial, session_id)
    seat = town.services.record_pens.sit_down(desks.actor, desks.key)
    assert seat is not None
    assert seat.mine
    return desks


def test_who_comes_second_is_told_who_writes_and_reads_along(desks: Desks) -> None:
    seat = desks.town.services.record_pens.sit_down(desks.clerk, desks.key)
    assert seat is not None
    assert (seat.name, seat.mine) == (desks.actor.name, False)
    desks.keep(desks.actor, "问：墙是谁砌的？")
    assert desks.follow(desks.clerk).body == {"text": "问：墙是谁砌的？"}


def test_who_reads_along_saves_nothing(desks: Desks) -> None:
    records = desks.town.services.session_records
    entry = desks.entry(desks.session_id)
    for save in (records.save_record, records.hold_session):
        with pytest.raises(RuleError, match="record_in_other_hands"):
            save(desks.clerk, entry)


def test_who_takes_over_goes_on_where_the_other_was(desks: Desks) -> None:
    desks.keep(desks.actor, "问：墙是谁")
    desks.take_over(desks.clerk)
    page = desks.town.services.session_records.open_record(
        desks.clerk, SessionKey(desks.session_id)
    )
    assert page.draft == {"text": "问：墙是谁"}
    assert page.seat is not None
    assert page.seat.mine
    seat = desks.follow(desks.actor).seat
    assert seat is not None
    assert (seat.name, seat.mine) == (desks.clerk.name, False)


def test_what_the_first_typed_too_late_overwrites_nothing_and_is_offered(desks: Desks) -> None:
    desks.keep(desks.actor, "问：墙是谁")
    desks.take_over(desks.clerk)
    desks.keep(desks.clerk, "问：墙是谁砌的？是我")
    assert desks.keep(desks.actor, "问：墙是谁砌的") == desks.clerk.name
    assert desks.follow(desks.actor).body == {"text": "问：墙是谁砌的？是我"}
    left = desks.follow(desks.clerk).left
    assert left is not None
    assert (left.name, left.text) == (desks.actor.name, "砌的")
    draft = RecordDraft(desks.session_id, {"text": "问：墙是谁砌的？是我砌的"})
    desks.town.services.record_pens.take_in(desks.clerk, draft)
    assert desks.follow(desks.clerk).left is None
    assert desks.follow(desks.actor).body == draft.body


def test_what_was_left_still_waits_after_a_saving(desks: Desks) -> None:
    desks.take_over(desks.clerk)
    desks.keep(desks.actor, "问：墙")
    desks.town.services.session_records.save_record(desks.clerk, desks.entry(desks.session_id))
    left = desks.follow(desks.clerk).left
    assert left is not None
    assert left.text == "问：墙"


def test_who_comes_after_the_writer_left_goes_on_with_his_words(desks: Desks) -> None:
    desks.keep(desks.actor, "问：墙是谁")
    desks.town.services.record_pens.leave(desks.actor, desks.key)
    seat = desks.town.services.record_pens.sit_down(desks.clerk, desks.key)
    assert seat is not None
    assert seat.mine
    page = desks.town.services.session_records.open_record(
        desks.clerk, SessionKey(desks.session_id)
    )
    assert page.draft == {"text": "问：墙是谁"}


def test_only_who_has_the_pen_lays_it_down(desks: Desks) -> None:
    desks.town.services.record_pens.leave(desks.clerk, desks.key)
    seat = desks.follow(desks.clerk).seat
    assert seat is not None
    assert seat.name == desks.actor.name


def test_nobody_writes_a_record_that_is_signed(desks: Desks) -> None:
    desks.town.services.session_records.hold_session(desks.actor, desks.entry(desks.session_id))
    assert desks.town.services.record_pens.sit_down(desks.clerk, desks.key) is None
    with pytest.raises(RuleError, match="session_step"):
        desks.take_over(desks.clerk)


def test_of_two_who_sit_down_at_once_one_writes(desks: Desks) -> None:
    pens = desks.town.services.record_pens
    pens.leave(desks.actor, desks.key)
    ready = threading.Barrier(2)
    mine: list[bool] = []

    def sit(actor: Actor) -> None:
        ready.wait()
        seat = pens.sit_down(actor, desks.key)
        assert seat is not None
        mine.append(seat.mine)

    threads = [threading.Thread(target=sit, args=(one,)) for one in (desks.actor, desks.clerk)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(mine) == [False, True]


def test_the_audit_names_who_took_over_from_whom(desks: Desks) -> None:
    desks.take_over(desks.clerk)
    page = desks.town.services.audits.page(desks.town.actor(Role.AUDITOR), AuditQuery(limit=5))
    assert "record:taken_over" in repr(page)
