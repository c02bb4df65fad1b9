"""A report of danger as a clerk files it."""

from dataclasses import replace
from datetime import datetime, timedelta

from centre_app.domain.papers.sheets import RiskReportSheet, RiskToldLine, Sheet
from tests.printing.petition_specimens import CODE, LONG_NAME, LONG_TEXT

_NINE = datetime(2026, 10, 30, 9, 12)  # noqa: DTZ001 - the wall clock of the paper

RISK_REPORT = RiskReportSheet(
    org_name="玉门市花海镇综治中心",
    matter_code=CODE,
    parties="张建国与李䶮㛃",
    place="黄水桥村三组",
    raised_at=_NINE,
    raised_by="孙小雨",
    risk="高（红）",
    factors=("扬言伤人、自伤或报复", "婚姻、债务、地界纠纷中已经动手"),
    words="来访人在窗口说“今晚拉几个垫背的”，称欠款一天不还就不罢休。",
    measures="安抚来访人并留在接待室；派出所出警；网格员上门稳住对方。",
    told=(
        RiskToldLine(at=_NINE + timedelta(minutes=2), who="派出所 周警官", way="0937-3340110"),
        RiskToldLine(at=_NINE + timedelta(minutes=5), who="中心主任 何主任", way="当面"),
    ),
    basis="《中华人民共和国人民调解法》第二十五条",
)

LONG_RISK_REPORT: Sheet = replace(
    RISK_REPORT,
    parties=LONG_NAME * 3,
    words=LONG_TEXT[:1900],
    measures=LONG_TEXT[:1200],
    told=tuple(
        RiskToldLine(at=_NINE + timedelta(minutes=at), who=f"其他 {LONG_NAME}", way=LONG_NAME)
        for at in range(9)
    ),
)
