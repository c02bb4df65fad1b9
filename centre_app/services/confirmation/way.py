"""Use cases of judicial confirmation: what stands in the way, who wants it, what the court did."""

from collections.abc import Iterator
from datetime import date
from uuid import UUID

from centre_app.domain.agreements.agreement import Agreement
from centre_app.domain.agreements.codes import AgreementStatus
from centre_app.domain.confirmation.codes import ConfirmationStep, Obstacle, PacketPart
from centre_app.domain.confirmation.confirmations import (
    Confirmation,
    ConfirmationConsent,
    ConfirmationEvent,
)
from centre_app.domain.errors import RuleError
from centre_app.domain.matters.matter import Matter
from centre_app.domain.permissions import Actor, Permission
from centre_app.domain.text import FieldChecks
from centre_app.services.agreements.after_court import settle
from centre_app.services.confirmation.views import (
    confirmation_of,
    confirmation_page,
    window_of,
)
from centre_app.services.matters.history import step_now
from centre_app.services.papers import issue
from centre_app.services.ports.papers import Render
from centre_app.services.ports.unit import OpenUnit, UnitOfWork
from centre_app.services.records.agreements import AgreementKey, AgreementStep
from centre_app.services.records.confirmation import (
    ConfirmationPage,
    ConsentEntry,
    CourtStepEntry,
    Examination,
    JointConsent,
    PacketOrder,
    StepTakenBack,
)
from centre_app.services.requests import Done
from centre_app.services.sheets.confirmation import packet_sheet
from centre_app.services.use_case import Topic, UseCases, change, reading

_TAG = "agreement:confirmation"
_TOUCHES = Topic.AGREEMENTS | Topic.MATTERS | Topic.REVISITS
COPIES = 2
"""One for the court, one for the case file."""

NUMBER_LIMIT = 80
NOTE_LIMIT = 1000


