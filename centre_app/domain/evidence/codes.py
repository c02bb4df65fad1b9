"""Code lists of evidence."""

from centre_app.domain.codes import Code


class EvidenceKind(Code):
    """What a piece of evidence is.

    Source: 人民调解文书格式, 证据材料; the kinds follow 《民事诉讼法》第六十六条.
    """

    DOCUMENT = "document", "书证"
    OBJECT = "object", "物证照片"
    AUDIO_VISUAL = "audio_visual", "视听资料"
    ELECTRONIC = "electronic", "电子数据"
    TESTIMONY = "testimony", "证人证言"
    EXPERT = "expert", "鉴定意见"
    INSPECTION = "inspection", "勘验笔录"


class OriginalKind(Code):
    """Whether the thing itself lies in the file, or a copy of it."""

    ORIGINAL = "original", "原件"
    COPY = "copy", "复印件"


class EvidenceField(Code):
    """What may be corrected of a piece of evidence."""

    NAME = "name", "证据名称"
    KIND = "kind", "种类"
    PROVIDER = "provider", "提供人"
    COPIES = "copies", "份数"
    PAGES = "pages", "页数"
    ORIGINAL = "original", "原件或复印件"
    COMPARED = "compared", "与原件核对"
    PROVES = "proves", "证明事项"
    BROUGHT_ON = "brought_on", "收到日期"
    FILES = "files", "所附文件"


class Stance(Code):
    """What a side says to evidence that it is shown."""

    ACCEPTED = "accepted", "无异议"
    DISPUTED = "disputed", "有异议"
    SILENT = "silent", "不发表意见"
