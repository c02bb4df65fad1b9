"""The ledger of visits on both engines: which lines, what they say, what leaves the house."""

from dataclasses import replace
from datetime import date, timedelta
from io import BytesIO

import pytest
from openpyxl import load_workbook
from sqlalchemy import event, select

from centre_app.bootstrap import render, write_workbook
from centre_app.domain.errors import FieldError, NotAllowedError, RuleError
from centre_app.domain.matters.codes import Route
from centre_app.domain.permissions import Role
from centre_app.domain.reception.codes import Channel, CountedAs
from centre_app.domain.repeats.codes import Verdict
from centre_app.services.reception.visit_ledger import VisitLedgers
from centre_app.services.records.people import PersonEntry, RevealReason
from centre_app.services.records.reception import VisitQuery
from centre_app.services.records.repeats import RepeatAnswer, RepeatDecision
from centre_app.services.records.visit_ledger import (
    LedgerCount,
    LedgerLine,
    LedgerOrder,
    LedgerQuery,
    LedgerSlice,
)
from centre_app.services.requests import Done
from centre_app.storage.tables.upkeep import audit_events
from tests.printing.reading import by_pypdf, solid
from tests.services.bad_input.stages import Stage
from tests.town import Town

DAY = date(2026, 3, 2)
ALL = LedgerQuery(first=date(2026, 1, 1), last=date(2026, 12, 31))


def _three_visits(town: Town) -> None:
    """Somebody with a card, then next day a group by phone, the day after a nameless one."""
    stage = Stage(town)
    stage.registered()
    town.clock.advance(timedelta(days=1))
    stage.registered(
        visitor=PersonEntry(name="=李四", phone="13900000004"),
        others=(),
        people_count=4,
        channel=Channel.PHONE,
        demand="=1+1 渠水\n不够",
    )
    town.clock.advance(timedelta(days=1))
    stage.registered(visitor=PersonEntry(), anonymous=True, others=())


def _lines(town: Town, query: LedgerQuery = ALL) -> list[LedgerLine]:
    clerk = town.actor(Role.RECEPTIONIST)
    return list(town.services.visit_ledgers.lines(clerk, LedgerSlice(query, 0, 100)))


def test_visits_are_listed_in_order_of_coming_and_counted_by_heads(town: Town) -> None:
    _three_visits(town)
    clerk = town.actor(Role.RECEPTIONIST)
    lines = _lines(town)
    assert [line.place for line in lines] == [1, 2, 3]
    assert [line.visitor for line in lines] == ["王桂兰", "=李四", ""]
    assert [line.masked_phone for line in lines] == ["138****5678", "139****0004", ""]
    assert town.services.visit_ledgers.count(clerk, ALL) == LedgerCount(3, 10, groups=2)
    [second] = town.services.visit_ledgers.lines(clerk, LedgerSlice(ALL, 1, 1))
    assert second == lines[1]


def test_both_ends_of_the_days_belong_to_them(town: Town) -> None:
    _three_visits(town)
    first_two = replace(ALL, first=DAY, last=DAY + timedelta(days=1))
    assert [line.place for line in _lines(town, first_two)] == [1, 2]
    only_last = replace(ALL, first=DAY + timedelta(days=2))
    assert [line.visitor for line in _lines(town, only_last)] == [""]


def test_the_ledger_is_narrowed_by_channel_receiver_and_destination(town: Town) -> None:
    _three_visits(town)
    stage = Stage(town)
    stage.triaged(Route.CONSULT)
    [receiver] = town.services.visit_ledgers.receivers(stage.actor, None)
    assert [one.visitor for one in _lines(town, replace(ALL, channel=Channel.PHONE))] == ["=李四"]
    assert len(_lines(town, replace(ALL, receiver_id=receiver.staff_id))) == 4
    consulted = replace(ALL, route=Route.CONSULT)
    assert [one.route for one in _lines(town, consulted)] == [Route.CONSULT]
    assert town.services.visit_ledgers.count(stage.actor, consulted) == LedgerCount(1, 3, groups=1)


def _wall_and_what_followed(town: Town) -> tuple[Stage, Done, Done]:
    """A first visit, one more about the same matter, one said to be the same, one about another."""
    stage = Stage(town)
    wall = stage.registered(people_count=5)
    stage.registered(matter_id=wall.id, channel=Channel.PHONE)
    same = (RepeatAnswer(wall.id, Verdict.SAME),)
    again = stage.registered(answers=same, channel=Channel.LEADER_RECEPTION, people_count=4)
    stage.registered(answers=(RepeatAnswer(wall.id, Verdict.OTHER_MATTER),))
    return stage, wall, again


