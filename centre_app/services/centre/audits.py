"""Use cases of the auditor, who reads what was done and by whom, and nothing else."""

from centre_app.domain.permissions import Actor, Permission
from centre_app.services.ports.unit import UnitOfWork
from centre_app.services.records.audit import AuditQuery, AuditRow, ChainCheck
from centre_app.services.use_case import UseCases, reading


class Audits(UseCases):
    """Reads the audit and proves its chain."""

    @reading(Permission.AUDIT_READ)
    def page(self, unit: UnitOfWork, actor: Actor, query: AuditQuery) -> tuple[AuditRow, ...]:
        """Return some lines, newest first."""
        return tuple(unit.audit_register.page(query))

    @reading(Permission.AUDIT_READ)
    def check(self, unit: UnitOfWork, actor: Actor, _request: None) -> ChainCheck:
        """Follow the chain from its first line; reads everything, so for the long lane."""
        return unit.audit_register.check()
