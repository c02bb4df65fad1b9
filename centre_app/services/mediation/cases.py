"""Use cases of a mediation case before anybody sits down: consent, mediators, rights."""

from dataclasses import replace
from datetime import date

from centre_app.domain.errors import RuleError
from centre_app.domain.matters.codes import MatterRole, MatterState, Route
from centre_app.domain.matters.matter import Matter
from centre_app.domain.mediation.cases import MediationCase
from centre_app.domain.mediation.codes import CaseSource, CaseStage, Consent
from centre_app.domain.numbering import case_number, mediation_series
from centre_app.domain.papers.forms import Form
from centre_app.domain.permissions import Actor, Permission
from centre_app.domain.road.facts import LIVE
from centre_app.domain.text import FieldChecks
from centre_app.services.conflicts.naming import named_mediator, told
from centre_app.services.matters.history import step_now
from centre_app.services.mediation.clock import start_clock
from centre_app.services.mediation.consents import hear_consent, tell_rights
from centre_app.services.mediation.entrusting import coming_of, entrusted_words
from centre_app.services.mediation.feedback import keep_letter
from centre_app.services.mediation.joining import SIDES, party_of
from centre_app.services.mediation.seals import committee_of
from centre_app.services.papers import issue
from centre_app.services.petitions.leaving import in_petition
from centre_app.services.ports.papers import Render
from centre_app.services.ports.unit import OpenUnit, UnitOfWork
from centre_app.services.records.mediation import (
    AssignMediators,
    IssueApplication,
    IssueRightsNotice,
    MediatorChoice,
    NoteConsent,
    NoteNotice,
    NoteRiskReport,
    OpenCase,
)
from centre_app.services.requests import Done
from centre_app.services.risk import RISK_REPORTED
from centre_app.services.sessions.booking import rebook_planned
from centre_app.services.sheets.application import application_sheet
from centre_app.services.sheets.rights_notice import rights_notice_sheet
from centre_app.services.use_case import Topic, UseCases, change

OUR_SIDE = frozenset({MatterRole.APPLICANT, MatterRole.PETITIONER})
FEWEST_PARTIES = 2
_OPENED = Topic.CASES | Topic.MATTERS


