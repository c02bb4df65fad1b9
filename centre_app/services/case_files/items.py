"""What lies in a case file: the last edition of each paper, the files brought, enclosures on paper."""

from collections.abc import Iterable, Iterator
from uuid import UUID

from centre_app.domain.attachments.attachment import Attachment
from centre_app.domain.case_files.case_file import CaseFile
from centre_app.domain.case_files.facts import Item
from centre_app.domain.clock import civil_day
from centre_app.domain.papers.forms import Form
from centre_app.domain.papers.issued import Paper
from centre_app.services.ports.unit import UnitOfWork
from centre_app.services.records.case_files import FileSubject


def items_of(unit: UnitOfWork, subject: FileSubject, file: CaseFile | None) -> list[Item]:
    """Return what lies in a file, or would; what is of another case of the matter lies elsewhere."""
    elsewhere = _of_other_cases(unit, subject)
    papers = [
        one
        for one in unit.papers.find(matter_id=subject.matter_id, void=False)
        if one.subject_id not in elsewhere
    ]
    brought = unit.attachments.find(matter_id=subject.matter_id, removed_at=None)
    enclosed = file.enclosures if file is not None else []
    return [
        *map(_paper, _last_editions(papers)),
        *map(_attachment, brought),
        *(one.as_item() for one in enclosed),
    ]


def _of_other_cases(unit: UnitOfWork, subject: FileSubject) -> set[UUID]:
    """Return what papers of the matter may be about that belongs to another of its cases."""
    others = [
        one.id for one in unit.cases.find(matter_id=subject.matter_id) if one.id != subject.case_id
    ]
    return {key for case_id in others for key in _parts_of_case(unit, case_id)}


def _parts_of_case(unit: UnitOfWork, case_id: UUID) -> Iterator[UUID]:
    yield case_id
    yield from (one.id for one in unit.cases.look(case_id).parties)
    for shelf in (unit.sessions, unit.agreements, unit.inquiries, unit.revisits, unit.recusals):
        yield from (one.id for one in shelf.find(case_id=case_id))
    for deal in unit.agreements.find(case_id=case_id):
        yield from (one.id for one in deal.items)
        yield from (one.id for one in unit.confirmations.find(agreement_id=deal.id))


def _last_editions(papers: Iterable[Paper]) -> list[Paper]:
    last: dict[tuple[UUID, str], Paper] = {}
    for one in papers:
        key = (one.subject_id, one.form)
        if key not in last or last[key].edition < one.edition:
            last[key] = one
    return list(last.values())


def _paper(one: Paper) -> Item:
    return Item(
        title=one.title,
        form=Form(one.form),
        paper_id=one.id,
        number=one.number,
        dated_on=civil_day(one.issued_at),
        pages=one.pages,
    )


def _attachment(one: Attachment) -> Item:
    return Item(
        title=one.title,
        kind=one.kind,
        attachment_id=one.id,
        dated_on=civil_day(one.taken_at),
        # What has no pages to be shown, a recording for one, has none to be bound either.
        pages=max(one.pages, 1),
        binds=one.file_kind.has_pages,
        person_id=one.person_id,
    )
