"""Use cases that lead a printed agreement to its effect: signatures, the seal, the spoken word."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from centre_app.domain.agreements.agreement import Agreement
from centre_app.domain.agreements.codes import AgreementForm
from centre_app.domain.agreements.signatures import AgreementSignature
from centre_app.domain.errors import RuleError
from centre_app.domain.matters.matter import Matter
from centre_app.domain.matters.party_codes import SignedAs
from centre_app.domain.matters.signing import Hand
from centre_app.domain.permissions import Actor, Permission
from centre_app.domain.text import FieldChecks
from centre_app.services.agreements.belongings import belongings, done_with
from centre_app.services.agreements.changing import refuse_repeated
from centre_app.services.agreements.signing_days import refuse_too_early
from centre_app.services.agreements.text import refuse_oral
from centre_app.services.agreements.views import signers_of
from centre_app.services.matters.history import step_now
from centre_app.services.mediation.sittings import refuse_unrecorded
from centre_app.services.mediation.taking_effect import take_effect
from centre_app.services.ports.papers import Render
from centre_app.services.ports.unit import OpenUnit, UnitOfWork
from centre_app.services.records.agreements import AgreementStep, Sealing, Signatures
from centre_app.services.requests import Done
from centre_app.services.signing import hands_that_signed, refuse_lapsed, refuse_unsigned
from centre_app.services.use_case import Topic, UseCases, change

_ALL = Topic.AGREEMENTS | Topic.CASES | Topic.MATTERS | Topic.PAPERS | Topic.REVISITS


class Signings(UseCases):
    """Notes who signed, and lets agreements take effect."""

    def __init__(self, open_unit: OpenUnit, render: Render) -> None:
        super().__init__(open_unit)
        self._render = render

    @change(Permission.AGREEMENT_WRITE, touches=Topic.AGREEMENTS)
    def sign(self, unit: UnitOfWork, actor: Actor, signatures: Signatures) -> Done:
        """Note who signed the paper on which day (RULE 13, 14, 17).

        Raises:
            FieldError: a day lies in no year of ours, or somebody signed for a party who may not.
            RuleError: a day lies before the acceptance, the session or the printing, or after
                today; or nobody may sign for a party.
        """
        _refuse_odd_days(signed_on=[one.signed_on for one in signatures.entries])
        agreement = unit.agreements.get(signatures.agreement_id, seen=signatures.version)
        case, matter = belongings(unit, agreement)
        names = dict(signers_of(case))
        parties = {one.id for one in case.parties}
        if not names.keys() >= {one.signer_id for one in signatures.entries}:
            raise RuleError("no_such_signer")
        signed = {one.signer_id: one.signed_on for one in signatures.entries}
        refuse_unsigned(unit, case, matter, signed)
        hands = hands_that_signed(unit, case, matter, signatures.entries)
        refuse_too_early(unit, agreement, case, signed, names)
        before = set(_for_others(agreement))
        agreement.sign(
            [
                AgreementSignature(
                    agreement_id=agreement.id,
                    signer_id=one.signer_id,
                    name=names[one.signer_id],
                    is_party=one.signer_id in parties,
                    signed_on=one.signed_on,
                    fingerprinted=one.fingerprinted,
                    **_written(hands.get(one.signer_id)),
                )
                for one in signatures.entries
            ],
            accepted_on=case.accepted_on,
            today=unit.today,
        )
        if new := [one for one in _for_others(agreement) if one not in before]:
            matter.note(step_now(unit, matter, "agreement:signed", note="、".join(new)))
        count = str(len(signatures.entries))
        unit.audit.record("agreement:signed", agreement.id, agreement.number, signatures=count)
        return done_with(unit, agreement)

    @change(Permission.AGREEMENT_WRITE, touches=_ALL)
    def seal(self, unit: UnitOfWork, actor: Actor, sealing: Sealing) -> Done:
        """Note the committee's seal: the agreement takes effect and the case ends by it.

        Source: 《人民调解法》第二十九、三十一、三十三条.

        Raises:
            FieldError: the day lies in no year of ours.
            RuleError: somebody has yet to sign, the day lies before a signature, or no session
                of the case was closed with its record; or whoever signed for a party could not.
        """
        _refuse_odd_days(sealed_on=[sealing.sealed_on])
        agreement = unit.agreements.get(sealing.agreement_id, seen=sealing.version)
        case, matter = belongings(unit, agreement)
        if agreement.replaces_id is None:
            refuse_unrecorded(unit, case)
        refuse_lapsed(unit, case, matter, agreement.signatures)
        agreement.seal(sealing.sealed_on, signers=signers_of(case), today=unit.today)
        refuse_repeated(unit, agreement)
        return self._effective(unit, agreement, matter)

    @change(Permission.AGREEMENT_WRITE, touches=_ALL)
    def conclude_orally(self, unit: UnitOfWork, actor: Actor, step: AgreementStep) -> Done:
        """Let a registered oral agreement take effect on the day it was reached.

        Source: 《人民调解法》第三十条.

        Raises:
            RuleError: it is in writing, or not registered yet; the matter wants it in writing; or
                nobody may speak for a party.
        """
        agreement = unit.agreements.get(step.agreement_id, seen=step.version)
        case, matter = belongings(unit, agreement)
        if agreement.form is AgreementForm.ORAL:
            refuse_oral(agreement, matter)
            on = agreement.reached_on or unit.today
            refuse_unsigned(unit, case, matter, {one.id: on for one in case.parties})
        agreement.conclude_orally()
        return self._effective(unit, agreement, matter)

    def _effective(self, unit: UnitOfWork, agreement: Agreement, matter: Matter) -> Done:
        take_effect(unit, agreement, matter, render=self._render)
        number, left_open = agreement.number, agreement.open_course
        note = f"{number}：{left_open.label}" if left_open else number
        matter.note(step_now(unit, matter, "agreement:effective", note=note))
        unit.audit.record(
            "agreement:effective", agreement.id, number, open=left_open.value if left_open else "no"
        )
        return done_with(unit, agreement)


def _written(hand: Hand | None) -> dict[str, Any]:
    if hand is None:
        return {}
    return {"signed_by": hand.party_id, "signed_as": hand.signed_as, "by_name": hand.name}


def _for_others(agreement: Agreement) -> Iterator[str]:
    """Yield the signatures that others gave in a party's place."""
    for one in agreement.signatures:
        if one.signed_as is not None and one.signed_as is not SignedAs.SELF:
            yield f"{one.name}由{one.signed_as.label}{one.by_name}签名"


def _refuse_odd_days(**days: Sequence[date]) -> None:
    checks = FieldChecks()
    for field, given in days.items():
        for day in given:
            checks.day(field, day)
    checks.done()
