"""Whose hand wrote a signature: the party's own, its guardian's, head's or agent's."""

from uuid import UUID

from centre_app.domain.matters.signing import Hand
from centre_app.services.records.agreements import Signer
from centre_app.views import messages
from centre_app.views.agreements import words
from centre_app.views.parts.choice import Choice


class HandChoice(Choice[Hand]):
    """Offers everybody who could sign for a party; of whoever may not, it says why at once.

    It is out of the way where nobody but the party could sign, and it may.
    """

    def __init__(self, signer: Signer, *, place: int) -> None:
        super().__init__(words.SIGNED_BY, [(one, _said(one)) for one in signer.hands])
        self.key = f"signed_by{place}"
        self.editor().setObjectName(f"signing.signer{place}.by")
        self.editor().setAccessibleName(words.SIGNED_BY_READ.format(name=signer.name))
        found = [one for one in signer.hands if one.party_id == signer.signed_by]
        self.set_value(found[0] if found else None)
        if len(signer.hands) <= 1 and all(one.why is None for one in signer.hands):
            self.hide()
        self.changed.connect(self._judge)
        self._judge()

    def party_id(self) -> UUID | None:
        """Return whose hand it was; None of a mediator, who signs himself."""
        hand = self.value()
        return hand.party_id if hand else None

    def _judge(self) -> None:
        hand = self.value()
        if hand is None or hand.why is None:
            self.set_error("")
            return
        why = words.HAND.format(name=hand.name, what=hand.why.label)
        self.set_error(messages.reason(f"hand_may_not:{why}"))


def _said(hand: Hand) -> str:
    return words.HAND_LINE.format(name=hand.name, signed_as=hand.signed_as.label)