class Confirmations(UseCases):
    """Leads agreements to the court and takes down what it did (《人民调解法》第三十三条)."""

    def __init__(self, open_unit: OpenUnit, render: Render) -> None:
        super().__init__(open_unit)
        self._render = render

    @reading(Permission.CASE_READ)
    def page(self, unit: UnitOfWork, actor: Actor, key: AgreementKey) -> ConfirmationPage:
        """Return everything about the confirmation of an agreement in effect.

        Raises:
            RuleError: it is not in effect.
        """
        agreement = unit.agreements.look(key.agreement_id)
        agreement.refuse_unless(AgreementStatus.EFFECTIVE)
        return confirmation_page(unit, agreement)

    @change(Permission.AGREEMENT_WRITE, touches=_TOUCHES)
    def examine(self, unit: UnitOfWork, actor: Actor, found: Examination) -> Done:
        """Note what stands in the way of a confirmation, asked before it is offered (RULE 19).

        Source: 《民事诉讼法》司法解释 第三百五十五、三百五十八条.

        Raises:
            RuleError: the agreement is not in effect, or lies with a court.
            FieldError: there is no such class.
        """
        checks = FieldChecks()
        obstacles = [checks.choice("obstacles", one, Obstacle) for one in found.obstacles]
        checks.done()
        agreement, kept, matter = _opened(unit, found.agreement_id, found.version)
        kept.found(obstacles, on=unit.today)
        told = "、".join(one.label for one in kept.obstacles) or "逐项核对，未见不予确认的情形"
        settle(unit, agreement, kept, matter, on=unit.today)
        return _noted(unit, agreement, matter, told)

    @change(Permission.AGREEMENT_WRITE, touches=_TOUCHES)
    def agree(self, unit: UnitOfWork, actor: Actor, consent: JointConsent) -> Done:
        """Note what each party said about applying, and the court they chose (RULE 20).

        The window leaves the lists once they said that they will not; it comes back where they are
        undecided again. Source: 《人民调解法》第三十三条; 《民事诉讼法》第二百零五条.

        Raises:
            FieldError: a day or a name cannot stand, or they agreed on no court.
            RuleError: it lies with a court, cannot be confirmed, or was not examined.
        """
        agreement, kept, matter = _opened(unit, consent.agreement_id, consent.version)
        case = unit.cases.look(agreement.case_id)
        names = {one.id: one.name for one in case.parties}
        checks = FieldChecks()
        said = [
            _said(checks, kept, one, names=names, place=place, today=unit.today)
            for place, one in enumerate(consent.entries)
        ]
        court = checks.optional_line("court_name", consent.court_name, limit=200)
        joint = len(said) >= len(names) and all(one.agrees for one in said)
        if joint and not court:
            checks.refuse("court_name", "required")
        if court and consent.court_reason is None:
            checks.refuse("court_reason", "required")
        checks.done()
        kept.agree(said, list(names), on=unit.today)
        kept.court_name, kept.court_reason = court, consent.court_reason
        settle(unit, agreement, kept, matter, on=unit.today)
        return _noted(unit, agreement, matter, "，".join(_told(kept)))

    @change(Permission.PAPER_ISSUE, touches=_TOUCHES | Topic.PAPERS)
    def print_packet(self, unit: UnitOfWork, actor: Actor, step: AgreementStep) -> Done:
        """Lay the packet for the court out on paper: F20 with its list, F21, and F22 for each.

        Source: 《民事诉讼法》司法解释 第三百五十三、三百五十四条.

        Raises:
            RuleError: not all want it, it was not examined, no court is chosen, the thirty days
                are over, or a character cannot be printed.
        """
        actor.require(Permission.AGREEMENT_WRITE)
        agreement, kept, matter = _opened(unit, step.agreement_id, step.version)
        return self._issue(unit, agreement, kept, matter, part=None)

    @change(Permission.PAPER_ISSUE, touches=_TOUCHES | Topic.PAPERS)
    def print_single(self, unit: UnitOfWork, actor: Actor, order: PacketOrder) -> Done:
        """Lay one paper of the packet out by itself: F20A with its list, F21, or F22 for each.

        Source: 《民事诉讼法》司法解释 第三百五十三、三百五十四条.

        Raises:
            RuleError: not all want it, it was not examined, no court is chosen, the thirty days
                are over, or a character cannot be printed.
        """
        actor.require(Permission.AGREEMENT_WRITE)
        agreement, kept, matter = _opened(unit, order.agreement_id, order.version)
        return self._issue(unit, agreement, kept, matter, part=order.part)

    def _issue(
        self,
        unit: UnitOfWork,
        agreement: Agreement,
        kept: Confirmation,
        matter: Matter,
        *,
        part: PacketPart | None,
    ) -> Done:
        last_day = window_of(unit, agreement).due_on
        kept.refuse_packet(last_day=last_day, today=unit.today)
        sheet = packet_sheet(unit, agreement, kept, matter, part=part)
        paper = issue(
            unit,
            self._render,
            matter=matter,
            subject_id=kept.id,
            form=sheet.form,
            number=agreement.number,
            sheet=sheet,
            copies=COPIES,
        )
        what = part.value if part else "whole"
        unit.audit.record("agreement:packet", agreement.id, agreement.number, part=what)
        version = unit.agreements.version(agreement)
        return Done(agreement.id, agreement.number, version, paper.id)

    @change(Permission.AGREEMENT_WRITE, touches=_TOUCHES)
    def note_step(self, unit: UnitOfWork, actor: Actor, entry: CourtStepEntry) -> Done:
        """Note a step with the court, with its day, number and paper.

        Source: 《民事诉讼法》第二百零五、二百零六条; its 司法解释 第三百五十五至三百五十八条.

        Raises:
            FieldError: names every field that cannot stand.
            RuleError: no way leads there from where it stands, or there is no such file.
        """
        agreement, kept, matter = _opened(unit, entry.agreement_id, entry.version)
        event = _event(kept, entry)
        if event.attachment_id is not None:
            _refuse_strange_file(unit, matter, event.attachment_id)
        assert agreement.effective_on is not None
        window = window_of(unit, agreement)
        kept.note(event, opened=agreement.effective_on, last_day=window.due_on, today=unit.today)
        settle(unit, agreement, kept, matter, on=event.happened_on)
        return _noted(unit, agreement, matter, _in_words(event))

    @change(Permission.AGREEMENT_WRITE, touches=_TOUCHES)
    def take_back(self, unit: UnitOfWork, actor: Actor, request: StepTakenBack) -> Done:
        """Take back the last step with the court, which was noted in error; it stays on file.

        Raises:
            FieldError: no reason is given.
            RuleError: there is no step to take back.
        """
        checks = FieldChecks()
        reason = checks.line("reason", request.reason)
        checks.done()
        agreement, kept, matter = _opened(unit, request.agreement_id, request.version)
        event = kept.take_back(reason)
        settle(unit, agreement, kept, matter, on=unit.today)
        return _noted(unit, agreement, matter, f"更正：{_in_words(event)}（{reason}）")


