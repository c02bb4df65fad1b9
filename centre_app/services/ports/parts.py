"""The smaller parts of a unit of work."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any, Protocol
from uuid import UUID

from centre_app.domain.calendar.working_days import CalendarDay, WorkCalendar
from centre_app.domain.case_files.codes import CaseFileKind
from centre_app.domain.case_files.filing import FilingRules
from centre_app.domain.case_files.order import FileOrder
from centre_app.domain.centre.profile import CentreProfile
from centre_app.domain.deadlines import DeadlineRule, RestDays
from centre_app.domain.follow_up.rules import FollowUpRules
from centre_app.domain.matters.matter import Matter
from centre_app.domain.mediation.caucus import CaucusNote, Release
from centre_app.domain.mediation.conflict_codes import RecusalRule
from centre_app.domain.mediation.escalation import EscalationRule
from centre_app.domain.mediation.house_rules import MediationRules
from centre_app.domain.mediation.pens import Pen
from centre_app.domain.mediation.scheduling import SchedulingRules
from centre_app.domain.mediation.sessions import Session
from centre_app.domain.mediation.slots import Span
from centre_app.domain.numbering import Series
from centre_app.domain.people.contacts import Contact
from centre_app.domain.people.persons import Person, PersonSecrets
from centre_app.services.records.drafts import DraftRow
from centre_app.services.records.reports import CountDifference
from centre_app.services.requests import Done


class Numbers(Protocol):
    """Series of numbers without gaps."""

    def next(self, series: Series) -> int:
        """Return the next number, taken for good when the unit commits."""

    def reserve(self, series: Series, counts: Mapping[str, int]) -> Mapping[str, int]:
        """Return the first of so many numbers of each period, past ones among them."""


class AuditTrail(Protocol):
    """The audit, which only grows; a change without a line cannot be committed."""

    def record(self, tag: str, subject_id: UUID, subject: str, **details: str) -> None:
        """Add a line; details hold codes and numbers, never data of visitors."""

    def last_at(self) -> datetime | None:
        """Return when the last line was written, if there is one."""


class QueryCodes(Protocol):
    """The codes on the slips, one a matter."""

    def of(self, matter_id: UUID) -> str:
        """Return the matter's code, drawn now if it has none yet."""

    def matter_of(self, code: str) -> UUID | None:
        """Return the matter a code belongs to, if it is one of ours."""


class Operations(Protocol):
    """Requests already carried out."""

    def answer(self, op_id: UUID) -> Done | None:
        """Return what the request was answered, if it was carried out before.

        Nobody else carries it out until this unit ends.
        """

    def keep(self, op_id: UUID, use_case: str, done: Done) -> None:
        """Keep the answer."""


class Drafts(Protocol):
    """What the actor typed and has not saved; nobody else sees it."""

    def save(self, form: str, subject_id: UUID, body: Mapping[str, Any]) -> datetime:
        """Keep the draft in place of an earlier one and return when."""

    def load(self, form: str, subject_id: UUID) -> Mapping[str, Any] | None:
        """Return the draft, if there is one."""

    def drop(self, form: str, subject_id: UUID) -> None:
        """Forget the draft."""

    def rows(self, form: str) -> Sequence[DraftRow]:
        """Return the actor's drafts of a form, whoever waits longest first."""

    def hand_over(self, form: str, subject_id: UUID, *, to_id: UUID) -> bool:
        """Give a draft of the actor's to somebody else; return whether there was one."""

    def save_of(
        self, staff_id: UUID, form: str, subject_id: UUID, body: Mapping[str, Any]
    ) -> datetime:
        """Keep a draft that is not the actor's own: of a record, which several may write."""

    def load_of(self, staff_id: UUID, form: str, subject_id: UUID) -> Mapping[str, Any] | None:
        """Return a draft that is not the actor's own."""

    def drop_of(self, staff_id: UUID, form: str, subject_id: UUID) -> None:
        """Forget a draft that is not the actor's own."""


