"""Who may do what: the single policy table, asked by every use case."""

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from centre_app.domain.codes import Code
from centre_app.domain.errors import NotAllowedError


class Permission(StrEnum):
    """What a role can be given; named subject:action."""

    SELF = "self:use"
    VISIT_REGISTER = "visit:register"
    TEXT_WRITE = "text:write"
    PERSON_READ = "person:read"
    PERSON_REVEAL = "person:reveal"
    PERSON_WRITE = "person:write"
    PERSON_MERGE = "person:merge"
    MATTER_READ = "matter:read"
    MATTER_TRIAGE = "matter:triage"
    MATTER_CLOSE = "matter:close"
    MATTER_REOPEN = "matter:reopen"
    PARTY_WRITE = "party:write"
    MATTER_RESTRICT = "matter:restrict"
    RISK_REPORT = "risk:report"
    LADDER_NOTE = "ladder:note"
    PETITION_DECIDE = "petition:decide"
    CASE_READ = "case:read"
    CASE_MANAGE = "case:manage"
    RECUSAL_DECIDE = "recusal:decide"
    HANDOVER_DECIDE = "handover:decide"
    TRANSFER_DECIDE = "transfer:decide"
    SESSION_BOOK = "session:book"
    RECORD_WRITE = "record:write"
    EVIDENCE_WRITE = "evidence:write"
    CAUCUS_WRITE = "caucus:write"
    CAUCUS_RELEASE = "caucus:release"
    AGREEMENT_WRITE = "agreement:write"
    PAPER_ISSUE = "paper:issue"
    PAPER_READ = "paper:read"
    ATTACHMENT_ADD = "attachment:add"
    REVISIT_RECORD = "revisit:record"
    REVISIT_SUPERVISE = "revisit:supervise"
    REPORT_READ = "report:read"
    REPORT_EXPORT = "report:export"
    STAFF_MANAGE = "staff:manage"
    CENTRE_MANAGE = "centre:manage"
    CALENDAR_IMPORT = "calendar:import"
    LEDGER_IMPORT = "ledger:import"
    AUDIT_READ = "audit:read"
    FILE_KEEP = "file:keep"
    FILE_DECIDE = "file:decide"


class Role(Code):
    """What a member of staff does at the centre."""

    RECEPTIONIST = "receptionist", "接待员"
    DISPATCHER = "dispatcher", "分流员"
    MEDIATOR = "mediator", "调解员"
    CHIEF_MEDIATOR = "chief_mediator", "首席调解员"
    CLERK = "clerk", "记录员"
    DEPT_HANDLER = "dept_handler", "部门联络员"
    SUPERVISOR = "supervisor", "督查员"
    ARCHIVIST = "archivist", "档案员"
    DIRECTOR = "director", "中心主任"
    SYS_ADMIN = "sys_admin", "系统管理员"
    AUDITOR = "auditor", "审计员"


P = Permission
_SEE = {P.SELF, P.MATTER_READ, P.PERSON_READ, P.CASE_READ, P.PAPER_READ}
_MEDIATE = _SEE | {
    P.PARTY_WRITE,
    P.CASE_MANAGE,
    P.SESSION_BOOK,
    P.RECORD_WRITE,
    P.EVIDENCE_WRITE,
    P.CAUCUS_WRITE,
    P.CAUCUS_RELEASE,
    P.AGREEMENT_WRITE,
    P.PAPER_ISSUE,
    P.REVISIT_RECORD,
    P.PERSON_REVEAL,
    P.ATTACHMENT_ADD,
    P.MATTER_RESTRICT,
    P.RISK_REPORT,
    P.LADDER_NOTE,
    P.PERSON_WRITE,
}
_DISPATCH = _MEDIATE | {
    P.PERSON_MERGE,
    P.VISIT_REGISTER,
    P.MATTER_TRIAGE,
    P.MATTER_CLOSE,
    P.REPORT_READ,
    P.LEDGER_IMPORT,
    P.TEXT_WRITE,
    P.HANDOVER_DECIDE,
}

GRANTS: dict[Role, frozenset[Permission]] = {
    Role.RECEPTIONIST: frozenset(
        _SEE
        | {
            P.VISIT_REGISTER,
            P.PERSON_WRITE,
            P.PARTY_WRITE,
            P.PAPER_ISSUE,
            P.REVISIT_RECORD,
            P.ATTACHMENT_ADD,
            P.MATTER_RESTRICT,
            P.RISK_REPORT,
            P.TEXT_WRITE,
        }
    ),
    Role.DISPATCHER: frozenset(_DISPATCH),
    Role.MEDIATOR: frozenset(_MEDIATE),
    Role.CHIEF_MEDIATOR: frozenset(
        _MEDIATE
        | {P.RECUSAL_DECIDE, P.HANDOVER_DECIDE, P.MATTER_CLOSE, P.REPORT_READ, P.TEXT_WRITE}
    ),
    Role.CLERK: frozenset(
        _SEE
        | {
            P.RECORD_WRITE,
            P.CAUCUS_WRITE,
            P.EVIDENCE_WRITE,
            P.SESSION_BOOK,
            P.PARTY_WRITE,
            P.ATTACHMENT_ADD,
        }
    ),
    Role.DEPT_HANDLER: frozenset({P.SELF, P.MATTER_READ}),
    Role.SUPERVISOR: frozenset(_SEE | {P.REVISIT_RECORD, P.REVISIT_SUPERVISE, P.REPORT_READ}),
    Role.ARCHIVIST: frozenset(_SEE | {P.REPORT_READ, P.FILE_KEEP}),
    Role.DIRECTOR: frozenset(
        _DISPATCH
        | {
            P.RECUSAL_DECIDE,
            P.TRANSFER_DECIDE,
            P.MATTER_REOPEN,
            P.REVISIT_SUPERVISE,
            P.PETITION_DECIDE,
            P.REPORT_EXPORT,
            P.CALENDAR_IMPORT,
            P.CENTRE_MANAGE,
            P.FILE_KEEP,
            P.FILE_DECIDE,
        }
    ),
    Role.SYS_ADMIN: frozenset({P.SELF, P.STAFF_MANAGE, P.CENTRE_MANAGE, P.CALENDAR_IMPORT}),
    Role.AUDITOR: frozenset({P.SELF, P.AUDIT_READ}),
}
"""The administrator manages accounts and sees no cases, the auditor sees only the audit.

Source: 等保 2.0 level 2, separation of duties.
"""


@dataclass(frozen=True)
class Actor:
    """The person signed in, on whose behalf a use case runs."""

    staff_id: UUID
    org_id: UUID
    name: str
    roles: frozenset[Role]

    def may(self, permission: Permission) -> bool:
        """Return whether one of the actor's roles holds the permission."""
        return any(permission in GRANTS[role] for role in self.roles)

    def require(self, permission: Permission) -> None:
        """Let the actor pass if he holds the permission.

        Raises:
            NotAllowedError: he does not.
        """
        if not self.may(permission):
            raise NotAllowedError(permission)
