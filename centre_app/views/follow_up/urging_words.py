"""Words of reminding, urging, and the way a broken promise takes."""

TAB_TICK = "履行情况"
TAB_URGE = "提醒督促"
TAB_BREACH = "违约告知"

URGE_NONE = "还没有提醒、督促过。期限以前登记的是提醒，过了期限的是督促。"
URGE_COUNT = "已督促 {done} 次；满 {least} 次仍不履行的，到“违约告知”告知权利人。"
URGE_ENOUGH = "已督促 {done} 次，该告知权利人可以怎么办了：到“违约告知”登记。"
URGE_WAY = "方式"
URGE_ON = "日期"
URGE_WHO = "对谁说的"
URGE_ANSWER = "对方怎么答复"
URGE_ANSWER_HINT = "发函的可以不填。"
URGE_COMMIT = "登记提醒、督促"
URGE_SAID = "已登记。"
LETTER_HINT = (
    "登记时生成督促履行通知书，写明约定、尚欠多少、对方可以怎么办；盖章后送达，答复可以以后补记。"
)
PROMPT_LINE = "{on} {kind}（{way}，{who}）{answer}"
RIGHT_LINE = "{on} 告知{who}：{right}（{article}）"
EVENT_LINE = "{on} {came}{more}"
COMMA = "，"
COLON = "：{text}"

OWED = "权利人"
RIGHTS_ABOUT = "{debtor}不履行：{promise}"
RIGHTS_EARLY = "已督促 {done} 次。督促满 {least} 次，或者对方拒绝履行的，才告知权利。"
RIGHTS_OPEN = "告知{creditor}可以怎么办；告知了哪几项、依据哪一条，逐项记下。"
BASIS = "{right}：{article}"
RIGHTS = "告知的权利"
RIGHTS_WAY = "告知方式"
RIGHTS_ON = "告知日期"
RIGHTS_WHO = "被告知人"
RIGHTS_COMMIT = "登记告知"
RIGHTS_SAID = "已登记告知。"

CAME_ABOUT = "后来怎样"
CAME_HINT = "另行达成协议的，再到协议页变更协议；经督促分次付清的，在“履行情况”登记收款。"
CAME = "结果"
CAME_ON = "发生日期"
CAME_DOCUMENT = "案号、文号"
CAME_NOTE = "经过"
CAME_COMMIT = "登记结果"
CAME_SAID = "结果已登记。"

FIELDS = {"made_on": URGE_ON, "came": CAME, "came_on": CAME_ON}
RULES = {
    "urge_first": "只督促了 {times} 次。督促满 {least} 次，或者登记“拒绝履行”以后，再告知权利。",
    "no_right_told": "请勾选告知了哪几项权利。",
    "breach_over": "这一项已登记为“{status}”，不用再督促。",
    "rights_not_told": "先督促，再把可以起诉、申请支付令或者申请强制执行告知权利人：到“违约告知”登记。",
    "not_at_court": "“{came}”要先登记起诉、申请支付令、仲裁或者申请强制执行。",
    "right_not_open": "这一项现在不能“{right}”：请看列出的权利和依据。",
}
