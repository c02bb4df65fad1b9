"""Whatever is typed into whatever field: it is kept as typed, or refused with a reason."""

import inspect
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, fields
from datetime import UTC, datetime
from functools import cache
from typing import Any, get_type_hints

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from centre_app.bootstrap import Services
from centre_app.domain.cleaning import without_invisible
from centre_app.domain.follow_up.rules import FollowUpRules
from centre_app.domain.mediation.escalation import EscalationRule
from centre_app.domain.people.codes import IdKind
from centre_app.domain.people.identity import normalise_id
from centre_app.domain.people.phones import normalise as normalise_phone
from centre_app.domain.permissions import Actor
from centre_app.services.use_case import Topic, UseCases, touches
from tests.fixed_clock import FixedClock
from tests.postgres import Databases
from tests.services.bad_input.access_requests import ACCESS_WAYS
from tests.services.bad_input.attachment_requests import ATTACHMENT_WAYS
from tests.services.bad_input.case_file_requests import CASE_FILE_WAYS
from tests.services.bad_input.case_requests import CASE_WAYS
from tests.services.bad_input.centre_requests import CENTRE_WAYS, PUBLISHED
from tests.services.bad_input.court_requests import COURT_WAYS
from tests.services.bad_input.evidence_requests import EVIDENCE_WAYS
from tests.services.bad_input.feedback_requests import FEEDBACK_WAYS
from tests.services.bad_input.fields import GOOD_TEXTS, LENGTHS, Leaf, changed, leaves, odd_values
from tests.services.bad_input.handover_requests import HANDOVER_WAYS
from tests.services.bad_input.inquiry_requests import INQUIRY_WAYS
from tests.services.bad_input.ladder_requests import LADDER_WAYS
from tests.services.bad_input.matter_requests import MATTER_WAYS
from tests.services.bad_input.party_requests import PARTY_WAYS
from tests.services.bad_input.people_requests import PEOPLE_WAYS
from tests.services.bad_input.petition_requests import PETITION_WAYS
from tests.services.bad_input.recusal_requests import RECUSAL_WAYS
from tests.services.bad_input.redress_requests import REDRESS_WAYS
from tests.services.bad_input.risk_requests import RISK_WAYS
from tests.services.bad_input.session_requests import SESSION_WAYS
from tests.services.bad_input.stages import Stage, an_intake
from tests.services.bad_input.term_requests import TERM_WAYS
from tests.services.bad_input.trying import Bench, Tried, taken_back
from tests.services.bad_input.urging_requests import URGING_WAYS
from tests.town import settled_postgres, settled_sqlite, town_on

WAYS = (
    MATTER_WAYS
    | ACCESS_WAYS
    | PARTY_WAYS
    | CASE_WAYS
    | SESSION_WAYS
    | EVIDENCE_WAYS
    | INQUIRY_WAYS
    | CENTRE_WAYS
    | COURT_WAYS
    | ATTACHMENT_WAYS
    | PETITION_WAYS
    | PEOPLE_WAYS
    | RECUSAL_WAYS
    | HANDOVER_WAYS
    | RISK_WAYS
    | LADDER_WAYS
    | TERM_WAYS
    | FEEDBACK_WAYS
    | URGING_WAYS
    | REDRESS_WAYS
    | CASE_FILE_WAYS
)
NOT_TYPED = {
    "drafts.keep": "form",
    "drafts.drop": "form",
    "drafts.hand_over": "form",
    "calendars.take_in": "text",
    "attachments.take": "file_name",
    "ledgers.take": "headings",
}
"""The name of a form is the program's own; files and their names have tests of theirs."""

SHORT = {"short_name": 10, "code": 20}
COUNTED = {"amount", "copies", "pages", "seats", "days", "hearing_days", "at", "week"}
COUNTED |= vars(FollowUpRules()).keys() | vars(EscalationRule()).keys()
COUNTED |= {"circuit_minutes", "doorstep_minutes", "market_days", "market_until"}
COUNTED |= {"notice_days", "short_years", "long_years"}
"""Typed, and stored as a number or as hours."""

