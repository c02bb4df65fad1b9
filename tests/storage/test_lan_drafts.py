"""On the server nothing of a half-typed form can be read without somebody's password."""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from uuid import UUID

import psycopg
import pytest
from psycopg import sql

from centre_app.bootstrap import OpenHouse
from centre_app.domain.clock import SystemClock
from centre_app.domain.errors import RuleError
from centre_app.domain.ids import new_id
from centre_app.domain.permissions import Role
from centre_app.lan_house import LanHouse
from centre_app.services.drafts import INTAKE_FORM
from centre_app.services.records.accounts import (
    FirstPassword,
    NewStaff,
    SignIn,
    StaffEdit,
    StaffRow,
)
from centre_app.services.records.drafts import DraftKey, DraftQuery, DraftText, HandingOver
from centre_app.services.records.today import WaitingKind
from tests.architecture.source_files import ROOT
from tests.postgres import FreshCopy
from tests.town import FOUNDING, PASSWORD

pytestmark = pytest.mark.usefixtures("quickly")

COLLEAGUE, FIRST, SECOND = "chen", "Lanes-of-rain-1", "Lanes-of-rain-2"
SHELF = DraftQuery(INTAKE_FORM)

TYPED = {
    "title": "欧阳秀兰",
    "visitor": {"id_number": "621999198003070023", "phone": "13999990123", "address": "柳湾村九组"},
    "demand": "邻居砌墙占了滴水",
}
WORDS = ("欧阳秀兰", "621999198003070023", "13999990123", "柳湾村九组", "邻居砌墙占了滴水")


def rows(url: str) -> str:
    """Return every row of every table of a server as text, bytes as their hexadecimal digits."""
    text = []
    with psycopg.connect(url.replace("+psycopg", "", 1)) as server:
        tables = server.execute(
            "SELECT schemaname, tablename FROM pg_tables WHERE schemaname IN ('app', 'sec')"
        ).fetchall()
        for schema, table in tables:
            name = sql.Identifier(schema, table)
            found = server.execute(sql.SQL("SELECT one::text FROM {} AS one").format(name))
            text += [row[0] for row in found]
    return "\n".join(text)


def read_in(rows: str) -> list[str]:
    """Return which of the words typed can be read, whatever way they are written down."""
    return [
        word
        for word in WORDS
        if word in rows
        or word.encode().hex() in rows
        or word.encode("unicode_escape").decode() in rows
    ]


@contextmanager
def entered(url: str, login: str = FOUNDING.login, password: str = PASSWORD) -> Iterator[OpenHouse]:
    lan = LanHouse(url, SystemClock())
    try:
        yield lan.open(SignIn(login, password))
    finally:
        lan._engine.dispose()


@pytest.fixture
def server(template_postgres: FreshCopy) -> str:
    """Give the address of a server on which a centre was founded."""
    return template_postgres("founded_on_lan", _found)


def _found(url: str) -> None:
    LanHouse(url, SystemClock()).found(FOUNDING).close()


def tell(url: str, *statements: str) -> None:
    with psycopg.connect(url.replace("+psycopg", "", 1)) as server:
        for statement in statements:
            server.execute(statement.encode())


def kept(house: OpenHouse) -> DraftText:
    """Keep a draft of whoever is in, and return it."""
    draft = DraftText(INTAKE_FORM, new_id(), TYPED)
    house.services.drafts.keep(house.signed_in.actor, draft)
    return draft


def loaded(house: OpenHouse, draft: DraftText) -> object:
    key = DraftKey(draft.form, draft.subject_id)
    return house.services.drafts.load(house.signed_in.actor, key)


def with_a_colleague(house: OpenHouse) -> UUID:
    """Add a colleague at the counter and return his key."""
    roles = frozenset({Role.RECEPTIONIST})
    request = NewStaff(login=COLLEAGUE, name="陈立春", roles=roles, password=FIRST)
    return house.services.accounts.add_staff(house.signed_in.actor, request).id


def row_of_the_colleague(house: OpenHouse) -> StaffRow:
    staff = house.services.accounts.list_staff(house.signed_in.actor, None)
    return next(one for one in staff if one.login == COLLEAGUE)


def let_in_again(house: OpenHouse) -> None:
    """Give the colleague a new first password."""
    row = row_of_the_colleague(house)
    again = FirstPassword(staff_id=row.staff_id, version=row.version, password=SECOND)
    house.services.accounts.give_first_password(house.signed_in.actor, again)


