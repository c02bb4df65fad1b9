"""Ties the domain's classes to the tables."""

from functools import cache
from typing import Any

from sqlalchemy import Table
from sqlalchemy.orm import registry, relationship

from centre_app.domain.accounts.staff import Staff
from centre_app.domain.agreements.agreement import Agreement
from centre_app.domain.agreements.items import PerformanceItem
from centre_app.domain.agreements.prompts import BreachEvent, Prompt
from centre_app.domain.agreements.receipts import PartPayment
from centre_app.domain.agreements.set_asides import SetAside
from centre_app.domain.agreements.signatures import AgreementSignature
from centre_app.domain.attachments.attachment import Attachment
from centre_app.domain.case_files.case_file import CaseFile
from centre_app.domain.case_files.parts import Enclosure, FiledItem, Loan, Volume
from centre_app.domain.centre.bodies import (
    Area,
    GridStaff,
    Mediator,
    MediatorHours,
    MediatorLeave,
    Organization,
    Room,
)
from centre_app.domain.centre.committees import CommitteeMember
from centre_app.domain.confirmation.confirmations import (
    Confirmation,
    ConfirmationConsent,
    ConfirmationEvent,
)
from centre_app.domain.confirmation.courts import Court
from centre_app.domain.entity import Entity, Root
from centre_app.domain.evidence.items import EvidenceFile, EvidenceItem
from centre_app.domain.evidence.showings import EvidenceShowing
from centre_app.domain.follow_up.revisits import Revisit, RevisitAttempt
from centre_app.domain.inquiries.inquiry import Inquiry
from centre_app.domain.ladder.steps import LadderStep
from centre_app.domain.matters.access import AccessName, MatterAccess
from centre_app.domain.matters.deadlines import MatterDeadline, WorkOrder
from centre_app.domain.matters.matter import Matter, MatterParty, MatterStep
from centre_app.domain.mediation.cases import CaseMediator, CaseParty, MediationCase, PastMediator
from centre_app.domain.mediation.conflicts import ConflictNote
from centre_app.domain.mediation.entrustment import Entrustment
from centre_app.domain.mediation.handovers import Handover
from centre_app.domain.mediation.impossible import ImpossibleTime
from centre_app.domain.mediation.invitees import Invitee
from centre_app.domain.mediation.records import SessionRecord
from centre_app.domain.mediation.recusal import Recusal, RecusalAnswer
from centre_app.domain.mediation.rest_asks import RestAsk
from centre_app.domain.mediation.rests import CaseExtension, CaseSuspension
from centre_app.domain.mediation.sessions import Session
from centre_app.domain.mediation.ties import MediatorTie
from centre_app.domain.papers.issued import Paper
from centre_app.domain.papers.templates.own import FormText
from centre_app.domain.people.contacts import Contact
from centre_app.domain.people.merging import PersonMerge
from centre_app.domain.people.persons import Person, PersonAlias, PersonChange, PersonSecrets
from centre_app.domain.petitions.files import (
    PetitionAppeal,
    PetitionAsk,
    PetitionFile,
    PetitionItem,
    PetitionService,
)
from centre_app.domain.petitions.refusals import MatterRefusal
from centre_app.domain.reception.visits import Visit
from centre_app.domain.repeats.verdicts import RepeatVerdict
from centre_app.domain.risk.dismissals import RiskDismissal
from centre_app.domain.risk.reports import RiskReport, RiskTold
from centre_app.domain.text_modules.modules import TextModule
from centre_app.storage import tables as t

mapper_registry = registry(metadata=t.metadata)

ROOTS: dict[type[Root], Table] = {
    Organization: t.centre.organizations,
    Area: t.centre.areas,
    GridStaff: t.centre.grid_staff,
    Room: t.centre.rooms,
    Mediator: t.centre.mediators,
    Staff: t.accounts.staff,
    Person: t.people.persons,
    PersonMerge: t.people.person_merges,
    Visit: t.reception.visits,
    Matter: t.matters.matters,
    MatterAccess: t.access.matter_access,
    MatterDeadline: t.matters.matter_deadlines,
    WorkOrder: t.matters.work_orders,
    MatterRefusal: t.refusals.matter_refusals,
    MediationCase: t.mediation.mediation_cases,
    Entrustment: t.entrusting.entrustments,
    RestAsk: t.rest_asks.rest_asks,
    Session: t.mediation.sessions,
    SessionRecord: t.mediation.session_records,
    MediatorTie: t.recusal.mediator_ties,
    Recusal: t.recusal.recusals,
    RecusalAnswer: t.recusal.recusal_answers,
    EvidenceItem: t.evidence.evidence_items,
    EvidenceShowing: t.evidence.evidence_showings,
    Handover: t.handovers.handovers,
    Inquiry: t.inquiries.inquiries,
    Agreement: t.agreements.agreements,
    SetAside: t.agreements.finding_set_asides,
    Revisit: t.follow_up.revisits,
    Court: t.confirmation.courts,
    Confirmation: t.confirmation.confirmations,
    PetitionFile: t.petitions.petition_files,
    Paper: t.papers.papers,
    Attachment: t.attachments.attachments,
    CaseFile: t.case_files.case_files,
    RepeatVerdict: t.repeats.repeat_verdicts,
    RiskReport: t.risk.risk_reports,
    LadderStep: t.ladder.ladder_steps,
    RiskDismissal: t.risk.risk_dismissals,
    TextModule: t.text_modules.text_modules,
    FormText: t.form_texts.form_texts,
}
"""Aggregate roots: each counts its versions."""

