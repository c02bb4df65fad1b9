"""Use cases of the notices of a session: a page for everybody who is called, in one paper."""

from centre_app.domain.errors import RuleError
from centre_app.domain.mediation.sittings import InviteeState
from centre_app.domain.papers.forms import Form
from centre_app.domain.permissions import Actor, Permission
from centre_app.services.papers import issue
from centre_app.services.ports.papers import Render
from centre_app.services.ports.unit import OpenUnit, UnitOfWork
from centre_app.services.records.invitations import IssueNotices
from centre_app.services.requests import Done
from centre_app.services.sessions.calling import call_those_of_case
from centre_app.services.sessions.sitting import where
from centre_app.services.sheets.session_notices import session_notices_sheet
from centre_app.services.use_case import Topic, UseCases, change


class Notices(UseCases):
    """Puts on paper when and where people come together."""

    def __init__(self, open_unit: OpenUnit, render: Render) -> None:
        super().__init__(open_unit)
        self._render = render

    @change(Permission.PAPER_ISSUE, touches=Topic.PAPERS | Topic.SESSIONS | Topic.MATTERS)
    def issue_notices(self, unit: UnitOfWork, actor: Actor, request: IssueNotices) -> Done:
        """Print the notices of a planned session (F09), and for parties who mediates (F08).

        Who said that he does not come gets none, unless he is asked for by name. Printing tells
        nobody yet: that is noted when the paper was handed over.

        Raises:
            RuleError: the session has begun, nobody is left to tell, or a character cannot be
                printed.
        """
        session = unit.sessions.get(request.session_id, seen=request.seen)
        session.refuse_unless_planned()
        case = unit.cases.look(session.case_id)
        matter = unit.matters.look(case.matter_id)
        call_those_of_case(case, session)
        wanted = set(request.invitee_ids)
        called = [
            one
            for one in sorted(session.invitees, key=lambda one: one.ordinal)
            if (one.id in wanted if wanted else one.state is not InviteeState.ABSENT)
        ]
        if not called:
            raise RuleError("nobody_to_notify")
        paper = issue(
            unit,
            self._render,
            matter=matter,
            subject_id=session.id,
            form=Form.F09,
            number=case.number,
            sheet=session_notices_sheet(
                unit,
                case,
                matter,
                session=session,
                called=called,
                where=where(unit, session),
                choose_mediators=request.choose_mediators,
            ),
            copies=1,
        )
        return Done(session.id, case.number, unit.sessions.version(session), paper.id)
