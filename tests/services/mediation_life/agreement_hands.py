"""What somebody tries with the agreement of a case."""

from dataclasses import replace
from datetime import timedelta

from centre_app.domain.agreements.codes import (
    AgreementForm,
    OpenCourse,
)
from centre_app.services.records.agreements import (
    AgreementDraft,
    AgreementStep,
    AgreementView,
    CaseAgreements,
    CaseKey,
    ReasonedStep,
    Sealing,
    SignatureEntry,
    Signatures,
)
from tests.agreements_builders import FACTS, payment, removal
from tests.services.mediation_life.hands import Hands, NothingThereError


class AgreementHands(Hands):
    """Hands that write agreements, and put them into effect."""

    def agreements(self) -> CaseAgreements:
        """Return what the agreement page shows."""
        return self.town.services.agreements.of_case(self.actor, CaseKey(self.case_id))

    def last(self) -> AgreementView:
        """Return the last agreement.

        Raises:
            NothingThereError: the case has none.
        """
        found = self.agreements().agreements
        if not found:
            raise NothingThereError
        return found[-1]

    def step(self) -> AgreementStep:
        """Return a step with the last agreement as it stands."""
        last = self.last()
        return AgreementStep(agreement_id=last.agreement_id, version=last.version)

    def write(self) -> object:
        """Write a draft: in writing, by word of mouth, or of a part."""
        sides = [one.party_id for one in self.agreements().sides]
        first, second = sides[0], sides[-1]
        today = self.today
        owed = payment(second, first, due_on=today + timedelta(days=40))
        moved = removal(second, due_on=today + timedelta(days=20))
        draft = AgreementDraft(
            case_id=self.case_id,
            facts=FACTS,
            disputed="医疗费、水果损失的数额",
            items=(owed, moved),
            further_terms=("双方就本次事故再无其他争议。",),
        )
        if self.pick % 5 == 3:
            at_once = payment(second, first, at_once=True, due_on=None)
            draft = replace(draft, form=AgreementForm.ORAL, items=(at_once,), reached_on=today)
        elif self.pick % 5 == 4:
            draft = replace(draft, open_points="院墙高度", open_course=OpenCourse.COURT)
        return self.town.services.agreements.draft(self.actor, draft)

    def write_over(self) -> object:
        """Write other words over the last agreement, whatever became of it."""
        step = self.step()
        sides = [one.party_id for one in self.agreements().sides]
        draft = AgreementDraft(
            case_id=self.case_id,
            agreement_id=step.agreement_id,
            version=step.version,
            facts=FACTS + "双方均有过错。",
            disputed="数额",
            items=(payment(sides[-1], sides[0], due_on=self.today + timedelta(days=50)),),
        )
        return self.town.services.agreements.draft(self.actor, draft)

    def print_it(self) -> object:
        """Print the last agreement."""
        return self.town.services.agreements.issue(self.actor, self.step())

    def take_paper_back(self) -> object:
        """Take the print back."""
        return self.town.services.agreements.take_back(self.actor, self.step())

    def sign_it(self) -> object:
        """Let everybody sign, or, now and then, one alone."""
        entries = tuple(
            SignatureEntry(signer_id=one.signer_id, signed_on=self.today, signed_by=one.signed_by)
            for one in self.last().signers
        )
        some = entries[:1] if self.pick % 7 == 6 else entries
        step = self.step()
        request = Signatures(agreement_id=step.agreement_id, version=step.version, entries=some)
        return self.town.services.signings.sign(self.actor, request)

    def seal_it(self) -> object:
        """Put the committee's seal on."""
        step = self.step()
        request = Sealing(
            agreement_id=step.agreement_id, version=step.version, sealed_on=self.today
        )
        return self.town.services.signings.seal(self.actor, request)

    def shake_hands(self) -> object:
        """Let an oral agreement take effect."""
        return self.town.services.signings.conclude_orally(self.actor, self.step())

    def change_it(self) -> object:
        """Begin an agreement that changes the last one."""
        return self.town.services.agreements.begin_change(self.actor, self._with_reason())

    def make_void(self) -> object:
        """Take the last agreement out of use."""
        return self.town.services.agreements.void(self.actor, self._with_reason())

    def _with_reason(self) -> ReasonedStep:
        step = self.step()
        return ReasonedStep(
            agreement_id=step.agreement_id, version=step.version, reason="双方另有约定"
        )
