"""The agreement and what each side owes under it (《人民调解法》第二十八至三十三条)."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from uuid import UUID

from centre_app.domain.agreements.codes import (
    AgreementForm,
    AgreementStatus,
    ClauseKind,
    ConfirmationStatus,
    PayManner,
    PerformanceStatus,
)
from centre_app.domain.entity import Entity, Root


@dataclass(eq=False, kw_only=True)
class PerformanceItem(Entity):
    """Who owes whom what, how much, in what manner, by which day."""

    agreement_id: UUID
    ordinal: int
    kind: ClauseKind
    debtor_id: UUID
    creditor_id: UUID | None
    what: str
    amount: Decimal | None = None
    manner: PayManner | None = None
    manner_note: str = ""
    due_on: date | None = None
    at_once: bool = False
    status: PerformanceStatus = PerformanceStatus.NOT_DUE
    done_on: date | None = None
    done_note: str = ""


@dataclass(eq=False, kw_only=True)
class AgreementSignature(Entity):
    """A signature on the paper: whose, on which day, with or without a fingerprint."""

    agreement_id: UUID
    signer_id: UUID
    name: str
    is_party: bool
    signed_on: date
    fingerprinted: bool = False


@dataclass(eq=False, kw_only=True)
class Agreement(Root):
    """An agreement of a mediation case; the text is made from its items."""

    case_id: UUID
    matter_id: UUID
    number: str
    form: AgreementForm
    status: AgreementStatus = AgreementStatus.DRAFT
    facts: str = ""
    disputed: str = ""
    further_terms: list[str] = field(default_factory=list)
    copies: int = 0
    confirmation: ConfirmationStatus = ConfirmationStatus.NONE
    reached_on: date | None = None
    sealed_on: date | None = None
    effective_on: date | None = None
    paper_id: UUID | None = None
    items: list[PerformanceItem] = field(default_factory=list)
    signatures: list[AgreementSignature] = field(default_factory=list)

    def total(self) -> Decimal:
        """Return the sum of all payments in yuan."""
        return sum((item.amount or Decimal(0) for item in self.items), Decimal(0))
