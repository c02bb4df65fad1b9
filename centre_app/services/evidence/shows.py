"""Use cases of evidence in a session: a piece is shown, and each side says what it thinks of it."""

from centre_app.domain.errors import FieldError
from centre_app.domain.evidence.codes import Stance
from centre_app.domain.evidence.items import EvidenceItem
from centre_app.domain.evidence.showings import EvidenceShowing, EvidenceView
from centre_app.domain.mediation.cases import MediationCase
from centre_app.domain.mediation.codes import SessionState
from centre_app.domain.mediation.sessions import Session
from centre_app.domain.permissions import Actor, Permission
from centre_app.domain.refusals import Reason
from centre_app.domain.text import FieldChecks
from centre_app.services.evidence.views import items_of
from centre_app.services.matters.history import step_now
from centre_app.services.ports.unit import UnitOfWork
from centre_app.services.records.evidence import SessionEvidence, ShowEvidence, ShownLine
from centre_app.services.records.sessions import SessionKey
from centre_app.services.requests import Done
from centre_app.services.sessions.record_pens import SESSION_RECORD
from centre_app.services.use_case import Topic, UseCases, change, reading

LONGEST_GROUNDS = 500


class EvidenceShows(UseCases):
    """Shows evidence to those who sit in a session."""

    @reading(Permission.CASE_READ)
    def at_session(self, unit: UnitOfWork, actor: Actor, key: SessionKey) -> SessionEvidence:
        """Return the evidence of the case, and what was shown in the session."""
        session = unit.sessions.look(key.session_id)
        case = unit.cases.look(session.case_id)
        shown = {one.item_id: one for one in unit.evidence_showings.find(session_id=session.id)}
        return SessionEvidence(
            session.id,
            session.state is SessionState.OPEN,
            tuple((one.id, one.label, one.name) for one in case.parties),
            tuple(
                _line(one, shown.get(one.id))
                for one in items_of(unit, case.id)
                if not one.struck or one.id in shown
            ),
        )

    @change(Permission.RECORD_WRITE, touches=Topic.SESSIONS | Topic.MATTERS)
    def show(self, unit: UnitOfWork, actor: Actor, request: ShowEvidence) -> Done:
        """Note that a piece was shown, and what the sides said to it; said anew, it replaces that.

        Raises:
            FieldError: nobody said anything, one who did is no party, or gave no grounds.
            RuleError: the session is not under way, the piece is of another case or struck out, or
                somebody else writes the record.
        """
        session = unit.sessions.look(request.session_id)
        session.refuse_unless_open()
        SESSION_RECORD.refuse_unless_writer(unit, session.id)
        case = unit.cases.look(session.case_id)
        item = unit.evidence_items.look(request.item_id)
        if item.case_id != case.id:
            raise FieldError(item_id=Reason.NOT_A_CHOICE)
        item.refuse_if_struck()
        showing = _showing(unit, session, item)
        showing.note(_views(case, request))
        _tell(unit, case, item, showing)
        return Done(item.id, case.number, unit.evidence_showings.version(showing))


def told(view: EvidenceView) -> str:
    """Return what a side said, in one line."""
    grounds = f"，{view.words}" if view.words else ""
    return f"{view.call}{view.stance.label}{grounds}"


def _showing(unit: UnitOfWork, session: Session, item: EvidenceItem) -> EvidenceShowing:
    for known in unit.evidence_showings.find(session_id=session.id, item_id=item.id):
        return unit.evidence_showings.get(known.id, seen=known.version)
    return unit.evidence_showings.add(
        EvidenceShowing(
            matter_id=item.matter_id, session_id=session.id, item_id=item.id, shown_at=unit.now
        )
    )


def _views(case: MediationCase, request: ShowEvidence) -> list[EvidenceView]:
    """Return what was said, in the order of the parties.

    Raises:
        FieldError: nobody said anything, one who did is no party, or his words cannot stand.
    """
    checks = FieldChecks()
    if not request.views:
        checks.refuse("views", Reason.REQUIRED)
    calls = {one.id: one.label for one in case.parties}
    if not calls.keys() >= {one.party_id for one in request.views}:
        checks.refuse("views", Reason.NOT_A_CHOICE)
    said = [
        EvidenceView(
            calls.get(one.party_id, ""),
            one.stance,
            checks.optional_line(f"words{at}", one.words, limit=LONGEST_GROUNDS),
        )
        for at, one in enumerate(request.views)
    ]
    checks.done()
    return said


def _tell(
    unit: UnitOfWork, case: MediationCase, item: EvidenceItem, showing: EvidenceShowing
) -> None:
    said = showing.said()
    words = "；".join(map(told, said))
    matter = unit.matters.look(case.matter_id)
    matter.note(
        step_now(unit, matter, "evidence:shown", note=f"{item.number}. {item.name}：{words}")
    )
    disputed = sum(one.stance is Stance.DISPUTED for one in said)
    unit.audit.record(
        "evidence:shown", item.id, case.number, place=str(item.number), disputed=str(disputed)
    )


def _line(item: EvidenceItem, showing: EvidenceShowing | None) -> ShownLine:
    return ShownLine(
        item.id,
        item.number,
        item.name,
        item.provider,
        showing.shown_at if showing else None,
        showing.said() if showing else (),
    )
