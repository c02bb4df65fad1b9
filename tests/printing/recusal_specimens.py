"""A request that a mediator withdraws, granted; and one that waits for the pen."""

from dataclasses import replace
from datetime import date

from centre_app.domain.papers.sheets import RecusalSheet

COMMITTEE = "玉门市花海镇人民调解委员会"

RECUSAL = RecusalSheet(
    org_name=COMMITTEE,
    seal_name=COMMITTEE,
    number="（2026）花海镇人调字第42号",
    dispute="张建国、李䶮㛃邻里纠纷",
    applicant="甲方张建国",
    source="当事人申请",
    name="陈志远",
    post="人民调解员",
    reason="陈志远是李䶮㛃的姐夫，两家来往密切，我担心他主持调解不公正，请求更换调解员。",
    asked_on=date(2026, 10, 30),
    outcome="同意回避",
    words="经核对，陈志远与李䶮㛃系姻亲，属于可能影响公正调解的关系，应当回避。",
    successor="何玉兰",
    decider="马长河",
    decided_on=date(2026, 10, 31),
    copies=3,
)

UNDECIDED = replace(RECUSAL, outcome="", words="", successor="", decider="", decided_on=None)
"""Printed for the head to decide by hand."""
