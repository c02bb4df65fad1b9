"""Letters that urge somebody to keep what he promised, as a committee would send them."""

from dataclasses import replace
from datetime import date

from centre_app.domain.papers.sheets import Sheet, UrgingSheet

COMMITTEE = "玉门市花海镇人民调解委员会"

URGING = UrgingSheet(
    org_name=COMMITTEE,
    seal_name=COMMITTEE,
    number="（2026）花海镇人调字第15号",
    debtors=("李䶮㛃",),
    creditors=("张建国",),
    effective_on=date(2026, 10, 30),
    what="墙根返潮的修缮费用",
    amount="人民币贰仟元整（¥2,000.00）",
    left="人民币壹仟贰佰元整（¥1,200.00）",
    due_on=date(2026, 11, 6),
    perform_by=date(2026, 11, 17),
    rights=(
        ("向人民法院起诉", "《人民调解法》第三十二条"),
        ("申请支付令", "《民事诉讼法》第二百二十五条"),
    ),
    written_on=date(2026, 11, 10),
)

REMINDER = replace(
    URGING,
    what="拆除占压排水沟的围墙，恢复原状",
    amount="",
    left="",
    late=False,
    rights=(),
    perform_by=date(2026, 11, 6),
    written_on=date(2026, 11, 3),
)


def longest(text: str) -> tuple[Sheet, ...]:
    """Return letters with much in them."""
    return (replace(REMINDER, what=text, debtors=("李䶮㛃",) * 9, creditors=()),)