class Mediation(UseCases):
    """Opens cases and leads them up to the first session."""

    def __init__(self, open_unit: OpenUnit, render: Render) -> None:
        super().__init__(open_unit)
        self._render = render

    @change(Permission.CASE_MANAGE, touches=_OPENED)
    def open_case(self, unit: UnitOfWork, actor: Actor, request: OpenCase) -> Done:
        """Make a mediation case of an accepted matter, under the number of its committee.

        An office of a chief mediator has neither seal nor numbers: what is opened with it is a
        case of the committee it belongs to.

        Source: 《人民调解法》第十七条 (on application, or by the committee itself).

        Raises:
            FieldError: it is not said who sent it, by which letter, or when.
            RuleError: the matter is not accepted for mediation, has a case, or nobody is known on
                the other side; or the body takes no cases.
        """
        matter = unit.matters.get(request.matter_id, seen=request.seen)
        _refuse_unless_accepted(unit, matter)
        body = unit.organizations.look(request.committee_id)
        committee = committee_of(unit, body)
        came, letter = coming_of(unit, request)
        short = committee.short_name
        seq = unit.numbers.next(mediation_series(short))
        case = unit.cases.add(
            MediationCase(
                matter_id=matter.id,
                number=case_number(short, unit.today.year, seq),
                committee_id=committee.id,
                chief_office_id=None if body is committee else body.id,
                source=request.source,
                open_to_public=request.open_to_public,
                **came,
            )
        )
        _add_parties(case, matter)
        step = step_now(unit, matter, "case:opened")
        if matter.state is MatterState.ACCEPTED:
            matter.go(MatterState.IN_PROGRESS, step=step)
        else:
            matter.note(step)
        unit.audit.record("case:opened", case.id, case.number, matter=matter.number)
        if request.source is CaseSource.APPLICATION:
            # Who applies has said what he wants.
            for party in [one for one in case.parties if one.role in OUR_SIDE]:
                case.note_consent(party.id, Consent.AGREED, on=unit.today)
        if entrusted := entrusted_words(case):
            matter.note(step_now(unit, matter, "case:entrusted", note=entrusted))
        if letter is not None:
            keep_letter(unit, case, matter, letter)
        start_clock(unit, case, matter)
        return Done(case.id, case.number, unit.cases.version(case))

    @change(Permission.CASE_MANAGE, touches=_OPENED)
    def note_consent(self, unit: UnitOfWork, actor: Actor, request: NoteConsent) -> Done:
        """Note what a party wants; the last consent accepts the case and starts its term.

        Source: 《人民调解法》第十七条, RULE 09.

        Raises:
            RuleError: the case has ended.
            FieldError: the day lies ahead, or in no year of ours.
        """
        case = unit.cases.get(request.case_id, seen=request.seen)
        matter = unit.matters.look(case.matter_id)
        on = _said_on(unit, request.on)
        hear_consent(unit, case, matter, party_id=request.party_id, consent=request.consent, on=on)
        return Done(case.id, case.number, unit.cases.version(case))

    @change(Permission.CASE_MANAGE, touches=Topic.CASES | Topic.SESSIONS | Topic.MATTERS)
    def assign(self, unit: UnitOfWork, actor: Actor, request: AssignMediators) -> Done:
        """Name the mediators; planned sessions move over to them.

        Source: 《人民调解法》第十九条, RULE 10 and 11.

        Raises:
            RuleError: a mediator stands near a party, belongs elsewhere, or the case cannot take
                mediators yet.
            FieldError: no mediator was chosen, or a text cannot stand.
            ClashError: a new mediator is taken during a session that is planned already.
        """
        case = unit.cases.get(request.case_id, seen=request.seen)
        matter = unit.matters.look(case.matter_id)
        checks = FieldChecks()
        recorder = checks.optional_name("recorder", request.recorder)
        choices = [_cleaned(checks, at, one) for at, one in enumerate(request.choices)]
        if not request.choices:
            checks.refuse("mediators", "required")
        checks.done()
        case.refuse_if_ended()
        case.refuse_while_unwilling()
        named = [
            named_mediator(unit, case, matter, choice, field=f"reason{at}")
            for at, choice in enumerate(choices)
        ]
        case.assign(named)
        case.recorder = recorder
        rebook_planned(unit, case)
        note = "、".join(told(one.name, choice) for one, choice in zip(named, choices, strict=True))
        matter.note(step_now(unit, matter, "case:assigned", note=note))
        disclosed = any(one.relation or one.reason for one in choices)
        unit.audit.record(
            "case:assigned", case.id, case.number, disclosed="yes" if disclosed else "no"
        )
        return Done(case.id, case.number, unit.cases.version(case))

    @change(Permission.CASE_MANAGE, touches=_OPENED)
    def note_notice(self, unit: UnitOfWork, actor: Actor, request: NoteNotice) -> Done:
        """Note that a party was told rights and duties; who had them is told who mediates now.

        Source: 《人民调解法》第二十三、二十四条, RULE 12.

        Raises:
            RuleError: the case has ended.
            FieldError: the day lies ahead, or in no year of ours.
        """
        case = unit.cases.get(request.case_id, seen=request.seen)
        matter = unit.matters.look(case.matter_id)
        on = _said_on(unit, request.on)
        tell_rights(unit, case, matter, party_id=request.party_id, way=request.way, on=on)
        return Done(case.id, case.number, unit.cases.version(case))

    @change(Permission.PAPER_ISSUE, touches=Topic.PAPERS | Topic.MATTERS)
    def issue_application(self, unit: UnitOfWork, actor: Actor, request: IssueApplication) -> Done:
        """Print the application (F02).

        Raises:
            FieldError: a text cannot stand.
            RuleError: a character cannot be printed, or the committee started by itself.
        """
        case = unit.cases.get(request.case_id, seen=request.seen)
        case.refuse_if_ended()
        if case.source is CaseSource.INITIATIVE:
            raise RuleError("nobody_applied")
        matter = unit.matters.look(case.matter_id)
        checks = FieldChecks()
        facts = checks.optional_text("facts", request.facts)
        requests = [checks.line("requests", one) for one in request.requests]
        checks.done()
        paper = issue(
            unit,
            self._render,
            matter=matter,
            subject_id=case.id,
            form=Form.F02,
            number=case.number,
            sheet=application_sheet(unit, case, matter, facts=facts, requests=requests),
            copies=1,
        )
        return Done(case.id, case.number, unit.cases.version(case), paper.id)

    @change(Permission.PAPER_ISSUE, touches=Topic.PAPERS | Topic.MATTERS)
    def issue_rights_notice(
        self, unit: UnitOfWork, actor: Actor, request: IssueRightsNotice
    ) -> Done:
        """Print the notice of rights and duties for one party (F04), one for him, one for the file.

        Raises:
            RuleError: the case has ended, or a character cannot be printed.
        """
        case = unit.cases.get(request.case_id, seen=request.seen)
        case.refuse_if_ended()
        matter = unit.matters.look(case.matter_id)
        party = case.party(request.party_id)
        paper = issue(
            unit,
            self._render,
            matter=matter,
            subject_id=party.id,
            form=Form.F04,
            number=case.number,
            sheet=rights_notice_sheet(unit, case, matter, party=party, way=request.way),
            copies=2,
        )
        return Done(case.id, case.number, unit.cases.version(case), paper.id)

    @change(Permission.CASE_MANAGE, touches=_OPENED)
    def note_risk_report(self, unit: UnitOfWork, actor: Actor, request: NoteRiskReport) -> Done:
        """Note to whom a high risk was reported.

        Source: 《人民调解法》第二十五条, RULE 29.

        Raises:
            FieldError: it is not said to whom.
        """
        case = unit.cases.get(request.case_id, seen=request.seen)
        matter = unit.matters.look(case.matter_id)
        checks = FieldChecks()
        told = checks.line("told", request.told)
        checks.done()
        matter.note(step_now(unit, matter, RISK_REPORTED, note=told))
        unit.audit.record(RISK_REPORTED, case.id, case.number)
        return Done(case.id, case.number, unit.cases.version(case))


