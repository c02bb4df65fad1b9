"""What is half typed in a record, as plain values and back."""

from dataclasses import dataclass
from typing import Any

from centre_app.domain.mediation import transcript
from centre_app.domain.mediation.codes import AttendanceRole, SessionResult
from centre_app.domain.mediation.records import Attendee
from centre_app.services.records.sessions import RecordPage
from centre_app.views.mediation.attendance import AttendancePane


@dataclass(frozen=True)
class Typed:
    """What the page shows: the draft, or what is on file. ``version`` is what it was typed over."""

    text: str
    subject: str
    attendance: tuple[Attendee, ...]
    result: SessionResult | None
    version: int
    unsaved: bool = False


def half_typed(*, version: int, text: str, pane: AttendancePane) -> dict[str, Any]:
    """Return what stands on the page as plain values, to be kept."""
    result = pane.result.value()
    people = [
        [one.role.value, one.name, one.call, one.present, one.behalf] for one in pane.people()
    ]
    return {
        "text": text,
        "subject": pane.subject.text(),
        "attendance": people,
        "result": result.value if result else "",
        "version": version,
    }


def read_draft(record: RecordPage) -> Typed:
    """Return what is to be shown of a record: its author's draft goes before what is on file."""
    draft = record.draft
    if draft is None:
        return Typed(
            text=transcript.written(record.lines[record.read_lines :]),
            subject=record.subject,
            attendance=record.attendance,
            result=record.result,
            version=record.version,
        )
    return Typed(
        text=draft["text"],
        subject=draft["subject"],
        attendance=tuple(
            Attendee(AttendanceRole(role), *said) for role, *said in draft["attendance"]
        ),
        result=SessionResult(draft["result"]) if draft["result"] else None,
        version=draft["version"],
        unsaved=True,
    )
