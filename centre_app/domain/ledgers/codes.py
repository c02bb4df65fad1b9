"""Code lists of taking in a ledger."""

from centre_app.domain.codes import Code


class Verdict(Code):
    """What becomes of a row."""

    READY = "ready", "可导入"
    DOUBTFUL = "doubtful", "可导入，有提示"
    TWICE = "twice", "重复，不导入"
    REFUSED = "refused", "不能导入"

    @property
    def is_taken(self) -> bool:
        """Return whether a row of this verdict is put on file."""
        return self in {Verdict.READY, Verdict.DOUBTFUL}


class Remark(Code):
    """What is odd about a row; none of these keeps it out."""

    DAMAGED_ID = "damaged_id", "证件号后几位已被表格软件改成 0，号码不导入，请日后补录"
    DOUBTFUL_ID = "doubtful_id", "证件号校验不符，照原样导入并注明"
    DOUBTFUL_PHONE = "doubtful_phone", "电话不像电话号码，照原样导入"
    UNKNOWN_VILLAGE = "unknown_village", "没有这个村（社区），写入住址"
    UNKNOWN_TYPE = "unknown_type", "纠纷类型认不出，记为“其他纠纷”"
    UNKNOWN_CHANNEL = "unknown_channel", "渠道认不出，记为“来访（窗口）”"
    UNCLEAR_COUNT = "unclear_count", "人数不是数字，记为 1 人"
    UNCLEAR_CLOSING = "unclear_closing", "办结日期看不懂或早于来访日期，写入备注"
    NAMELESS = "nameless", "没有姓名，记为匿名来访"
    OTHER_NAME_ON_FILE = "other_name_on_file", "同一证件号在档案中是别的姓名，号码不导入，请核对"


class UnclosedRows(Code):
    """What rows without a day of conclusion shall become."""

    SETTLED = "settled", "按早已办结存查，不进入待办"
    OPEN = "open", "作为没有办完的事项，进入待分流"


class BatchState(Code):
    """Where the taking in of a file stands."""

    TAKEN = "taken", "已导入"
    UNDONE = "undone", "已撤销"
