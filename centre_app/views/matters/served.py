"""The use cases this room sends."""

from typing import Protocol

from centre_app.services.matters.access import MatterReaders
from centre_app.services.matters.attachments import Attachments
from centre_app.services.matters.ladder import Ladders
from centre_app.services.matters.matters import Matters
from centre_app.services.papers import Papers
from centre_app.services.participation import Participation
from centre_app.services.people.people import People
from centre_app.services.petitions.answering import PetitionAnswers
from centre_app.services.petitions.appeals import PetitionAppeals
from centre_app.services.petitions.asking import PetitionAsks
from centre_app.services.petitions.refusals import Refusals
from centre_app.services.petitions.sorting import Petitions
from centre_app.services.reception.reception import Reception
from centre_app.services.reception.repeats import Repeats
from centre_app.services.reception.splitting import Splitting
from centre_app.services.risk import Risks
from centre_app.services.triage.endings import Endings
from centre_app.services.triage.orders import Orders
from centre_app.services.triage.rerouting import Reroutes
from centre_app.services.triage.triage import Triaging
from centre_app.views.parts.choice import Initials


class Served(Protocol):
    """What the program hands to the matters room."""

    @property
    def matters(self) -> Matters:
        """Return what reads matters."""

    @property
    def participation(self) -> Participation:
        """Return what adds, changes and ends parts in a matter."""

    @property
    def people(self) -> People:
        """Return what tells whole numbers for a reason."""

    @property
    def reception(self) -> Reception:
        """Return what finds people."""

    @property
    def initials(self) -> Initials:
        """Return what gives the pinyin initials of a word."""

    @property
    def readers(self) -> MatterReaders:
        """Return what keeps the list of those who may read a matter."""

    @property
    def ladders(self) -> Ladders:
        """Return what notes steps of diagnosis and of routes."""

    @property
    def risks(self) -> Risks:
        """Return what reports dangers."""

    @property
    def triage(self) -> Triaging:
        """Return what proposes, decides and takes on."""

    @property
    def endings(self) -> Endings:
        """Return what ends and reopens."""

    @property
    def refusals(self) -> Refusals:
        """Return what asks the head not to take a matter on."""

    @property
    def orders(self) -> Orders:
        """Return what issues pairs of orders."""

    @property
    def repeats(self) -> Repeats:
        """Return what keeps how two matters stand to each other."""

    @property
    def splitting(self) -> Splitting:
        """Return what reads the visits of a matter and splits one off."""

    @property
    def petitions(self) -> Petitions:
        """Return what sorts petitions."""

    @property
    def petition_asks(self) -> PetitionAsks:
        """Return what asks the head, and takes his answer."""

    @property
    def petition_answers(self) -> PetitionAnswers:
        """Return what answers petitions, and notes what was served."""

    @property
    def petition_appeals(self) -> PetitionAppeals:
        """Return what notes reviews and rechecks."""

    @property
    def reroutes(self) -> Reroutes:
        """Return what leads matters on another way, and sets dates."""

    @property
    def papers(self) -> Papers:
        """Return what hands out stored papers."""

    @property
    def attachments(self) -> Attachments:
        """Return what takes files in and shows them."""
