"""The record on paper names who mediates together, and whether it was open."""

from uuid import UUID

import pytest

from centre_app.domain.centre.codes import OrgKind
from centre_app.domain.mediation.sittings import SessionKind
from centre_app.services.records.hall import SetOpenness
from centre_app.services.records.invitations import JoinCommittee
from centre_app.services.records.papers import PaperKey
from centre_app.services.records.sessions import BeginSession
from tests.mediation_town import Road, village_mediator
from tests.printing.reading import by_poppler
from tests.town import Town


@pytest.fixture
def road(town: Town) -> Road:
    return Road(town)


def held(road: Road, case_id: UUID, *, kind: SessionKind, joined: bool = False) -> str:
    """Hold a session and return what its paper says."""
    planned = road.plan(case_id, kind=kind)
    version = planned.version
    if joined:
        request = JoinCommittee(
            session_id=planned.id,
            seen=version,
            committee_id=road.town.body(OrgKind.CHIEF_OFFICE),
        )
        version = road.town.services.invitations.join_committee(road.actor, request).version
    records = road.town.services.session_records
    records.begin_session(road.actor, BeginSession(session_id=planned.id, seen=version))
    done = records.hold_session(road.actor, road.entry(planned.id))
    assert done.paper_id is not None
    file = road.town.services.papers.fetch(road.actor, PaperKey(done.paper_id))
    return by_poppler(file.pdf).replace("\n", "").replace(" ", "")


def test_a_joint_session_names_the_second_committee(road: Road) -> None:
    paper = held(road, road.ready(), kind=SessionKind.JOINT, joined=True)
    assert "共同调解老马首席调解员工作室" in paper
    assert "方式公开（联合调解）" in paper


def test_a_plain_session_names_its_committee_alone(road: Road) -> None:
    paper = held(road, road.ready(), kind=SessionKind.MEDIATION)
    assert "方式公开事由" in paper
    assert "共同调解" not in paper


def test_behind_closed_doors_is_told(road: Road) -> None:
    case_id = road.ready()
    request = SetOpenness(
        case_id=case_id, seen=road.version(case_id), open_to_public=False, reason="涉及隐私"
    )
    road.town.services.hall.set_openness(road.actor, request)
    assert "方式不公开事由" in held(road, case_id, kind=SessionKind.MEDIATION)


def test_a_caucus_is_never_open(road: Road) -> None:
    case_id = road.ready()
    [first, *_] = road.card(case_id).parties
    planned = road.plan(case_id, kind=SessionKind.CAUCUS, parties=(first.party_id,))
    records = road.town.services.session_records
    records.begin_session(road.actor, BeginSession(session_id=planned.id, seen=planned.version))
    done = records.hold_session(road.actor, road.entry(planned.id))
    assert done.paper_id is not None
    file = road.town.services.papers.fetch(road.actor, PaperKey(done.paper_id))
    assert "不公开（背靠背调解）" in by_poppler(file.pdf).replace("\n", "").replace(" ", "")


def test_a_borrowed_mediator_stands_on_it_with_where_from_and_why(road: Road) -> None:
    case_id = road.ready()
    village_mediator(road.town, "谢小红")
    road.assign(case_id, "周正和", "谢小红", reason="她熟悉二村")
    road.tell(case_id)
    paper = held(road, case_id, kind=SessionKind.MEDIATION)
    assert "借用调解员谢小红（二村人民调解委员会）：她熟悉二村" in paper
    assert paper.count("她熟悉二村") == 1
