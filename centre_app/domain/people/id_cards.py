"""What a reader tells of an identity card; a photograph is not among it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from centre_app.domain.cleaning import clean_line, clean_name, is_blank
from centre_app.domain.people.codes import IdKind
from centre_app.domain.people.identity import examine_id, normalise_id
from centre_app.domain.refusals import Reason, TextRefused


@dataclass(frozen=True)
class IdCard:
    """A card as read; ``simulated`` says that no card and no reader was there."""

    name: str
    id_number: str
    address: str = ""
    ethnic: str = ""
    simulated: bool = False

    def __repr__(self) -> str:
        """Leave everything out of every log and report."""
        return "IdCard()"


def read_card(told: Mapping[str, object], *, today: date) -> IdCard:
    """Return the card of what a reader's driver told; what is not named here is not kept.

    Raises:
        TextRefused: name or number cannot stand: no such card was ever issued.
    """
    number = normalise_id(IdKind.RESIDENT, _text(told, "id_number"))
    if examine_id(IdKind.RESIDENT, number, today).birth_date is None:
        raise TextRefused(Reason.NOT_A_NUMBER)
    return IdCard(
        name=clean_name(_text(told, "name")),
        id_number=number,
        address=_optional(told, "address"),
        ethnic=_optional(told, "ethnic"),
        simulated=told.get("simulated") is True,
    )


def _text(told: Mapping[str, object], name: str) -> str:
    value = told.get(name, "")
    return value if isinstance(value, str) else ""


def _optional(told: Mapping[str, object], name: str) -> str:
    text = _text(told, name)
    return "" if is_blank(text) else clean_line(text)
