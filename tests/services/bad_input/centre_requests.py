"""A request that can stand for every use case of the centre itself and its accounts."""

from datetime import date
from uuid import UUID

from centre_app.domain.calendar.markets import MarketRule
from centre_app.domain.centre.codes import MediatorKind, OrgKind
from centre_app.domain.centre.committees import CommitteePost
from centre_app.domain.ids import new_id
from centre_app.domain.ledgers.entries import LedgerEntry
from centre_app.domain.ledgers.fields import LedgerField
from centre_app.domain.matters.codes import DisputeType
from centre_app.domain.papers.forms import Form
from centre_app.domain.permissions import Role
from centre_app.domain.text_modules.sentences import ENOUGH
from centre_app.services.records.accounts import ClockConfirmation, FirstPassword, StaffEdit
from centre_app.services.records.centre import (
    BodyEdit,
    BodyLine,
    CalendarImport,
    LeaveDrop,
    LeaveEntry,
    MediatorEdit,
    MediatorLine,
    RestDaysChoice,
    RoomEdit,
    SeatEnd,
    SeatEntry,
    VillageEdit,
)
from centre_app.services.records.courts import CourtEdit
from centre_app.services.records.form_texts import FormTextEdit, LineText
from centre_app.services.records.ledgers import LedgerChunk, UndoChunk
from centre_app.services.records.scheduling import SchedulingChoice
from centre_app.services.records.text_modules import (
    ModuleEdit,
    SentenceDismissal,
    StarterWish,
)
from tests.services.bad_input.stages import Stage, Way

PUBLISHED = """来源,国办发明电〔2026〕9号
2026-12-31,休,元旦
2027-01-01,休,元旦
2027-02-05,休,春节
2027-02-06,班,春节调休上班
2027-02-08,休,春节
2027-02-09,休,春节
2027-02-10,休,春节
2027-02-11,休,春节
2027-02-12,休,春节
2027-04-05,休,清明节
2027-05-03,休,劳动节
2027-06-09,休,端午节
2027-09-15,休,中秋节
2027-10-01,休,国庆节
"""
"""A year whose holidays begin in the December before it."""


def _staff_edit(stage: Stage) -> StaffEdit:
    with stage.town.open_unit(stage.actor, reading=True) as unit:
        clerk = unit.staff.find(login=Role.CLERK.value)[0]
        return StaffEdit(
            staff_id=clerk.id,
            version=clerk.version,
            name="孙小雨",
            roles=frozenset({Role.CLERK}),
            active=True,
        )


def _first_password(stage: Stage) -> FirstPassword:
    edit = _staff_edit(stage)
    return FirstPassword(staff_id=edit.staff_id, version=edit.version, password="Harvest-2026")


def _body(stage: Stage) -> BodyEdit:
    return BodyEdit(
        kind=OrgKind.DEPT,
        name="自然资源所",
        short_name="自然所",
        seal_name="云岭镇自然资源所",
        field="土地",
        phone="0931-8888888",
    )


def _committee_line(stage: Stage) -> BodyLine:
    lists = stage.town.services.centre.lists(stage.actor, None)
    return next(one for one in lists.bodies if one.kind is OrgKind.TOWN_COMMITTEE)


def _seat(stage: Stage) -> SeatEntry:
    body = _committee_line(stage)
    return SeatEntry(
        body_id=body.id,
        version=body.version,
        mediator_id=_mediator_on_file(stage).id,
        post=CommitteePost.HEAD,
        since=date(2026, 1, 1),
        until=date(2028, 6, 30),
    )


def _seat_end(stage: Stage) -> SeatEnd:
    done = stage.town.services.bodies.seat(stage.actor, _seat(stage))
    [seat] = _committee_line(stage).seats
    return SeatEnd(body_id=done.id, version=done.version, member_id=seat.id, on=date(2026, 3, 2))


def _room(stage: Stage) -> RoomEdit:
    return RoomEdit(name="三号调解室", seats="8")


