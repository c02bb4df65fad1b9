"""Words of the page of the rules of the schedule."""

from centre_app.domain.calendar.markets import MarketRule

TITLE = "排期规则"
ABOUT = (
    "这些规矩法律没有规定，各地自己定。找空档时照这里的办；手工排的时间不受限制。"
    "改了以后，已经排定的场次不动。"
)
NOTICE = "至少提前几天通知"
NOTICE_HINT = "0 就是不限"
CIRCUIT = "巡回调解路上要多少分钟"
DOORSTEP = "上门调解路上要多少分钟"
WAY_HINT = "单程；前后两场之间要留出来"
MARKET = "赶集日"
DAYS = "哪几天"
DAYS_HINT = "按星期写 周三、周六；按尾数写 逢三逢八"
UNTIL = "几点散集"
UNTIL_HINT = "散集以后照样可以排"
VILLAGES = "哪些村的人去赶集（都不勾就是全乡镇）"
NEXT = "往后的赶集日：{days}。"
NO_NEXT = "两个月内没有赶集日。"
COMMA = "、"
SAVE = "保存"
SAVED = "已保存。已经排定的场次不动。"
RULES = tuple((one, one.label) for one in MarketRule)

REASONS = {"market_days_unclear": "看不懂是哪几天。" + DAYS_HINT + "。"}