def test_first_visits_repeats_groups_and_people_are_counted_apart(town: Town) -> None:
    stage, wall, again = _wall_and_what_followed(town)
    ledgers: VisitLedgers = town.services.visit_ledgers
    count = ledgers.count(stage.actor, ALL)
    assert count == LedgerCount(visits=4, people=15, repeats=2, groups=3)
    assert count.firsts == 2
    # Each visit of the register says of itself what the totals say of all.
    rows = town.services.reception.list_visits(stage.actor, VisitQuery())
    assert sum(row.repeat for row in rows) == count.repeats
    by_phone = ledgers.count(stage.actor, replace(ALL, channel=Channel.PHONE))
    assert by_phone == LedgerCount(visits=1, people=3, repeats=1, groups=0)
    # Said anew, it is a repeat no longer.
    anew = RepeatDecision(matter_id=again.id, earlier_id=wall.id, verdict=Verdict.OTHER_MATTER)
    town.services.repeats.decide(stage.actor, anew)
    assert ledgers.count(stage.actor, ALL).repeats == 1


def test_first_visits_and_repeats_are_listed_apart_with_their_own_totals(town: Town) -> None:
    stage, *_ = _wall_and_what_followed(town)
    ledgers, clerk = town.services.visit_ledgers, stage.actor
    whole, everything = ledgers.count(clerk, ALL), _lines(town)
    firsts, repeats = (replace(ALL, counted_as=one) for one in CountedAs)
    assert ledgers.count(clerk, firsts) == LedgerCount(visits=2, people=8, repeats=0, groups=2)
    assert ledgers.count(clerk, repeats) == LedgerCount(visits=2, people=7, repeats=2, groups=1)
    apart = [ledgers.count(clerk, query) for query in (firsts, repeats)]
    for name in ("visits", "people", "firsts", "repeats", "groups"):
        assert sum(getattr(one, name) for one in apart) == getattr(whole, name)
    # Asked twice: the second time the question goes to the driver as it stands.
    for _ in range(2):
        listed = [[line.visit_key for line in _lines(town, query)] for query in (firsts, repeats)]
        assert [len(keys) for keys in listed] == [2, 2]
        assert {key for keys in listed for key in keys} == {line.visit_key for line in everything}
    by_phone = replace(repeats, channel=Channel.PHONE)
    assert [line.place for line in _lines(town, by_phone)] == [1]


def test_paper_and_workbook_hold_what_is_chosen_and_say_so(town: Town) -> None:
    stage, *_ = _wall_and_what_followed(town)
    ledgers, repeats = town.services.visit_ledgers, replace(ALL, counted_as=CountedAs.REPEAT)
    paper = solid(by_pypdf(ledgers.lay_out(stage.actor, repeats).pdf))
    assert "只列重复件" in paper
    assert "总件次2初件次0重复件次2批次1人次7" in paper
    page = load_workbook(BytesIO(ledgers.export(stage.actor, LedgerOrder(repeats)).content)).active
    cells = [str(cell.value) for row in page.iter_rows() for cell in row if cell.value]
    assert "只列重复件" in cells
    assert "总件次 2，初件次 0，重复件次 2，批次 1，人次 7。" in cells
    assert [page.cell(row, 7).value for row in (3, 4, 5)] == [3, 4, 7]


def test_the_totals_are_asked_for_in_one_statement(town: Town) -> None:
    _three_visits(town)
    clerk, asked = town.actor(Role.RECEPTIONIST), []
    with town.open_unit(clerk, reading=True) as unit:
        unit.visit_ledger.count(ALL)

        def note(*args: object) -> None:
            asked.append(args[2])

        event.listen(town.engine, "before_cursor_execute", note)
        unit.visit_ledger.count(ALL)
        event.remove(town.engine, "before_cursor_execute", note)
    assert len(asked) == 1


def test_the_totals_stand_on_the_paper_and_in_the_workbook(town: Town) -> None:
    stage = Stage(town)
    wall = stage.registered(people_count=5)
    stage.registered(matter_id=wall.id, channel=Channel.PHONE)
    paper = solid(by_pypdf(town.services.visit_ledgers.lay_out(stage.actor, ALL).pdf))
    assert "总件次2初件次1重复件次1批次1人次8" in paper
    file = town.services.visit_ledgers.export(stage.actor, LedgerOrder(ALL))
    page = load_workbook(BytesIO(file.content)).active
    cells = [str(cell.value) for row in page.iter_rows() for cell in row if cell.value]
    assert "总件次 2，初件次 1，重复件次 1，批次 1，人次 8。" in cells


