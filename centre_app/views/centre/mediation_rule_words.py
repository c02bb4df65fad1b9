"""Words of the page on which a centre decides about mediation where no law does."""

from centre_app.domain.mediation.house_rules import (
    Borrowing,
    ExpiredTerm,
    FourKinds,
    SuspensionWord,
)

TITLE = "调解规则"
ABOUT = "法律没有统一规定的事项，由本中心自己决定。改动只管以后，已经办过的不变。"
SUSPENSION = "中止调解由谁批准"
SUSPENSIONS = tuple((one, one.label) for one in SuspensionWord)
EXPIRED = "调解期限已过，还能不能再开调解"
EXPIREDS = tuple((one, one.label) for one in ExpiredTerm)
BORROWING = "能不能指派其他调委会的调解员"
BORROWINGS = tuple((one, one.label) for one in Borrowing)
FOUR = "“四调”指哪四种（事项页“化解梯级”按它显示）"
FOURS = tuple((one, one.label) for one in FourKinds)
SAVE = "保存"
SAVED = "已保存调解规则。"
