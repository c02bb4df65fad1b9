"""Words of conflicts, ties and recusal (回避)."""

from centre_app.domain.mediation.conflict_codes import (
    RecusalOutcome,
    RecusalRule,
    TieKind,
)

RULES: dict[str, str] = {
    "mediator_near": "{name}与{person}：{why}，应当回避。请另选调解员；各方书面同意仍由其调解的，在其名下勾选“各方知情仍同意”。",
    "newcomer_near": "{person}与本案调解员{name}：{why}，应当回避。请先在调解案的“指派”里换一位调解员，再登记{person}。",
    "mediators_not_told": "{name}还不知道换了调解员。请先在“告知”一步重新告知；来不及的写明理由。",
    "recusal_undecided": "{who}申请{name}回避，还没有决定。请先作出决定；本次调解只能择期再调。",
    "recusal_decided": "这件申请已有决定：{outcome}。请刷新后再看。",
    "recusal_must_be_granted": "按本地规定，当事人提出的应当准许，不能驳回。请更换{name}，或者由各方书面同意其继续参加。",
    "recusal_not_withdrawn": "这是调委会发现的情形，不能撤回；请决定回避，或者由各方书面同意其继续参加。",
    "recusal_granted_here": "{name}已在本次调解中回避，接替的人还没有告知各方。请选“择期再调”结束本次调解。",
    "recusal_asked_already": "已有一件申请{name}回避的还没有决定，请先决定那一件。",
    "recusal_own_cause": "{name}不能决定自己的回避。请由中心主任或首席调解员中的另一位决定。",
}

REASONS: dict[str, str] = {
    "conflict_reason_missing": "系统发现上面的情形，请写明为什么不影响公正；确有影响的请另选调解员。",
    "tie_on_register": "这位调解员与此人的这种关系已经登记过，请在列表里找到修改。",
    "no_recorder": "本案没有指定记录人，请选调解员。",
    "recusal_consent_missing": "只有各方都书面同意，才能由其继续参加。请取得书面同意后勾选。",
    "recusal_successor_missing": "没有别的调解员了，请选一位接替的人。",
    "recusal_successor_same": "请选另一个人接替：他就是申请回避的人，或者已经在本案中。",
}

WORDS_FIELD = "决定的理由"
SUCCESSOR = "接替的调解员"
NEAR_REASON = "说明（为什么不影响公正）"
FIELDS: dict[str, str] = {
    "all_agreed": "各方书面同意",
    "successor_id": SUCCESSOR,
    "successor_name": "接替的记录人",
    "near_reason": NEAR_REASON,
    "mediator_id": "调解员",
    "person_id": "与谁",
    "answers": "各方的答复",
    "asked_on": "提出日期",
    **{f"relation{at}": "关系披露" for at in range(9)},
    **{f"reason{at}": NEAR_REASON for at in range(9)},
}

CONFLICT = "{mediator} 与 {person}：{why}"
HARD = "应当回避"
SOFT = "请说明"
ANSWERED = "已说明"
NOTHING_FOUND = "没有发现亲属、同住、同单位等情形。"
RELATION = "{name}的关系披露（没有则不填）"
KEPT = "各方知情仍同意由{name}调解"
REASON = "对{name}的情形的说明"
NAMES_OWED = "换人未告知"
NAMES_LEFT = "换人未告知 {count} 人"

SECTION = "回避"
WAITING = "待决定"
STRIP_CHIP = "回避申请待决定"
STRIP = "{who} 申请 {name}（{post}）回避：{reason}"
STRIP_HOW = "决定以前，调解不能开始，也不能得出结果。"
STRIP_ADJOURN = "。决定以前只能择期再调。"
DECIDE_WHO = "请中心主任或首席调解员决定。"
MUST_BE_GRANTED = "按本地规定，这件申请应当准许。"
OUTCOME = "决定"
OUTCOMES = tuple((outcome, outcome.label) for outcome in RecusalOutcome)
ALL_AGREED = "各方已书面同意其继续参加"
NO_SUCCESSOR = "不另选人"
SUCCESSOR_NAME = "接替的记录人"
SUCCESSOR_RELATION = "接替人的关系披露（没有则不填）"
SUCCESSOR_KEPT = "各方知情仍同意由接替人调解"
COMMIT_DECISION = "决定并打印"
PRINT_REQUEST = "打印申请书"
DONE_DECIDED = "已决定：{outcome}。"

ASK = "提出回避"
ASKER = "谁提出"
HIMSELF = "本人自行回避"
TARGET = "请谁回避"
OF_MEDIATOR = "{name}（调解员）"
OF_RECORDER = "{name}（记录人）"
ASK_REASON = "理由"
COMMIT_REQUEST = "登记申请"
DONE_ASKED = "已登记回避申请，等待决定。"
NOBODY_TO_ASK = "指派调解员以后，在这里登记回避申请。"
DECIDED = "{day} {outcome}：{who} 申请 {name}（{post}）回避。{words}"
FOLLOWED = "由{name}接替。"
DECIDED_BY = "决定人：{name}"
PAST = "{name}{led} {since} 至 {until}：{why}"
PAST_LED = "（主持）"
PAST_CHANGED = "重新指派"

TIE = "调解员与当事人的关系"
TIE_MEDIATOR = "调解员"
TIE_PERSON = "与谁"
TIE_KIND = "关系"
TIE_NOTE = "补充（没有则不填）"
TIE_COMMIT = "登记关系"
TIE_KINDS = tuple((kind, kind.label) for kind in TieKind)
DONE_TIE = "已登记{mediator}的关系。"

QUESTION = "是否申请回避"
MEND = "更改"
NOT_NOW = "先不登记"
ANSWER_NONE = "不申请"
ANSWER_ASKS = "申请回避"
ANSWER_NAME = "{party}{answer}"
ANSWER_SAID = "{party} {answer}"
NOT_ASKED = "未询问"
DONE_ANSWERS = "已记下答复。"

RULE_TITLE = "回避规则"
RULE_ABOUT = (
    "《人民调解法》没有规定回避，各地做法不同。最高人民法院关于特邀调解的规定：当事人申请，由组织决定，双方同意的可以不换；"
    "《人民调解工作若干规定》（2002）：要求主持人回避的应当更换；有的地方规定一方提出就应当回避。请按本地规定选择。"
)
RULE_CHOICE = "当事人申请回避的"
LENT = "其他调委会的调解员：请写明借用的理由。"
RULE_CHOICES = tuple((rule, rule.label) for rule in RecusalRule)
RULE_SAVED = "已保存：{rule}。已经作出的决定不变。"
RULE_SAVE = "保存"

TIES_TITLE = "调解员的关系"
TIE_OF = "{mediator}与{name}"
TIE_FIND = "查找有关的人（亲属、本人等）"
TIE_WHO_HINT = "在上面查找并选定。调解员本人来访登记过的，选“本人”，可自动核对住址、电话和单位。"
TIE_NOT_ON_FILE = "请先在“来访接待”登记此人，再回来登记关系。"
TIE_STATE = "状态"
TIE_IN_FORCE = "有效"
TIE_OVER = "已解除"