def _mediator(stage: Stage) -> MediatorEdit:
    return MediatorEdit(
        body_id=stage.town.body(OrgKind.TOWN_COMMITTEE),
        kind=MediatorKind.PART_TIME,
        name="马长河",
        phone="0931-8888888",
        ethnic="藏族",
        fields=(DisputeType.NEIGHBOUR,),
        languages="藏语",
        week="周一至周五 9:00-12:00",
    )


def _mediator_on_file(stage: Stage) -> MediatorLine:
    return stage.town.services.centre.lists(stage.actor, None).mediators[0]


def _leave(stage: Stage) -> LeaveEntry:
    mediator, today = _mediator_on_file(stage), stage.town.clock.now().date()
    return LeaveEntry(
        mediator_id=mediator.id,
        version=mediator.version,
        first=today,
        last=today,
        reason="培训",
    )


def _leave_drop(stage: Stage) -> LeaveDrop:
    done = stage.town.services.mediators.take_leave(stage.actor, _leave(stage))
    mediator = _mediator_on_file(stage)
    return LeaveDrop(mediator_id=done.id, version=done.version, leave_id=mediator.leaves[0].id)


def _court(stage: Stage) -> CourtEdit:
    return CourtEdit(
        name="云岭县人民法院", regions="云岭县", address="人民路1号", phone="0931-8888888"
    )


def _village(stage: Stage) -> VillageEdit:
    return VillageEdit(name="一村", code="621999103201")


def _chunk(stage: Stage) -> LedgerChunk:
    return LedgerChunk(
        batch_id=new_id(),
        file_name="台账.xlsx",
        headings=("来访日期", "姓名", "诉求"),
        mapping=(LedgerField.DAY, LedgerField.NAME, LedgerField.DEMAND),
        entries=(LedgerEntry(line=2, day=date(2024, 5, 6), name="王桂兰", demand="砌墙占了滴水"),),
    )


def _undo(stage: Stage) -> UndoChunk:
    chunk = _chunk(stage)
    stage.town.services.ledgers.take(stage.actor, chunk)
    return UndoChunk(batch_id=chunk.batch_id)


def _learned(stage: Stage) -> UUID:
    """Bring a sentence so far that it is on offer."""
    with stage.town.open_unit(stage.actor) as unit:
        for _ in range(ENOUGH):
            unit.module_counts.see(["干完活一直不结账"], DisputeType.WAGE_ARREARS)
    with stage.town.open_unit(stage.actor, reading=True) as unit:
        return unit.module_counts.learned()[0].id


def _module(stage: Stage) -> ModuleEdit:
    return ModuleEdit(
        short_name="鱼塘",
        text="承包鱼塘的租金没有付清",
        dispute_type=DisputeType.CONTRACT,
        learned_id=_learned(stage),
    )


def _dismissal(stage: Stage) -> SentenceDismissal:
    return SentenceDismissal(id=_learned(stage))


CENTRE_WAYS: dict[str, Way] = {
    "accounts.change_staff": _staff_edit,
    "accounts.confirm_clock": lambda _: ClockConfirmation(),
    "accounts.give_first_password": _first_password,
    "calendars.set_rest_days": lambda _: RestDaysChoice(rights=False, duties=True),
    "scheduling.set_rules": lambda _: SchedulingChoice(
        notice_days="3",
        circuit_minutes="60",
        doorstep_minutes="30",
        market=MarketRule.LUNAR,
        market_days="逢三逢八",
        market_until="14:00",
    ),
    "calendars.take_in": lambda _: CalendarImport(text=PUBLISHED),
    "ledgers.take": _chunk,
    "ledgers.take_back": _undo,
    "bodies.end_seat": _seat_end,
    "bodies.save": _body,
    "bodies.seat": _seat,
    "centre.save_room": _room,
    "centre.save_village": _village,
    "courts.save": _court,
    "form_texts.save": lambda _: FormTextEdit(
        form=Form.F04,
        seen=0,
        lines=(LineText("words/acknowledged", "以上各条我都听明白了。"),),
        why="县局统一用语",
    ),
    "mediators.drop_leave": _leave_drop,
    "mediators.save": _mediator,
    "mediators.take_leave": _leave,
    "text_modules.save": _module,
    "text_modules.dismiss": _dismissal,
    "text_modules.add_starters": lambda _: StarterWish(),
}
