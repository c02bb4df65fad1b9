from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from centre_app.domain.errors import FieldError, NotAllowedError
from centre_app.domain.ids import new_id
from centre_app.domain.ledgers.codes import BatchState, Remark, UnclosedRows, Verdict
from centre_app.domain.ledgers.fields import LedgerField
from centre_app.domain.matters.codes import DisputeType, MatterState
from centre_app.domain.permissions import Actor, Role
from centre_app.services.ledgers.ledgers import Ledgers
from centre_app.services.records.ledgers import (
    LedgerBatchRow,
    LedgerChunk,
    LedgerFile,
    LedgerTable,
    Trial,
    TrialRequest,
    UndoChunk,
)
from centre_app.services.records.matters import MatterQuery
from centre_app.services.records.people import PeopleQuery
from tests.services.intakes import an_intake
from tests.services.ledgers.ledger_files import HEADINGS, LI, WANG, ZHAO, a_workbook
from tests.town import Town


@pytest.fixture
def director(town: Town) -> Actor:
    return town.actor(Role.DIRECTOR)


@pytest.fixture
def ledgers(town: Town) -> Ledgers:
    return town.services.ledgers


class Clerk:
    """Takes a file in from beginning to end."""

    def __init__(self, town: Town, path: str) -> None:
        self.ledgers, self.actor = town.services.ledgers, town.actor(Role.DIRECTOR)
        self.table: LedgerTable = self.ledgers.look_into(self.actor, LedgerFile(path))
        self.batch_id = new_id()

    def trial(self) -> Trial:
        return self.ledgers.try_out(self.actor, TrialRequest(self.table, self.table.mapping))

    def chunk(self, **changed: Any) -> LedgerChunk:
        return LedgerChunk(
            batch_id=self.batch_id,
            file_name=self.table.file_name,
            headings=self.table.headings,
            mapping=self.table.mapping,
            entries=self.trial().entries,
            **changed,
        )

    def take(self, unclosed: UnclosedRows = UnclosedRows.SETTLED) -> int:
        return int(self.ledgers.take(self.actor, self.chunk(unclosed=unclosed)).number)

    def undo(self) -> int:
        return int(self.ledgers.take_back(self.actor, UndoChunk(batch_id=self.batch_id)).number)

    def batch(self) -> LedgerBatchRow:
        return self.ledgers.batches(self.actor, None)[0]


@pytest.fixture
def clerk(town: Town, tmp_path: Path) -> Clerk:
    return Clerk(town, a_workbook(tmp_path, WANG, LI, ZHAO))


def found(town: Town, words: str) -> list[UUID]:
    clerk = town.actor(Role.RECEPTIONIST)
    return [one.person_id for one in town.services.reception.find_people(clerk, PeopleQuery(words))]


def matters(town: Town, words: str = "") -> list[Any]:
    page = town.services.matters.page(town.actor(Role.DIRECTOR), MatterQuery(words=words))
    return list(page.rows)


def test_the_headings_are_found_below_the_title_and_understood(clerk: Clerk) -> None:
    assert clerk.table.sheet == "台账"
    assert clerk.table.first_line == 3
    assert clerk.table.headings == HEADINGS
    assert clerk.table.mapping[1:5] == (
        LedgerField.DAY,
        LedgerField.NAME,
        LedgerField.SEX,
        LedgerField.ID_NUMBER,
    )


def test_a_trial_tells_every_row_and_writes_nothing(town: Town, clerk: Clerk) -> None:
    rows = clerk.trial().rows
    assert [row.verdict for row in rows] == [Verdict.READY, Verdict.DOUBTFUL, Verdict.DOUBTFUL]
    assert rows[1].remarks == (Remark.DAMAGED_ID, Remark.UNKNOWN_TYPE)
    assert rows[2].remarks == (Remark.NAMELESS,)
    assert not matters(town)


def test_what_was_taken_in_is_found_like_everything_else(town: Town, clerk: Clerk) -> None:
    assert clerk.take() == 3
    assert len(found(town, "wgl")) == 1
    assert len(found(town, "1111")) == 1
    assert len(found(town, "002X")) == 1
    (wall,) = matters(town, "滴水")
    assert wall.dispute_type is DisputeType.NEIGHBOUR
    assert wall.state is MatterState.CLOSED
    assert wall.number.startswith("6219991032024")


def test_the_history_names_file_and_line_and_what_had_no_place(town: Town, clerk: Clerk) -> None:
    clerk.take()
    (wages,) = matters(town, "拖欠工资")
    with town.open_unit(clerk.actor, reading=True) as unit:
        matter = unit.matters.look(wages.matter_id)
        (step,) = matter.steps
        assert step.note == "《来访台账.xlsx》第 4 行；接访人：孙小雨；纠纷类型：工资"
        assert matter.people_count == 3
        assert unit.vault.reveal(matter.parties[0].person_id).id_number == ""