def names_in(url: str, table: str, column: str) -> list[str]:
    """Return what a column of the protected schema holds, in order."""
    line = sql.SQL("SELECT {} FROM {} ORDER BY 1")
    with psycopg.connect(url.replace("+psycopg", "", 1)) as server:
        found = server.execute(line.format(sql.Identifier(column), sql.Identifier("sec", table)))
        return [row[0] for row in found]


def slots(url: str) -> list[str]:
    """Return who has a slot."""
    return names_in(url, "key_slots", "login")


def test_no_word_of_a_draft_stands_in_any_row_of_the_server(server: str) -> None:
    with entered(server) as house:
        draft = kept(house)
    assert read_in(rows(server)) == []
    with entered(server) as house:
        assert loaded(house, draft) == TYPED
        waiting = house.services.today.board(house.signed_in.actor, None).waiting
        assert [one.title for one in waiting if one.kind is WaitingKind.DRAFT] == ["欧阳秀兰"]


def test_a_colleague_opens_with_his_own_password_what_was_handed_to_him(server: str) -> None:
    with entered(server) as house:
        colleague = with_a_colleague(house)
        draft = kept(house)
        handing = HandingOver(form=draft.form, subject_id=draft.subject_id, to_id=colleague)
        house.services.drafts.hand_over(house.signed_in.actor, handing)
    assert read_in(rows(server)) == []
    with entered(server, COLLEAGUE, FIRST) as house:
        [taken] = house.services.drafts.shelf(house.signed_in.actor, SHELF)
        assert (taken.body, taken.handed_by) == (TYPED, FOUNDING.admin_name)


def test_who_forgot_his_password_finds_his_drafts_under_the_new_one(server: str) -> None:
    with entered(server) as house:
        with_a_colleague(house)
    with entered(server, COLLEAGUE, FIRST) as house:
        draft = kept(house)
    with entered(server) as house:
        let_in_again(house)
    with entered(server, COLLEAGUE, SECOND) as house:
        assert loaded(house, draft) == TYPED


def test_drafts_of_an_older_program_are_sealed_when_somebody_comes_in(server: str) -> None:
    with entered(server) as house:
        with_a_colleague(house)
        draft = kept(house)
    tell(
        server,
        "DELETE FROM sec.key_slots",
        f"UPDATE app.drafts SET body = '{json.dumps(TYPED, ensure_ascii=False)}'",
    )
    assert read_in(rows(server)) == list(WORDS)
    with entered(server) as house:
        assert read_in(rows(server)) == []
        assert loaded(house, draft) == TYPED
        kept(house)
    # The colleague has no slot yet: until he comes the key waits for him.
    assert names_in(server, "secrets", "name") == ["drafts", "search"]
    with entered(server, COLLEAGUE, FIRST):
        assert names_in(server, "secrets", "name") == ["search"]
    with entered(server) as house:
        assert len(house.services.drafts.shelf(house.signed_in.actor, SHELF)) == 2


def test_a_slot_that_is_gone_is_told_and_a_new_first_password_gives_another(server: str) -> None:
    with entered(server) as house:
        with_a_colleague(house)
        tell(server, f"DELETE FROM sec.key_slots WHERE login = '{COLLEAGUE}'")
        with pytest.raises(RuleError, match="draft_slot_lost"), entered(server, COLLEAGUE, FIRST):
            pass
        let_in_again(house)
    with entered(server, COLLEAGUE, SECOND) as house:
        assert house.signed_in.must_change


def test_who_is_shut_out_has_no_slot_any_more(server: str) -> None:
    with entered(server) as house:
        with_a_colleague(house)
        assert slots(server) == [COLLEAGUE, FOUNDING.login]
        row = row_of_the_colleague(house)
        shut = StaffEdit(
            staff_id=row.staff_id,
            version=row.version,
            name=row.name,
            roles=frozenset(row.roles),
            active=False,
        )
        house.services.accounts.change_staff(house.signed_in.actor, shut)
    assert slots(server) == [FOUNDING.login]


def test_what_was_said_to_be_kept_outlives_a_kill(server: str) -> None:
    key = new_id()
    command = [sys.executable, "-m", "tests.storage.lan_typist", server, str(key)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as typist:
        assert typist.stdout is not None
        said = [int(typist.stdout.readline()) for _ in range(30)][-1]
        typist.kill()
    with entered(server) as house:
        found = house.services.drafts.load(house.signed_in.actor, DraftKey(INTAKE_FORM, key))
    assert found is not None
    assert found["demand"] >= "话" * said
