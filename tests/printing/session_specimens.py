"""Papers of a session as a township writes them."""

from dataclasses import replace
from datetime import date, time

from centre_app.domain.papers.sheets import (
    CalledAs,
    CalledLine,
    DayRow,
    DaysSheet,
    HallRow,
    HallSheet,
    SessionNoticesSheet,
)

SESSION_NOTICES = SessionNoticesSheet(
    org_name="玉门市花海镇人民调解委员会",
    seal_name="玉门市花海镇人民调解委员会",
    number="（2026）花海镇人调字第42号",
    second_org="黄水桥村人民调解委员会",
    dispute="张建国、李䶮㛃相邻纠纷",
    kind="联合调解",
    held_on=date(2026, 10, 30),
    starts=time(9, 0),
    ends=time(10, 30),
    place="花海镇综治中心第一调解室",
    mediators=("陈志远", "何玉兰"),
    recorder="周敏",
    phone="0937-3341001",
    called=(
        CalledLine(label="甲方", name="张建国", called_as=CalledAs.PARTY),
        CalledLine(label="乙方", name="李䶮㛃", called_as=CalledAs.PARTY, again=True),
        CalledLine(name="何玉兰", called_as=CalledAs.MEDIATOR),
        CalledLine(name="花海镇自然资源所", called_as=CalledAs.DEPARTMENT),
        CalledLine(name="黄水桥村党支部书记马国栋", called_as=CalledAs.HELPER),
    ),
    choose_mediators=True,
    issued_on=date(2026, 10, 26),
)

LONG_SESSION_NOTICES = replace(
    SESSION_NOTICES,
    dispute="张建国与李䶮㛃因围墙堵塞排水沟、雨水倒灌仓房、苞谷受损并争执村道通行" * 3,
    place="甘肃省酒泉市玉门市花海镇工业园区经三路与纬二路交叉口东北角农产品综合交易中心A座三层" * 3,
    open_to_public=False,
    recorder="",
    called=tuple(
        CalledLine(
            label="丙方", name="买买提·艾力·阿卜杜热合曼·吐尔逊" * 2, called_as=one, again=True
        )
        for one in CalledAs
    ),
    mediators=("陈志远",) * 9,
)

HALL = HallSheet(
    org_name="玉门市花海镇综治中心",
    day=date(2026, 10, 30),
    rows=(
        HallRow(starts=time(9, 0), ends=time(10, 30), room="第一调解室", tail="第42号"),
        HallRow(starts=time(9, 0), ends=time(11, 0), room="", tail="第39号"),
        HallRow(starts=time(14, 30), ends=time(16, 0), room="第二调解室", tail="第40号"),
    ),
)

LONG_HALL = replace(HALL, rows=HALL.rows * 14)

DAYS = DaysSheet(
    org_name="玉门市花海镇综治中心",
    first=date(2026, 10, 30),
    last=date(2026, 10, 30),
    rows=(
        DayRow(
            day=date(2026, 10, 30),
            starts=time(9, 0),
            ends=time(10, 30),
            where="第一调解室",
            kind="联合调解",
            number="（2026）花海镇人调字第42号",
            parties=("张建国（答应到场）", "李䶮㛃（已通知）"),
            mediators=("陈志远", "何玉兰"),
            people=("花海镇自然资源所（待通知）", "马国栋（不到场）"),
            second="黄水桥村人民调解委员会",
        ),
        DayRow(
            day=date(2026, 10, 30),
            starts=time(14, 30),
            ends=time(16, 0),
            where="金湾村三组",
            kind="调解",
            number="（2026）花海镇人调字第40号",
            parties=("王桂兰（已通知）", "赵铁柱（已通知）"),
            mediators=("何玉兰",),
            state="调解中",
        ),
    ),
    made_by="周敏",
    made_on=date(2026, 10, 29),
)

LONG_DAYS = replace(DAYS, last=date(2026, 11, 5), rows=DAYS.rows * 20)
