"""Code lists of attachments."""

from enum import StrEnum

from centre_app.domain.codes import Code


class AttachmentKind(Code):
    """What somebody brought along."""

    IDENTITY = "identity", "身份证件"
    EVIDENCE = "evidence", "证据"
    PHOTO = "photo", "照片"
    MANDATE = "mandate", "委托书"
    GUARDIANSHIP = "guardianship", "监护关系证明"
    RECEIPT = "receipt", "收条、履行凭证"
    OTHER = "other", "其他"


class Origin(Code):
    """How a file reached the program."""

    FILE = "file", "选择文件"
    DRAG = "drag", "拖入"
    PASTE = "paste", "粘贴"
    SCANNER = "scanner", "扫描"
    CAMERA = "camera", "拍照"


class FileKind(Code):
    """What a file is by its content; nothing else is taken in."""

    JPEG = "jpeg", "JPEG 图片"
    PNG = "png", "PNG 图片"
    TIFF = "tiff", "TIFF 图片"
    BMP = "bmp", "BMP 图片"
    WEBP = "webp", "WebP 图片"
    PDF = "pdf", "PDF"
    DOCX = "docx", "Word 文档"
    XLSX = "xlsx", "Excel 表格"
    TEXT = "text", "文本"
    MP3 = "mp3", "MP3 录音"
    M4A = "m4a", "M4A 录音"
    AMR = "amr", "AMR 录音"
    WAV = "wav", "WAV 录音"
    MP4 = "mp4", "MP4 视频"

    @property
    def extensions(self) -> tuple[str, ...]:
        """Return the endings such a file may have, the usual one first."""
        return _EXTENSIONS.get(self, (self.value,))

    @property
    def is_picture(self) -> bool:
        """Return whether it is a picture of one or more pages."""
        return self in _PICTURES

    @property
    def has_pages(self) -> bool:
        """Return whether its pages can be shown inside the program."""
        return self.is_picture or self is FileKind.PDF


_EXTENSIONS = {
    FileKind.JPEG: ("jpg", "jpeg", "jpe", "jfif"),
    FileKind.TIFF: ("tif", "tiff"),
    FileKind.BMP: ("bmp", "dib"),
    FileKind.TEXT: ("txt", "log"),
    FileKind.WAV: ("wav", "wave"),
    FileKind.MP4: ("mp4", "m4v"),
}
_PICTURES = frozenset({FileKind.JPEG, FileKind.PNG, FileKind.TIFF, FileKind.BMP, FileKind.WEBP})


class FileRefusal(StrEnum):
    """Why a file is not taken in; ``views.attachments.words`` holds a sentence for each."""

    EMPTY = "attachment_empty"
    TOO_LARGE = "attachment_too_large"
    NAME = "attachment_name_unfit"
    UNKNOWN = "attachment_unknown"
    OTHER_ENDING = "attachment_other_ending"
    PROGRAM = "attachment_program"
    WEB_PAGE = "attachment_web_page"
    DRAWING = "attachment_drawing"
    HEIC = "attachment_heic"
    OLD_OFFICE = "attachment_old_office"
    ARCHIVE = "attachment_archive"
    LOCKED = "attachment_locked"
    DAMAGED = "attachment_damaged"
    MACROS = "attachment_macros"
    EMBEDDED = "attachment_embedded"
    BOMB = "attachment_bomb"
    PIXELS = "attachment_pixels"
    TWO_IN_ONE = "attachment_two_in_one"
    TOO_HEAVY = "attachment_too_heavy"


class FaultKind(Code):
    """What the check of all attachments may find wrong."""

    NO_LINK = "no_link", "有文件，没有登记"
    NO_FILE = "no_file", "有登记，文件不见了"
    CHANGED = "changed", "文件内容与登记时不同"
    NO_OWNER = "no_owner", "登记表已不在，附件没有归处"
