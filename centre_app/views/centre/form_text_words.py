"""Words of the page where a centre words its forms."""

from centre_app.domain.papers.templates.checks import Flaw
from centre_app.domain.papers.templates.lines import LineKind

TITLE = "文书格式"
ABOUT = "选一种文书，可以改它的字句、栏目名称和版面。改动从下一份文书起用，已经出具的文书不变。"
CODE = "编号"
NAME = "文书"
VERSION = "用的是"
SAVED_AT = "改于"
STATE = "说明"
AS_DELIVERED = "标准文字 {version}"
OWN = "本中心第 {number} 版"
UNSAVED = "有没保存的改动"
UNFIT = "有 {count} 处不合新格式，按标准文字印"
FORMS = "种"
EDIT = "修改"
BACK = "返回列表"
LINES = "字句"
WHAT = "哪一处"
TEXT = "文字"
CHANGED = "已改"
STAYS = "不能改"
WRONG = "要改正"
ONLY_CHANGED = "只看改过的"
LINE = "改成"
LINE_HINT = "｛ ｝里的由程序填写，一个也不能少，位置可以换。"
DELIVERED = "标准文字：{text}"
INSERT_BLANK = "填入｛{blank}｝"
FIXED_HINT = "这一处要与登记的内容对上，或者留作手写，不能改。"
BASE = "从哪一版改起"
NOW = "现行文字"
DELIVERED_BASE = "标准文字"
MINE = "刚才改的（还没保存）"
BASE_OF = "第 {number} 版　{day}　{who}：{why}"
WHY = "修改原因"
SAVE = "保存"
SAVED = "已保存为第 {number} 版，从下一份文书起用，已经出具的文书不变。"
NOTHING_CHANGED = "没有改动，不用保存。"
PAGES = "样张共 {pages} 页。"
PAGES_OTHERWISE = "样张由 {before} 页变成 {pages} 页。"
WRONG_LINES = "有 {count} 处要改正，样张里先按标准文字印。"

KINDS = {
    LineKind.TITLE: "标题",
    LineKind.SENTENCE: "语句 {at}",
    LineKind.HEADING: "小标题 {at}",
    LineKind.LABEL: "栏目 {at}",
    LineKind.FIXED: "固定 {at}",
    LineKind.SWITCH: "选项 {at}",
}

SWITCHES = {"switches/show_id_no": "印当事人的公民身份号码（本省格式要求的才勾）"}

MEASURES = {
    "page/top_mm": "上边距 毫米",
    "page/bottom_mm": "下边距 毫米",
    "page/left_mm": "左边距 毫米",
    "page/right_mm": "右边距 毫米",
    "page/size": "字号 磅",
    "page/leading": "行距 磅",
}

FIELDS = {"why": WHY}

REASONS: dict[str, str] = {
    Flaw.NO_LINE: "这种文书已经没有这一处，请从列表重新打开再改。",
    Flaw.FIXED: "{field}不能改，请恢复成标准文字。",
    Flaw.BRACES: "{field}：括号不成对，请补全或删去多余的｛｝。",
    Flaw.UNKNOWN_BLANK: "{field}：没有“{limit}”可填，请删去，或点下面的按钮填入。",
    Flaw.LACKING_BLANK: "{field}：少了｛{limit}｝，请点下面的按钮补上。",
    Flaw.ONE_LINE: "{field}：只能写一行，请去掉换行。",
    Flaw.NOT_A_MEASURE: "{field}请填数字，如 25 或 13.5。",
    Flaw.OUT_OF_RANGE: "{field}应为 {limit}，请改在这个范围里。",
    Flaw.NOT_A_SWITCH: "{field}：只能勾或不勾。",
    Flaw.NO_GLYPH: "{field}：“{limit}”没有字体能印出，请换一个字。",
    Flaw.OVERFLOWS: "{field}：太长，印出来超出纸边，请写短一些。",
    "form_saved_meanwhile": "别人刚保存了这种文书的新版本。请看一下新内容再保存，您输入的文字还在。",
}
