"""For every use case that reads: what somebody curious would ask."""

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from itertools import pairwise
from typing import Any

from centre_app.domain.agreements.codes import ClauseKind
from centre_app.domain.case_files.codes import FileState
from centre_app.domain.director.codes import Breakdown
from centre_app.domain.director.periods import Month, MonthSpan
from centre_app.domain.matters.codes import Route
from centre_app.domain.mediation.codes import CaseStage
from centre_app.domain.papers.forms import Form
from centre_app.services.records.agendas import AgendaQuery
from centre_app.services.records.agreements import AgreementDraft, AgreementKey, ItemEntry
from centre_app.services.records.agreements import CaseKey as AgreementsOf
from centre_app.services.records.attachments import AttachmentKey, AttachmentOwner, PageWish
from centre_app.services.records.audit import AuditQuery
from centre_app.services.records.case_files import FileSubject, ShelfQuery
from centre_app.services.records.case_lists import CaseQuery, CaseScope
from centre_app.services.records.caucus import CaucusDraft
from centre_app.services.records.confirmation_ledger import ConfirmationSpan
from centre_app.services.records.drafts import DraftKey, DraftQuery, DraftText
from centre_app.services.records.follow_up import FollowUpQuery
from centre_app.services.records.form_texts import FormKey, TrialText, VersionKey
from centre_app.services.records.inquiries import InquiryKey
from centre_app.services.records.ledgers import LedgerFile, LedgerTable, TrialRequest
from centre_app.services.records.matters import Counted, MatterKey, MatterKeys, MatterQuery
from centre_app.services.records.mediation import CaseKey
from centre_app.services.records.pens import PenKey, RecordDraft
from centre_app.services.records.people import (
    CardBearer,
    PeopleQuery,
    PersonEntry,
    PersonKey,
    Reveal,
    RevealReason,
)
from centre_app.services.records.person_files import MergeQuery
from centre_app.services.records.reception import VisitQuery
from centre_app.services.records.recusal import NearQuery
from centre_app.services.records.repeats import RepeatQuery
from centre_app.services.records.reports import ReportQuery
from centre_app.services.records.search import SearchQuery
from centre_app.services.records.sessions import CalendarQuery, SessionKey
from centre_app.services.records.slots import SlotQuery
from centre_app.services.records.text_modules import VisitKey
from centre_app.services.records.triage import DatesQuery, TriageQuery
from centre_app.services.records.visit_ledger import LedgerOrder, LedgerQuery, LedgerSlice
from tests.services.leaks.scene import SECRETS, Scene

Requests = Callable[[Scene], Sequence[Any]]

_FIRST, _LAST = date(2026, 1, 1), date(2026, 12, 31)
_SPAN = MonthSpan(Month(2026, 1), Month(2026, 12))
_YEAR = LedgerQuery(first=_FIRST, last=_LAST)
_FOUND_BY = (*SECRETS, "wgl", "ljj", "13800001111", "1111", "0001", "调解")


def _nothing(_: Scene) -> Sequence[Any]:
    return [None]


def _matters(scene: Scene) -> Sequence[Any]:
    queries = [MatterQuery(), *(MatterQuery(words=words) for words in _FOUND_BY)]
    queries += [MatterQuery(person_id=one) for one in scene.people]
    queries += [MatterQuery(counted=one, since=_FIRST, until=_LAST) for one in Counted]
    return [*queries, MatterQuery(overdue_on=_LAST)]


def _each_matter(scene: Scene) -> Sequence[Any]:
    return [MatterKey(one) for one in scene.matters]


def _each_case(scene: Scene) -> Sequence[Any]:
    return [CaseKey(one) for one in scene.cases]


def _cases(_: Scene) -> Sequence[Any]:
    stages = frozenset(CaseStage)
    found = [CaseQuery(stages=stages, words=words) for words in ("", *_FOUND_BY)]
    return [*found, CaseQuery(scope=CaseScope.MINE), CaseQuery(handed=True), CaseQuery()]