CHOSEN = {"finding", "line", "wording"}
"""Names something the program listed before; the wording of a form takes only what can be set."""

PASSWORDS = {"password", "old", "new"}
"""Never on file as typed."""

KEPT_AS = {
    "id_number": lambda text: normalise_id(IdKind.RESIDENT, text),
    "phone": normalise_phone,
}


@dataclass(frozen=True)
class Both:
    """The same request on both engines."""

    name: str
    actors: tuple[Actor, Actor]
    benches: tuple[Bench, Bench]
    requests: tuple[Any, Any]

    def leaves(self, *kinds: object) -> list[Leaf]:
        """Return the fields of the request of some kinds, of all if none is named."""
        return [
            leaf
            for leaf in leaves(self.requests[0])
            if leaf.name not in {"op_id", NOT_TYPED.get(self.name)}
            and not _twin(leaf)
            and (not kinds or leaf.kind in kinds)
        ]

    def local(self, changes: dict[Leaf, Any]) -> Tried:
        """Send the request with changes on SQLite."""
        return self._send(0, changes)

    def alike(self, changes: dict[Leaf, Any], *, listing: bool = False) -> Tried:
        """Send the request with changes on both, and find both of one mind."""
        return self.alike_as(self._send(0, changes, listing=listing), changes)

    def alike_as(self, local: Tried, changes: dict[Leaf, Any]) -> Tried:
        """Find PostgreSQL of one mind with what SQLite made of these changes."""
        assert self._send(1, changes).answer == local.answer
        return local

    def _send(self, at: int, changes: dict[Leaf, Any], *, listing: bool = False) -> Tried:
        request = self.requests[at]
        for leaf, value in changes.items():
            request = changed(request, leaf.path, value)
        return self.benches[at].send(self.actors[at], self.name, request, listing=listing)


FURTHER = {
    "representatives": {"name"},
    "companions": {"name", "phone", "id_number"},
    "others": {"name", "phone", "person_id"},
    "person": {"name", "phone", "person_id"},
    "witness": {"name", "phone", "person_id"},
}
"""What the form asks of further people; the other side may be picked from those on file."""


def _twin(leaf: Leaf) -> bool:
    """Return whether it is a field of a further person that nothing is typed into."""
    return leaf.name not in FURTHER.get(str(leaf.path[0]), {leaf.name})


@pytest.fixture(scope="module")
def engines(
    tmp_path_factory: pytest.TempPathFactory,
    settled_file: Any,
    postgres_databases: Databases,
) -> Iterator[tuple[Any, Any]]:
    local = settled_sqlite(settled_file, tmp_path_factory.mktemp("bad_input"))
    lan = settled_postgres(postgres_databases)
    yield local, lan
    local.dispose()
    lan.dispose()
    postgres_databases.drop(lan.url.render_as_string(hide_password=False))


@pytest.fixture
def both(request: pytest.FixtureRequest, engines: tuple[Any, Any]) -> Iterator[Both]:
    clock = FixedClock(datetime(2026, 3, 2, 9, 30, tzinfo=UTC))
    with (
        taken_back(town_on(engines[0], clock)) as local,
        taken_back(town_on(engines[1], clock)) as lan,
    ):
        stages = Stage(local.town), Stage(lan.town)
        way = WAYS[request.param]
        yield Both(
            request.param,
            (stages[0].actor, stages[1].actor),
            (local, lan),
            (way(stages[0]), way(stages[1])),
        )


def _writing() -> set[str]:
    """Return every use case that may leave something changed."""
    return {
        f"{field.name}.{name}"
        for field in fields(Services)
        for kind in [get_type_hints(Services)[field.name]]
        if inspect.isclass(kind) and issubclass(kind, UseCases)
        for name, method in inspect.getmembers(kind, inspect.isfunction)
        if hasattr(method, "permission") and touches(method) is not Topic.NOTHING
    }


