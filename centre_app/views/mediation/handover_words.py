"""Words of cases that are handed over (移交、移送)."""

from centre_app.domain.mediation.handover_codes import HandoverReason, HandoverTarget

RULES: dict[str, str] = {
    "handover_waits": "本案已提出移交，正等待{body}答复。请先等答复，或由提出人撤回后再提。",
    "handover_answered": "这件移交已有答复：{here}。请刷新后再看。",
    "handover_leads_out": "移送县级要由中心主任审批，请用“同意移送”。",
    "handover_stays_here": "本镇内的移交由接收单位接收，请用“接收”。",
    "handover_own_ask": "自己提出的移交，须由另一个人答复。",
    "handover_body_closed": "{name}已经停用，不能接收案件。请退回，写明理由。",
    "handover_nothing_new": "这件移交没有新的答复。请刷新后再看。",
    "handover_not_with_county": "这件移送现在是“{here}”，不能登记上级的答复。请刷新后再看。",
    "handover_matter_closed": "事项{number}已经结案。请先在“事项”里重新办理，再登记退回。",
    "handover_agreed_in_part": "部分争议已经达成协议（{number}），不能整案移送；其余部分请按终止调解办理。",
}

REASONS: dict[str, str] = {
    "handover_leader_elsewhere": "请选接收单位的调解员主持。",
}

TARGET = "移交到"
BODY = "接收单位"
ADDRESSEE = "上级单位"
WHY = "理由"
NOTE = "具体说明（没有则不填）"
MATERIALS = "移交的材料（每行一份）"
FOLLOW_UP = "跟进日期"
LEADER = "主持调解员"
COUNTY_ON = "日期"
COUNTY_WORDS = "上级的答复"
FIELDS: dict[str, str] = {
    "target": TARGET,
    "receiver_id": BODY,
    "addressee": ADDRESSEE,
    "reasons": WHY,
    "materials": "移交的材料",
    "leader_id": LEADER,
    "follow_up_on": FOLLOW_UP,
    "village_sessions": "村级调解次数",
    "village_days": "村级调解天数",
    "chief_sessions": "首席调解次数",
    "follow_up_days": "移送后跟进天数",
}

SECTION = "移交、移送"
WAITING = "待答复"
SUGGESTED = "有建议"
TARGETS = tuple((one, one.label) for one in HandoverTarget)
BODY_OPTION = "{name}  在办 {count} 件，待排期 {unplanned} 件"
BODY_WAIT = "，最久等 {days} 天"
COMMIT = "提出移交"
COMMIT_COUNTY = "报请移送"
DONE_ASKED = "已提出移交，等待{body}答复。"
BETWEEN = "；"
MATERIAL = "{title}{count}份"

WISH = "当事人要求换由上级或首席调解员调解的，在这里记下："
WISH_PARTY = "谁要求"
WISH_WORDS = "怎样说的（没有则不填）"
WISH_COMMIT = "记下要求"
DONE_WISH = "已记下{party}的要求。"

CHIP_WAITING = "移交待答复"
CHIP_SUGGESTED = "建议移交"
CHIP_NEWS = "移交有答复"
CHIP_COUNTY = "移送待审批"
STRIP = "{asker} 提出由 {source} 移交 {body}：{why}"
STRIP_MATERIALS = "材料：{materials}"
STRIP_NUMBER = "现案号 {number}。接收后改用接收单位的案号，调解期限不变。"
STRIP_SAME = "接收后案号和调解期限不变。"
STRIP_WAITS = "等待{body}答复。答复以前照常调解。"
STRIP_WAITS_HEAD = "等待中心主任审批。审批以前照常调解。"
SUGGESTION = "移交{body}：{why}"
SUGGESTION_MORE = "只是建议，是否移交由您决定。"
SAID_SESSIONS = "{reason}（已调解 {count} 次）"
SAID_DAYS = "{reason}（受理已 {count} 天）"
COUNTED = {
    HandoverReason.SESSIONS_FAILED: SAID_SESSIONS,
    HandoverReason.CHIEF_FAILED: SAID_SESSIONS,
    HandoverReason.TOO_LONG: SAID_DAYS,
}
FILL_IN = "填写移交"
FIRST_STAYS = "原主持调解员{name}留任协助"
ANSWER_WORDS = "说明（退回必须写明理由）"
ACCEPT = "接收"
SEND = "同意移送并打印函"
RETURN = "退回"
TAKE_BACK = "撤回移交"
KNOWN = "知道了"
DONE_ACCEPTED = "已接收，案件由{body}办理。"
DONE_SENT = "已移送{body}，并打印终止调解通知书。"
DONE_RETURNED = "已退回。"
DONE_TAKEN_BACK = "已撤回移交。"
DONE_KNOWN = "已阅。"

ASKED = "{day} {asker} 提出：{source} → {body}。{why}"
ANSWERED = "{day} {decider} {state}"
ANSWER_SAID = "：{words}"
FIRST_STAYED = "，原主持调解员留任协助"
NUMBERED = "，案号 {before} 改为 {after}"
LETTER = "，文号 {letter}，{day} 跟进"
RESULT = "{day} 结果：{result}"
CAME_BACK = "{day} 退回：{result}"

COUNTY = "已移送{body}（{letter}），{day} 跟进。"
DEED = "登记"
DEEDS = {
    "RESULT": "登记上级的结果",
    "CAME_BACK": "上级退回，重新办理",
    "LATER": "还没有结果，改天再问",
}
LATER_ON = "下次跟进日期"
LATER_WORDS = "问到的情况（没有则不填）"
DONE_RESULT = "已登记结果。"
DONE_CAME_BACK = "已登记退回，事项回到待受理，可以重新立案。"
DONE_LATER = "已改为 {day} 跟进。"

RULE_TITLE = "移交的条件"
RULE_ABOUT = (
    "够条件的案件，系统在调解案上方建议移交，并写明理由；是否移交由办案人决定。"
    "重大、疑难复杂、涉及两个以上村（社区）、部门为一方当事人、当事人要求、属专业领域的，都会建议。"
    "下面的数字请按本地规定填写。"
)
RULE_SESSIONS = "村级调解满几次未成，建议移交镇"
RULE_DAYS = "村级受理超过几天未成，建议移交镇"
RULE_CHIEF = "首席调解员调解满几次未成，建议移送县"
RULE_FOLLOW_UP = "移送县级后，几天跟进一次"
RULE_SAVE = "保存"
RULE_SAVED = "已保存。已经提出的移交不变。"
