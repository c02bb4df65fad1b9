"""F11 人民调解证据材料."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from uuid import UUID

from centre_app.domain.evidence.codes import EvidenceField
from centre_app.domain.evidence.items import EvidenceItem, shown
from centre_app.domain.matters.matter import Matter
from centre_app.domain.mediation.cases import MediationCase
from centre_app.domain.papers.sheets import (
    EvidenceBeside,
    EvidencePicture,
    EvidenceRow,
    EvidenceSheet,
    LinePiece,
    PieceMark,
)
from centre_app.services.ports.unit import UnitOfWork
from centre_app.services.records.evidence import PageDrawn

_Pages = Mapping[UUID, Sequence[PageDrawn]]


def evidence_sheet(
    unit: UnitOfWork,
    case: MediationCase,
    matter: Matter,
    items: Sequence[EvidenceItem],
    drawn: Iterable[PageDrawn],
) -> EvidenceSheet:
    """Return the evidence of a case as it is on paper; struck pieces stay, and are shown struck."""
    committee = unit.organizations.look(case.committee_id)
    counting = [one for one in items if not one.struck]
    pages: dict[UUID, list[PageDrawn]] = {}
    for page in drawn:
        pages.setdefault(page.attachment_id, []).append(page)
    return EvidenceSheet(
        org_name=committee.name,
        seal_name=committee.seal_name,
        number=case.number,
        dispute=matter.dispute_type.label,
        parties=tuple(f"{one.label}{one.name}" for one in case.parties),
        rows=tuple(map(_row, items)),
        beside=tuple(file for one in counting for file in _beside(unit, one, pages)),
        pictures=tuple(shot for one in counting for shot in _pictures(unit, one, pages)),
        providers=tuple(dict.fromkeys(one.provider for one in counting)),
        verifiers=tuple(dict.fromkeys(one.compared_by for one in counting if one.compared_by)),
        made_on=unit.today,
    )


def _row(item: EvidenceItem) -> EvidenceRow:
    return EvidenceRow(
        number=item.number,
        name=_cell(item, EvidenceField.NAME),
        kind=_cell(item, EvidenceField.KIND),
        provider=_cell(item, EvidenceField.PROVIDER),
        copies=_cell(item, EvidenceField.COPIES),
        pages=_cell(item, EvidenceField.PAGES),
        original=_cell(item, EvidenceField.ORIGINAL),
        compared=_cell(item, EvidenceField.COMPARED),
        proves=_cell(item, EvidenceField.PROVES),
        struck_reason=item.struck_reason,
        returned_to=item.returned_to,
        returned_on=item.returned_on,
    )


def _cell(item: EvidenceItem, which: EvidenceField) -> tuple[LinePiece, ...]:
    """Return what stood in a field, struck, and what stands there now."""
    now, struck = shown(item)[which], PieceMark.STRUCK
    past = [LinePiece(was, struck) for was in item.earlier(which)]
    if not now:
        return tuple(past)
    mark = struck if item.struck else PieceMark.ADDED if past else PieceMark.KEPT
    return (*past, LinePiece(now, mark))


def _pictures(unit: UnitOfWork, item: EvidenceItem, pages: _Pages) -> Iterator[EvidencePicture]:
    for one in item.files:
        file = unit.attachments.look(one.attachment_id)
        for page in pages.get(file.id, ()):
            yield EvidencePicture(
                number=item.number,
                name=item.name,
                title=file.title,
                page=page.page + 1,
                pages=file.pages,
                compared_by=item.compared_by,
                compared_on=item.compared_on,
                jpeg=page.jpeg,
            )


def _beside(unit: UnitOfWork, item: EvidenceItem, pages: _Pages) -> Iterator[EvidenceBeside]:
    """Yield what of a piece is not on the paper: it lies on a medium, or beside it."""
    for one in item.files:
        file = unit.attachments.look(one.attachment_id)
        printed = len(pages.get(file.id, ()))
        if file.removed_at is None and (not printed or printed < file.pages):
            yield EvidenceBeside(
                number=item.number,
                name=item.name,
                title=file.title,
                file_kind=file.file_kind.label,
                printed=printed,
            )
