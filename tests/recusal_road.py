"""Ties, conflicts and requests to withdraw, for tests: every step uses the version it finds."""

from typing import Any
from uuid import UUID

from centre_app.domain.matters.matter import MatterStep
from centre_app.domain.mediation.conflict_codes import (
    RecusalAnswerKind,
    RecusalOutcome,
    RecusalTarget,
    TieKind,
)
from centre_app.domain.permissions import Role
from centre_app.services.records.case_card import CaseCard
from centre_app.services.records.mediation import MediatorChoice
from centre_app.services.records.recusal import (
    AskRecusal,
    ConflictLine,
    DecideRecusal,
    NearQuery,
    NoteAnswers,
    PartyAnswer,
    SessionRecusals,
    TieEdit,
)
from centre_app.services.records.sessions import SessionKey
from centre_app.services.requests import Done
from tests.mediation_town import Road


class RecusalRoad(Road):
    """The way of a case with everything that may speak against its mediators."""

    def mediator(self, name: str) -> UUID:
        """Return a mediator by his name."""
        with self.town.open_unit(self.actor, reading=True) as unit:
            return unit.mediators.find(name=name)[0].id

    def tie(self, mediator: str, person_id: UUID, kind: TieKind, **more: Any) -> Done:
        """Declare that somebody is something to a mediator."""
        request = TieEdit(
            mediator_id=self.mediator(mediator), person_id=person_id, kind=kind, **more
        )
        return self.town.services.ties.save(self.actor, request)

    def near(self, case_id: UUID, mediator: str) -> tuple[ConflictLine, ...]:
        """Return what speaks against a mediator in a case."""
        query = NearQuery(case_id, (self.mediator(mediator),))
        return self.town.services.ties.near(self.actor, query)

    def ask(self, case_id: UUID, mediator: str = "周正和", **changed: Any) -> Done:
        """Let the second party ask that a mediator withdraws."""
        card = self.card(case_id)
        said: dict[str, Any] = {
            "case_id": case_id,
            "seen": card.version,
            "target": RecusalTarget.MEDIATOR,
            "mediator_id": self.mediator(mediator),
            "party_id": card.parties[-1].party_id,
            "reason": "他是对方的姐夫",
        }
        return self.town.services.recusals.ask(self.actor, AskRecusal(**(said | changed)))

    def decide(
        self, case_id: UUID, outcome: RecusalOutcome, successor: str = "", **changed: Any
    ) -> Done:
        """Let the director decide the request that waits, the first of them if there are several."""
        card = self.card(case_id)
        waiting = next(one for one in card.recusals if one.outcome is None)
        said: dict[str, Any] = {
            "recusal_id": waiting.recusal_id,
            "seen": waiting.version,
            "case_seen": card.version,
            "outcome": outcome,
            "words": "经核对属实",
            "successor": MediatorChoice(self.mediator(successor)) if successor else None,
            "all_agreed": outcome is RecusalOutcome.KEPT,
        }
        director = self.town.actor(Role.DIRECTOR)
        return self.town.services.recusals.decide(director, DecideRecusal(**(said | changed)))

    def at_session(self, session_id: UUID) -> SessionRecusals:
        """Return the question and its answers at a session."""
        return self.town.services.recusals.at_session(self.actor, SessionKey(session_id))

    def answer(self, session_id: UUID, *answers: RecusalAnswerKind) -> Done:
        """Note what the parties answered, in their order."""
        found = self.at_session(session_id)
        said = tuple(
            PartyAnswer(one.party_id, answer)
            for one, answer in zip(found.answers, answers, strict=False)
        )
        request = NoteAnswers(session_id=session_id, seen=found.version, answers=said)
        return self.town.services.recusals.note_answers(self.actor, request)

    def history(self, case_id: UUID, tag: str) -> list[MatterStep]:
        """Return the lines of a kind in the matter's history."""
        with self.town.open_unit(self.actor, reading=True) as unit:
            matter = unit.matters.look(self.card(case_id).matter_id)
            return [one for one in matter.steps if one.tag == tag]


def names(card: CaseCard) -> list[tuple[str, bool]]:
    """Return the mediators of a case, and who leads."""
    return [(one.name, one.leads) for one in card.mediators]
