"""Words of the people in a matter: who they are, whom they speak for, and what is amiss."""

REASONS: dict[str, str] = {
    "must_be_a_person": "代理人、法定代表人和负责人只能是自然人，请改填经办的人。",
    "not_a_body": "这个角色只能代表单位，请另选被代表的单位或改选角色。",
    "a_body_has_no_relatives": "单位没有近亲属和监护人，请改选“单位工作人员”或“法定代表人”。",
    "no_agent_of_agent": "代理人不能再委托代理人，请选当事人本人或其监护人。",
    "has_full_capacity": "这位当事人有完全民事行为能力，不需要监护人；如有判决等依据，请先改他的行为能力。",
    "capacity_against_age": "行为能力与年龄不符：未满 16 周岁不能认定为完全行为能力，单位不填此项。",
    "capacity_basis_missing": "行为能力与年龄推定的不同，请写明依据（判决书、收入证明等）。",
    "powers_need_special": "写明了权限的是特别授权，请改选“特别授权”。",
    "sixth_representative": "代表不超过 5 名（含来访人），请改为随访人。依据《信访工作条例》第二十条。",
    "third_agent": "一方最多委托两名代理人，请先结束一位。依据《民事诉讼法》第六十一条。",
    "speaks_for_himself": "一个人不能代表自己，请另选被代表的人。",
    "already_in_matter": "这个人已经以同样的角色参加本事项，请直接更改那一位。",
}
RULES: dict[str, str] = {
    "parties_of_closed_matter": "事项{here}，参加人不能再变动。如需变动，请先重新办理。",
    "no_longer_taking_part": "这个人已经不再参加本事项，请刷新后再看。",
    "last_who_asks": "{name}是唯一的申请人，不能结束。请先登记另一位申请人，或办理撤回。",
    "party_of_open_case": "{name}是调解案 {number} 的当事人，请先结束调解。",
}
FIELDS: dict[str, str] = {"behalf_of_id": "代表谁", "companions": "随访人"}

ADD = "登记参加人"
NAME_COMPANIONS = "补记随访人名单"
CHANGE = "更改"
CHANGE_READ = "更改 {name}，{role}"

ON_BEHALF = "代 {name}"
AUTHORITY = "{kind}（{powers}）"
SPAN = "{since} 至 {until}"
OPEN = "未写"
GUARDIAN = "{relation}，{proof}"
NO_PROOF = "未见证明"
DOCUMENT = "材料：{document}"
CAPACITY = "{capacity}（已登记依据）"
ID_MASKED = "证件 {number}"
THEN = "登记时：{said}"
AGE_THEN = "{age} 岁"
MAY_SIGN = "可签名：{names}"
MAY_NOT_SIGN = "还不能签名：{name}——{why}"
ENDED = "{day} 起不再参加：{reason}"
COMPANIONS = "随访人 {count} 人：{names}"

PANEL_ADD = "登记参加人"
PANEL_CHANGE = "更改参加人"
PANEL_NAMES = "补记随访人名单"
ROLE = "角色"
SIDE = "立场"
BEHALF = "代表谁"
RELATION = "与被监护人的关系"
PROOF = "看过的监护证明"
AUTHORITY_KIND = "授权"
POWERS = "特别授权的权限（写明哪几项勾哪几项）"
VALID_FROM = "授权从"
VALID_TO = "授权到"
DOCUMENT_FIELD = "看过的材料（名称、编号）"
CAPACITY_FIELD = "行为能力（与年龄推定不同时填写）"
BY_AGE = "按年龄推定"
END_TITLE = "不再参加"
END_REASON = "原因"
END = "结束参加"

AND = "、"
THEN_MARK = "，"
BEHALF_OF = "{name}（{role}）"