def _drafted(scene: Scene) -> Sequence[Any]:
    draft = AgreementDraft(
        case_id=scene.cases[0],
        facts="甲",
        items=(ItemEntry(kind=ClauseKind.ACT, debtor_id=scene.people[0], what="让路"),),
    )
    return [draft]


def _near(scene: Scene) -> Sequence[Any]:
    return [NearQuery(one, (scene.mediator,)) for one in scene.cases]


def _follow_up(scene: Scene) -> Sequence[Any]:
    wide = FollowUpQuery(within_days=4000, settled=True)
    of_matters = [FollowUpQuery(matter_id=one, settled=True) for one in scene.matters]
    return [wide, FollowUpQuery(within_days=4000), *of_matters]


def _filed(_: Scene) -> Sequence[Any]:
    return [ConfirmationSpan(_FIRST, _LAST)]


def _slots(scene: Scene) -> Sequence[Any]:
    after = datetime(2026, 3, 2, tzinfo=UTC)
    return [SlotQuery(case_id=one, room_id=None, after=after) for one in scene.cases]


def _typed_again(scene: Scene) -> Sequence[Any]:
    told = (
        ("赵德顺", "李建军倒车撞了我的水果摊，要求赔偿医疗费和水果损失"),
        ("王桂兰", "李建军砌墙占了滴水，要求拆除并赔偿。"),
    )
    return [
        RepeatQuery(
            asking=(PersonEntry(name=name, phone="13800001111", person_id=picked),),
            others=(PersonEntry(name="李建军"),),
            demand=demand,
        )
        for name, demand in told
        for picked in (None, *scene.people)
    ]


def _a_trial(_: Scene) -> Sequence[Any]:
    names = ("赵德顺", "李建军")
    table = LedgerTable(
        file_name="台账.xlsx",
        sheets=("一",),
        sheet="一",
        headings=names,
        first_line=2,
        rows=(names,),
    )
    return [TrialRequest(table, ())]


def _reports(_: Scene) -> Sequence[Any]:
    return [ReportQuery(_SPAN, one) for one in Breakdown]


