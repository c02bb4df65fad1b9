"""The demonstration township holds together as a real one would."""

import hashlib
from collections.abc import Sequence
from typing import Any

import pytest
from sqlalchemy import Table, func, select, text
from sqlalchemy.orm import Session

from centre_app.domain.agreements.codes import (
    AgreementStatus,
    ConfirmationStatus,
    PerformanceStatus,
)
from centre_app.domain.agreements.promises import Promises, promises_left
from centre_app.domain.centre.codes import OrgKind
from centre_app.domain.centre.committees import CommitteePost, WarningKind
from centre_app.domain.entity import NOBODY
from centre_app.domain.matters.codes import DeadlineKind, MatterState
from centre_app.domain.mediation.codes import CaseStage, SessionState
from centre_app.domain.numbering import is_matter_number
from centre_app.domain.people.codes import IdCheck
from centre_app.domain.permissions import Actor
from centre_app.services.agreements.text import examine
from centre_app.services.centre.bodies import body_lines
from centre_app.storage import tables as t
from centre_app.storage.repositories.audit import broken_links
from tests.services.demo.making import MATTERS, PRESENT, SmallTownship, small_township, texts

DRAFT = AgreementStatus.DRAFT
NOBODYS = Actor(NOBODY, NOBODY, "", frozenset())

# Salts are fresh every time, and the search hashes are made under one.
SALTED = {"secrets"}
SALTED_COLUMNS = {
    "password_hash",
    "id_hash",
    "id_tail_hash",
    "phone_hash",
    "phone_tail_hash",
    "value_hash",
    "tail_hash",
    "counted_sentences.hash",
}


def rows(township: SmallTownship, *what: Any) -> Sequence[Any]:
    with township.engine.connect() as connection:
        return connection.execute(select(*what)).all()


def content_hash(township: SmallTownship, table: Table) -> str:
    columns = [one for one in table.columns if not {one.name, str(one)} & SALTED_COLUMNS]
    told = sorted(map(repr, rows(township, *columns)))
    return hashlib.sha256("\n".join(told).encode()).hexdigest()


@pytest.mark.timeout(300)
def test_the_same_day_gives_the_same_rows_keys_included(
    township: SmallTownship, tmp_path_factory: pytest.TempPathFactory
) -> None:
    again = small_township(tmp_path_factory.mktemp("again"))
    for table in t.metadata.sorted_tables:
        if table.name not in SALTED:
            assert content_hash(again, table) == content_hash(township, table), table.name
    again.engine.dispose()


def test_the_chain_of_the_audit_is_whole(township: SmallTownship) -> None:
    with Session(township.engine) as session:
        assert broken_links(session) == []


def test_no_line_of_the_audit_is_earlier_than_the_one_before(township: SmallTownship) -> None:
    events = t.upkeep.audit_events.c
    moments = [at for _, at in sorted(rows(township, events.seq, events.at))]
    assert moments == sorted(moments)
    assert moments[-1] <= PRESENT


def test_the_summary_rows_say_what_the_matters_say(township: SmallTownship) -> None:
    with township.open_unit(NOBODYS, reading=True) as unit:
        assert list(unit.month_counts.differences()) == []
    assert rows(township, func.sum(t.matters.month_counts.c.registered))[0][0] == MATTERS


def test_every_matter_bears_a_number_of_its_own_that_checks(township: SmallTownship) -> None:
    numbers = [row[0] for row in rows(township, t.matters.matters.c.number)]
    assert len(set(numbers)) == len(numbers) == MATTERS
    assert all(map(is_matter_number, numbers))


def test_every_matter_can_be_found_by_its_words(township: SmallTownship) -> None:
    assert len(rows(township, t.matters.matter_search.c.seq)) == MATTERS
    with township.engine.connect() as connection:
        found = connection.execute(
            text("SELECT count(*) FROM matter_words WHERE matter_words MATCH '村'")
        ).scalar_one()
    assert found > 40


