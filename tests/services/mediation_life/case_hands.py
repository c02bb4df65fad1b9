"""What somebody tries with a case outside its sessions: who mediates, when it rests, how it ends."""

from datetime import timedelta

from centre_app.domain.matters.codes import Outcome, Route
from centre_app.domain.matters.triage_codes import ReopenReason
from centre_app.domain.mediation.codes import (
    CaseSource,
    Consent,
    EndReason,
)
from centre_app.domain.mediation.conflict_codes import RecusalOutcome, TieKind
from centre_app.services.records.agreements import CaseEnding
from centre_app.services.records.mediation import OpenCase
from centre_app.services.records.triage import Closing, Reopening
from centre_app.services.requests import Done
from tests.services.mediation_life.hands import MEDIATORS, Hands, NothingThereError


class CaseHands(Hands):
    """Hands that lead a case outside its sessions."""

    def open_case(self) -> object:
        """Open a case of the township's committee."""
        assert self.place is not None
        request = OpenCase(
            matter_id=self.matter_id,
            seen=self.seen(),
            committee_id=self.place.bodies[Route.MEDIATION],
            source=CaseSource.APPLICATION,
        )
        return self.town.services.mediation.open_case(self.actor, request)

    def say_yes(self) -> object:
        """Let the next party agree to be mediated."""
        return self._answer(Consent.AGREED)

    def say_no(self) -> object:
        """Let the next party refuse."""
        return self._answer(Consent.REFUSED)

    def name_mediators(self) -> object:
        """Name one or two mediators."""
        first = MEDIATORS[self.pick % 3]
        names = (first,) if self.pick % 2 else (first, MEDIATORS[(self.pick + 1) % 3])
        return self.assign(self.case_id, *names, reason="没有影响")

    def tell_rights(self) -> object:
        """Tell everybody his rights and who mediates."""
        self.tell(self.case_id)
        return None

    def declare_a_tie(self) -> object:
        """Let a mediator declare that a party is near to him."""
        parties = self.card(self.case_id).parties
        near = parties[self.pick % len(parties)]
        return self.tie(MEDIATORS[self.pick % 3], near.person_id, TieKind.SIBLING)

    def ask_to_withdraw(self) -> object:
        """Ask that the one who leads withdraws."""
        mediators = self.card(self.case_id).mediators
        if not mediators:
            raise NothingThereError
        return self.ask(self.case_id, mediators[0].name)

    def decide_on_withdrawal(self) -> object:
        """Decide the request that waits."""
        if not any(one.outcome is None for one in self.card(self.case_id).recusals):
            raise NothingThereError
        outcome = list(RecusalOutcome)[self.pick % len(RecusalOutcome)]
        return self.decide(self.case_id, outcome, MEDIATORS[self.pick % 3])

    def let_it_rest(self) -> object:
        """Suspend the case; everybody agrees."""
        parties = tuple(one.party_id for one in self.card(self.case_id).parties)
        return self.suspend(self.case_id, agreed=parties)

    def take_it_up(self) -> object:
        """Resume the case."""
        return self.resume(self.case_id)

    def prolong(self) -> object:
        """Prolong the term by ten days."""
        case_id = self.case_id
        if all(one.subject_id != case_id for one in self.owed(case_id)):
            raise NothingThereError
        return self.extend(case_id, self.clock(case_id).due_on + timedelta(days=10))

    def take_it_back(self) -> object:
        """Let the applicant take his application back."""
        return self.withdraw(self.case_id)

    def give_up(self) -> object:
        """End the case without agreement."""
        case_id = self.case_id
        outcome = (Outcome.FAILED, Outcome.TERMINATED, Outcome.SETTLED_SELF)[self.pick % 3]
        request = CaseEnding(
            case_id=case_id,
            version=self.version(case_id),
            outcome=outcome,
            reason=EndReason.NO_AGREEMENT,
            note="双方各执一词",
        )
        return self.town.services.outcomes.end_without_agreement(self.actor, request)

    def close(self) -> object:
        """Close the matter, with a reason for what is still to come."""
        request = Closing(matter_id=self.matter_id, version=self.seen(), waiver="当事人外出")
        return self.town.services.endings.close(self.actor, request)

    def begin_anew(self) -> object:
        """Take the closed matter up again."""
        request = Reopening(
            matter_id=self.matter_id,
            version=self.seen(),
            route=Route.MEDIATION,
            reason=next(iter(ReopenReason)),
        )
        return self.town.services.endings.reopen(self.actor, request)

    def _answer(self, consent: Consent) -> Done:
        card = self.card(self.case_id)
        waiting = [one for one in card.parties if one.consent is Consent.PENDING]
        return self.consent(self.case_id, (waiting or card.parties)[0].party_id, consent)