CHILDREN: dict[type[Entity], Table] = {
    CommitteeMember: t.centre.committee_members,
    MediatorHours: t.centre.mediator_hours,
    MediatorLeave: t.centre.mediator_leaves,
    PersonAlias: t.people.person_aliases,
    PersonChange: t.people.person_changes,
    Contact: t.people.person_contacts,
    MatterParty: t.matters.matter_parties,
    MatterStep: t.matters.matter_steps,
    AccessName: t.access.access_names,
    RiskTold: t.risk.risk_told,
    CaseParty: t.mediation.case_parties,
    CaseMediator: t.mediation.case_mediators,
    PastMediator: t.recusal.past_mediators,
    ConflictNote: t.recusal.conflict_notes,
    CaseSuspension: t.mediation.case_suspensions,
    CaseExtension: t.mediation.case_extensions,
    ImpossibleTime: t.mediation.case_impossible_times,
    Invitee: t.mediation.session_invitees,
    EvidenceFile: t.evidence.evidence_files,
    PerformanceItem: t.agreements.performance_items,
    AgreementSignature: t.agreements.agreement_signatures,
    PartPayment: t.agreements.part_payments,
    Prompt: t.agreements.prompts,
    RevisitAttempt: t.follow_up.revisit_attempts,
    BreachEvent: t.agreements.breach_events,
    ConfirmationConsent: t.confirmation.confirmation_consents,
    ConfirmationEvent: t.confirmation.confirmation_events,
    PetitionAsk: t.petitions.petition_asks,
    PetitionService: t.petitions.petition_services,
    PetitionItem: t.petitions.petition_items,
    PetitionAppeal: t.petitions.petition_appeals,
    Volume: t.case_files.case_file_volumes,
    FiledItem: t.case_files.filed_items,
    Enclosure: t.case_files.enclosures,
    Loan: t.case_files.loans,
}


def _children(child: type[Entity], order: str, *, at_once: bool = False) -> Any:
    """Return a list of an aggregate: read when it is looked at, or at once with all that are found.

    A matter, a case or a petition is looked up alone, and most want its state or one of its lists:
    reading all of them was half the work of looking it up. At once is for what is found by the dozen.
    """
    return relationship(
        child,
        cascade="all, delete-orphan",
        order_by=CHILDREN[child].c[order],
        lazy="selectin" if at_once else "select",
        passive_deletes=True,
    )


def _of_files() -> dict[type[Root], dict[str, Any]]:
    return {
        CaseFile: {
            "volumes": _children(Volume, "number"),
            "items": _children(FiledItem, "ordinal"),
            "enclosures": _children(Enclosure, "created_at"),
            "loans": _children(Loan, "lent_on"),
        },
        PetitionFile: {
            "asks": _children(PetitionAsk, "asked_at"),
            "services": _children(PetitionService, "since"),
            "items": _children(PetitionItem, "ordinal"),
            "appeals": _children(PetitionAppeal, "asked_on"),
        },
    }


@cache
def start_mapping() -> None:
    """Map every domain class, once for the life of the program."""
    collections = {
        Organization: {"members": _children(CommitteeMember, "since")},
        Mediator: {
            "hours": _children(MediatorHours, "weekday", at_once=True),
            "leaves": _children(MediatorLeave, "first", at_once=True),
        },
        Person: {
            "aliases": _children(PersonAlias, "id"),
            "changes": _children(PersonChange, "id"),
        },
        Matter: {
            "parties": _children(MatterParty, "ordinal"),
            "steps": _children(MatterStep, "at"),
        },
        MatterAccess: {"names": _children(AccessName, "created_at", at_once=True)},
        RiskReport: {"told": _children(RiskTold, "told_at", at_once=True)},
        MediationCase: {
            "parties": _children(CaseParty, "ordinal"),
            "mediators": _children(CaseMediator, "id"),
            "past_mediators": _children(PastMediator, "id"),
            "conflict_notes": _children(ConflictNote, "id"),
            "suspensions": _children(CaseSuspension, "since"),
            "extensions": _children(CaseExtension, "created_at"),
            "impossible": _children(ImpossibleTime, "created_at"),
        },
        Session: {"invitees": _children(Invitee, "ordinal")},
        EvidenceItem: {"files": _children(EvidenceFile, "ordinal", at_once=True)},
        Agreement: {
            "items": _children(PerformanceItem, "ordinal", at_once=True),
            "signatures": _children(AgreementSignature, "signed_on", at_once=True),
            "payments": _children(PartPayment, "paid_on"),
            "prompts": _children(Prompt, "made_on"),
            "breach_events": _children(BreachEvent, "came_on"),
        },
        Revisit: {"attempts": _children(RevisitAttempt, "made_on")},
        Confirmation: {
            "consents": _children(ConfirmationConsent, "created_at", at_once=True),
            "events": _children(ConfirmationEvent, "ordinal", at_once=True),
        },
        **_of_files(),
    }
    for child, table in CHILDREN.items():
        mapper_registry.map_imperatively(child, table)
    for root, table in ROOTS.items():
        mapper_registry.map_imperatively(
            root, table, version_id_col=table.c.version, properties=collections.get(root, {})
        )
    mapper_registry.map_imperatively(PersonSecrets, t.people.person_secrets)
    mapper_registry.configure()
