"""Words of the notes of a caucus."""

CAUCUS = "背靠背"
KEY = "Alt+K"
PRESENT = "到场"
COLUMN = "到场和背靠背笔记"
TITLE = "背靠背笔记"
RULE = "不进笔录、不打印、不导出。只有本场调解员、记录人和首席调解员能看。"
NOTES_OF = "{label}单独说的"
NAME_OF = "{label} {name}单独说的，记在这里，不打印。"
SAVE = "保存笔记"
SAVED = "背靠背笔记已保存，没有写进笔录。"
OTHERS = "{author}  {at}\n{text}"
RELEASE = "披露…"
CLAIM = "说明理由后查看…"
CLOSED = "背靠背笔记只给本场调解员、记录人和首席调解员看。"
NONE_YET = "本场还没有背靠背笔记。"
CLAIMABLE = "本场有 {count} 份背靠背笔记。主任确有需要的，说明理由后查看，审计里留记录。"
MERGED = "您在另一台电脑上也改过这份笔记：两边写的都在，请整理后保存。"
NOT_KEPT = "背靠背笔记的草稿没有存上：{why}"
LET_OUT = "{at} {by}披露给{to}"
LOOKED = "{at} {by}说明理由后查看"
WHY_IN_WORDS = "（{reason}：{words}）"
WHY_IN_SHORT = "（{reason}）"
PIECE = "{side}（{author}记）：{text}"
INTO_RECORD = "笔录"

RELEASE_TITLE = "披露背靠背笔记"
CLAIM_TITLE = "查看背靠背笔记"
WHICH = "披露哪几份"
WHICH_ONE = "{side}  {author}  {at}"
TO = "给谁"
TO_RECORD = "写进笔录（须当事人本人同意）"
WHY = "理由"
WHY_WORDS = "具体说明"
NEXT = "下一步"
AGAIN = "返回修改"
CONFIRM = "确认披露"
CONFIRM_CLAIM = "确认查看"
CONFIRM_HOW = "将把下面的内容披露给{to}，理由：{reason}（{words}）。披露以后收不回来，审计里留下谁、给谁、为什么。"
CONFIRM_CLAIM_HOW = "您将看到下面各份笔记的全文，理由：{reason}（{words}）。审计里留下谁、为什么。"
RELEASED = "已披露给{to}，并记入审计。"
CLAIMED = "笔记全文已列在下面，并记入审计。"

RULES = {
    "caucus_closed": "背靠背笔记只有本场调解员、记录人和首席调解员能看和写。",
    "caucus_not_confirmed": "披露背靠背笔记要再确认一次。",
    "caucus_record_needs_consent": "只有当事人本人同意的，才能写进双方都要签名的笔录。",
}
FIELDS = {
    "notes": "背靠背笔记",
    "to_id": "给谁",
}