def test_what_was_held_lies_behind_and_what_is_planned_ahead(township: SmallTownship) -> None:
    sessions = t.mediation.sessions.c
    for state, starts_at in rows(township, sessions.state, sessions.starts_at):
        if state is SessionState.PLANNED:
            assert starts_at > PRESENT
        elif state is SessionState.HELD:
            assert starts_at < PRESENT


def test_there_is_something_to_do_today_and_something_overdue(township: SmallTownship) -> None:
    sessions, dues = t.mediation.sessions.c, t.matters.matter_deadlines.c
    ahead = rows(township, sessions.state, sessions.starts_at)
    assert any(one.state is SessionState.PLANNED for one in ahead)
    assert any(one.starts_at.date() == PRESENT.date() for one in ahead)
    owed = rows(township, dues.kind, dues.due_on, dues.met_on)
    late = {one.kind for one in owed if one.met_on is None and one.due_on < PRESENT.date()}
    assert DeadlineKind.ORDER in late


def test_closed_matters_owe_nothing(township: SmallTownship) -> None:
    matters, dues = t.matters.matters.c, t.matters.matter_deadlines.c
    over = {MatterState.CLOSED, MatterState.ARCHIVED}
    closed = {key for key, state in rows(township, matters.id, matters.state) if state in over}
    open_dues = {key for key, met in rows(township, dues.matter_id, dues.met_on) if met is None}
    assert closed
    assert not closed & open_dues


def test_closed_matters_leave_no_promise_to_be_watched(township: SmallTownship) -> None:
    with township.open_unit(NOBODYS, reading=True) as unit:
        over = {MatterState.CLOSED, MatterState.ARCHIVED}
        left = {
            matter.number: promises_left(unit.agreements.find(matter_id=matter.id), unit.today)
            for matter in unit.matters.find()
            if matter.state in over
        }
    assert len(left) > 30
    assert {number: one for number, one in left.items() if one != Promises()} == {}


def test_no_promise_is_kept_before_its_agreement_or_said_to_be_in_time_when_it_was_not(
    township: SmallTownship,
) -> None:
    with township.open_unit(NOBODYS, reading=True) as unit:
        for agreement in unit.agreements.find(status=AgreementStatus.EFFECTIVE):
            for item in agreement.items:
                if item.done_on is not None:
                    assert agreement.effective_on is not None
                    assert item.done_on >= agreement.effective_on
                    late = item.due_on is not None and item.done_on > item.due_on
                    assert not (late and item.status is PerformanceStatus.DONE)


def test_windows_for_confirmation_are_open_only_where_nothing_was_decided(
    township: SmallTownship,
) -> None:
    with township.open_unit(NOBODYS, reading=True) as unit:
        decided = {one.id for one in unit.agreements.find() if not one.confirmation.undecided}
        assert decided
        dues = unit.deadlines.find(kind=DeadlineKind.CONFIRMATION, met_on=None)
        assert not decided & {one.subject_id for one in dues}


def test_an_agreement_stands_where_its_steps_with_the_court_lead(township: SmallTownship) -> None:
    with township.open_unit(NOBODYS, reading=True) as unit:
        found = unit.confirmations.find()
        assert any(one.status is ConfirmationStatus.WAIVED for one in found)
        assert any(one.examined_on for one in found)
        for kept in found:
            assert unit.agreements.look(kept.agreement_id).confirmation is kept.status
            days = [one.happened_on for one in kept.standing]
            assert days == sorted(days)


def test_ended_cases_say_how_and_open_ones_belong_to_open_matters(township: SmallTownship) -> None:
    case, matters = t.mediation.mediation_cases.c, t.matters.matters.c
    states = dict(map(tuple, rows(township, matters.id, matters.state)))
    for stage, outcome, matter_id in rows(township, case.stage, case.outcome, case.matter_id):
        assert (stage is CaseStage.ENDED) == (outcome is not None)
        if outcome is None:
            resting = stage is CaseStage.SUSPENDED
            there = MatterState.SUSPENDED if resting else MatterState.IN_PROGRESS
            assert states[matter_id] is there


