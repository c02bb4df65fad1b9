"""Sentences for what signing in, founding and the counter may refuse."""

REASONS: dict[str, str] = {
    "password_short": "密码至少 10 个字。",
    "password_has_name": "密码里不能含有登录名。",
    "password_common": "这个密码太常见，容易被猜到，请换一个。",
    "password_plain": "请含大写、小写、数字、符号中的三种，或者写 15 个字以上的一句话。",
    "password_same": "新密码不能和原密码相同。",
    "password_wrong": "原密码不对，请再试一次。",
    "recovery_code_wrong": "恢复码不对，请对照纸上的再输入一次。",
    "login_taken": "这个登录名已有人使用，请换一个。",
    "id_of_another": "这个证件号码已登记在另一人名下，请核对姓名，或从左侧选择已有来访人。",
    "config_unreadable": "文件写得不完整，或者不是 TOML 格式。",
    "config_key_unknown": "没有“{field}”这一项。",
    "config_value_wrong": "“{field}”的值不能用。",
    "follow_up_required": "群众不满意时，请选择后续办理方式。",
}

RULES: dict[str, str] = {
    "no_recovery_on_lan": "联网使用时没有恢复码，请让系统管理员重设密码。",
    "matter_step": "事项目前为“{here}”，不能直接转为“{there}”。",
    "centre_founded": "这个数据库里已经建立了中心。请退出程序重新打开，直接登录。",
    "clock_behind": "这台电脑的时间（{now}）早于上一次记录（{last}）。请先校准电脑的日期和时间，再办理；您输入的内容还在。",
    "clock_ahead": "这台电脑的时间（{now}）比上一次记录（{last}）晚了一个多月。时间不对请先校准；时间没错请中心主任或系统管理员重新登录并确认，再办理。您输入的内容还在。",
    "merge_with_himself": "这就是同一份档案，不用合并。",
    "merged_already": "其中一份档案已经并入别的档案，请先查看那一份。",
    "merge_person_and_body": "一份是个人，一份是单位，不能合并。",
    "merge_opponents": "两人在同一件事项里是对立的双方，不能合并。",
    "merge_two_numbers": "两份档案的证件号码都通过校验而且不同，不是同一人，不能合并。",
    "no_such_party": "此案没有这位当事人，请刷新后再试。",
    "case_ended": "此案已经结束，不能再改动。",
    "party_refused": "{name}拒绝调解，依照《人民调解法》第十七条不得调解。",
    "consent_pending": "{name}尚未答复是否同意调解。",
    "mediator_missing": "请至少指派一名调解员。",
    "one_mediator_leads": "请指定一名（且只能一名）主持调解员。",
    "notice_missing": "尚未向{name}告知权利义务，请先告知。",
    "end_reason_missing": "请选择未达成协议的原因。",
}
