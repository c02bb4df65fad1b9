"""What an audit line says that somebody did, in words; the codes are for the books."""

DEEDS: dict[str, str] = {
    "agreement:change_begun": "开始变更协议",
    "agreement:confirmation": "司法确认",
    "agreement:drafted": "拟写协议",
    "agreement:effective": "协议生效",
    "agreement:issued": "出具协议",
    "agreement:signed": "登记签名盖章",
    "agreement:taken_back": "撤回协议",
    "agreement:voided": "协议作废",
    "body:saved": "改机构",
    "calendar:imported": "导入节假日",
    "case:accepted": "受理调解",
    "case:agreed": "达成协议",
    "case:assigned": "指派调解员",
    "case:consent": "登记调解意愿",
    "case:ended": "调解结束",
    "case:notified": "告知权利义务",
    "case:opened": "立调解案",
    "centre:founded": "建立中心",
    "centre:settled": "改中心资料",
    "counts:rebuilt": "重算统计",
    "matter:accepted": "受理事项",
    "matter:answered": "答复来访人",
    "matter:archived": "归档",
    "matter:closed": "结案",
    "matter:concluded": "办结",
    "matter:refused": "不予受理",
    "matter:registered": "登记事项",
    "matter:reopened": "重新办理",
    "matter:told": "告知来访人",
    "matter:transferred": "移送",
    "matter:triaged": "研判分流",
    "matter:withdrawn": "撤回申请",
    "mediator:saved": "改调解员",
    "order:issued": "派单",
    "order:reported": "派单反馈",
    "paper:issued": "出具文书",
    "paper:printed": "打印文书",
    "performance:ticked": "登记履行",
    "person:revealed": "查看完整号码",
    "record:saved": "保存笔录",
    "report:exported": "导出统计表",
    "revisit:recorded": "登记回访",
    "revisit:waived": "免予回访",
    "risk:reported": "上报风险",
    "room:saved": "改调解室",
    "session:begun": "开始调解",
    "session:cancelled": "取消调解",
    "session:held": "调解一次",
    "session:moved": "改期",
    "session:planned": "安排调解",
    "staff:added": "增加同事",
    "staff:changed": "改同事",
    "staff:let_in_again": "解除锁定",
    "staff:password_set": "设置密码",
    "staff:recovered": "用恢复码登录",
    "staff:sign_in_failed": "登录失败",
    "staff:signed_in": "登录",
    "village:saved": "改村（社区）",
    "visit:registered": "登记来访",
    "visit:repeated": "登记重复来访",
}


def deed(tag: str) -> str:
    """Return the words of a code; a code without words stands for itself."""
    return DEEDS.get(tag, tag)


def tags_of(words: str) -> frozenset[str]:
    """Return the codes whose words hold what somebody looks for."""
    return frozenset(tag for tag, said in DEEDS.items() if words and words in said)
