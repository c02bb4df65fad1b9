"""What every step of a file leaves: a line in the history of its matter, and one in the audit."""

from centre_app.domain.case_files.case_file import CaseFile
from centre_app.services.matters.history import step_now
from centre_app.services.ports.unit import UnitOfWork
from centre_app.services.requests import Done


def noted(unit: UnitOfWork, file: CaseFile, tag: str, note: str) -> Done:
    """Note a step of a file and return the answer to it."""
    matter = unit.matters.look(file.matter_id)
    matter.note(step_now(unit, matter, tag, note=note))
    unit.audit.record(tag, file.id, file.number, state=file.state.value)
    return Done(file.id, file.number, unit.case_files.version(file))
