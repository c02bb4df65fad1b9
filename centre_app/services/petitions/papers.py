"""Issuing the papers of a petition, each under its number, and tied to the file."""

from uuid import UUID

from centre_app.domain.matters.matter import Matter
from centre_app.domain.numbering import (
    EXTENSION,
    NOTICE,
    OPINION,
    ORDER,
    REFUSAL,
    OrderLetter,
    extension_number,
    notice_number,
    opinion_number,
    order_number,
    refusal_number,
)
from centre_app.domain.papers.forms import Form
from centre_app.domain.papers.sheets import Sheet
from centre_app.domain.petitions.codes import PetitionState, ServedPaper
from centre_app.domain.petitions.files import PetitionAsk, PetitionFile, PetitionService
from centre_app.services.papers import issue
from centre_app.services.ports.papers import Render
from centre_app.services.ports.unit import UnitOfWork
from centre_app.services.sheets.petition_answers import (
    extension_notice_sheet,
    extension_request_sheet,
    opinion_sheet,
)
from centre_app.services.sheets.petitions import (
    acceptance_sheet,
    record_sheet,
    refusal_sheet,
    service_sheet,
    transfer_sheet,
    writer,
)

_SERVED = {
    ServedPaper.NOTICE: Form.F31,
    ServedPaper.REFUSAL: Form.F32,
    ServedPaper.EXTENSION: Form.F35N,
    ServedPaper.OPINION: Form.F36,
}


class PetitionPapers:
    """Lays out and stores the papers of one petition."""

    def __init__(
        self, unit: UnitOfWork, render: Render, matter: Matter, file: PetitionFile
    ) -> None:
        self.unit, self.matter, self.file = unit, matter, file
        self._render = render
        self._short = unit.centre.profile().short_name
        self._year = unit.today.year

    def record(self) -> UUID:
        """Issue the registration form (F30)."""
        sheet = record_sheet(self.unit, self.matter, self.file)
        return self._issue(Form.F30, self.matter.number, sheet, copies=1)

    def notice(self) -> UUID:
        """Issue the notice of acceptance, or of where the petition went (F31)."""
        number = notice_number(self._short, self._year, self.unit.numbers.next(NOTICE))
        sheet = acceptance_sheet(self.unit, self.matter, self.file, number=number)
        return self._issue(Form.F31, number, sheet, copies=2)

    def refusal(self, ask: PetitionAsk) -> UUID:
        """Issue the notice that it is not accepted, or no longer (F32)."""
        number = refusal_number(self._short, self._year, self.unit.numbers.next(REFUSAL))
        sheet = refusal_sheet(self.unit, self.matter, self.file, ask=ask, number=number)
        return self._issue(Form.F32, number, sheet, copies=2)

    def letter(self, requirement: str) -> UUID:
        """Issue the letter to the body that is handed the petition (F33)."""
        assigned = self.file.state is PetitionState.ASSIGNED
        number = order_number(
            self._short,
            OrderLetter.ASSIGN if assigned else OrderLetter.FORWARD,
            year=self._year,
            seq=self.unit.numbers.next(ORDER),
        )
        sheet = transfer_sheet(
            self.unit, self.matter, self.file, number=number, requirement=requirement
        )
        return self._issue(Form.F33, number, sheet, copies=2)

    def extension(self, ask: PetitionAsk) -> UUID:
        """Issue the sheet with the head's word and the notice to the petitioner (F35)."""
        number = extension_number(self._short, self._year, self.unit.numbers.next(EXTENSION))
        request = extension_request_sheet(self.unit, self.matter, self.file, ask=ask, number=number)
        self._issue(Form.F35, number, request, copies=1)
        notice = extension_notice_sheet(self.unit, self.matter, self.file, ask=ask, number=number)
        return self._issue(Form.F35N, number, notice, copies=2)

    def opinion(self) -> UUID:
        """Issue the opinion (F36)."""
        number = opinion_number(self._short, self._year, self.unit.numbers.next(OPINION))
        sheet = opinion_sheet(self.unit, self.matter, self.file, number=number)
        return self._issue(Form.F36, number, sheet, copies=len(self.matter.parties) + 2)

    def service(self, service: PetitionService) -> UUID:
        """Issue the return of service of a paper (F23)."""
        form = _SERVED[service.paper].value
        served = self.unit.papers.find(subject_id=self.file.id, form=form)
        # By the name and number it bears: what was only told by mouth bears neither.
        title, number = (
            (served[-1].title, served[-1].number)
            if served
            else (service.paper.label, self.matter.number)
        )
        body = writer(self.unit, self.matter)
        sheet = service_sheet(
            self.unit, self.matter, service, title=title, number=number, body=body
        )
        return self._issue(Form.F23, number, sheet, copies=1, subject_id=service.id)

    def _issue(
        self, form: Form, number: str, sheet: Sheet, *, copies: int, subject_id: UUID | None = None
    ) -> UUID:
        return issue(
            self.unit,
            self._render,
            matter=self.matter,
            subject_id=subject_id or self.file.id,
            form=form,
            number=number,
            sheet=sheet,
            copies=copies,
        ).id
