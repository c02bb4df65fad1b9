from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest

from centre_app.domain.errors import FieldError, RuleError
from centre_app.domain.matters.codes import MatterRole
from centre_app.domain.matters.participation import Part
from centre_app.domain.matters.party_codes import (
    AuthorityKind,
    GuardianProof,
    GuardianRelation,
    Power,
    SignedAs,
    WhyNot,
)
from centre_app.domain.people.codes import Capacity
from centre_app.services.records.agreements import SignatureEntry, Signatures
from centre_app.services.records.participation import ChangedParty, EndedParty, NewParty
from centre_app.services.records.people import PersonEntry
from tests.agreements_builders import TODAY, Bench, bench_in
from tests.printing.reading import by_pypdf, solid
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


SPECIAL: dict[str, Any] = {
    "role": MatterRole.AGENT_LAWYER,
    "authority": AuthorityKind.SPECIAL,
    "powers": (Power.SETTLE,),
    "valid_from": date(2026, 1, 1),
    "valid_to": TODAY + timedelta(days=30),
    "document": "授权委托书",
}


def _sign_by(bench: Bench, party: str, hand: str) -> None:
    """Let everybody sign, and for one party somebody of this name."""
    entries = []
    for one in bench.agreement.signers:
        by = [each.party_id for each in one.hands if each.name == hand]
        hands = by[0] if one.name == party else one.signed_by
        entries.append(SignatureEntry(signer_id=one.signer_id, signed_on=TODAY, signed_by=hands))
    step = bench.step
    signatures = Signatures(
        agreement_id=step.agreement_id, version=step.version, entries=tuple(entries)
    )
    bench.town.services.signings.sign(bench.actor, signatures)


def test_who_signed_is_kept_and_told_in_the_history(town: Town) -> None:
    bench = bench_in(town)
    add(bench, "魏律师", "李建军", **SPECIAL)
    bench.issue()
    [before] = [one for one in bench.agreement.signers if one.name == "李建军"]
    assert [(one.name, one.signed_as) for one in before.hands] == [
        ("李建军", SignedAs.SELF),
        ("魏律师", SignedAs.AGENT),
    ]
    _sign_by(bench, "李建军", "魏律师")
    told = {one.name: (one.signed_as, one.by_name) for one in bench.agreement.signers}
    assert told["李建军"] == (SignedAs.AGENT, "魏律师")
    assert told["赵德顺"] == (SignedAs.SELF, "赵德顺")
    assert told["周正和"] == (None, "")
    matter_id, _, part = _part_of(bench, "魏律师")
    with town.open_unit(bench.actor, reading=True) as unit:
        [kept] = [
            one
            for one in unit.agreements.look(bench.agreement.agreement_id).signatures
            if one.name == "李建军"
        ]
        notes = [one.note for one in unit.matters.look(matter_id).steps]
    assert (kept.signed_by, kept.signed_as) == (part, SignedAs.AGENT)
    assert "李建军由委托代理人魏律师签名" in notes
    _sign_by(bench, "李建军", "魏律师")
    with town.open_unit(bench.actor, reading=True) as unit:
        again = [one.note for one in unit.matters.look(matter_id).steps]
    assert again.count("李建军由委托代理人魏律师签名") == 1


@pytest.mark.parametrize(
    ("changed", "why"),
    [
        ({"powers": (Power.ADMIT,)}, WhyNot.NO_SETTLE),
        ({"authority": AuthorityKind.GENERAL, "powers": ()}, WhyNot.NO_SETTLE),
        ({"valid_to": TODAY - timedelta(days=1)}, WhyNot.EXPIRED),
        ({"document": ""}, WhyNot.NO_DOCUMENT),
    ],
)
def test_an_agent_without_the_power_to_settle_signs_for_nobody(
    town: Town, changed: dict[str, Any], why: WhyNot
) -> None:
    bench = bench_in(town)
    add(bench, "魏律师", "李建军", **(SPECIAL | changed))
    bench.issue()
    place = [one.name for one in bench.agreement.signers].index("李建军")
    with pytest.raises(FieldError) as refused:
        _sign_by(bench, "李建军", "魏律师")
    assert refused.value.reasons == {f"signed_by{place}": f"hand_may_not:魏律师：{why.label}"}
    assert all(one.signed_on is None for one in bench.agreement.signers)


def test_a_guardian_signs_for_his_ward_and_stands_on_the_paper(town: Town) -> None:
    bench = bench_in(town)
    take_capacity(bench, "李建军")
    a_wife(bench)
    bench.issue()
    with town.open_unit(bench.actor, reading=True) as unit:
        agreement = unit.agreements.look(bench.agreement.agreement_id)
        assert agreement.paper_id is not None
        told = solid(by_pypdf(unit.paper_files.get(agreement.paper_id)))
    assert "法定代理人周小妹" in told or "法定代理人（签名或按指印）" in told
    assert "周小妹" in told
    bench.sign()
    [signed] = [one for one in bench.agreement.signers if one.name == "李建军"]
    assert (signed.signed_as, signed.by_name) == (SignedAs.GUARDIAN, "周小妹")


def test_a_stranger_is_no_choice(town: Town) -> None:
    bench = bench_in(town)
    bench.issue()
    _, _, other = _part_of(bench, "赵德顺")
    step = bench.step
    [party] = [one for one in bench.agreement.signers if one.name == "李建军"]
    entry = SignatureEntry(signer_id=party.signer_id, signed_on=TODAY, signed_by=other)
    signatures = Signatures(agreement_id=step.agreement_id, version=step.version, entries=(entry,))
    with pytest.raises(FieldError, match="signed_by"):
        bench.town.services.signings.sign(bench.actor, signatures)


def test_a_guardian_who_left_after_signing_stops_the_seal(town: Town) -> None:
    bench = bench_in(town)
    take_capacity(bench, "李建军")
    a_wife(bench)
    bench.issue()
    bench.sign()
    leave(bench, "周小妹")
    with pytest.raises(RuleError) as refused:
        bench.seal()
    assert (refused.value.rule, refused.value.facts["party"]) == ("hand_left", "李建军")


def test_a_party_found_to_lack_capacity_after_signing_bound_nobody(town: Town) -> None:
    bench = bench_in(town)
    bench.issue()
    bench.sign()
    take_capacity(bench, "李建军")
    with pytest.raises(RuleError) as refused:
        bench.seal()
    assert refused.value.rule == "may_not_sign"
    assert bench.agreement.effective_on is None


def test_nobody_agrees_by_word_of_mouth_for_whom_nobody_may_speak(town: Town) -> None:
    bench = bench_in(town)
    bench.speak()
    take_capacity(bench, "李建军")
    with pytest.raises(RuleError, match="may_not_sign"):
        town.services.signings.conclude_orally(bench.actor, bench.step)
