"""Words for everything that can go wrong, and the message that carries them.

Errors carry data: a class, a reason code, facts. The words stand here and in the ``words`` module
of each room, which ``learn`` adds by name when the program is put together.
"""

from collections.abc import Callable, Mapping
from enum import Enum
from typing import NamedTuple

from centre_app.domain.errors import (
    CentreError,
    ClashError,
    DatabaseDamagedError,
    DatabaseMissingError,
    DatabaseTooNewError,
    DatabaseTooOldError,
    DiskFullError,
    FieldError,
    LockedOutError,
    NotAllowedError,
    NotFoundError,
    OnLeaveError,
    PasswordDueError,
    PrinterError,
    RuleError,
    SignInError,
    StaleRecordError,
    StorageBusyError,
    StorageReadOnlyError,
    StorageUnavailableError,
)
from centre_app.views import entry_words as reasons_of_entry
from centre_app.views import rule_words


class Level(Enum):
    """How a message is meant; the value is the colour token and the name of the icon."""

    GOOD = "good"
    NOTICE = "notice"
    WARN = "warn"
    DANGER = "danger"


class Message(NamedTuple):
    """A sentence for the bar; ``again`` is what *try again* does, or what ``again_label`` says.

    ``head`` stands before it where the word of its level says something else.
    """

    text: str
    level: Level = Level.NOTICE
    again: Callable[[], None] | None = None
    again_label: str = ""
    head: str = ""


_ERRORS: dict[type[CentreError], str] = {
    StaleRecordError: "这条记录刚被别人改过。请先看一下新内容，您输入的文字还在。",
    NotFoundError: "找不到这条记录：可能已被合并，或者您无权查看。",
    SignInError: "姓名或密码不对，请再试一次。",
    PasswordDueError: "请先设置您自己的密码。",
    StorageUnavailableError: "连不上数据库。请检查网线或主机，您输入的内容还在。",
    StorageBusyError: "数据库正忙，请稍后再试，您输入的内容还在。",
    StorageReadOnlyError: "数据库目前只能查看，不能保存。请联系系统管理员。",
    DiskFullError: "磁盘已满，无法保存。请清理磁盘后再试，您输入的内容还在。",
    DatabaseMissingError: "设置所指的位置没有数据库。请联系系统管理员，或从备份恢复。",
    DatabaseDamagedError: "数据库文件无法读取，可能已损坏。请从最近的备份恢复。",
    DatabaseTooNewError: "数据库由更新版本的程序写成。请先更新本机程序。",
    DatabaseTooOldError: "数据库需要升级。请由系统管理员先登录一次。",
    PrinterError: "打印机没有接受。文书已经保存，检查打印机后可再次打印。",
    NotAllowedError: "您的岗位没有这项权限。如确需办理，请联系中心主任。",
    LockedOutError: "密码连续输错，账号已锁定。请 {minutes} 分钟后再试，或联系系统管理员。",
    ClashError: "{name}在{taken}已有安排，请换一个时间。",
    OnLeaveError: "{name}{taken}请假，请换一个时间，或换一位调解员。",
}

_PASSING = (StorageUnavailableError, StorageBusyError, DiskFullError, PrinterError)

_UNWORDED_REASON = "{field}这样填写不行，请核对。"
_UNWORDED_RULE = "现在还不能这样办理，请核对事项的状态。"
_THIS = "此项"

_REASONS: dict[str, str] = {
    "required": "请填写{field}。",
    "too_long": "{field}太长，最多 {limit} 个字。",
    "too_short": "{field}太短，至少 {limit} 个字。",
    "not_a_number": "{field}应为数字。",
    "not_a_date": "看不懂这个日期。可以写 11-25、下周三或 +15。",
    "in_the_future": "{field}不能晚于今天。",
    "in_the_past": "{field}不能早于今天。",
    "unknown": "{field}不在可选范围内，请从列表中选择。",
    "taken": "这个{field}已有人使用，请换一个。",
    "unreadable": "{field}里有无法保存的字符，请删去后再试。",
    "mismatch": "两次输入不一致，请重新输入。",
    "wrong": "{field}不对，请再试一次。",
    **rule_words.REASONS,
    **reasons_of_entry.REASONS,
}
_RULES: dict[str, str] = {
    **rule_words.RULES,
    **reasons_of_entry.RULES,
    "file_not_written": "这个位置不能写入，请换一个文件夹。",
    "paper_control_character": "文书里有看不见的控制字符（{codes}），请删去后再打印。",
    "paper_glyph_missing": "没有字体能印出“{characters}”（{codes}），请核对，或改用通行写法并手写补字。",
}
_FIELDS: dict[str, str] = {}


class _Facts(dict[str, object]):
    """Facts for a sentence; a gap nobody filled is left out rather than shown as braces."""

    def __missing__(self, key: str) -> str:
        return ""


def learn(
    *,
    reasons: Mapping[str, str] | None = None,
    rules: Mapping[str, str] | None = None,
    fields: Mapping[str, str] | None = None,
) -> None:
    """Add a room's words: reason codes, rule codes, and names of fields.

    Raises:
        ValueError: a code already has other words.
    """
    for known, more in ((_REASONS, reasons), (_RULES, rules), (_FIELDS, fields)):
        for code, words in (more or {}).items():
            if known.setdefault(code, words) != words:
                raise ValueError(code)


def has_words(code: str) -> bool:
    """Return whether a reason or rule code has a sentence of its own."""
    return code in _REASONS or code in _RULES


def reason(code: str, *, field: str = "") -> str:
    """Return the sentence for what is wrong with a field.

    A code may carry a limit after a colon: ``too_long:200``.
    """
    code, _, limit = code.partition(":")
    words = _REASONS.get(code, _UNWORDED_REASON)
    return words.format_map(_Facts(field=field or _THIS, limit=limit))


def sentence(error: CentreError) -> str:
    """Return what the user is told about an error, with the remedy."""
    if isinstance(error, FieldError):
        return "".join(
            reason(code, field=_FIELDS.get(name, "")) for name, code in error.reasons.items()
        )
    if isinstance(error, RuleError):
        return _RULES.get(error.rule, _UNWORDED_RULE).format_map(_Facts(error.facts))
    return _ERRORS[type(error)].format_map(_Facts(vars(error)))


def worth_another_try(error: CentreError) -> bool:
    """Return whether the same request may succeed by itself a little later."""
    return isinstance(error, _PASSING)
