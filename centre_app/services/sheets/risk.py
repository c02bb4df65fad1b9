"""The sheet of a report of danger."""

from centre_app.domain.clock import local
from centre_app.domain.matters.matter import Matter
from centre_app.domain.papers.sheets import RiskReportSheet, RiskToldLine
from centre_app.domain.risk.reports import RiskReport
from centre_app.services.ports.unit import UnitOfWork

MEDIATION_LAW = "《中华人民共和国人民调解法》第二十五条"
VIOLENCE_LAW = "《中华人民共和国反家庭暴力法》第十四条"


def risk_sheet(unit: UnitOfWork, matter: Matter, report: RiskReport) -> RiskReportSheet:
    """Return the report of a danger as it is printed (F43)."""
    body = unit.organizations.look(matter.org_id)
    laws = (MEDIATION_LAW, VIOLENCE_LAW) if report.police_owed else (MEDIATION_LAW,)
    return RiskReportSheet(
        org_name=body.name,
        seal_name=body.seal_name,
        matter_code=matter.number,
        parties=matter.parties_text,
        place=matter.place,
        raised_at=local(report.raised_at),
        raised_by=unit.staff.look(report.raised_by).name,
        risk=matter.risk.label,
        factors=tuple(one.label for one in report.factors),
        words=report.words,
        measures=report.measures,
        told=tuple(
            RiskToldLine(at=local(one.told_at), who=f"{one.kind.label} {one.who}", way=one.way)
            for one in report.told
        ),
        basis="、".join(laws),
    )
