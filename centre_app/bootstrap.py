"""Puts the program together; the only module that knows every layer.

It is imported in the lane, after the first window has been painted: what it brings along
(SQLAlchemy above all) costs more than the window itself.
"""

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from sqlalchemy import Engine

from centre_app import __version__
from centre_app.case_services import CaseServices, case_services
from centre_app.domain.clock import Clock, civil_day
from centre_app.domain.director.tables import ReportTable
from centre_app.domain.entity import NOBODY
from centre_app.domain.errors import FieldError, SignInError
from centre_app.domain.ids import ids_from
from centre_app.domain.papers.rendered import RenderedPaper
from centre_app.domain.papers.sheets import RecoverySheet, Sheet
from centre_app.domain.papers.templates.own import OwnWords, as_delivered
from centre_app.domain.permissions import Actor
from centre_app.outside.inspector import Inspector
from centre_app.services.centre.accounts import Accounts
from centre_app.services.centre.audits import Audits
from centre_app.services.centre.bodies import BodyRegister
from centre_app.services.centre.calendars import Calendars
from centre_app.services.centre.centre import CentreSettings
from centre_app.services.centre.founding import check_founding, found_centre
from centre_app.services.centre.mediators import MediatorRegister
from centre_app.services.centre.scheduling import SchedulingBook
from centre_app.services.confirmation.ledger import ConfirmationLedger
from centre_app.services.demo.chance import Chance, MovingClock, keys_of
from centre_app.services.demo.texts import Texts
from centre_app.services.demo.township import SEED, SPAN, Progress, Tools, make_township
from centre_app.services.director.reports import Reports
from centre_app.services.drafts import Drafts
from centre_app.services.follow_up.follow_up import FollowUp
from centre_app.services.follow_up.redress import Redress
from centre_app.services.follow_up.settings import FollowUpSettings
from centre_app.services.follow_up.urging import Urging
from centre_app.services.form_texts import FormTexts
from centre_app.services.ledgers.ledgers import Ledgers
from centre_app.services.matters.access import MatterReaders
from centre_app.services.matters.attachments import Attachments
from centre_app.services.matters.ladder import Ladders
from centre_app.services.matters.matters import Matters
from centre_app.services.papers import Papers
from centre_app.services.participation import Participation
from centre_app.services.people.files import PersonFiles
from centre_app.services.people.merging import Merging
from centre_app.services.people.people import People
from centre_app.services.petitions.answering import PetitionAnswers
from centre_app.services.petitions.appeals import PetitionAppeals
from centre_app.services.petitions.asking import PetitionAsks
from centre_app.services.petitions.refusals import Refusals
from centre_app.services.petitions.sorting import Petitions
from centre_app.services.ports.hashing import KeyKeeper
from centre_app.services.ports.papers import Templates
from centre_app.services.ports.unit import OpenUnit
from centre_app.services.reception.reception import Reception
from centre_app.services.reception.repeats import Repeats
from centre_app.services.reception.splitting import Splitting
from centre_app.services.reception.visit_ledger import VisitLedgers
from centre_app.services.records.accounts import Founding, SignedIn, SignIn
from centre_app.services.risk import Risks
from centre_app.services.text_modules import TextModules
from centre_app.services.today import Today
from centre_app.services.triage.endings import Endings
from centre_app.services.triage.orders import Orders
from centre_app.services.triage.rerouting import Reroutes
from centre_app.services.triage.triage import Triaging
from centre_app.storage import components, pinyin
from centre_app.storage.demo_folder import is_made, made_aside
from centre_app.storage.hashing import ArgonHasher
from centre_app.storage.key_slots import new_recovery_code
from centre_app.storage.ledger_file import read_ledger
from centre_app.storage.local import LocalDatabase, LocalKeys
from centre_app.storage.past import open_past
from centre_app.storage.seeds import demo_texts, starter_modules
from centre_app.storage.unit_of_work import UnitOpener

DOORMAN = Actor(NOBODY, NOBODY, "", frozenset())
"""Acts before anybody has signed in."""


DEMO_PASSWORD = "Lanhe-2026"  # noqa: S105 - published: it opens invented data only
"""Of everybody in the demonstration township."""


