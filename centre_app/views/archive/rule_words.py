"""Words of the page on which a centre says how it keeps its case files."""

from centre_app.domain.case_files.codes import OrderKind

TITLE = "卷宗归档"
ABOUT = (
    "人民调解卷宗的保管期限法律没有规定，这里是通常的年数，请按本地档案要求改。"
    "从归档那年的年底起算。改动只管以后归档的，已经归档的不变。"
)
ORDER = "人民调解卷宗按什么顺序排"
ORDERS = tuple((one, one.label) for one in (OrderKind.LOCAL, OrderKind.MINISTRY))
SHORT = "短期保管几年"
LONG = "长期保管几年"
SAVE = "保存"
SAVED = "已保存归档规则。"
REASONS = {"file_long_not_longer": "长期的年数须多于短期的。"}