def test_days_in_the_wrong_order_are_refused(town: Town) -> None:
    with pytest.raises(FieldError) as refused:
        town.services.visit_ledgers.count(
            town.actor(Role.RECEPTIONIST), replace(ALL, last=date(2025, 12, 31))
        )
    assert refused.value.reasons == {"last": "span_reversed"}


def test_a_workbook_is_masked_and_holds_no_formula(town: Town) -> None:
    _three_visits(town)
    clerk = town.actor(Role.RECEPTIONIST)
    file = town.services.visit_ledgers.export(clerk, LedgerOrder(ALL))
    page = load_workbook(BytesIO(file.content)).active
    rows = [[cell.value for cell in row] for row in page.iter_rows(min_row=3, max_row=6)]
    assert rows[0][4] == "138****5678"
    assert rows[1][2] == "=李四"
    assert rows[1][7] == "=1+1 渠水\n不够"
    assert rows[2][2] == "匿名"
    assert (rows[3][0], rows[3][1], rows[3][6]) == ("合计", "3件次", 10)
    assert all(cell.data_type != "f" for row in page.iter_rows() for cell in row)
    assert file.name.endswith("来访登记台账_2026-01-01_2026-12-31.xlsx")


def test_whole_numbers_need_the_right_and_a_reason_and_are_told_to_the_audit(town: Town) -> None:
    _three_visits(town)
    order = LedgerOrder(ALL, RevealReason.VERIFY)
    with pytest.raises(NotAllowedError):
        town.services.visit_ledgers.export(town.actor(Role.RECEPTIONIST), order)
    file = town.services.visit_ledgers.export(town.actor(Role.DIRECTOR), order)
    page = load_workbook(BytesIO(file.content)).active
    assert page.cell(3, 5).value == "13812345678"
    assert page.cell(3, 5).data_type == "s"
    assert page.cell(3, 6).value == "一村七组3号院"
    [line] = _audited(town, "visits:exported")
    assert '"whole":"verify"' in line.replace(" ", "")
    assert "13812345678" not in line


def test_printing_is_told_to_the_audit_and_shows_what_the_screen_shows(town: Town) -> None:
    _three_visits(town)
    clerk = town.actor(Role.RECEPTIONIST)
    paper = solid(by_pypdf(town.services.visit_ledgers.lay_out(clerk, ALL).pdf))
    for words in (
        "总件次3",
        "初件次3",
        "重复件次0",
        "批次2",
        "人次10",
        "138****5678",
        "=李四",
        "匿名",
        "以下空白",
        "第1页共1页",
    ):
        assert words in paper
    assert "13812345678" not in paper
    [line] = _audited(town, "visits:printed")
    assert '"lines":"3"' in line.replace(" ", "")


class ThinLedgers(VisitLedgers):
    """A ledger whose paper ends after two lines."""

    most_printed = 2


def test_more_lines_than_paper_should_hold_are_refused(desk_town: Town) -> None:
    _three_visits(desk_town)
    ledgers = ThinLedgers(desk_town.open_unit, render, write_workbook)
    with pytest.raises(RuleError) as refused:
        ledgers.lay_out(desk_town.actor(Role.RECEPTIONIST), ALL)
    assert refused.value.facts == {"most": "2", "found": "3"}


@pytest.mark.parametrize("role", [Role.MEDIATOR, Role.SUPERVISOR, Role.DEPT_HANDLER])
def test_only_those_who_keep_the_ledger_take_it_out(desk_town: Town, role: Role) -> None:
    ledgers: VisitLedgers = desk_town.services.visit_ledgers
    with pytest.raises(NotAllowedError):
        ledgers.export(desk_town.actor(role), LedgerOrder(ALL))
    with pytest.raises(NotAllowedError):
        ledgers.lay_out(desk_town.actor(role), ALL)
    assert ledgers.count(desk_town.actor(role), ALL) == LedgerCount()


def _audited(town: Town, tag: str) -> list[str]:
    with town.engine.connect() as connection:
        found = select(audit_events.c.details).where(audit_events.c.tag == tag)
        return [str(one) for one in connection.scalars(found)]
