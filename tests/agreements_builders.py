"""A case that is ready for its agreement, and the drafts one writes into it."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from uuid import UUID

from centre_app.domain.agreements.codes import AgreementForm, ClauseKind, PayManner
from centre_app.domain.centre.codes import OrgKind
from centre_app.domain.clock import civil_day
from centre_app.domain.matters.codes import CaseLevel, MatterRole, MatterState
from centre_app.domain.matters.matter import MatterParty
from centre_app.domain.mediation.cases import CaseMediator, CaseParty, MediationCase
from centre_app.domain.mediation.codes import (
    AttendanceRole,
    CaseSource,
    CaseStage,
    Consent,
    LineKind,
    NoticeWay,
    SessionResult,
    SessionState,
)
from centre_app.domain.mediation.records import Attendee, RecordLine, SessionRecord
from centre_app.domain.mediation.sessions import Session
from centre_app.domain.numbering import case_number, mediation_series
from centre_app.domain.permissions import Actor, Role
from centre_app.services.ports.unit import UnitOfWork
from centre_app.services.records.agreements import (
    AgreementDraft,
    AgreementStep,
    AgreementView,
    CaseAgreements,
    CaseKey,
    ItemEntry,
    Sealing,
    Side,
    SignatureEntry,
    Signatures,
)
from centre_app.services.records.people import PersonEntry
from centre_app.services.records.reception import Intake
from tests.town import Town

TODAY = date(2026, 3, 2)
ACCEPTED = date(2026, 2, 20)
SAT_AT = datetime(2026, 2, 26, 1, 0, tzinfo=UTC)
FACTS = (
    "2026年1月18日，王桂兰之子李建军驾驶三轮车在云岭镇集市东口倒车时，撞倒赵德顺的水果摊，"
    "致赵德顺左手擦伤、水果散落。双方对医疗费和水果损失数额各执一词。"
)


@dataclass(frozen=True)
class Bench:
    """The town, its mediator and one case in session, with its sides as they were at first."""

    town: Town
    actor: Actor
    case_id: UUID
    matter_id: UUID
    sides: tuple[Side, ...]

    @property
    def today(self) -> date:
        """Return the day it is at the centre."""
        return civil_day(self.town.clock.now())

    @property
    def page(self) -> CaseAgreements:
        """Return what the agreement page shows now."""
        return self.town.services.agreements.of_case(self.actor, CaseKey(self.case_id))

    @property
    def agreement(self) -> AgreementView:
        """Return the last agreement of the case."""
        return self.page.agreements[-1]

    @property
    def step(self) -> AgreementStep:
        """Return a step with the last agreement as it stands."""
        with self.town.open_unit(self.actor, reading=True) as unit:
            last = unit.agreements.find(case_id=self.case_id)[-1]
            return AgreementStep(agreement_id=last.id, version=last.version)

    def draft(self, **changes: object) -> AgreementDraft:
        """Return a draft that can be printed, with changes."""
        first, second = (side.party_id for side in self.sides)
        whole = AgreementDraft(
            case_id=self.case_id,
            facts=FACTS,
            disputed="医疗费、水果损失的数额",
            items=(payment(second, first), removal(second)),
            further_terms=("双方就本次事故再无其他争议。",),
        )
        return replace(whole, **changes)  # type: ignore[arg-type]

    def issue(self, **changes: object) -> None:
        """Write a draft and print it."""
        services = self.town.services.agreements
        done = services.draft(self.actor, self.draft(**changes))
        services.issue(self.actor, AgreementStep(agreement_id=done.id, version=done.version))

    def speak(self, **changes: object) -> None:
        """Register an oral agreement, performed on the spot unless said otherwise."""
        first, second = (side.party_id for side in self.sides)
        item = payment(second, first, at_once=True, due_on=None)
        whole = {"form": AgreementForm.ORAL, "items": (item,), "reached_on": TODAY}
        self.issue(**(whole | changes))

    def sign(self, on: date | None = None) -> None:
        """Let everybody sign on a day, today if none is said."""
        self.town.services.signings.sign(self.actor, self.signatures(*self.entries(on)))

    def entries(self, on: date | None = None) -> tuple[SignatureEntry, ...]:
        """Return everybody's signature of a day, each by whoever is proposed."""
        return tuple(
            SignatureEntry(
                signer_id=one.signer_id, signed_on=on or self.today, signed_by=one.signed_by
            )
            for one in self.agreement.signers
        )

    def signatures(self, *entries: SignatureEntry) -> Signatures:
        """Return these signatures on the last agreement as it stands."""
        step = self.step
        return Signatures(agreement_id=step.agreement_id, version=step.version, entries=entries)

    def seal(self, on: date | None = None) -> None:
        """Put the seal on, today if no day is said."""
        step = self.step
        day = on or self.today
        sealing = Sealing(agreement_id=step.agreement_id, version=step.version, sealed_on=day)
        self.town.services.signings.seal(self.actor, sealing)

    def conclude(self, **changes: object) -> None:
        """Go the whole way from draft to seal."""
        self.issue(**changes)
        self.sign()
        self.seal()


