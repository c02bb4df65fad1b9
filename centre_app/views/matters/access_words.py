"""What the section about who may read a matter says."""

from centre_app.views import messages

SECTION = "查阅范围"
OPEN_TO_ALL = "有查阅权限的工作人员都能查看这件事项。"
WITH = "："
CLOSED = "限阅：{reason}。只有下列人员能查看内容。"
DIRECTOR_TOO = "中心主任也能查看。"
DIRECTOR_NOT = "中心主任不能查看（除非列在下面）。"
CLOSE = "设为限阅"
OPEN_AGAIN = "解除限阅"
CHANGE = "更改查阅范围"
DEED = "要做什么"
ADD = "增加人员"
REMOVE = "移除人员"
REASON = "限阅理由"
NOTE = "说明"
WHY = "理由"
WHO = "人员"
WHO_ELSE = "人员（另一名）"
READER = "{name}（{roles}）"
DIRECTOR_READS = "中心主任可以查看"
DIRECTOR_HINT = "举报内容涉及中心主任本人的，请取消勾选。"
OWN_HINT = "您本人会自动列入；以后可以再增加或移除人员。"
DONE = "{number} 的查阅范围已更改。"
VEILED_TITLE = "{title} · {number}"
VEILED = "{number} 是限阅事项，只有指定人员可以查看。"

TAGS = {
    "matter:access_closed": "设为限阅",
    "matter:access_opened": "解除限阅",
    "matter:access_named": "增加限阅人员",
    "matter:access_unnamed": "移除限阅人员",
}

messages.learn(
    rules={
        "access_not_closed": "这件事项没有限阅。请刷新后再看。",
        "access_not_named": "这名工作人员不在限阅名单里。请刷新后再看。",
        "access_last_name": "名单里至少要留一名工作人员。请先增加别人，或解除限阅。",
    },
    reasons={"access_cannot_read": "这名工作人员没有查阅事项的权限，请另选。"},
    fields={"staff_id": WHO, "staff_ids": WHO},
)