def test_every_use_case_that_changes_something_is_tried_here() -> None:
    assert _writing() - set(WAYS) == set()


every_use_case = pytest.mark.parametrize("both", sorted(WAYS), indirect=True)


@pytest.mark.postgres
@every_use_case
def test_what_can_stand_is_kept_as_typed_and_the_rest_refused_with_a_reason(both: Both) -> None:
    assert both.alike({}).answer == "done"
    for leaf in both.leaves():
        for value in odd_values(leaf):
            # What is refused before it reaches the database needs no second database.
            if (local := both.local({leaf: value})).answer == "done":
                both.alike_as(local, {leaf: value})
    texts = [leaf for leaf in both.leaves(str) if leaf.name not in PASSWORDS | COUNTED | CHOSEN]
    for good in GOOD_TEXTS if texts else ():
        _kept(both, {leaf: _cut(leaf, good) + str(at) for at, leaf in enumerate(texts)})
    _kept(both, {leaf: _longest(both, leaf, at) for at, leaf in enumerate(texts)})


def _kept(both: Both, typed: dict[Leaf, str]) -> None:
    tried = both.alike(typed, listing=True)
    assert tried.answer == "done"
    for leaf, text in typed.items():
        forms = without_invisible(text), KEPT_AS.get(leaf.name, str)(text)
        assert any(form in tried.words for form in forms), leaf


def _cut(leaf: Leaf, text: str) -> str:
    return text[: SHORT.get(leaf.name, len(text) + 2) - 2]


def _longest(both: Both, leaf: Leaf, at: int) -> str:
    """Return the longest text that the field takes, with a mark at its end."""
    texts = ["名" * (length - 2) + f"{at:02d}" for length in LENGTHS]

    @cache
    def refused(place: int) -> bool:
        return both.local({leaf: texts[place]}).answer != "done"

    # Fields of one name mostly take as much everywhere: two tries then tell, in place of four.
    guess = _taken.get(leaf.name, 0)
    if guess and not refused(guess - 1) and (guess == len(texts) or refused(guess)):
        return texts[guess - 1]
    taken = bisect_left(range(len(texts)), True, key=refused)
    assert taken, leaf
    _taken[leaf.name] = taken
    return texts[taken - 1]


_taken: dict[str, int] = {}
"""Of how many lengths a field of a name took the last one, where it was looked for last."""


@pytest.mark.postgres
@pytest.mark.parametrize("both", ["reception.register"], indirect=True)
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    demand=st.text(st.characters(codec=None, categories=None), max_size=30),
    name=st.text(st.characters(codec=None, categories=None), max_size=12),
)
def test_any_text_at_all_is_answered_alike_by_both_engines(
    both: Both, demand: str, name: str
) -> None:
    words = {leaf.path: leaf for leaf in both.leaves(str)}
    both.alike({words["demand",]: demand, words["visitor", "name"]: name})


@pytest.mark.postgres
@pytest.mark.parametrize("both", ["calendars.take_in"], indirect=True)
def test_a_file_of_holidays_may_hold_anything_and_come_twice(both: Both) -> None:
    [text] = list(leaves(both.requests[0]))[-1:]
    for odd in odd_values(text):
        assert both.alike({text: odd}).answer.startswith("FieldError")
        both.alike({text: PUBLISHED.replace("春节", odd)})
        both.alike({text: PUBLISHED.replace("国办发明电〔2026〕9号", odd)})
        both.alike({text: PUBLISHED.replace("2027-05-03", odd)})
    for length in LENGTHS:
        both.alike({text: PUBLISHED.replace("清明节", "名" * length)})
    for bench, request in zip(both.benches, both.requests, strict=True):
        bench.town.services.calendars.take_in(both.actors[0], request)
    assert both.alike({}).answer == "done"


def test_an_intake_has_something_in_every_field() -> None:
    visitor = an_intake().visitor
    assert all(value for name, value in vars(visitor).items() if isinstance(value, str) and name)
