"""How a case came to its committee: by application, or sent by a court or another body."""

from typing import Any

from centre_app.domain.dates import chinese_date
from centre_app.domain.mediation.cases import MediationCase
from centre_app.domain.mediation.codes import CaseSource
from centre_app.domain.text import FieldChecks, Reason
from centre_app.services.ports.unit import UnitOfWork
from centre_app.services.records.mediation import OpenCase

REF_LIMIT = 100


def coming_of(unit: UnitOfWork, request: OpenCase) -> dict[str, Any]:
    """Return the columns of a case that tell how it came, from what was entered.

    What does not belong to the source is left out. Of a court the name, the number of its letter,
    the day and the way are needed, since its term hangs on them; of another body its name and the
    day. Source: 《最高人民法院关于人民法院特邀调解的规定》第二十七条.

    Raises:
        FieldError: something of it is missing, or lies ahead.
    """
    checks = FieldChecks()
    came: dict[str, Any] = {}
    if request.source is CaseSource.APPLICATION:
        came["applied_on"] = checks.optional_day("applied_on", request.applied_on) or unit.today
    elif request.source.entrusted:
        of_court = request.source is CaseSource.ENTRUST_COURT
        ref = checks.line if of_court else checks.optional_line
        came["entrusted_by"] = checks.line("entrusted_by", request.entrusted_by)
        came["entrust_ref"] = ref("entrust_ref", request.entrust_ref, limit=REF_LIMIT)
        came["entrusted_on"] = checks.day("entrusted_on", request.entrusted_on)
        if of_court:
            came["referral"] = request.referral
            if request.referral is None:
                checks.refuse("referral", Reason.REQUIRED)
    for field in ("applied_on", "entrusted_on"):
        day = getattr(request, field)
        if field in came and day is not None and day > unit.today:
            checks.refuse(field, "in_the_future")
    checks.done()
    return came


def entrusted_words(case: MediationCase) -> str:
    """Return who sent a case, for its history; empty for one that nobody sent."""
    if not case.source.entrusted:
        return ""
    parts = [case.entrusted_by, case.entrust_ref]
    parts.append(case.referral.label if case.referral else "")
    parts.append(f"{chinese_date(case.entrusted_on)}接受" if case.entrusted_on else "")
    return "，".join(filter(None, parts))
