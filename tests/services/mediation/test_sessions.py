from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

import pytest
from sqlalchemy import select

from centre_app.domain.entity import NOBODY
from centre_app.domain.errors import ClashError, FieldError, RuleError
from centre_app.domain.mediation.codes import CaseStage, Consent, SessionResult, SessionState
from centre_app.services.records.mediation import NoteConsent
from centre_app.services.records.papers import PaperKey
from centre_app.services.records.pens import RecordDraft
from centre_app.services.records.sessions import (
    BeginSession,
    CalendarQuery,
    CancelSession,
    MoveSession,
    SessionKey,
)
from centre_app.storage.tables.upkeep import operations
from tests.mediation_town import NEXT_MORNING, SPOKEN, Road, absent
from tests.town import Town
from tests.town_after import TownAfter

HOUR = timedelta(hours=1)


@dataclass
class Ready(Road):
    """The way of cases, with one that is ready for its session."""

    first: UUID = NOBODY


def _ready(town: Town) -> tuple[int, UUID]:
    road = Road(town)
    case_id = road.ready()
    return road.serial, case_id


@pytest.fixture
def road(town_after: TownAfter) -> Ready:
    town, (serial, case_id) = town_after(_ready)
    return Ready(town, serial, case_id)


def test_a_planned_session_stands_in_the_calendar(road: Road) -> None:
    case_id = road.ready("欧阳静", "李建军")
    road.plan(case_id)
    week = CalendarQuery(NEXT_MORNING.date(), NEXT_MORNING.date())
    [block] = road.town.services.sessions.calendar(road.actor, week).blocks
    assert (block.surnames, block.mediators, block.state) == (
        "欧阳·李",
        ("周正和",),
        SessionState.PLANNED,
    )
    assert road.card(case_id).stage is CaseStage.SCHEDULED


@pytest.mark.parametrize(
    ("parties", "mediator", "resource"),
    [
        (("孙有田", "赵铁柱"), "林秀英", "room"),
        (("孙有田", "赵铁柱"), "周正和", "mediator"),
    ],
)
def test_who_and_what_is_taken_is_told_with_hours_and_case(
    road: Ready, parties: tuple[str, ...], mediator: str, resource: str
) -> None:
    road.plan(road.first)
    other = road.ready(*parties, mediator=mediator)
    room = road.room() if resource == "room" else road.room(1)
    with pytest.raises(ClashError) as clash:
        road.plan(other, NEXT_MORNING + HOUR, room_id=room)
    assert clash.value.resource == resource
    assert clash.value.taken == "03-03 09:00–10:30 （2026）云岭镇人调字第1号"
    assert road.card(other).stage is CaseStage.NOTIFIED


def test_a_session_may_begin_the_minute_another_ends(road: Ready) -> None:
    road.plan(road.first)
    done = road.plan(road.ready("孙有田", "赵铁柱"), NEXT_MORNING + 1.5 * HOUR)
    assert done.version == 1


@pytest.mark.parametrize(
    ("shift", "length", "field"),
    [
        (-24 * HOUR, HOUR, "starts_at"),
        (0 * HOUR, 0 * HOUR, "ends_at"),
        (0 * HOUR, 9 * HOUR, "ends_at"),
        (13 * HOUR, 4 * HOUR, "ends_at"),
    ],
)
def test_hours_that_cannot_be_are_refused_at_their_field(
    road: Ready, shift: timedelta, length: timedelta, field: str
) -> None:
    at = NEXT_MORNING + shift
    with pytest.raises(FieldError) as refused:
        road.plan(road.first, at, ends_at=at + length)
    assert set(refused.value.reasons) == {field}


def test_a_session_needs_a_room_or_a_place(road: Ready) -> None:
    case_id = road.first
    with pytest.raises(FieldError, match="place"):
        road.plan(case_id, room_id=None)
    assert road.plan(case_id, place="云岭村村委会").version == 1


def test_nobody_sits_down_untold_unless_somebody_says_why(road: Road) -> None:
    case_id = road.agreed()
    road.assign(case_id, "周正和")
    with pytest.raises(RuleError, match="notice_missing"):
        road.plan(case_id)
    road.plan(case_id, override="当事人从外地赶来，开场时当面告知")
    assert road.card(case_id).stage is CaseStage.SCHEDULED


def test_who_takes_his_consent_back_is_not_brought_to_the_table(road: Ready) -> None:
    case_id = road.first
    planned = road.plan(case_id)
    party = road.card(case_id).parties[1].party_id
    road.town.services.mediation.note_consent(
        road.actor,
        NoteConsent(
            case_id=case_id, seen=road.version(case_id), party_id=party, consent=Consent.REFUSED
        ),
    )
    begin = BeginSession(session_id=planned.id, seen=planned.version)
    with pytest.raises(RuleError, match="party_refused"):
        road.town.services.session_records.begin_session(road.actor, begin)


def test_a_moved_session_gives_its_old_hours_back(road: Ready) -> None:
    planned = road.plan(road.first)
    later = NEXT_MORNING + 2 * HOUR
    move = MoveSession(
        session_id=planned.id,
        seen=planned.version,
        starts_at=later,
        ends_at=later + HOUR,
        room_id=road.room(1),
    )
    road.town.services.sessions.move_session(road.actor, move)
    assert road.plan(road.ready("孙有田", "赵铁柱")).version == 1


