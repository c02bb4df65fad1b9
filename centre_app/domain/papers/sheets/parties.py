"""Parties as every form of the ministry describes them."""

from dataclasses import dataclass

from centre_app.domain.people.codes import PartyKind


@dataclass(frozen=True, kw_only=True)
class AgentLine:
    """Somebody who stands for a party: ``role`` is 法定代理人, 监护人, 委托代理人 or 代表人."""

    role: str
    name: str
    relation: str = ""
    contact: str = ""
    id_no: str = ""


@dataclass(frozen=True, kw_only=True)
class PartyBlock:
    """A party as the ministry's forms describe it: ``label`` is 申请人, 甲方 and the like.

    ``age`` is in full years on the day of the paper. The identity number is printed only where the
    province's form asks for it (``show_id_no``).
    Source: 人民调解文书格式 2010, 当事人 (seven items of a person; body, address and its head).
    """

    label: str
    name: str
    kind: PartyKind = PartyKind.PERSON
    sex: str = ""
    ethnic: str = ""
    age: int | None = None
    occupation: str = ""
    contact: str = ""
    address: str = ""
    legal_representative: str = ""
    legal_post: str = ""
    uscc: str = ""
    id_no: str = ""
    show_id_no: bool = False
    agents: tuple[AgentLine, ...] = ()

    @property
    def is_person(self) -> bool:
        """Return whether the party is a natural person and not a body."""
        return self.kind is PartyKind.PERSON