def payment(debtor: UUID, creditor: UUID, **changes: object) -> ItemEntry:
    """Return a promise to pay 12,000 yuan by 1 December."""
    whole = ItemEntry(
        kind=ClauseKind.PAY,
        debtor_id=debtor,
        creditor_id=creditor,
        what="医疗费、水果损失",
        amount=Decimal(12000),
        manner=PayManner.TRANSFER,
        due_on=date(2026, 12, 1),
    )
    return replace(whole, **changes)  # type: ignore[arg-type]


def removal(debtor: UUID, **changes: object) -> ItemEntry:
    """Return a promise to do something by a day."""
    whole = ItemEntry(
        kind=ClauseKind.ACT,
        debtor_id=debtor,
        what="清走集市东口的杂物，保持道路畅通",
        due_on=date(2026, 3, 20),
    )
    return replace(whole, **changes)  # type: ignore[arg-type]


def bench_in(
    town: Town,
    *,
    stage: CaseStage = CaseStage.IN_SESSION,
    level: CaseLevel = CaseLevel.ORDINARY,
    told: bool = True,
    sat: bool = True,
) -> Bench:
    """Return a case with two parties and one mediator, told their rights unless said otherwise.

    They sat down together once, with a record of it, unless it is said that they did not.
    """
    done = town.services.reception.register(town.actor(Role.RECEPTIONIST), _complaint())
    actor = town.actor(Role.MEDIATOR)
    with town.open_unit(actor) as unit:
        matter = unit.matters.look(done.id)
        matter.state, matter.level = MatterState.IN_PROGRESS, level
        matter.accepted_at = unit.now
        committee = unit.organizations.find(kind=OrgKind.TOWN_COMMITTEE)[0]
        [mediator] = unit.mediators.find(name="周正和")
        seq = unit.numbers.next(mediation_series(committee.short_name))
        case = unit.cases.add(
            MediationCase(
                matter_id=matter.id,
                number=case_number(committee.short_name, 2026, seq),
                committee_id=committee.id,
                source=CaseSource.APPLICATION,
                stage=stage,
                recorder="林秀英",
                accepted_on=ACCEPTED,
            )
        )
        case.parties.extend(_party(case.id, one, told=told) for one in matter.parties)
        case.mediators.append(
            CaseMediator(case_id=case.id, mediator_id=mediator.id, name=mediator.name, leads=True)
        )
        if sat and told:
            sit_down(unit, case)
        unit.audit.record("case:built", case.id, case.number)
        sides = tuple(Side(one.id, one.label, one.name) for one in case.parties)
        return Bench(town, actor, case.id, matter.id, sides)


def sit_down(
    unit: UnitOfWork,
    case: MediationCase,
    *,
    state: SessionState = SessionState.HELD,
    result: SessionResult = SessionResult.AGREED,
) -> Session:
    """Put a session with its record on file, a closed one unless said otherwise."""
    earlier = unit.sessions.find(case_id=case.id)
    session = unit.sessions.add(
        Session(
            case_id=case.id,
            ordinal=len(earlier) + 1,
            starts_at=SAT_AT,
            ends_at=SAT_AT + timedelta(hours=2),
            place="集市东口",
            state=state,
        )
    )
    record = SessionRecord(
        session_id=session.id, subject="损害赔偿", result=result, began_at=SAT_AT
    )
    record.set_attendees(
        Attendee(AttendanceRole.PARTY, one.name, one.label) for one in case.parties
    )
    record.write([RecordLine("甲方", LineKind.STATEMENT, "同意按这个数赔。")])
    unit.session_records.add(record)
    return session


def _complaint() -> Intake:
    return Intake(
        visitor=PersonEntry(
            name="赵德顺",
            phone="13800001111",
            address="云岭镇二村一组",
            birth_date=date(1961, 5, 4),
        ),
        others=(PersonEntry(name="李建军", phone="13800002222", address="云岭镇五村三组"),),
        demand="李建军倒车撞了我的水果摊，要求赔偿医疗费和水果损失",
    )


def _party(case_id: UUID, party: MatterParty, *, told: bool) -> CaseParty:
    return CaseParty(
        case_id=case_id,
        matter_party_id=party.id,
        person_id=party.person_id,
        role=party.role,
        ordinal=0 if party.role is MatterRole.APPLICANT else 1,
        name=party.name,
        consent=Consent.AGREED,
        consent_on=ACCEPTED,
        notice_way=NoticeWay.WRITTEN if told else None,
        notice_on=ACCEPTED if told else None,
        mediators_told_way=NoticeWay.WRITTEN if told else None,
        mediators_told_on=ACCEPTED if told else None,
    )