READINGS: dict[str, Requests] = {
    "accounts.list_staff": _nothing,
    "agreements.case_of": lambda scene: [AgreementKey(one) for one in scene.agreements],
    "agreements.of_case": lambda scene: [AgreementsOf(one) for one in scene.cases],
    "agreements.preflight": lambda scene: [AgreementKey(one) for one in scene.agreements],
    "agreements.preview": _drafted,
    "attachments.check": _nothing,
    "attachments.page": lambda scene: [PageWish(one) for one in scene.attachments],
    "attachments.rows": lambda scene: [AttachmentOwner(matter_id=one) for one in scene.matters],
    "attachments.save_out": lambda scene: [AttachmentKey(one) for one in scene.attachments],
    "attachments.text": lambda scene: [AttachmentKey(one) for one in scene.attachments],
    "audits.check": _nothing,
    "audits.page": lambda _: [AuditQuery(limit=1000)],
    "calendars.preview": lambda _: ["{}"],
    "calendars.rest_days": _nothing,
    "scheduling.rules": _nothing,
    "calendars.years": _nothing,
    "cases.card": _each_case,
    "cases.list_cases": _cases,
    "cases.openings": _nothing,
    "caucus.keep": lambda scene: [CaucusDraft(one, {}) for one in scene.sessions],
    "caucus.page": lambda scene: [SessionKey(one) for one in scene.sessions],
    "centre.lists": _nothing,
    "confirmations.page": lambda scene: [AgreementKey(one) for one in scene.agreements],
    "courts.lists": _nothing,
    "drafts.colleagues": _nothing,
    "drafts.drop": lambda scene: [DraftKey("intake", scene.matters[0])],
    "drafts.keep": lambda scene: [DraftText("intake", scene.matters[0], {})],
    "drafts.load": lambda scene: [DraftKey("intake", scene.matters[0])],
    "drafts.shelf": lambda _: [DraftQuery("intake")],
    "evidence_shows.at_session": lambda scene: [SessionKey(one) for one in scene.sessions],
    "archive_rules.rules": _nothing,
    "filing.page": lambda scene: [
        FileSubject(matter, case) for matter in scene.matters for case in (None, *scene.cases)
    ],
    "filing.shelf": lambda _: [
        ShelfQuery(state, overdue=overdue, words=words)
        for state in (None, *FileState)
        for overdue in (False, True)
        for words in ("", *_FOUND_BY)
    ],
    "follow_up.keep_up": _nothing,
    "follow_up.lists": _follow_up,
    "follow_up_settings.rules": _nothing,
    "agendas.take": lambda _: [
        AgendaQuery(date(2026, 3, 1), date(2026, 5, 1), with_names=named) for named in (True, False)
    ],
    "handovers.rule": _nothing,
    "day_papers.days": lambda _: [CalendarQuery(date(2026, 3, 2), date(2026, 3, 20))],
    "day_papers.hall": lambda _: [date(2026, 3, 2), date(2026, 3, 3)],
    "hall.day": lambda _: [date(2026, 3, 2), date(2026, 3, 3)],
    "inquiry_pens.follow": lambda scene: [PenKey(one) for one in scene.inquiries],
    "inquiry_pens.keep_draft": lambda scene: [RecordDraft(one, {}) for one in scene.inquiries],
    "inquiry_pens.leave": lambda scene: [PenKey(one) for one in scene.inquiries],
    "inquiry_pens.sit_down": lambda scene: [PenKey(one) for one in scene.inquiries],
    "inquiry_pens.take_in": lambda scene: [RecordDraft(one, {}) for one in scene.inquiries],
    "inquiry_pages.page": lambda scene: [InquiryKey(one) for one in scene.inquiries],
    "ledgers.batches": _nothing,
    "ledgers.look_into": lambda _: [LedgerFile("nowhere.xlsx")],
    "ledgers.try_out": _a_trial,
    "matters.case_page": _each_matter,
    "matters.count": _matters,
    "matters.keys": _matters,
    "matters.page": _matters,
    "matters.rows": lambda scene: [MatterKeys(b"".join(one.bytes for one in scene.matters))],
    "merging.compare": lambda scene: [MergeQuery(one, two) for one, two in pairwise(scene.people)],
    "orders.choices": _each_matter,
    "papers.fetch": lambda scene: scene.papers,
    "people.card": lambda scene: [PersonKey(one) for one in scene.people],
    "people.find_bearer": lambda _: [CardBearer("11010519491231002X")],
    "people.reveal": lambda scene: [Reveal(one, RevealReason.VERIFY) for one in scene.people],
    "person_files.page": lambda scene: [PersonKey(one) for one in scene.people],
    "petitions.view": _each_matter,
    "readers.page": _each_matter,
    "record_pens.follow": lambda scene: [PenKey(one) for one in scene.sessions],
    "record_pens.keep_draft": lambda scene: [RecordDraft(one, {}) for one in scene.sessions],
    "record_pens.leave": lambda scene: [PenKey(one) for one in scene.sessions],
    "record_pens.sit_down": lambda scene: [PenKey(one) for one in scene.sessions],
    "record_pens.take_in": lambda scene: [RecordDraft(one, {}) for one in scene.sessions],
    "reception.find_people": lambda _: [PeopleQuery(words) for words in _FOUND_BY],
    "reception.list_villages": _nothing,
    "reception.list_visits": lambda _: [VisitQuery(), VisitQuery(since=_FIRST)],
    "reception.look_up": lambda _: [SearchQuery(words) for words in _FOUND_BY],
    "recusals.at_session": lambda scene: [SessionKey(one) for one in scene.sessions],
    "form_texts.earlier": lambda _: [VersionKey(Form.F15, 1)],
    "form_texts.forms": _nothing,
    "form_texts.page": lambda _: [FormKey(one) for one in Form],
    "form_texts.trial": lambda _: [TrialText(one, ()) for one in Form],
    "house_rules.rules": _nothing,
    "confirmation_ledger.lines": _filed,
    "confirmation_ledger.lay_out": _filed,
    "confirmation_ledger.export": _filed,
    "recusals.rule": _nothing,
    "repeats.candidates": _typed_again,
    "reports.cohorts": _reports,
    "reports.compare_counts": _nothing,
    "reports.export": _reports,
    "reports.figures": lambda _: [_SPAN],
    "reports.monthly": _reports,
    "reroutes.choices": _each_matter,
    "risks.facts": _each_matter,
    "risks.owed": _nothing,
    "risks.page": _each_matter,
    "session_records.open_record": lambda scene: [SessionKey(one) for one in scene.sessions],
    "sessions.calendar": lambda _: [CalendarQuery(_FIRST, _LAST)],
    "sessions.foresee": _slots,
    "sessions.free_slots": _slots,
    "splitting.visits": _each_matter,
    "text_modules.book": _nothing,
    "text_modules.learn": lambda scene: [VisitKey(one) for one in scene.visits],
    "text_modules.page": _nothing,
    "ties.lists": _nothing,
    "ties.near": _near,
    "today.board": _nothing,
    "today.counts": _nothing,
    "triage.dates": lambda scene: [DatesQuery(one, Route.PETITION) for one in scene.matters],
    "triage.propose": lambda scene: [TriageQuery(one) for one in scene.matters],
    "visit_ledgers.count": lambda _: [_YEAR],
    "visit_ledgers.export": lambda _: [LedgerOrder(_YEAR, RevealReason.VERIFY)],
    "visit_ledgers.lay_out": lambda _: [_YEAR],
    "visit_ledgers.lines": lambda _: [LedgerSlice(_YEAR, 0, 100)],
    "visit_ledgers.receivers": _nothing,
}
"""Asked of every use case that changes nothing; a new one is asked for by the test."""

