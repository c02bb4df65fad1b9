"""Sentences for what mediation may refuse, each with the remedy."""

RULES: dict[str, str] = {
    "route_not_mediation": "这件事项没有分到人民调解，请先在“事项”里研判分流。",
    "matter_not_accepted": "事项现在是“{here}”，受理之后才能立案调解。",
    "case_already_open": "这件事项已经立案：{number}，请直接打开该案。",
    "other_side_unknown": "还不知道对方是谁。请先在“事项”里补上被申请人，再立案。",
    "body_does_not_mediate": "{name}不是调解组织，请另选一个调委会。",
    "mediator_not_active": "{name}已经停用，请另选调解员。",
    "mediator_of_another_body": "{name}属于{body}，不能在本案调解；请选本调委会或首席调解员工作室的人。",
    "mediator_conflict": "{name}与当事人有关系，应当回避。各方知情后仍同意的，请勾选“各方知情仍同意”。",
    "mediator_bears_party_name": "{name}与一方当事人同名。确非本人的，请在“关系披露”写明并经各方同意。",
    "nobody_applied": "本案由调委会主动调解，没有申请书；请用受理登记表。",
    "session_step": "这次调解现在是“{here}”，不能这样办理。",
}

REASONS: dict[str, str] = {
    "session_in_the_past": "这个时间已经过去，请改到现在以后。",
    "session_ends_before_it_begins": "结束时间应晚于开始时间。",
    "session_too_long": "一次调解最长 8 小时，请分次安排。",
    "session_past_midnight": "一次调解不能跨过半夜，请分两天安排。",
    "session_place_missing": "请选择调解室，或者写明地点。",
    "not_an_hour": "看不懂这个时间。可以写 9:00、930 或 14点半。",
    "record_empty": "笔录还没有内容。",
    "session_result_missing": "请选择本次调解的结果。",
    "record_not_read_back": "请先把笔录交当事人校阅或向其宣读，再勾选。",
    "no_party_present": "没有一方当事人到场，不能结束并打印。",
    "no_mediator_present": "没有调解员到场，不能结束并打印。",
    "agreed_without_party": "有当事人没有到场，不能选“达成协议”。",
}

FIELDS: dict[str, str] = {
    "starts_at": "开始时间",
    "ends_at": "结束时间",
    "place": "地点",
    "reason": "取消原因",
    "override": "先排期的理由",
    "recorder": "记录人",
    "relation": "关系披露",
    "mediators": "调解员",
    "subject": "事由",
    "lines": "笔录",
    "attendance": "到场人员",
    "result": "调解结果",
    "told": "报告给谁",
}
