"""Code lists of reception."""

from centre_app.domain.codes import Code


class Channel(Code):
    """How a matter reached the centre; walking in comes first, most do."""

    WALK_IN = "walk_in", "来访（窗口）"
    PHONE = "phone", "来电"
    LETTER = "letter", "来信"
    ONLINE = "online", "网上"
    HOTLINE = "hotline_12345", "12345热线"
    APP = "app", "群众小程序"
    GRID_REPORT = "grid_report", "网格员上报"
    SCREENING = "screening", "排查发现"
    VILLAGE_UP = "village_up", "村（社区）上报"
    SUPERIOR = "superior", "上级交办"
    DEPT_TRANSFER = "dept_transfer", "部门移送"
    COURT = "court", "法院委派委托"
    POLICE = "police_110", "公安（110）移送"
    PETITION_OFFICE = "petition_office", "信访部门转送"
    LEADER_RECEPTION = "leader_reception", "领导接访"
    PATROL = "patrol", "巡访走亲"
    MEDIA = "media", "网络舆情"


class CountedAs(Code):
    """What a visit counts as among 件次: the first about its matter, or one of those after it.

    Source: 《信访工作条例》第四十一条.
    """

    FIRST = "first", "初件"
    REPEAT = "repeat", "重复件"


IN_PERSON = (Channel.WALK_IN, Channel.LEADER_RECEPTION)
"""Channels by which people stand before the centre: they are counted by 批次, letters are not."""
