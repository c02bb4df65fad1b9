"""Reasons for which findings of the check are let stand."""

from collections.abc import Sequence

from centre_app.domain.agreements.agreement import Agreement
from centre_app.domain.agreements.findings import Finding
from centre_app.domain.agreements.set_asides import SetAside
from centre_app.domain.errors import RuleError
from centre_app.domain.text import FieldChecks
from centre_app.services.ports.unit import UnitOfWork
from centre_app.services.records.agreements import FindingReason

LET_STAND = "agreement:finding_let_stand"


def keep_reason(
    unit: UnitOfWork, agreement: Agreement, found: Sequence[Finding], given: FindingReason
) -> Finding:
    """Put the reason on file in place of an earlier one; return the finding it is for.

    Raises:
        FieldError: no reason is given.
        RuleError: the finding is gone, or it forbids printing.
    """
    checks = FieldChecks()
    reason = checks.line("reason", given.reason)
    checks.done()
    meant = [one for one in found if one.key == given.finding]
    if not meant:
        raise RuleError("finding_gone")
    if meant[0].blocks:
        raise RuleError("finding_blocks")
    earlier = unit.set_asides.find(agreement_id=agreement.id, finding=given.finding)
    if earlier:
        kept = unit.set_asides.get(earlier[0].id, seen=earlier[0].version)
        kept.reason = reason
    else:
        unit.set_asides.add(
            SetAside(
                agreement_id=agreement.id,
                matter_id=agreement.matter_id,
                finding=given.finding,
                reason=reason,
            )
        )
    return meant[0]
