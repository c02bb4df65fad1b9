"""The ordinary use cases, at work in the township's past."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from centre_app.domain.permissions import Actor
from centre_app.domain.pinyin import PinyinTable
from centre_app.services.agreements.agreements import Agreements
from centre_app.services.agreements.signings import Signings
from centre_app.services.conflicts.ties import Ties
from centre_app.services.demo.past import PastUnit
from centre_app.services.drafts import Drafts
from centre_app.services.evidence.evidence import EvidenceBook
from centre_app.services.follow_up.follow_up import FollowUp
from centre_app.services.follow_up.urging import Urging
from centre_app.services.inquiries.inquiries import Inquiries
from centre_app.services.matters.ladder import Ladders
from centre_app.services.mediation.cases import Mediation
from centre_app.services.mediation.county import CountyTransfers
from centre_app.services.mediation.handovers import Handovers
from centre_app.services.mediation.outcomes import Outcomes
from centre_app.services.mediation.recusals import Recusals
from centre_app.services.petitions.answering import PetitionAnswers
from centre_app.services.petitions.appeals import PetitionAppeals
from centre_app.services.petitions.asking import PetitionAsks
from centre_app.services.petitions.refusals import Refusals
from centre_app.services.petitions.sorting import Petitions
from centre_app.services.ports.papers import Render
from centre_app.services.ports.unit import UnitOfWork
from centre_app.services.reception.reception import Reception
from centre_app.services.risk import Risks
from centre_app.services.sessions.caucus import Caucus
from centre_app.services.sessions.invitations import Invitations
from centre_app.services.sessions.planning import Sessions
from centre_app.services.sessions.sitting import SessionRecords
from centre_app.services.triage.endings import Endings
from centre_app.services.triage.triage import Triaging


class Usual:
    """What window, dispatcher and director can ask of the program, done in the unit of the past.

    What is told so went through every check of daily work; it takes a little longer than writing
    entities straight away, so that it is for scenes and not for hundreds of matters.
    """

    def __init__(self, unit: PastUnit, render: Render, pinyin: Callable[[], PinyinTable]) -> None:
        self._unit = unit
        self.reception = Reception(self._open, render)
        self.triage = Triaging(self._open)
        self.risks = Risks(self._open, render)
        self.drafts = Drafts(self._open)
        self.petitions = Petitions(self._open, render)
        self.asks = PetitionAsks(self._open, render)
        self.refusals = Refusals(self._open)
        self.answers = PetitionAnswers(self._open, render)
        self.appeals = PetitionAppeals(self._open)
        self.mediation = Mediation(self._open, render)
        self.agreements = Agreements(self._open, render, pinyin)
        self.signings = Signings(self._open, render)
        self.outcomes = Outcomes(self._open, render)
        self.endings = Endings(self._open)
        self.follow_up = FollowUp(self._open, render)
        self.urging = Urging(self._open, render)
        self.ladders = Ladders(self._open)
        self.recusals = Recusals(self._open, render)
        self.ties = Ties(self._open)
        self.evidence = EvidenceBook(self._open)
        self.caucus = Caucus(self._open)
        self.sessions = Sessions(self._open)
        self.session_records = SessionRecords(self._open, render)
        self.invitations = Invitations(self._open)
        self.handovers = Handovers(self._open)
        self.county = CountyTransfers(self._open, render)
        self.inquiries = Inquiries(self._open, render)

    @contextmanager
    def _open(self, actor: Actor, *, reading: bool = False) -> Iterator[UnitOfWork]:
        """Yield the unit of the past, in which the actor has his turn."""
        assert actor == self._unit.actor
        with self._unit.as_usual():
            yield self._unit
