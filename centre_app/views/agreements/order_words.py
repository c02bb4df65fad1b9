"""Words of the way to a payment order for wages: when it is open, and what to bring."""

from centre_app.domain import articles

HINT = "到期不付工资的，可以申请支付令"
WHY = f"劳动者可以持本协议书向法院申请，不用先仲裁（{articles.LABOUR_ORDER}）。"
DRAFTING = (
    f"拖欠工资写成书面协议的，到期不付，劳动者可以持协议书直接申请支付令（{articles.LABOUR_ORDER}）："
    "每笔写明金额和付款期限，不要写“尽快”“视情况”。"
)
CONDITIONS = "条件"
CONDITION_LINES = (
    "协议已经盖章生效，金额确定。",
    "约定的期限已过，单位没有付或者没有付清。",
    f"双方之间没有别的债务纠纷，支付令能够送达单位（{articles.ORDER}）。",
)
BRING = "带什么"
BRING_LINES = (
    "支付令申请书，写明要付多少、根据的事实和证据。",
    "调解协议书原件和复印件。",
    "本人身份证；委托别人的，授权委托书。",
    "单位的名称、住所和负责人。",
    "已付、未付的凭证：转账记录、收条、工资条。",
)
COURSE = "到哪里、多久"
COURSE_LINES = (
    "到有管辖权的基层人民法院，一般是单位住所地的。",
    (
        "法院五日内答复是否受理，受理后十五日内发出支付令；单位收到后十五日内不付也不提出书面异议的，"
        f"可以申请执行（{articles.ORDER_COURSE}）。"
    ),
    (
        f"异议成立的，支付令失效（{articles.ORDER_OBJECTED}），"
        f"可以依据协议直接起诉（{articles.LABOUR_SUE_FOR_WAGES}）。"
    ),
)
LINE = "· {text}"