class RecordPens(Protocol):
    """Who writes the records of a kind, of sessions or of inquiries: one at a time."""

    def holder(self, record_id: UUID) -> Pen | None:
        """Return who writes."""

    def take_free(self, record_id: UUID) -> Pen:
        """Give the actor the pen unless somebody else has it; return who has it now."""

    def seize(self, record_id: UUID) -> Pen:
        """Give the actor the pen, whoever had it."""

    def wrote(self, record_id: UUID) -> None:
        """Note that the actor, who has the pen, wrote just now."""

    def lay_down(self, record_id: UUID) -> None:
        """Take the pen from the actor, if he has it."""

    def clear(self, record_id: UUID) -> None:
        """Take the pen from whoever has it: nothing is written any more."""


class CaucusBook(Protocol):
    """The notes of a caucus, sealed at rest; asked for by the use cases of the caucus alone."""

    def notes(self, session_id: UUID) -> Sequence[CaucusNote]:
        """Return what was noted in a session."""

    def put(self, session_id: UUID, party_id: UUID, text: str, *, seen: int) -> None:
        """Keep the actor's note of one side in place of version ``seen``, 0 for none.

        Raises:
            StaleRecordError: it was changed meanwhile, at another desk.
        """

    def releases(self, session_id: UUID) -> Sequence[Release]:
        """Return what was let out of a session, the earliest first."""

    def release(self, session_id: UUID, one: Release) -> None:
        """Keep what was let out, word for word."""


class KeySlots(Protocol):
    """On the LAN: each account's way to the key of drafts."""

    def put(self, login: str, slot: Mapping[str, Any]) -> None:
        """Keep a slot in place of the account's earlier one."""

    def remove(self, login: str) -> None:
        """Take an account's slot away."""


class Vault(Protocol):
    """Whole identity numbers, phones and addresses (A5)."""

    def put(self, person: Person, secrets: PersonSecrets) -> None:
        """Store the values with their keyed hashes, and the masked forms on the person."""

    def reveal(self, person_id: UUID) -> PersonSecrets:
        """Return the whole values; the caller leaves an audit line."""

    def contacts(self, person_id: UUID) -> Sequence[Contact]:
        """Return all phones and addresses of somebody, those named first in front."""

    def put_contact(self, contact: Contact) -> None:
        """Store a phone or an address with its mask and the keyed hashes of its number."""

    def drop_contact(self, contact: Contact) -> None:
        """Take a phone or an address away for good."""


class Merges(Protocol):
    """Files laid together: who is meant by an old key, and what refers to whom."""

    def standing(self, person_id: UUID) -> UUID:
        """Return who is meant by a key today; a key nobody knows stands for itself."""

    def opposed(self, one: UUID, other: UUID) -> bool:
        """Return whether two people stand on both sides of a matter."""

    def move(self, source: UUID, target: UUID) -> dict[str, list[str]]:
        """Let everything that refers to one person refer to another; return what did."""

    def bring_back(self, moved: Mapping[str, Sequence[str]], source: UUID, target: UUID) -> None:
        """Let the rows that were moved refer to ``target`` again, where they still say ``source``."""

    def last_visit(self, person_id: UUID) -> datetime | None:
        """Return when somebody came last, as the visits tell."""


class Bookings(Protocol):
    """What sessions take up."""

    def line_up(self, sessions: Iterable[Session]) -> None:
        """Wait until no other desk books on a day that these hold or are put on.

        Whoever changes more than one day asks for all of them first, and then books and releases.
        """

    def line_up_days(self, span: Span) -> None:
        """Wait until no other desk books within a span, and let none until this unit ends."""

    def book(
        self,
        session: Session,
        *,
        mediators: Mapping[UUID, str],
        parties: Mapping[UUID, str],
        room: tuple[UUID, str] | None,
    ) -> None:
        """Take room, mediators and parties for the session's hours.

        Raises:
            ClashError: one of them is taken; says by whom and when.
        """

    def release(self, session_id: UUID) -> None:
        """Give everything back that the session took."""


class PaperFiles(Protocol):
    """The stored bytes of issued papers."""

    def put(self, paper_id: UUID, pdf: bytes) -> None:
        """Keep the bytes."""

    def get(self, paper_id: UUID) -> bytes:
        """Return the bytes as issued."""


class AttachmentFiles(Protocol):
    """The content of attachments, each kept once under its hash."""

    def put(self, sha256: str, content: bytes, preview: bytes) -> None:
        """Keep the content, unless it is there already."""

    def get(self, sha256: str) -> bytes:
        """Return the content as it came.

        Raises:
            NotFoundError: it is not there.
        """