def test_a_refused_move_leaves_the_session_where_it_was(road: Ready) -> None:
    first, later = road.plan(road.first), NEXT_MORNING + 3 * HOUR
    road.plan(road.ready("孙有田", "赵铁柱"), later)
    move = MoveSession(
        session_id=first.id,
        seen=first.version,
        starts_at=later,
        ends_at=later + HOUR,
        room_id=road.room(),
    )
    with pytest.raises(ClashError):
        road.town.services.sessions.move_session(road.actor, move)
    with pytest.raises(ClashError):
        road.plan(road.ready("钱多多", "吴小军", mediator="林秀英"))


def test_a_cancelled_session_frees_its_hours_and_its_case(road: Ready) -> None:
    case_id = road.first
    planned = road.plan(case_id)
    cancel = CancelSession(session_id=planned.id, seen=planned.version, reason="甲方住院")
    road.town.services.sessions.cancel_session(road.actor, cancel)
    assert road.card(case_id).stage is CaseStage.NOTIFIED
    assert road.plan(road.ready("孙有田", "赵铁柱")).version == 1


def test_new_mediators_take_over_the_hours_that_are_planned(road: Ready) -> None:
    case_id = road.first
    road.plan(case_id)
    road.assign(case_id, "林秀英")
    assert road.plan(road.ready("孙有田", "赵铁柱"), room_id=road.room(1)).version == 1
    with pytest.raises(ClashError) as taken:
        road.plan(road.ready("钱多多", "吴小军", mediator="林秀英"), place="云岭村村委会")
    assert taken.value.name == "林秀英"


def test_a_session_that_ends_leaves_a_paper(road: Ready) -> None:
    case_id = road.first
    session_id = road.sitting(case_id)
    assert road.card(case_id).stage is CaseStage.IN_SESSION
    done = road.town.services.session_records.hold_session(road.actor, road.entry(session_id))
    card = road.card(case_id)
    assert (card.stage, card.sessions[0].state) == (CaseStage.ADJOURNED, SessionState.HELD)
    assert done.paper_id is not None
    file = road.town.services.papers.fetch(road.actor, PaperKey(done.paper_id))
    assert (file.row.form, file.pdf[:4]) == ("F12", b"%PDF")


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"lines": ()}, "lines"),
        ({"result": None}, "result"),
        ({"read_back": None}, "read_back"),
    ],
)
def test_a_record_that_cannot_be_signed_is_not_printed(
    road: Ready, changed: dict[str, object], field: str
) -> None:
    session_id = road.sitting(road.first)
    with pytest.raises(FieldError) as refused:
        entry = road.entry(session_id, **changed)
        road.town.services.session_records.hold_session(road.actor, entry)
    assert set(refused.value.reasons) == {field}


def test_nobody_agrees_who_is_not_there(road: Ready) -> None:
    session_id = road.sitting(road.first)
    entry = road.entry(session_id, result=SessionResult.AGREED)
    entry = road.entry(
        session_id, result=SessionResult.AGREED, attendance=absent(entry.attendance, "乙方")
    )
    with pytest.raises(FieldError, match="agreed_without_party"):
        road.town.services.session_records.hold_session(road.actor, entry)


def test_a_saved_record_reads_as_it_was_typed(road: Ready) -> None:
    session_id = road.sitting(road.first)
    records = road.town.services.session_records
    records.save_record(road.actor, road.entry(session_id))
    page = records.open_record(road.actor, SessionKey(session_id))
    assert page.lines == SPOKEN
    assert [one.name for one in page.attendance] == ["王桂兰", "李建军", "周正和", "孙小雨"]


def test_a_draft_is_kept_until_the_record_is_saved(road: Ready) -> None:
    session_id = road.sitting(road.first)
    records = road.town.services.session_records
    pens = road.town.services.record_pens
    pens.keep_draft(road.actor, RecordDraft(session_id, {"text": "问：墙"}))
    pens.keep_draft(road.actor, RecordDraft(session_id, {"text": "问：墙是"}))
    assert records.open_record(road.actor, SessionKey(session_id)).draft == {"text": "问：墙是"}
    records.save_record(road.actor, road.entry(session_id))
    assert records.open_record(road.actor, SessionKey(session_id)).draft is None


def test_drafts_leave_no_answers_behind(road: Ready) -> None:
    session_id = road.sitting(road.first)
    with road.town.engine.connect() as connection:
        before = len(connection.execute(select(operations.c.op_id)).all())
    road.town.services.record_pens.keep_draft(road.actor, RecordDraft(session_id, {}))
    with road.town.engine.connect() as connection:
        assert len(connection.execute(select(operations.c.op_id)).all()) == before


def test_what_is_held_is_not_written_again(road: Ready) -> None:
    session_id = road.sitting(road.first)
    records = road.town.services.session_records
    records.hold_session(road.actor, road.entry(session_id))
    with pytest.raises(RuleError, match="session_step"):
        records.save_record(road.actor, road.entry(session_id))


def test_sessions_that_were_called_off_are_not_counted_on_the_record(road: Ready) -> None:
    case_id = road.first
    planned = road.plan(case_id)
    cancel = CancelSession(session_id=planned.id, seen=planned.version, reason="甲方住院")
    road.town.services.sessions.cancel_session(road.actor, cancel)
    session_id = road.sitting(case_id)
    page = road.town.services.session_records.open_record(road.actor, SessionKey(session_id))
    assert page.ordinal == 1
