"""Whether a mediator may be near a case at all (RULE 10, 11)."""

from collections.abc import Iterable
from dataclasses import dataclass

from centre_app.domain.errors import RuleError


@dataclass(frozen=True)
class Disclosure:
    """What a mediator declared about himself and the parties.

    ``relation`` is empty where he has none. ``kept_by_all`` says that every party, knowing it,
    wants him all the same.
    """

    mediator: str
    relation: str = ""
    kept_by_all: bool = False


def refuse_conflict(disclosure: Disclosure, party_names: Iterable[str]) -> None:
    """Let a mediator pass who stands near nobody, or whom all parties want all the same.

    A shared surname is no reason; bearing a party's very name must be explained.
    Source: 《最高人民法院关于人民法院特邀调解的规定》第十五条; 《人民调解法》第十五条 (partiality).

    Raises:
        RuleError: a relation was declared and not everybody agrees to it, or he bears the name of
            a party and declared nothing.
    """
    if disclosure.kept_by_all and disclosure.relation:
        return
    if disclosure.relation:
        raise RuleError("mediator_conflict", name=disclosure.mediator)
    if disclosure.mediator in set(party_names):
        raise RuleError("mediator_bears_party_name", name=disclosure.mediator)
