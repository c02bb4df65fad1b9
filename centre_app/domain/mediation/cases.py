"""A mediation case: nobody is mediated against his will, nobody uninformed (MAL Art. 17, 19, 23)."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from centre_app.domain.entity import Root
from centre_app.domain.errors import RuleError
from centre_app.domain.matters.codes import Outcome
from centre_app.domain.mediation.case_people import (
    LABELS,
    CaseMediator,
    CaseParty,
    PastMediator,
    ids_text,
    left,
    stays,
    surname,
)
from centre_app.domain.mediation.codes import (
    CaseSource,
    CaseStage,
    Consent,
    EndReason,
    NoticeWay,
    Referral,
)
from centre_app.domain.mediation.conflicts import ConflictNote
from centre_app.domain.mediation.impossible import ImpossibleTime
from centre_app.domain.mediation.rests import CaseExtension, CaseSuspension, MayRest

__all__ = [
    "LABELS",
    "CaseMediator",
    "CaseParty",
    "MediationCase",
    "PastMediator",
    "surname",
]


@dataclass(eq=False, kw_only=True)
class MediationCase(MayRest, Root):
    """One people's mediation of a matter, under the seal of one committee.

    Attributes:
        applied_on: the day the committee received the application.
        entrusted_by: the court or other body that sent the case, with the number of its letter
            (``entrust_ref``) and the day the committee took it (``entrusted_on``).
        referral: in which way a court sent it.
    """

    matter_id: UUID
    number: str
    committee_id: UUID
    chief_office_id: UUID | None = None
    source: CaseSource
    stage: CaseStage = CaseStage.CONSENT_PENDING
    open_to_public: bool = True
    recorder: str = ""
    applied_on: date | None = None
    entrusted_by: str = ""
    entrust_ref: str = ""
    entrusted_on: date | None = None
    referral: Referral | None = None
    accepted_on: date | None = None
    ended_on: date | None = None
    outcome: Outcome | None = None
    end_reason: EndReason | None = None
    end_note: str = ""
    parties: list[CaseParty] = field(default_factory=list)
    mediators: list[CaseMediator] = field(default_factory=list)
    past_mediators: list[PastMediator] = field(default_factory=list)
    conflict_notes: list[ConflictNote] = field(default_factory=list)
    suspensions: list[CaseSuspension] = field(default_factory=list)
    extensions: list[CaseExtension] = field(default_factory=list)
    impossible: list[ImpossibleTime] = field(default_factory=list)

    def party(self, party_id: UUID) -> CaseParty:
        """Return one party of the case.

        Raises:
            RuleError: nobody of that id is party.
        """
        for party in self.parties:
            if party.id == party_id:
                return party
        raise RuleError("no_such_party")

    def join(self, party: CaseParty, *, changing: bool = False) -> None:
        """Let one more be party, who has yet to say what he wants and to be told his rights.

        The term goes on: it began when those who were there agreed. ``changing`` says that the
        agreement the case ended with is being changed, and that he is to be bound by the new one.

        Raises:
            RuleError: the case has ended.
        """
        if not changing:
            self.refuse_if_ended()
        self.parties.append(party)
        if self.stage is CaseStage.NOTIFIED:
            self.stage = CaseStage.ASSIGNED
        if self.resting is not None and self.resting.stage is CaseStage.NOTIFIED:
            self.resting.stage = CaseStage.ASSIGNED

    def note_consent(self, party_id: UUID, consent: Consent, *, on: date) -> None:
        """Note what a party wants; the last consent accepts the case.

        Source: 《人民调解法》第十七条.
        """
        self.refuse_at_rest()
        party = self.party(party_id)
        party.consent, party.consent_on = consent, on
        if self.stage is CaseStage.CONSENT_PENDING and all(
            one.consent is Consent.AGREED for one in self.parties
        ):
            self.stage, self.accepted_on = CaseStage.ACCEPTED, on

    def refuse_while_unwilling(self) -> None:
        """Let a case pass whose parties all agreed (RULE 09).

        Raises:
            RuleError: a party refused or has not answered.
        """
        for party in self.parties:
            if party.consent is Consent.REFUSED:
                raise RuleError("party_refused", name=party.name)
            if party.consent is Consent.PENDING:
                raise RuleError("consent_pending", name=party.name)

    def assign(self, mediators: list[CaseMediator], *, why: str = "") -> None:
        """Name the mediators, designated or chosen; ``why`` is kept with those who leave.

        Others than before are told to every party anew (《人民调解法》第二十三条: to accept them).

        Raises:
            RuleError: the parties do not all agree, nobody was named, or not exactly one leads.
        """
        self.refuse_at_rest()
        self.refuse_while_unwilling()
        if not mediators:
            raise RuleError("mediator_missing")
        if sum(one.leads for one in mediators) != 1:
            raise RuleError("one_mediator_leads")
        self._put_in_place(mediators, why)
        if self.stage is CaseStage.ACCEPTED:
            self.stage = CaseStage.ASSIGNED

    def _put_in_place(self, mediators: list[CaseMediator], why: str) -> None:
        before = {one.mediator_id: one for one in self.mediators}
        after = {one.mediator_id for one in mediators}
        self.past_mediators += [left(one, why) for key, one in before.items() if key not in after]
        self.mediators[:] = [stays(before.get(one.mediator_id), one) for one in mediators]
        if after != set(before):
            self._owe_the_names(before, after)

    def _owe_the_names(self, before: Iterable[UUID], after: Iterable[UUID]) -> None:
        """Owe every party the names, but who was told of exactly these before."""
        for party in self.parties:
            party.owe_names(before=ids_text(before), after=ids_text(after))
        if self.stage in (CaseStage.NOTIFIED, CaseStage.ASSIGNED):
            told = all(one.notice_on and one.mediators_told_on for one in self.parties)
            self.stage = CaseStage.NOTIFIED if told else CaseStage.ASSIGNED

    def note_notice(self, party_id: UUID, way: NoticeWay, *, on: date) -> None:
        """Note that a party was told rights and duties (《人民调解法》第二十三、二十四条).

        The notice names the mediators; who had his rights is told the names alone.
        """
        self.refuse_at_rest()
        party = self.party(party_id)
        if party.notice_on is None or party.mediators_told_on is not None or not self.mediators:
            party.notice_way, party.notice_on = way, on
        if self.mediators:
            party.mediators_told_way, party.mediators_told_on = way, on
        told = all(one.notice_on and one.mediators_told_on for one in self.parties)
        if self.stage is CaseStage.ASSIGNED and told:
            self.stage = CaseStage.NOTIFIED

    def refuse_before_notice(self) -> None:
        """Let a case pass whose parties were all told their rights (RULE 12).

        Raises:
            RuleError: somebody was not told.
        """
        for party in self.parties:
            if party.notice_on is None:
                raise RuleError("notice_missing", name=party.name)

    def refuse_before_names_told(self) -> None:
        """Let a case pass whose parties all know who mediates now (《人民调解法》第二十三条).

        Raises:
            RuleError: the mediators are others than those somebody was told of.
        """
        for party in self.parties:
            if party.mediators_told_on is None:
                raise RuleError("mediators_not_told", name=party.name)

    def schedule(self) -> None:
        """Note that a session is planned.

        Source: RULE 09; nobody sits down without a mediator (《人民调解法》第十九条).

        Raises:
            RuleError: the case has ended, a party is unwilling, or no mediator was named.
        """
        self.refuse_at_rest()
        self.refuse_while_unwilling()
        if not self.mediators:
            raise RuleError("mediator_missing")
        if self.stage is not CaseStage.IN_SESSION:
            self.stage = CaseStage.SCHEDULED

    def unschedule(self, *, held_before: bool) -> None:
        """Note that no session is planned any more."""
        if self.stage is not CaseStage.SCHEDULED:
            return
        if held_before:
            self.stage = CaseStage.ADJOURNED
        else:
            told = all(one.notice_on and one.mediators_told_on for one in self.parties)
            self.stage = CaseStage.NOTIFIED if told else CaseStage.ASSIGNED

    def begin_session(self) -> None:
        """Sit down together.

        Raises:
            RuleError: the case has ended, or a party is unwilling (RULE 09).
        """
        self.refuse_at_rest()
        self.refuse_while_unwilling()
        self.stage = CaseStage.IN_SESSION

    def adjourn(self) -> None:
        """Break off, to go on another day."""
        self.refuse_at_rest()
        self.stage = CaseStage.ADJOURNED

    def end(self, outcome: Outcome, *, on: date, reason: EndReason | None, note: str) -> None:
        """End the mediation with an outcome.

        Raises:
            RuleError: it ended before, or no reason is given for an end without agreement.
        """
        self.refuse_if_ended()
        if not outcome.resolves and reason is None:
            raise RuleError("end_reason_missing")
        self.stage, self.outcome, self.ended_on = CaseStage.ENDED, outcome, on
        self.end_reason, self.end_note = reason, note
