"""A case in which both sides bring evidence, and a neighbour is asked what he saw."""

from typing import Any

from centre_app.domain.centre.codes import OrgKind
from centre_app.domain.evidence.codes import EvidenceKind, OriginalKind
from centre_app.domain.matters.codes import Route
from centre_app.domain.mediation.cases import MediationCase
from centre_app.domain.permissions import Role
from centre_app.services.demo.agenda import Life
from centre_app.services.demo.scenes.asking import begun, closed
from centre_app.services.demo.scenes.case_road import assigned, opened
from centre_app.services.demo.scenes.errand import Errand
from centre_app.services.demo.world import World
from centre_app.services.records.evidence import CorrectEvidence, ListEvidence, StrikeEvidence
from centre_app.services.records.triage import Acceptance


def water_in_the_yard(world: World) -> Life:
    """Let a case come as far as its notices; then a neighbour is asked, and proofs are brought."""
    errand = Errand(world, "proofs")
    yield errand.when(6, 10, 10), errand.actor(Role.RECEPTIONIST)
    errand.register(errand.somebody(), others=(errand.somebody(),))
    yield errand.when(6, 11), errand.actor(Role.DISPATCHER)
    errand.triage(Route.MEDIATION, OrgKind.TOWN_COMMITTEE)
    errand.do(errand.usual.triage.accept, Acceptance(**errand.head, told=True))
    yield errand.when(5, 9, 30), errand.actor(Role.DISPATCHER)
    case = opened(errand)
    assigned(errand, case)
    yield errand.when(4, 15, 5), errand.actor(Role.DISPATCHER)
    inquiry = begun(errand, case)
    yield errand.when(4, 15, 50), errand.actor(Role.DISPATCHER)
    closed(errand, inquiry)
    yield errand.when(3, 14, 40), errand.actor(Role.DISPATCHER)
    for piece in errand.told["pieces"]:
        _listed(errand, case, piece)
    yield errand.when(2, 16, 5), errand.actor(Role.DISPATCHER)
    _mended(errand, case)


def _said(errand: Errand, case: MediationCase, piece: dict[str, Any]) -> dict[str, Any]:
    """Return what is typed of a piece; copies were compared with their originals at once."""
    who = piece["from"]
    copied = piece["original"] == OriginalKind.COPY.value
    return {
        "name": piece["name"],
        "kind": EvidenceKind(piece["kind"]),
        "provider_id": case.parties[who].id if isinstance(who, int) else None,
        "provider": "" if isinstance(who, int) else who,
        "copies": piece["copies"],
        "pages": piece["pages"],
        "original": OriginalKind(piece["original"]),
        "compared_by": errand.world.unit.actor.name if copied else "",
        "proves": piece["proves"],
    }


def _listed(errand: Errand, case: MediationCase, piece: dict[str, Any]) -> None:
    unit = errand.world.unit
    request = ListEvidence(
        case_id=case.id, seen=unit.cases.version(case), **_said(errand, case, piece)
    )
    errand.usual.evidence.put(unit.actor, request)


def _mended(errand: Errand, case: MediationCase) -> None:
    """Call the second piece by its right name, and strike out the last."""
    unit, told, usual = errand.world.unit, errand.told, errand.usual
    _, second, _, last = unit.evidence_items.find(case_id=case.id)
    said = _said(errand, case, {**told["pieces"][1], "name": told["renamed"]})
    seen = unit.evidence_items.version(second)
    mended = CorrectEvidence(
        item_id=second.id,
        seen=seen,
        **(
            said
            | {
                "brought_on": second.brought_on,
                "compared_by": second.compared_by,
                "compared_on": second.compared_on,
            }
        ),
    )
    usual.evidence.correct(unit.actor, mended)
    seen = unit.evidence_items.version(last)
    usual.evidence.strike(
        unit.actor, StrikeEvidence(item_id=last.id, seen=seen, reason=told["struck"])
    )