class SearchIndex(Protocol):
    """The shadow texts that searches run on (A11); new ones are found once the unit committed."""

    def put_person(self, person: Person) -> None:
        """Index a person's name and other spellings."""

    def drop_person(self, person: Person) -> None:
        """Let nobody find a person by name any more."""

    def put_matter(self, matter: Matter) -> None:
        """Index a matter's number, title, demand, place and parties."""


class MonthCounts(Protocol):
    """Summary rows of the charts (A21)."""

    def registered(self, matter: Matter) -> None:
        """Count a matter in the month of its registration."""

    def registered_all(self, matters: Sequence[Matter]) -> None:
        """Count many matters in the months of their registration."""

    def accepted(self, matter: Matter) -> None:
        """Count a matter in the month of its acceptance."""

    def resolved(self, matter: Matter) -> None:
        """Count a matter in the month of its resolution, if its outcome counts."""

    def take_out(self, matter: Matter) -> None:
        """Uncount a matter before its type or body changes; ``put_in`` counts it again."""

    def put_in(self, matter: Matter) -> None:
        """Count a matter under its type and body of now, in the months of its dates."""

    def differences(self) -> Sequence[CountDifference]:
        """Return the summary rows that do not say what the matters say; reads every matter."""

    def rebuild(self) -> int:
        """Put what the matters say in place of all summary rows; return how many were wrong."""


class FilingBook(Protocol):
    """The rules of the archive, a setting of the centre, and the orders the program brings along."""

    def rules(self) -> FilingRules:
        """Return the rules."""

    def set_rules(self, rules: FilingRules) -> None:
        """Store them; what is locked keeps its last day."""

    def order(self, kind: CaseFileKind) -> FileOrder:
        """Return the order in which files of a kind lie here."""


class EscalationBook(Protocol):
    """From which numbers a case is proposed to go to another body."""

    def rule(self) -> EscalationRule:
        """Return the numbers of the centre, the usual ones where none were chosen."""

    def set_rule(self, rule: EscalationRule) -> None:
        """Store them; what was handed over stays so."""


class ScheduleBook(Protocol):
    """What the township sets for its schedule."""

    def scheduling(self) -> SchedulingRules:
        """Return what the township sets for its schedule."""

    def set_scheduling(self, rules: SchedulingRules) -> None:
        """Store it; sessions that are planned stay."""


class CentreBook(ScheduleBook, Protocol):
    """What belongs to the centre and is read everywhere."""

    def profile(self) -> CentreProfile:
        """Return name, short name and region of the centre."""

    def is_founded(self) -> bool:
        """Return whether there is a centre yet; nobody else sets one up until this unit ends."""

    def set_profile(self, profile: CentreProfile) -> None:
        """Store them."""

    def calendar(self) -> WorkCalendar:
        """Return the working days published so far."""

    def notices(self) -> Mapping[int, Sequence[CalendarDay]]:
        """Return the special days of every notice taken in, under the year it is of."""

    def follow_up_rules(self) -> FollowUpRules:
        """Return the days and numbers of the follow-up."""

    def set_follow_up_rules(self, rules: FollowUpRules) -> None:
        """Store them."""

    def rest_days(self) -> RestDays:
        """Return whether terms of petitions that end on a day of rest move on."""

    def set_rest_days(self, rest_days: RestDays) -> None:
        """Store it; terms on file stay as they were told."""

    def mediation_rules(self) -> MediationRules:
        """Return what the centre decided about mediation where no law does."""

    def set_mediation_rules(self, rules: MediationRules) -> None:
        """Store it."""

    def recusal_rule(self) -> RecusalRule:
        """Return which requests that somebody withdraw must be granted."""

    def set_recusal_rule(self, rule: RecusalRule) -> None:
        """Store it; what was decided stays as it was."""

    def deadline_rules(self) -> Sequence[DeadlineRule]:
        """Return the statutory periods in force."""

    def add_calendar_year(self, year: int, days: Sequence[CalendarDay], *, source: str) -> None:
        """Add the notice of a year, or put it in its place; other notices keep their days."""
