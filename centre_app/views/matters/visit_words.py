"""What the section of visits says, and the panel that splits one off."""

from centre_app.views import messages

SECTION = "来访记录"
LINE = "{at}  {who}  {channel}"
CROWD = "{count} 人"
FIRST = "首次来访"
AGAIN = "续访"
NO_NAME = "匿名来访人"
RECEIPT = "回执"
SPLIT = "拆成新事项"
HINT = "{number} {at}"

WHICH = "{at} {who}来访（{number}）"
GOES = "这次来访、当时交来的附件随新事项走，已出的回执作废、重新出具。原事项的当事人、期限、文书都留在原处。"
REASON = "拆出的理由"
DEMAND = "这次来访的诉求"
TYPE = "纠纷类型"
PLACE = "发生地点"
SAME_OTHERS = "对方与原事项相同"

messages.learn(
    rules={
        "nothing_to_split": "这是事项的首次来访，事项就由它而来，没有可拆的。续访才能拆成新事项。"
    },
    fields={"split_reason": REASON},
)