def test_rows_without_an_end_are_open_only_on_request(town: Town, clerk: Clerk) -> None:
    clerk.take(UnclosedRows.OPEN)
    states = {row.title.split()[0]: row.state for row in matters(town)}
    assert states["王桂兰"] is MatterState.CLOSED
    assert states["李建军等3人"] is MatterState.REGISTERED


def test_a_row_is_taken_in_once_whatever_is_sent_again(town: Town, clerk: Clerk) -> None:
    clerk.take()
    assert clerk.take() == 0
    assert [row.verdict for row in clerk.trial().rows] == [Verdict.TWICE] * 3
    assert len(matters(town)) == 3


def test_the_same_row_twice_in_a_file_is_told(town: Town, tmp_path: Path) -> None:
    clerk = Clerk(town, a_workbook(tmp_path, WANG, WANG))
    assert [row.verdict for row in clerk.trial().rows] == [Verdict.READY, Verdict.TWICE]


def test_a_known_bearer_of_a_number_is_not_filed_twice(town: Town, clerk: Clerk) -> None:
    town.services.reception.register(town.actor(Role.RECEPTIONIST), an_intake())
    clerk.take()
    assert len(found(town, "王桂兰")) == 1


def test_a_number_of_somebody_of_another_name_is_left_out(town: Town, tmp_path: Path) -> None:
    town.services.reception.register(town.actor(Role.RECEPTIONIST), an_intake())
    clerk = Clerk(town, a_workbook(tmp_path, (*WANG[:2], "王秀兰", *WANG[3:])))
    clerk.take()
    assert len(found(town, "002X")) == 1
    assert len(found(town, "王秀兰")) == 1


def test_taking_back_leaves_nothing_behind(town: Town, clerk: Clerk) -> None:
    before = counts(town)
    clerk.take()
    assert clerk.undo() == 0
    assert clerk.batch().state is BatchState.UNDONE
    assert counts(town) == before
    assert not found(town, "wgl")
    assert not matters(town, "滴水")
    assert clerk.take() == 3


def test_what_somebody_works_on_is_kept(town: Town, clerk: Clerk) -> None:
    clerk.take()
    (wall,) = matters(town, "滴水")
    (person,) = found(town, "wgl")
    visitor = an_intake().visitor
    town.services.reception.register(
        town.actor(Role.RECEPTIONIST),
        an_intake(matter_id=wall.matter_id, others=(), visitor=visitor),
    )
    clerk.undo()
    batch = clerk.batch()
    assert (batch.rows, batch.taken_back) == (1, 2)
    assert [row.matter_id for row in matters(town)] == [wall.matter_id]
    assert found(town, "wgl") == [person]


def test_the_summary_rows_stay_true(town: Town, clerk: Clerk) -> None:
    clerk.take()
    with town.open_unit(clerk.actor, reading=True) as unit:
        assert not unit.month_counts.differences()
    clerk.undo()
    with town.open_unit(clerk.actor, reading=True) as unit:
        assert not unit.month_counts.differences()


def test_meanings_are_remembered_by_heading(town: Town, tmp_path: Path) -> None:
    headings = ("哪天", "谁", "啥事")
    path = a_workbook(tmp_path, ("2024-5-6", "王桂兰", "滴水"), headings=headings)
    clerk = Clerk(town, path)
    meant = (LedgerField.DAY, LedgerField.NAME, LedgerField.DEMAND)
    clerk.ledgers.take(
        clerk.actor,
        LedgerChunk(
            batch_id=new_id(), file_name="甲", headings=headings, mapping=meant, entries=()
        ),
    )
    assert Clerk(town, path).table.mapping == meant


def test_a_needed_column_is_asked_for(ledgers: Ledgers, director: Actor, clerk: Clerk) -> None:
    mapping = (LedgerField.NAME, LedgerField.NAME) + (LedgerField.SKIP,) * 10
    with pytest.raises(FieldError) as refused:
        ledgers.try_out(director, TrialRequest(clerk.table, mapping))
    assert refused.value.reasons == {
        "day": "column_missing",
        "demand": "column_missing",
        "name": "column_twice",
    }


def test_the_window_may_not_take_in_ledgers(town: Town, clerk: Clerk) -> None:
    with pytest.raises(NotAllowedError):
        clerk.ledgers.take(town.actor(Role.RECEPTIONIST), clerk.chunk())


def counts(town: Town) -> list[int]:
    with town.open_unit(town.actor(Role.DIRECTOR), reading=True) as unit:
        return [len(shelf.find()) for shelf in (unit.people, unit.matters, unit.visits)]