TELLING = frozenset(
    {
        "agreements.of_case",
        "attachments.rows",
        "attachments.text",
        "cases.card",
        "cases.list_cases",
        "evidence_shows.at_session",
        "follow_up.lists",
        "inquiry_pages.page",
        "matters.case_page",
        "matters.page",
        "matters.rows",
        "people.card",
        "reception.find_people",
        "reception.list_visits",
        "reception.look_up",
        "repeats.candidates",
        "session_records.open_record",
        "sessions.calendar",
        "splitting.visits",
        "ties.lists",
        "ties.near",
        "today.board",
        "visit_ledgers.lines",
    }
)
"""What tells the named of the matters: the test would notice if nobody were told anything."""

REFUSED = frozenset(
    {
        "agreements.case_of",
        "agreements.of_case",
        "agreements.preflight",
        "agreements.preview",
        "attachments.page",
        "attachments.save_out",
        "attachments.text",
        "cases.card",
        "evidence_shows.at_session",
        "caucus.keep",
        "caucus.page",
        "filing.page",
        "inquiry_pens.follow",
        "inquiry_pens.keep_draft",
        "inquiry_pens.leave",
        "inquiry_pens.sit_down",
        "inquiry_pens.take_in",
        "inquiry_pages.page",
        "matters.case_page",
        "orders.choices",
        "papers.fetch",
        "people.card",
        "people.reveal",
        "readers.page",
        "recusals.at_session",
        "record_pens.follow",
        "record_pens.keep_draft",
        "record_pens.leave",
        "record_pens.sit_down",
        "record_pens.take_in",
        "session_records.open_record",
        "sessions.foresee",
        "sessions.free_slots",
        "text_modules.learn",
        "ties.near",
        "triage.dates",
        "triage.propose",
    }
)
"""What somebody else is told nothing by, as if the matter were not there."""
