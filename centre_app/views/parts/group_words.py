"""Words of those who come together."""

COMPANIONS = "随访人名单（可整块粘贴，也可以后补）"
COMPANIONS_HINT = "一行一人：姓名 证件号码 电话 村名。只写姓名也可以"
UNDERSTOOD = "读出 {people} 人（证件号码 {ids} 个，电话 {phones} 个）。"
WRONG_LINE = "第 {number} 行：{trouble}。"
MORE_WRONG = "另有 {count} 行也读不懂。"
SIZE = "{size}，1 件 {people} 人次。"

REASONS = {"unread_lines": "名单里有读不懂的行，请按下面的提示改好或删去，再登记。"}