@dataclass(frozen=True)
class Services(CaseServices):
    """Every use case, ready to be called."""

    accounts: Accounts
    reception: Reception
    visit_ledgers: VisitLedgers
    confirmation_ledger: ConfirmationLedger
    people: People
    person_files: PersonFiles
    merging: Merging
    drafts: Drafts
    papers: Papers
    attachments: Attachments
    today: Today
    follow_up: FollowUp
    urging: Urging
    redress: Redress
    follow_up_settings: FollowUpSettings
    matters: Matters
    participation: Participation
    readers: MatterReaders
    risks: Risks
    ladders: Ladders
    triage: Triaging
    endings: Endings
    refusals: Refusals
    orders: Orders
    repeats: Repeats
    splitting: Splitting
    petitions: Petitions
    petition_asks: PetitionAsks
    petition_answers: PetitionAnswers
    petition_appeals: PetitionAppeals
    reroutes: Reroutes
    reports: Reports
    text_modules: TextModules
    form_texts: FormTexts
    centre: CentreSettings
    bodies: BodyRegister
    mediators: MediatorRegister
    calendars: Calendars
    scheduling: SchedulingBook
    ledgers: Ledgers
    audits: Audits
    initials: Callable[[str], str]
    rare: Callable[[str], Sequence[str]]


@dataclass(frozen=True)
class OpenHouse:
    """A database somebody has signed in to."""

    services: Services
    signed_in: SignedIn
    engine: Engine

    def close(self) -> None:
        """Close the database behind whoever leaves."""
        self.engine.dispose()


def _initials(word: str) -> str:
    return next(iter(pinyin.load().initials(word)), "")


def _rare(typed: str) -> Sequence[str]:
    return components.load().find(typed)


def render(sheet: Sheet, own: OwnWords = as_delivered) -> RenderedPaper:
    """Lay a sheet out; the setter and its faces are loaded with the first paper."""
    from centre_app.printing.render import render as lay_out  # noqa: PLC0415

    return lay_out(sheet, own)


def load_templates() -> Templates:
    """Return the forms as delivered; the setter is loaded with them."""
    from centre_app.printing.workshop import Workshop  # noqa: PLC0415

    return Workshop()


def build_services(open_unit: OpenUnit, keys: KeyKeeper) -> Services:
    """Return the use cases on a database."""
    return Services(
        accounts=Accounts(open_unit, ArgonHasher(), keys),
        reception=Reception(open_unit, render),
        visit_ledgers=VisitLedgers(open_unit, render, write_workbook),
        confirmation_ledger=ConfirmationLedger(open_unit, render, write_workbook),
        people=People(open_unit),
        person_files=PersonFiles(open_unit),
        merging=Merging(open_unit),
        drafts=Drafts(open_unit),
        papers=Papers(open_unit),
        attachments=Attachments(open_unit, Inspector()),
        today=Today(open_unit),
        **case_services(open_unit, render),
        follow_up=FollowUp(open_unit, render),
        urging=Urging(open_unit, render),
        redress=Redress(open_unit, render),
        follow_up_settings=FollowUpSettings(open_unit),
        matters=Matters(open_unit),
        participation=Participation(open_unit),
        readers=MatterReaders(open_unit),
        risks=Risks(open_unit, render),
        ladders=Ladders(open_unit),
        triage=Triaging(open_unit),
        endings=Endings(open_unit),
        refusals=Refusals(open_unit),
        orders=Orders(open_unit),
        repeats=Repeats(open_unit),
        splitting=Splitting(open_unit),
        petitions=Petitions(open_unit, render),
        petition_asks=PetitionAsks(open_unit, render),
        petition_answers=PetitionAnswers(open_unit, render),
        petition_appeals=PetitionAppeals(open_unit),
        reroutes=Reroutes(open_unit),
        reports=Reports(open_unit, write_workbook),
        text_modules=TextModules(open_unit, pinyin.load, starter_modules),
        form_texts=FormTexts(open_unit, load_templates),
        centre=CentreSettings(open_unit),
        bodies=BodyRegister(open_unit),
        mediators=MediatorRegister(open_unit),
        calendars=Calendars(open_unit),
        scheduling=SchedulingBook(open_unit),
        ledgers=Ledgers(open_unit, read_ledger),
        audits=Audits(open_unit),
        initials=_initials,
        rare=_rare,
    )


def write_workbook(tables: Sequence[ReportTable]) -> bytes:
    """Write tables as a workbook; its writer is loaded with the first export."""
    from centre_app.printing.workbook import write_workbook as write  # noqa: PLC0415

    return write(tables)


