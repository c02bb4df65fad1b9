"""The packet for the court: application, proof of the mediation, addresses for service."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from centre_app.domain.papers.forms import Form
from centre_app.domain.papers.sheets.parties import PartyBlock


@dataclass(frozen=True, kw_only=True)
class ConfirmationPacketSheet:
    """司法确认申请材料: F20 with its enclosures, F21, and F22 for each party.

    ``jurisdiction`` is why the court has the application. Bodies among the parties make it the
    template of persons with bodies. Source: 《民事诉讼法》司法解释 第三百五十三、三百五十四条.
    """

    form: ClassVar[Form] = Form.F20
    org_name: str
    seal_name: str = ""
    org_phone: str = ""
    number: str
    case_number: str
    court: str
    jurisdiction: str
    parties: tuple[PartyBlock, ...]
    dispute: str
    facts: str
    accepted_on: date | None = None
    effective_on: date | None = None
    mediators: tuple[str, ...] = ()
    proved_on: date | None = None

    @property
    def with_body(self) -> bool:
        """Return whether a body is among the applicants."""
        return any(not one.is_person for one in self.parties)

    @property
    def with_agent(self) -> bool:
        """Return whether somebody applies through another."""
        return any(one.agents for one in self.parties)


@dataclass(frozen=True, kw_only=True)
class ConfirmationApplicationSheet(ConfirmationPacketSheet):
    """司法确认申请书 by itself, with the list of what lies with it."""

    form: ClassVar[Form] = Form.F20A


@dataclass(frozen=True, kw_only=True)
class MediationProofSheet(ConfirmationPacketSheet):
    """调解组织主持调解的证明 by itself."""

    form: ClassVar[Form] = Form.F21


@dataclass(frozen=True, kw_only=True)
class ServiceAddressSheet(ConfirmationPacketSheet):
    """送达地址确认书 by itself, a page for each party."""

    form: ClassVar[Form] = Form.F22
