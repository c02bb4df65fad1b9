"""Agreements half written: one in vague words, one that says neither how nor by when."""

from datetime import timedelta
from typing import Any

from centre_app.domain.agreements.codes import ClauseKind, PayManner
from centre_app.domain.centre.codes import OrgKind
from centre_app.domain.matters.codes import Route
from centre_app.domain.mediation.cases import MediationCase
from centre_app.domain.permissions import Role
from centre_app.services.demo.agenda import Life
from centre_app.services.demo.scenes.case_road import assigned, opened
from centre_app.services.demo.scenes.errand import Errand
from centre_app.services.demo.world import World
from centre_app.services.records.agreements import AgreementDraft, ItemEntry
from centre_app.services.records.triage import Acceptance


def in_vague_words(world: World) -> Life:
    """Draft what the language check has much to say about."""
    yield from _drafted(Errand(world, "draft_vague"), days_ago=5)


def without_manner_or_day(world: World) -> Life:
    """Draft a debt of which nobody can tell how and by when it is paid."""
    yield from _drafted(Errand(world, "draft_open"), days_ago=6)


def _drafted(errand: Errand, *, days_ago: int) -> Life:
    yield errand.when(days_ago, 9, 40), errand.actor(Role.RECEPTIONIST)
    errand.register(errand.somebody(), others=(errand.somebody(),))
    yield errand.when(days_ago, 10, 30), errand.actor(Role.DISPATCHER)
    errand.triage(Route.MEDIATION, OrgKind.TOWN_COMMITTEE)
    errand.do(errand.usual.triage.accept, Acceptance(**errand.head, told=True))
    yield errand.when(days_ago - 1, 9, 35), errand.actor(Role.DISPATCHER)
    case = opened(errand)
    assigned(errand, case)
    yield errand.when(1, 16, 20), errand.actor(Role.DISPATCHER)
    clauses = tuple(_clause(errand, case, one) for one in errand.told["clauses"])
    draft = AgreementDraft(case_id=case.id, facts=errand.told["facts"], items=clauses)
    errand.usual.agreements.draft(errand.world.unit.actor, draft)


def _clause(errand: Errand, case: MediationCase, told: dict[str, Any]) -> ItemEntry:
    """Return what the second party owes; where no days are told, neither how nor by when."""
    kind, days = ClauseKind(told["kind"]), told.get("days")
    first, second = (one.id for one in sorted(case.parties, key=lambda one: one.ordinal))
    return ItemEntry(
        kind=kind,
        debtor_id=second,
        creditor_id=first if kind.named_to else None,
        what=told["what"],
        amount=told.get("amount"),
        manner=PayManner.CASH if kind.pays and days else None,
        due_on=errand.world.unit.today + timedelta(days=days) if days else None,
    )
