"""Evidence as lists show it."""

from uuid import UUID

from centre_app.domain.evidence.items import EvidenceItem
from centre_app.services.ports.unit import UnitOfWork
from centre_app.services.records.evidence import EvidenceFileLine, EvidenceLine


def items_of(unit: UnitOfWork, case_id: UUID) -> list[EvidenceItem]:
    """Return the evidence of a case by its numbers, struck pieces among it."""
    return sorted(unit.evidence_items.find(case_id=case_id), key=lambda one: one.number)


def evidence_lines(unit: UnitOfWork, case_id: UUID) -> tuple[EvidenceLine, ...]:
    """Return the evidence of a case as its list shows it."""
    return tuple(_line(unit, one) for one in items_of(unit, case_id))


def brought_to(unit: UnitOfWork, matter_id: UUID) -> tuple[EvidenceFileLine, ...]:
    """Return the files of a matter that may show a piece of evidence, in the order they came."""
    found = unit.attachments.find(matter_id=matter_id, removed_at=None)
    return tuple(EvidenceFileLine(one.id, one.title, one.file_kind, one.pages) for one in found)


def files_of(unit: UnitOfWork, item: EvidenceItem) -> tuple[EvidenceFileLine, ...]:
    """Return the files of a piece, those taken off meanwhile among them."""
    found = (unit.attachments.look(one.attachment_id) for one in item.files)
    return tuple(
        EvidenceFileLine(
            one.id, one.title, one.file_kind, one.pages, gone=one.removed_at is not None
        )
        for one in found
    )


def _line(unit: UnitOfWork, one: EvidenceItem) -> EvidenceLine:
    return EvidenceLine(
        item_id=one.id,
        version=one.version,
        number=one.number,
        name=one.name,
        kind=one.kind,
        provider_id=one.provider_id,
        provider=one.provider,
        copies=one.copies,
        pages=one.pages,
        original=one.original,
        compared_on=one.compared_on,
        compared_by=one.compared_by,
        proves=one.proves,
        brought_on=one.brought_on,
        returned_on=one.returned_on,
        returned_to=one.returned_to,
        changes=one.changed(),
        struck_reason=one.struck_reason,
        struck_by=one.struck_by,
        struck_at=one.struck_at,
        files=files_of(unit, one),
    )
