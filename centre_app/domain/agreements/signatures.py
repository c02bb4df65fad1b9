"""The signatures on an agreement (《人民调解法》第二十九条)."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from centre_app.domain.entity import Entity
from centre_app.domain.matters.party_codes import SignedAs


@dataclass(eq=False, kw_only=True)
class AgreementSignature(Entity):
    """A signature on the paper: whose, on which day, with or without a fingerprint.

    ``signed_by`` is the part in the matter of whoever wrote it: the party itself, its guardian,
    head or agent. Mediators have no part in it, and before it was kept nobody was named.
    """

    agreement_id: UUID
    signer_id: UUID
    name: str
    is_party: bool
    signed_on: date
    fingerprinted: bool = False
    signed_by: UUID | None = None
    signed_as: SignedAs | None = None
    by_name: str = ""
