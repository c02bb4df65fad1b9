"""Evidence of a case, for tests: every step uses the version it finds."""

from typing import Any
from uuid import UUID

from centre_app.domain.evidence.codes import EvidenceKind, OriginalKind, Stance
from centre_app.domain.matters.matter import MatterStep
from centre_app.services.records.attachments import AttachmentOwner, NewAttachment
from centre_app.services.records.evidence import (
    CorrectEvidence,
    EvidenceLine,
    GiveBackEvidence,
    IssueEvidence,
    ListEvidence,
    PartyView,
    SessionEvidence,
    ShowEvidence,
    StrikeEvidence,
)
from centre_app.services.records.sessions import SessionKey
from centre_app.services.requests import Done
from tests.mediation_town import Road


class EvidenceRoad(Road):
    """The way of a case with what its parties bring."""

    def put(self, case_id: UUID, name: str = "收条", **changed: Any) -> Done:
        """Let the first party bring something."""
        card = self.card(case_id)
        said: dict[str, Any] = {
            "name": name,
            "kind": EvidenceKind.DOCUMENT,
            "provider_id": card.parties[0].party_id,
            "original": OriginalKind.ORIGINAL,
            "proves": "已经付过石料款",
        }
        request = ListEvidence(case_id=case_id, seen=card.version, **(said | changed))
        return self.town.services.evidence.put(self.actor, request)

    def pieces(self, case_id: UUID) -> tuple[EvidenceLine, ...]:
        """Return the list of a case."""
        return self.card(case_id).evidence

    def piece(self, case_id: UUID, number: int = 1) -> EvidenceLine:
        """Return a piece by its number."""
        return self.pieces(case_id)[number - 1]

    def correct(self, case_id: UUID, number: int = 1, **changed: Any) -> Done:
        """Correct some of what the list says of a piece."""
        one = self.piece(case_id, number)
        said: dict[str, Any] = {
            "name": one.name,
            "kind": one.kind,
            "provider_id": one.provider_id,
            "provider": "" if one.provider_id else one.provider,
            "copies": str(one.copies),
            "pages": str(one.pages),
            "original": one.original,
            "compared_by": one.compared_by,
            "compared_on": one.compared_on,
            "proves": one.proves,
            "brought_on": one.brought_on,
            "attachments": tuple(file.attachment_id for file in one.files),
        }
        request = CorrectEvidence(item_id=one.item_id, seen=one.version, **(said | changed))
        return self.town.services.evidence.correct(self.actor, request)

    def strike(self, case_id: UUID, number: int = 1, reason: str = "另案材料") -> Done:
        """Strike a piece out."""
        one = self.piece(case_id, number)
        request = StrikeEvidence(item_id=one.item_id, seen=one.version, reason=reason)
        return self.town.services.evidence.strike(self.actor, request)

    def give_back(self, case_id: UUID, number: int = 1, **changed: Any) -> Done:
        """Give a piece back."""
        one = self.piece(case_id, number)
        said: dict[str, Any] = {"returned_to": "王桂兰"} | changed
        request = GiveBackEvidence(item_id=one.item_id, seen=one.version, **said)
        return self.town.services.evidence.give_back(self.actor, request)

    def show(self, session_id: UUID, item_id: UUID, *said: tuple[Stance, str]) -> Done:
        """Show a piece, and let the parties say something in their order."""
        parties = self.at_session(session_id).parties
        views = tuple(
            PartyView(party[0], stance, words)
            for party, (stance, words) in zip(parties, said, strict=False)
        )
        request = ShowEvidence(session_id=session_id, item_id=item_id, views=views)
        return self.town.services.evidence_shows.show(self.actor, request)

    def at_session(self, session_id: UUID) -> SessionEvidence:
        """Return the evidence as a session sees it."""
        return self.town.services.evidence_shows.at_session(self.actor, SessionKey(session_id))

    def printed(self, case_id: UUID) -> Done:
        """Print the list."""
        request = IssueEvidence(case_id=case_id, seen=self.version(case_id))
        return self.town.services.evidence_papers.issue_list(self.actor, request)

    def brought(self, case_id: UUID, content: bytes, name: str = "照片.jpg") -> UUID:
        """Take a file in for the matter of a case."""
        owner = AttachmentOwner(matter_id=self.card(case_id).matter_id)
        request = NewAttachment(owner=owner, file_name=name, content=content)
        return self.town.services.attachments.take(self.actor, request).id

    def told(self, case_id: UUID, tag: str) -> list[MatterStep]:
        """Return the lines of a kind in the matter's history."""
        with self.town.open_unit(self.actor, reading=True) as unit:
            matter = unit.matters.look(self.card(case_id).matter_id)
            return [one for one in matter.steps if one.tag == tag]