class LocalHouse:
    """The program on one computer."""

    def __init__(
        self, database: LocalDatabase, clock: Clock, *, never_on: threading.Thread | None = None
    ) -> None:
        """Take the folder's database; units refuse to open on the thread ``never_on``."""
        self._database = database
        self._clock = clock
        self._never_on = never_on

    def is_founded(self) -> bool:
        """Return whether there is a centre to sign in to."""
        return self._database.exists()

    def recovery_code(self) -> str:
        """Return a fresh code for the slot on paper."""
        return new_recovery_code()

    def code_on_paper(self, code: str, centre_name: str) -> bytes:
        """Return the sheet with the code as PDF; neither is kept anywhere.

        Raises:
            RuleError: the centre's name has a character that cannot be printed.
        """
        today = civil_day(self._clock.now())
        return render(RecoverySheet(org_name=centre_name, code=code, made_on=today)).pdf

    def found(self, founding: Founding, recovery_code: str, *, demo: bool = False) -> OpenHouse:
        """Make the database with its centre and first administrator, who is then signed in.

        Raises:
            FieldError: names every field that cannot stand; nothing was made.
            CentreError: the folder cannot be written; nothing was left there.
        """
        founding = check_founding(founding)
        login, password = founding.login, founding.password
        with self._database.making(login, password, recovery_code) as (engine, key):
            open_unit = UnitOpener(engine, self._clock, never_on=self._never_on)
            found_centre(open_unit, ArgonHasher(), founding, starters=starter_modules(), demo=demo)
        keys = LocalKeys(self._database.keys, key)
        return self._enter(engine, keys, SignIn(login, password))

    def open(self, sign_in: SignIn) -> OpenHouse:
        """Open the file with somebody's password and let him in.

        Raises:
            CentreError: the password is wrong, or the file cannot be opened; says which.
        """
        engine, key = self._database.open(sign_in.login, sign_in.password)
        return self._enter(engine, LocalKeys(self._database.keys, key), sign_in)

    def prove(self, sign_in: SignIn) -> None:
        """Check a password again, at the lock screen.

        Raises:
            SignInError: it is not the password.
            LockedOutError: too many wrong passwords before.
        """
        self._database.prove(sign_in.login, sign_in.password)

    def recover(self, recovery_code: str, password: str) -> OpenHouse:
        """Give the first administrator a new password for the code on paper, and let him in.

        Raises:
            CentreError: it is not the code, or the password is not good enough.
        """
        try:
            engine, key = self._database.recover(recovery_code)
        except SignInError as error:
            raise FieldError(code="recovery_code_wrong") from error
        keys = LocalKeys(self._database.keys, key)
        open_unit = UnitOpener(engine, self._clock, never_on=self._never_on)
        login = build_services(open_unit, keys).accounts.recover(DOORMAN, password)
        return self._enter(engine, keys, SignIn(login, password))

    def _enter(self, engine: Engine, keys: KeyKeeper, sign_in: SignIn) -> OpenHouse:
        open_unit = UnitOpener(engine, self._clock, never_on=self._never_on)
        services = build_services(open_unit, keys)
        signed_in = services.accounts.let_in(DOORMAN, sign_in.login, sign_in.password, proved=True)
        return OpenHouse(services, signed_in, engine)


def local_house(
    folder: Path, clock: Clock, *, never_on: threading.Thread | None = None
) -> LocalHouse:
    """Return the house whose data lies in a folder of this computer."""
    return LocalHouse(LocalDatabase(folder, clock), clock, never_on=never_on)


def demo_house(
    folder: Path, clock: Clock, *, never_on: threading.Thread | None = None
) -> LocalHouse:
    """Return the house of the demonstration township, once it was made."""
    return local_house(folder, clock, never_on=never_on)


def demo_people() -> list[tuple[str, str, str]]:
    """Return whom one may sign in as: login, name, role in words."""
    return _demo_texts().shown()


def make_demo(folder: Path, clock: Clock, progress: Progress) -> None:
    """Make the demonstration township, unless this version of the program made it before."""
    if is_made(folder, __version__):
        return
    present = clock.now()
    moving, chance, texts = MovingClock(present - SPAN), Chance(SEED), _demo_texts()
    with made_aside(folder, __version__) as aside, ids_from(keys_of(chance, moving)):
        logins = [login for login, _, _ in texts.staff()]
        engine = LocalDatabase(aside, moving).create_open_house(logins, DEMO_PASSWORD)
        tools = Tools(
            open_unit=UnitOpener(engine, moving),
            open_past=partial(open_past, engine),
            hasher=ArgonHasher(),
            render=render,
            clock=moving,
            chance=chance,
            texts=texts,
            starters=starter_modules(),
            pinyin=pinyin.load,
        )
        try:
            make_township(tools, present, password=DEMO_PASSWORD, progress=progress)
        finally:
            engine.dispose()


def _demo_texts() -> Texts:
    return Texts(*map(demo_texts, ("stories", "window", "places", "people", "scenes")))