def test_some_terms_rest_or_are_prolonged_and_none_runs_past_its_case(
    township: SmallTownship,
) -> None:
    with township.open_unit(NOBODYS, reading=True) as unit:
        cases = list(unit.cases.find())
        assert any(one.suspensions for one in cases)
        assert any(one.extensions for one in cases)
        ended = {one.id for one in cases if one.stage is CaseStage.ENDED}
        running = unit.deadlines.find(kind=DeadlineKind.MEDIATION, met_on=None)
        assert not ended & {one.subject_id for one in running}


def test_stored_papers_have_the_hash_on_file(township: SmallTownship) -> None:
    papers, files = t.papers.papers.c, t.papers.paper_files.c
    hashes = dict(map(tuple, rows(township, papers.id, papers.sha256)))
    stored = {
        key: hashlib.sha256(pdf).hexdigest()
        for key, pdf in rows(township, files.paper_id, files.pdf)
    }
    assert stored == hashes
    assert len(stored) > 12


def test_shown_identity_numbers_pass_and_belong_nowhere(township: SmallTownship) -> None:
    checks = {row[0] for row in rows(township, t.people.persons.c.id_check)}
    assert checks <= {IdCheck.OK, IdCheck.NOT_SHOWN}
    numbers = [row[0] for row in rows(township, t.people.person_secrets.c.id_number)]
    assert all(one.startswith("999128") or one[2:8] == "999128" for one in numbers if one)


def test_the_bodies_of_a_township_are_there(township: SmallTownship) -> None:
    kinds = [row[0] for row in rows(township, t.centre.organizations.c.kind)]
    assert kinds.count(OrgKind.VILLAGE_COMMITTEE) == 16
    assert kinds.count(OrgKind.SPECIALIST_COMMITTEE) == 8
    assert kinds.count(OrgKind.CHIEF_OFFICE) == 3
    assert len(rows(township, t.centre.mediators.c.id)) == 30
    assert len(rows(township, t.centre.rooms.c.id)) == 5
    assert len(rows(township, t.accounts.staff.c.id)) == 20


def test_progress_only_grows_and_ends_at_a_hundred(township: SmallTownship) -> None:
    assert township.told == sorted(township.told)
    assert township.told[-1] == 100


def test_every_gap_in_the_texts_is_filled(township: SmallTownship) -> None:
    matters, agreements = t.matters.matters.c, t.agreements.agreements.c
    told = [*rows(township, matters.demand), *rows(township, agreements.facts)]
    assert not [one for row in told for one in row if "{" in one or "}" in one]


def test_one_user_is_shown_for_every_role() -> None:
    roles = {role for _, _, users in texts().staff() for role in users}
    assert len(texts().shown()) == len(roles) == 11


def test_every_agreement_would_pass_the_check_before_printing(township: SmallTownship) -> None:
    with township.open_unit(NOBODYS, reading=True) as unit:
        agreements = [one for one in unit.agreements.find() if one.status is not DRAFT]
        blocking = {
            (finding.code, agreement.number)
            for agreement in agreements
            for finding in examine(
                unit,
                agreement,
                unit.cases.look(agreement.case_id),
                unit.matters.look(agreement.matter_id),
            ).findings
            if finding.blocks
        }
        assert len(agreements) > 12
    assert blocking == set()


def test_the_committee_of_the_township_has_a_head_and_a_village_shows_what_is_wanting(
    township: SmallTownship,
) -> None:
    with township.open_unit(NOBODYS, reading=True) as unit:
        lines = {one.id: one for one in body_lines(unit)}
        [town] = [one for one in lines.values() if one.kind is OrgKind.TOWN_COMMITTEE]
        hours = [one for one in unit.mediators.find() if one.week]
    assert [one.post for one in town.seats][:2] == [CommitteePost.HEAD, CommitteePost.DEPUTY]
    assert WarningKind.NO_HEAD not in [one.kind for one in town.warnings]
    wanting = {warning.kind for one in lines.values() for warning in one.warnings}
    assert WarningKind.TOO_FEW in wanting
    assert hours, "no mediator has hours of his own"