def _opened(
    unit: UnitOfWork, agreement_id: UUID, version: int
) -> tuple[Agreement, Confirmation, Matter]:
    """Return the agreement in effect for change, its way to the court, on file now, and its matter."""
    agreement = unit.agreements.get(agreement_id, seen=version)
    agreement.refuse_unless(AgreementStatus.EFFECTIVE)
    kept = confirmation_of(unit, agreement)
    return agreement, unit.confirmations.add(kept), unit.matters.look(agreement.matter_id)


def _noted(unit: UnitOfWork, agreement: Agreement, matter: Matter, told: str) -> Done:
    status = agreement.confirmation
    matter.note(
        step_now(unit, matter, _TAG, note=f"{status.label}：{told}" if told else status.label)
    )
    unit.audit.record(_TAG, agreement.id, agreement.number, status=status.value)
    return Done(agreement.id, agreement.number, unit.agreements.version(agreement))


def _said(
    checks: FieldChecks,
    kept: Confirmation,
    entry: ConsentEntry,
    *,
    names: dict[UUID, str],
    place: int,
    today: date,
) -> ConfirmationConsent:
    if entry.party_id not in names:
        raise RuleError("no_such_party")
    day = checks.day(f"said_on{place}", entry.said_on)
    if day > today:
        checks.refuse(f"said_on{place}", "in_the_future")
    return ConfirmationConsent(
        confirmation_id=kept.id,
        party_id=entry.party_id,
        name=names[entry.party_id],
        agrees=entry.agrees,
        said_on=day,
        by_name=checks.optional_name(f"by_name{place}", entry.by_name),
    )


def _event(kept: Confirmation, entry: CourtStepEntry) -> ConfirmationEvent:
    checks = FieldChecks()
    event = ConfirmationEvent(
        confirmation_id=kept.id,
        ordinal=0,
        step=checks.choice("step", entry.step or "", ConfirmationStep),
        happened_on=checks.day("happened_on", entry.happened_on),
        number=checks.optional_line("number", entry.number, limit=NUMBER_LIMIT),
        note=checks.optional_text("note", entry.note, limit=NOTE_LIMIT),
        due_on=checks.optional_day("due_on", entry.due_on),
        attachment_id=entry.attachment_id,
    )
    checks.done()
    return event


def _refuse_strange_file(unit: UnitOfWork, matter: Matter, attachment_id: UUID) -> None:
    found = unit.attachments.look(attachment_id)
    if found.matter_id != matter.id or found.removed_at is not None:
        raise RuleError("attachment_gone")


def _told(kept: Confirmation) -> Iterator[str]:
    if kept.court_name:
        yield kept.court_name
    for one in kept.consents:
        by = f"（{one.by_name}）" if one.by_name else ""
        yield f"{one.name}{by}{'同意' if one.agrees else '不同意'}"


def _in_words(event: ConfirmationEvent) -> str:
    parts = [event.step.label, event.happened_on.isoformat(), event.number, event.note]
    return "，".join(one for one in parts if one)