def _said_on(unit: UnitOfWork, day: date | None) -> date:
    """Return the day somebody said something, today if it is left out."""
    checks = FieldChecks()
    on = checks.optional_day("on", day) or unit.today
    if on > unit.today:
        checks.refuse("on", "in_the_future")
    checks.done()
    return on


def _refuse_unless_accepted(unit: UnitOfWork, matter: Matter) -> None:
    if matter.route not in {Route.MEDIATION, Route.JOINT} and not in_petition(unit, matter):
        raise RuleError("route_not_mediation")
    if matter.state not in LIVE:
        raise RuleError("matter_not_accepted", here=matter.state.label)
    earlier = unit.cases.find(matter_id=matter.id)
    for case in earlier:
        if case.stage is not CaseStage.ENDED:
            raise RuleError("case_already_open", number=case.number)


def _add_parties(case: MediationCase, matter: Matter) -> None:
    sided = [one for one in matter.taking_part if one.role in SIDES]
    if len(sided) < FEWEST_PARTIES:
        raise RuleError("other_side_unknown")
    for ordinal, one in enumerate(sorted(sided, key=lambda one: SIDES.index(one.role))):
        case.parties.append(party_of(case, one, ordinal))


def _cleaned(checks: FieldChecks, at: int, choice: MediatorChoice) -> MediatorChoice:
    return replace(
        choice,
        relation=checks.optional_line(f"relation{at}", choice.relation),
        reason=checks.optional_line(f"reason{at}", choice.reason),
    )
