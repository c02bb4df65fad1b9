"""A mediation case: nobody is mediated against his will, nobody uninformed (MAL Art. 17, 19, 23)."""

from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from centre_app.domain.entity import Entity, Root
from centre_app.domain.errors import RuleError
from centre_app.domain.matters.codes import MatterRole, Outcome
from centre_app.domain.mediation.codes import (
    CaseSource,
    CaseStage,
    Consent,
    EndReason,
    NoticeWay,
    Selection,
    SessionState,
)

LABELS = "甲乙丙丁戊己庚辛壬癸"


@dataclass(eq=False, kw_only=True)
class CaseParty(Entity):
    """A party of the case: his wish, and when he was told his rights."""

    case_id: UUID
    matter_party_id: UUID
    person_id: UUID
    role: MatterRole
    ordinal: int
    name: str
    consent: Consent = Consent.PENDING
    consent_on: date | None = None
    notice_way: NoticeWay | None = None
    notice_on: date | None = None

    @property
    def label(self) -> str:
        """Return how papers call the party: 甲方, 乙方 and so on."""
        return (
            f"{LABELS[self.ordinal]}方"
            if self.ordinal < len(LABELS)
            else f"当事人{self.ordinal + 1}"
        )


@dataclass(eq=False, kw_only=True)
class CaseMediator(Entity):
    """A mediator of the case; exactly one leads."""

    case_id: UUID
    mediator_id: UUID
    name: str
    leads: bool
    selection: Selection = Selection.DESIGNATED


@dataclass(eq=False, kw_only=True)
class Session(Root):
    """One sitting, in a room or at a place, over a half-open span of time."""

    case_id: UUID
    ordinal: int
    starts_at: datetime
    ends_at: datetime
    room_id: UUID | None = None
    place: str = ""
    state: SessionState = SessionState.PLANNED


@dataclass(eq=False, kw_only=True)
class MediationCase(Root):
    """One people's mediation of a matter, under the seal of one committee."""

    matter_id: UUID
    number: str
    committee_id: UUID
    chief_office_id: UUID | None = None
    source: CaseSource
    stage: CaseStage = CaseStage.CONSENT_PENDING
    open_to_public: bool = True
    recorder: str = ""
    accepted_on: date | None = None
    ended_on: date | None = None
    outcome: Outcome | None = None
    end_reason: EndReason | None = None
    end_note: str = ""
    parties: list[CaseParty] = field(default_factory=list)
    mediators: list[CaseMediator] = field(default_factory=list)

    def party(self, party_id: UUID) -> CaseParty:
        """Return one party of the case.

        Raises:
            RuleError: nobody of that id is party.
        """
        for party in self.parties:
            if party.id == party_id:
                return party
        raise RuleError("no_such_party")

    def refuse_if_ended(self) -> None:
        """Let an open case pass.

        Raises:
            RuleError: the case has ended.
        """
        if self.stage is CaseStage.ENDED:
            raise RuleError("case_ended")

    def note_consent(self, party_id: UUID, consent: Consent, *, on: date) -> None:
        """Note what a party wants; the last consent accepts the case.

        Source: 《人民调解法》第十七条.
        """
        self.refuse_if_ended()
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

    def assign(self, mediators: list[CaseMediator]) -> None:
        """Name the mediators, designated or chosen.

        Source: 《人民调解法》第十九条.

        Raises:
            RuleError: the parties do not all agree, nobody was named, or not exactly one leads.
        """
        self.refuse_if_ended()
        self.refuse_while_unwilling()
        if not mediators:
            raise RuleError("mediator_missing")
        if sum(one.leads for one in mediators) != 1:
            raise RuleError("one_mediator_leads")
        self.mediators[:] = mediators
        if self.stage is CaseStage.ACCEPTED:
            self.stage = CaseStage.ASSIGNED

    def note_notice(self, party_id: UUID, way: NoticeWay, *, on: date) -> None:
        """Note that a party was told rights and duties (《人民调解法》第二十三、二十四条)."""
        self.refuse_if_ended()
        party = self.party(party_id)
        party.notice_way, party.notice_on = way, on
        if self.stage is CaseStage.ASSIGNED and all(one.notice_on for one in self.parties):
            self.stage = CaseStage.NOTIFIED

    def refuse_before_notice(self) -> None:
        """Let a case pass whose parties were all told their rights (RULE 12).

        Raises:
            RuleError: somebody was not told.
        """
        for party in self.parties:
            if party.notice_on is None:
                raise RuleError("notice_missing", name=party.name)

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
