"""Words of the evidence of a case."""

from centre_app.domain.evidence.codes import EvidenceKind, OriginalKind, Stance

RULES: dict[str, str] = {
    "evidence_struck": "证据{number}已经划去，不能再办理。",
    "evidence_returned": "证据{number}已经退还{to}，不用再登记。",
}

NAME = "证据名称"
KIND = "种类"
PROVIDER = "提供人"
PROVIDER_NAME = "提供人姓名（单位）"
COPIES = "份数"
PAGES = "页数"
ORIGINAL = "原件或复印件"
COMPARED_BY = "核对人"
COMPARED_ON = "核对日期"
PROVES = "证明事项"
BROUGHT_ON = "收到日期"
FILES = "所附文件"
RETURNED_TO = "退还给"
RETURNED_ON = "退还日期"
GROUNDS = "异议的理由"

REASONS: dict[str, str] = {
    "before_it_came": "退还日期不能早于收到日期。",
    "original_needs_no_comparing": "原件不需要核对；收的是复印件的，请改选“复印件”。",
    "objection_without_grounds": "请写明对这份证据有什么异议。",
}

FIELDS: dict[str, str] = {
    "provider": PROVIDER_NAME,
    "provider_id": PROVIDER,
    "copies": COPIES,
    "pages": PAGES,
    "original": ORIGINAL,
    "compared_by": COMPARED_BY,
    "compared_on": COMPARED_ON,
    "proves": PROVES,
    "brought_on": BROUGHT_ON,
    "attachments": FILES,
    "returned_to": RETURNED_TO,
    "returned_on": RETURNED_ON,
    "views": "各方的意见",
    **{f"words{at}": GROUNDS for at in range(9)},
}

SECTION = "证据"
COUNT = "{count} 件，最近 {day}"
NOTHING = "还没有登记证据。"
WHICH = "办理哪一件"
NEW = "登记新的一件"
PIECE = "{number}  {name}"
KINDS = tuple((kind, kind.label) for kind in EvidenceKind)
ORIGINALS = tuple((one, one.label) for one in OriginalKind)
SOMEBODY_ELSE = "其他人（单位）"
PARTY = "{label} {name}"
FILE = "{title}（{kind}）"
FILE_GONE = "{title}（已移除）"

PUT = "登记证据"
CORRECT = "更正"
STRIKE = "划去"
STRIKE_TEXT = "证据{number}“{name}”划去以后仍留在清单上，序号不再使用。"
GIVE_BACK = "记下退还"
PRINT = "打印证据材料"
DRAWING = "正在把所附的图片和 PDF 一页页放上去，好了就打开。可以先做别的。"
DONE_PUT = "已登记证据。"
DONE_CORRECTED = "已更正，原来的写法仍看得见。"
DONE_STRUCK = "已划去，清单上仍看得见。"
DONE_RETURNED = "已记下退还。"

LINE = "{number}  {name}　{kind}　{provider}提供　{copies}份{pages}页　{original}"
COMPARED = "，与原件核对无异（{by} {day}）"
PROVES_LINE = "证明：{proves}"
FILES_LINE = "所附：{files}"
RETURNED_LINE = "{day} 退还{to}"
STRUCK_CHIP = "已划去"
STRUCK_LINE = "{by} {day}：{reason}"
WAS = "原写（{field}）：{was}"
AND = "、"

SHOW = "出示证据"
SHOW_KEY = "Alt+E"
SHOWN = "{at} 出示证据{number} {name}：{views}"
NO_EVIDENCE = "本案还没有登记证据。先在案件的“证据”里登记。"
SHOW_TITLE = "出示证据，记下各方意见"
PIECE_SHOWN = "{number}  {name}（已出示）"
WHICH_SHOWN = "出示哪一件"
STANCE_OF = "{party}的意见"
GROUNDS_OF = "{party}的理由"
STANCES = tuple((one, one.label) for one in Stance)
VIEW = "{call}{stance}"
VIEW_WORDS = "{call}{stance}（{words}）"
SAY_SHOWN = "记下"
DONE_SHOWN = "已记下出示和各方意见。"
