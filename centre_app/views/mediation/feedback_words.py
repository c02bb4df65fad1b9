"""Words of a case that another body entrusted: its letter, and the feedback."""

from centre_app.domain.dates import chinese_date
from centre_app.domain.mediation.entrustment import FeedbackWay
from centre_app.services.records.entrusting import FeedbackLine

STEP = "委托来函与反馈"
LETTER_ON = "来函日期"
CONTACT = "委托单位联系人、电话"
ASKED = "来函要求"
REPLY_BY = "要求反馈日期"
SENT_ON = "发出日期"
WAY = "送达方式"
TAKEN_BY = "签收人"
WAYS = tuple((one, one.label) for one in FeedbackWay)

DEED = "办理"
DEEDS = {"SEND": "登记反馈已发出", "LETTER": "登记来函内容"}
SEND_AGAIN = "更正反馈登记"
PRINT = "打印反馈函"
LETTER_DATED = "来函日期 {on}。"
LETTER_WANTS = "要求：{asked}。"
LETTER_CONTACT = "联系人：{contact}。"
LETTER_BY = "来函要求 {by} 前反馈。"
LATER = "案件结束后出具反馈函，送达委托单位。"
OWED = "反馈函还没有发出，应于 {due} 前反馈（{article}）。"
OWED_SOON = "反馈函还没有发出。"
SENT = "已于 {on}{way}反馈{by}。"
SENT_TO = "，{name}签收"
COUNT_OWED = "待反馈"
COUNT_SENT = "已反馈"

DONE_LETTER = "已登记来函内容。"
DONE_PRINTED = "反馈函已出具，一式两份。"
DONE_SENT = "已登记反馈，委托单位已知道调解结果。"

RULES = {
    "not_entrusted": "本案不是其他单位委托的，不需要反馈。",
    "feedback_too_early": "案件还没有结束，结束后再反馈。",
    "feedback_not_printed": "还没有打印反馈函，请先打印。",
    "feedback_sent": "反馈函已于{on}发出，来函内容不再更改。",
}
REASONS = {
    "after_it_was_taken": "{field}不能晚于接受委托的日期。",
    "before_the_end": "{field}不能早于调解结束的日期。",
}
FIELDS = {
    "letter_on": LETTER_ON,
    "contact": CONTACT,
    "asked": ASKED,
    "reply_by": REPLY_BY,
    "sent_on": SENT_ON,
    "taken_by": TAKEN_BY,
}


def story(line: FeedbackLine) -> str:
    """Return what the letter says and where its feedback stands, line by line."""
    return "\n".join(filter(None, (_letter(line), standing(line))))


def standing(line: FeedbackLine) -> str:
    """Return where the feedback stands."""
    if line.sent_on is not None and line.sent_way is not None:
        by = SENT_TO.format(name=line.taken_by) if line.taken_by else ""
        return SENT.format(on=chinese_date(line.sent_on), way=line.sent_way.label, by=by)
    if not line.ended:
        return LATER
    if line.due_on is None:
        return OWED_SOON
    return OWED.format(due=chinese_date(line.due_on), article=line.article)


def count(line: FeedbackLine) -> str:
    """Return in a word what the folded step tells."""
    return COUNT_SENT if line.sent_on is not None else COUNT_OWED if line.owed else ""


def _letter(line: FeedbackLine) -> str:
    parts = [
        LETTER_DATED.format(on=chinese_date(line.letter_on)) if line.letter_on else "",
        LETTER_WANTS.format(asked=line.asked.rstrip("。")) if line.asked else "",
        LETTER_CONTACT.format(contact=line.contact) if line.contact else "",
        LETTER_BY.format(by=chinese_date(line.reply_by)) if line.reply_by else "",
    ]
    return "".join(parts)
