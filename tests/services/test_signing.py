from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest

from centre_app.domain.errors import RuleError
from centre_app.domain.matters.codes import MatterRole
from centre_app.domain.matters.participation import Part
from centre_app.domain.matters.party_codes import (
    AuthorityKind,
    GuardianProof,
    GuardianRelation,
    Power,
)
from centre_app.domain.people.codes import Capacity
from centre_app.services.records.participation import ChangedParty, EndedParty, NewParty
from centre_app.services.records.people import PersonEntry
from tests.agreements_builders import TODAY, Bench, bench_in
from tests.town import Town


def _part_of(bench: Bench, name: str) -> tuple[UUID, int, UUID]:
    """Return the matter with its version, and the part of somebody in it."""
    with bench.town.open_unit(bench.actor, reading=True) as unit:
        matter = unit.matters.look(unit.cases.look(bench.case_id).matter_id)
        [party] = [one for one in matter.taking_part if one.name == name]
        return matter.id, matter.version, party.id


def take_capacity(bench: Bench, name: str) -> None:
    matter_id, version, party_id = _part_of(bench, name)
    part = Part(role=MatterRole.RESPONDENT, capacity=Capacity.LIMITED, document="民事判决书")
    request = ChangedParty(matter_id=matter_id, version=version, party_id=party_id, part=part)
    bench.town.services.participation.revise(bench.actor, request)


def add(bench: Bench, name: str, behalf: str, **part: Any) -> None:
    matter_id, version, party_id = _part_of(bench, behalf)
    request = NewParty(
        matter_id=matter_id,
        version=version,
        person=PersonEntry(name=name),
        part=Part(behalf_of_id=party_id, **part),
    )
    bench.town.services.participation.add(bench.actor, request)


def leave(bench: Bench, name: str) -> None:
    matter_id, version, party_id = _part_of(bench, name)
    request = EndedParty(matter_id=matter_id, version=version, party_id=party_id, reason="不再担任")
    bench.town.services.participation.end(bench.actor, request)


def a_wife(bench: Bench, **changed: Any) -> None:
    add(
        bench,
        "周小妹",
        "李建军",
        **{
            "role": MatterRole.STATUTORY_AGENT,
            "relation": GuardianRelation.SPOUSE,
            "proof": GuardianProof.KINSHIP,
            "document": "结婚证",
            **changed,
        },
    )


def found(bench: Bench) -> dict[str, tuple[str, bool]]:
    preview = bench.town.services.agreements.preview(bench.actor, bench.draft())
    return {one.code: (one.rule, one.blocks) for one in preview.findings}


def test_no_paper_is_printed_for_whom_nobody_may_sign(town: Town) -> None:
    bench = bench_in(town)
    take_capacity(bench, "李建军")
    assert found(bench)["nobody_may_sign"] == ("13", True)
    with pytest.raises(RuleError) as refused:
        bench.issue()
    assert refused.value.rule == "preflight_blocks"


def test_a_proved_guardian_opens_the_way_and_the_ward_s_property_is_told(town: Town) -> None:
    bench = bench_in(town)
    take_capacity(bench, "李建军")
    a_wife(bench)
    assert "nobody_may_sign" not in found(bench)
    assert found(bench)["party_minor"] == ("13", False)
    bench.issue()
    bench.sign()
    assert all(one.signed_on == TODAY for one in bench.agreement.signers)


def test_a_signature_is_refused_once_the_guardian_left(town: Town) -> None:
    bench = bench_in(town)
    take_capacity(bench, "李建军")
    a_wife(bench)
    bench.issue()
    leave(bench, "周小妹")
    with pytest.raises(RuleError) as refused:
        bench.sign()
    assert refused.value.rule == "may_not_sign"
    assert refused.value.facts["party"] == "李建军"


def test_an_agent_of_a_ward_s_guardian_signs_within_his_days_only(town: Town) -> None:
    bench = bench_in(town)
    take_capacity(bench, "李建军")
    a_wife(bench, proof=None)
    lawyer = {
        "role": MatterRole.AGENT_LAWYER,
        "authority": AuthorityKind.SPECIAL,
        "powers": (Power.SETTLE,),
        "valid_from": date(2026, 1, 1),
        "valid_to": TODAY - timedelta(days=1),
        "document": "授权委托书",
    }
    add(bench, "魏律师", "周小妹", **lawyer)
    assert found(bench)["nobody_may_sign"] == ("14", True)


def test_an_old_man_with_an_agent_still_signs_for_himself(town: Town) -> None:
    bench = bench_in(town)
    add(bench, "魏律师", "赵德顺", role=MatterRole.AGENT_LAWYER)
    assert "nobody_may_sign" not in found(bench)
