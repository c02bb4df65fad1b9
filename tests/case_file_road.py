"""A closed case with its papers, and the way of its file through the archive, for tests."""

from datetime import date
from typing import Any
from uuid import UUID

from centre_app.domain.attachments.codes import AttachmentKind
from centre_app.domain.case_files.codes import Retention
from centre_app.domain.matters.codes import MatterState, Outcome
from centre_app.domain.mediation.codes import EndReason
from centre_app.domain.papers.forms import Form
from centre_app.domain.papers.issued import Paper
from centre_app.domain.permissions import Actor, Role
from centre_app.services.records.case_files import (
    BeginFile,
    Enclose,
    FilePage,
    FileStep,
    FileSubject,
    LendFile,
    LockFile,
    ProposeDestruction,
    ReviewFile,
    Shelf,
    ShelfQuery,
    SupplementFile,
    TakeInFile,
)
from centre_app.services.requests import Done
from tests.mediation_town import Road

DUE = (Form.F01, Form.F02, Form.F04, Form.F18)
"""What a mediation leaves that failed before anybody sat down."""


class FilingRoad(Road):
    """The way of a file until it is locked; every step uses the version it finds."""

    @property
    def archivist(self) -> Actor:
        """Return who keeps the files."""
        return self.town.actor(Role.ARCHIVIST)

    @property
    def director(self) -> Actor:
        """Return who decides."""
        return self.town.actor(Role.DIRECTOR)

    def closed(self, *names: str, forms: tuple[Form, ...] = DUE) -> FileSubject:
        """Return a case that failed, its matter closed, with papers."""
        case_id = self.ready(*names)
        matter_id = self.card(case_id).matter_id
        with self.town.open_unit(self.director) as unit:
            case = unit.cases.get(case_id, seen=self.version(case_id))
            case.end(Outcome.FAILED, on=unit.today, reason=EndReason.NO_AGREEMENT, note="")
            matter = unit.matters.look(matter_id)
            matter.state, matter.closed_at = MatterState.CLOSED, unit.now
            unit.audit.record("case:ended", case_id, case.number)
        for form in forms:
            self.paper(matter_id, form, subject_id=case_id)
        return FileSubject(matter_id, case_id)

    def paper(self, matter_id: UUID, form: Form, *, subject_id: UUID, edition: int = 1) -> UUID:
        """Put a paper on file."""
        with self.town.open_unit(self.director) as unit:
            paper = unit.papers.add(
                Paper(
                    matter_id=matter_id,
                    subject_id=subject_id,
                    form=form.value,
                    number="1",
                    edition=edition,
                    title=form.label,
                    pages=2,
                    sha256="0" * 64,
                    wording_version="1",
                    copies=1,
                    issued_at=unit.now,
                )
            )
            key = paper.id
            unit.audit.record("paper:issued", key, form.value)
        return key

    def page(self, subject: FileSubject) -> FilePage:
        """Return the page of a file."""
        return self.town.services.filing.page(self.archivist, subject)

    def shelf(self, **wanted: Any) -> Shelf:
        """Return a list of files."""
        return self.town.services.filing.shelf(self.archivist, ShelfQuery(**wanted))

    def begin(self, subject: FileSubject, retention: Retention = Retention.SHORT) -> Done:
        """Begin a file."""
        request = BeginFile(subject=subject, retention=retention)
        return self.town.services.filing.begin(self.archivist, request)

    def begun(self, *names: str, forms: tuple[Form, ...] = DUE) -> FileSubject:
        """Return a case whose file is begun, copies of identity in it."""
        subject = self.closed(*names, forms=forms)
        self.begin(subject)
        for person_id, name in self.page(subject).parties:
            self.enclose(subject, title=f"{name}身份证复印件", person_id=person_id)
        return subject

    def seen(self, subject: FileSubject) -> dict[str, Any]:
        """Return what every step of a file begins with."""
        page = self.page(subject)
        assert page.file_id is not None
        return {"file_id": page.file_id, "seen": page.version}

    def enclose(self, subject: FileSubject, **said: Any) -> Done:
        """Note something that lies in the file on paper."""
        known: dict[str, Any] = {"kind": AttachmentKind.IDENTITY, "title": "复印件", "pages": "1"}
        request = Enclose(**self.seen(subject), **({"dated_on": None} | known | said))
        return self.town.services.filing.enclose(self.archivist, request)

    def review(self, subject: FileSubject, actor: Actor | None = None) -> Done:
        """Let the director look it through."""
        request = ReviewFile(**self.seen(subject), remarks="核对无误")
        return self.town.services.filing.review(actor or self.director, request)

    def lock(self, subject: FileSubject, actor: Actor | None = None, reason: str = "") -> Done:
        """Lock it."""
        request = LockFile(**self.seen(subject), reason=reason)
        return self.town.services.filing.lock(actor or self.archivist, request)

    def locked(self, *names: str) -> FileSubject:
        """Return a case whose file is locked."""
        subject = self.begun(*names)
        self.review(subject)
        self.lock(subject)
        return subject

    def put_back(self, subject: FileSubject) -> Done:
        """Let it be worked on again."""
        return self.town.services.filing.put_back(self.archivist, FileStep(**self.seen(subject)))


class CaseFileRoad(FilingRoad):
    """The way of a file that is locked."""

    def lend(self, subject: FileSubject, due_on: date | None = date(2026, 3, 20)) -> Done:
        """Lend it."""
        request = LendFile(
            **self.seen(subject), borrower="县法院赵法官", purpose="司法确认审查", due_on=due_on
        )
        return self.town.services.archive.lend(self.archivist, request)

    def take_in(self, subject: FileSubject) -> Done:
        """Take it in again."""
        request = TakeInFile(**self.seen(subject), note="完好")
        return self.town.services.archive.take_in(self.archivist, request)

    def supplement(self, subject: FileSubject) -> Done:
        """Close what came later."""
        request = SupplementFile(**self.seen(subject), reason="归档后补送")
        return self.town.services.archive.supplement(self.archivist, request)

    def outlived(self, subject: FileSubject) -> None:
        """Let its years be over."""
        step = self.seen(subject)
        with self.town.open_unit(self.director) as unit:
            unit.case_files.get(step["file_id"], seen=step["seen"]).kept_until = date(2025, 12, 31)
            unit.audit.record("file:locked", step["file_id"], "")

    def propose(self, subject: FileSubject) -> Done:
        """Propose to destroy it."""
        request = ProposeDestruction(**self.seen(subject), reason="保管期满")
        return self.town.services.archive.propose(self.archivist, request)
