"""What a column of a ledger can mean, and the headings by which it is known.

Source: headings of published registers of visits, petitions and screening (来访登记、信访登记、排查台账).
"""

import re
from collections.abc import Mapping, Sequence

from centre_app.domain.codes import Code
from centre_app.domain.folding import fold


class LedgerField(Code):
    """What a column means to us; the label is what the assistant shows."""

    SKIP = "", "不导入"
    DAY = "day", "来访日期"
    NAME = "name", "来访人姓名"
    DEMAND = "demand", "诉求内容"
    ID_NUMBER = "id_number", "证件号码"
    PHONE = "phone", "电话"
    ADDRESS = "address", "住址"
    VILLAGE = "village", "村（社区）"
    SEX = "sex", "性别"
    ETHNIC = "ethnic", "民族"
    OCCUPATION = "occupation", "职业"
    WORK_UNIT = "work_unit", "工作单位"
    PEOPLE_COUNT = "people_count", "来访人数"
    OTHER_NAME = "other_name", "对方姓名（单位）"
    PLACE = "place", "发生地点"
    CHANNEL = "channel", "渠道"
    DISPUTE_TYPE = "dispute_type", "纠纷类型"
    CLOSED_ON = "closed_on", "办结日期"
    NOTE = "note", "备注（写入时间线）"


F = LedgerField

NEEDED = (F.DAY, F.NAME, F.DEMAND)
"""Without these a row is no visit (《信访工作条例》第十九条, RULE 01)."""

_HEADINGS: dict[LedgerField, tuple[str, ...]] = {
    F.DAY: ("来访日期", "来访时间", "登记日期", "登记时间", "信访日期", "接访日期", "收件日期", "受理日期", "日期"),
    F.NAME: ("来访人姓名", "信访人姓名", "来访人", "信访人", "申请人姓名", "申请人", "当事人", "姓名"),
    F.DEMAND: (
        "诉求内容", "诉求摘要", "诉求", "来访事由", "事由", "反映内容", "反映问题", "主要诉求",
        "纠纷简要情况", "简要情况", "内容摘要", "概况", "内容",
    ),
    F.ID_NUMBER: ("身份证号码", "身份证号", "身份证", "证件号码", "证件号", "公民身份号码"),
    F.PHONE: ("联系电话", "联系方式", "手机号码", "手机号", "电话号码", "电话", "手机", "来电号码"),
    F.ADDRESS: ("家庭住址", "联系地址", "单位或住址", "所属单位或居住地", "现住址", "住址", "地址", "居住地"),
    F.VILLAGE: ("所属村", "村社区", "村居", "村", "社区", "问题属地"),
    F.SEX: ("性别",),
    F.ETHNIC: ("民族",),
    F.OCCUPATION: ("职业或职务", "职业"),
    F.WORK_UNIT: ("工作单位", "所在单位"),
    F.PEOPLE_COUNT: ("来访人数", "涉及人数", "信访人数", "人数"),
    F.OTHER_NAME: ("被申请人姓名", "被申请人", "对方当事人", "对方姓名", "对方", "被反映人", "涉及单位"),
    F.PLACE: ("事发地点", "发生地点", "事发地"),
    F.CHANNEL: ("信访渠道", "受理渠道", "渠道", "信访形式", "来访方式", "来源"),
    F.DISPUTE_TYPE: ("纠纷类型", "诉求类别一级", "诉求类别", "事项类型", "类型"),
    F.CLOSED_ON: ("办结日期", "办结时间", "结案日期", "化解日期"),
    F.NOTE: (
        "备注", "处理意见", "处理意见与建议", "处理结果", "办理情况", "结果", "去向", "接待人", "接访人",
        "接待人员姓名", "接待人姓名及职务", "登记人", "首问责任人", "承办单位", "满意度", "信访编号", "编号",
    ),
}  # fmt: skip
"""The first heading of a field is the plainest; every one is compared without marks and spaces."""

_MEANING = {heading: field for field, headings in _HEADINGS.items() for heading in headings}
_MARKS = re.compile(r"[\s*＊:：、/_\-]|[（(].*?[)）]")


def plain_heading(heading: str) -> str:
    """Return a heading without asterisks, spaces and what stands in brackets."""
    return _MARKS.sub("", fold(heading))


def propose(
    headings: Sequence[str], remembered: Mapping[str, LedgerField]
) -> tuple[LedgerField, ...]:
    """Return what each column probably means: as it was decided last time, else by its heading.

    Every meaning but the note is given to one column only, the first that claims it.
    """
    taken: set[LedgerField] = set()
    found = []
    for heading in headings:
        plain = plain_heading(heading)
        field = remembered.get(plain, _MEANING.get(plain, F.SKIP))
        if field in taken:
            field = F.SKIP
        if field is not F.NOTE:
            taken.add(field)
        found.append(field)
    return tuple(found)


def missing(mapping: Sequence[LedgerField]) -> tuple[LedgerField, ...]:
    """Return the needed meanings that no column has."""
    return tuple(field for field in NEEDED if field not in mapping)


def doubled(mapping: Sequence[LedgerField]) -> tuple[LedgerField, ...]:
    """Return the meanings that more than one column has; notes may."""
    many = {F.SKIP, F.NOTE}
    return tuple(one for one in LedgerField if one not in many and mapping.count(one) > 1)
