"""Whoever is bound by a clause is made a party while the agreement is drafted."""

from dataclasses import replace
from typing import Any

import pytest

from centre_app.domain.agreements.codes import AgreementStatus, Bond, ClauseKind, Guarantee
from centre_app.domain.errors import FieldError, RuleError
from centre_app.domain.mediation.codes import Consent, NoticeWay
from centre_app.services.records.agreements import JoinBound, ReasonedStep
from centre_app.services.records.people import PersonEntry
from tests.agreements_builders import Bench, bench_in, payment, removal
from tests.services.agreements.test_partial_agreements import text_of
from tests.town import Town

UNCLE = PersonEntry(name="李大山", phone="13800003333")


def joining(bench: Bench, bond: Bond = Bond.GUARANTOR, **changes: Any) -> JoinBound:
    """Return the request of somebody who sits at the table and is told of his rights there."""
    whole = JoinBound(
        case_id=bench.case_id,
        beside=bench.sides[1].party_id,
        bond=bond,
        person=UNCLE,
        willing=True,
        told=NoticeWay.ORAL,
    )
    return replace(whole, **changes)


def join(bench: Bench, bond: Bond = Bond.GUARANTOR, **changes: Any) -> Any:
    return bench.town.services.newcomers.join(bench.actor, joining(bench, bond, **changes))


def test_a_guarantor_who_comes_in_signs_and_stands_in_the_paper(town: Town) -> None:
    bench = bench_in(town)
    guarantor = join(bench).id
    first, second = (side.party_id for side in bench.sides)
    sure = payment(second, first, guarantor_id=guarantor, guarantee=Guarantee.JOINT)
    bench.issue(items=(sure,))
    assert [one.name for one in bench.agreement.signers] == ["赵德顺", "李建军", "李大山", "周正和"]
    without = [one for one in bench.entries() if one.signer_id != guarantor]
    town.services.signings.sign(bench.actor, bench.signatures(*without))
    with pytest.raises(RuleError, match="signature_missing") as refused:
        bench.seal()
    assert refused.value.facts["names"] == "李大山"
    bench.sign()
    bench.seal()
    words = text_of(bench, "F15")
    assert "当事人（丙方）" in words
    assert "李大山" in words
    assert "丙方对该项债务承担连带责任保证" in words


def test_what_is_drafted_meanwhile_can_still_be_saved(town: Town) -> None:
    bench = bench_in(town)
    done = town.services.agreements.draft(bench.actor, bench.draft())
    join(bench)
    later = bench.draft(
        agreement_id=done.id, version=done.version, items=(removal(bench.sides[1].party_id),)
    )
    town.services.agreements.draft(bench.actor, later)
    assert [one.entry.kind for one in bench.agreement.items] == [ClauseKind.ACT]


def test_who_has_not_agreed_or_was_not_told_holds_the_printing_up(town: Town) -> None:
    bench = bench_in(town)
    join(bench, willing=False, told=None)
    assert (bench.page.refusal, bench.page.refusal_name) == ("consent_pending", "李大山")
    with pytest.raises(RuleError, match="consent_pending"):
        bench.issue()


def test_an_heir_or_joint_debtor_stands_on_the_side_of_the_debtor(town: Town) -> None:
    bench = bench_in(town)
    join(bench, Bond.HEIR)
    with town.open_unit(bench.actor, reading=True) as unit:
        matter = unit.matters.look(bench.matter_id)
        sides = {one.name: one.side for one in matter.taking_part}
        party = unit.cases.look(bench.case_id).parties[-1]
        assert (party.consent, party.notice_way) == (Consent.AGREED, NoticeWay.ORAL)
        assert unit.people.look(party.person_id).name == "李大山"
    assert sides["李大山"] is sides["李建军"]


def test_a_guarantor_may_come_in_when_an_agreement_is_changed(town: Town) -> None:
    bench = bench_in(town)
    bench.conclude()
    with pytest.raises(RuleError, match="case_ended"):
        join(bench)
    old = bench.agreement
    step = ReasonedStep(agreement_id=old.agreement_id, version=old.version, reason="延期并加担保")
    town.services.agreements.begin_change(bench.actor, step)
    guarantor = join(bench).id
    new = bench.agreement
    first, second = (side.party_id for side in bench.sides)
    sure = payment(second, first, guarantor_id=guarantor, guarantee=Guarantee.GENERAL)
    bench.conclude(agreement_id=new.agreement_id, version=new.version, items=(sure,))
    assert bench.agreement.status is AgreementStatus.EFFECTIVE
    assert "李大山" in [one.name for one in bench.agreement.signers]


def test_nobody_is_party_twice_and_nobody_joins_a_printed_agreement(town: Town) -> None:
    bench = bench_in(town)
    with town.open_unit(bench.actor, reading=True) as unit:
        driver = unit.cases.look(bench.case_id).parties[1].person_id
    with pytest.raises(FieldError) as refused:
        join(bench, person=PersonEntry(person_id=driver, name="李建军"))
    assert refused.value.reasons == {"person_name": "party_already"}
    bench.issue()
    with pytest.raises(RuleError, match="agreement_waits_for_signatures"):
        join(bench)
    assert len(bench.page.sides) == 2


def test_history_and_audit_tell_who_came_in(town: Town) -> None:
    bench = bench_in(town)
    join(bench)
    with town.open_unit(bench.actor, reading=True) as unit:
        told = {one.tag: one.note for one in unit.matters.look(bench.matter_id).steps}
    assert {"party:added", "case:joined", "consent:agreed", "case:notified"} <= set(told)
    assert "丙方 李大山" in told["case:joined"]
