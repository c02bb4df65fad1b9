"""Words about attachments."""

ATTACHMENTS = "附件"
ADD = "添加文件"
PASTE = "粘贴"
HINT = "把照片、扫描件、录音拖到这里，或按 Ctrl+V 粘贴。原件照原样保存，不作改动。"
LOOKING = "正在检查……"
KIND_AND_SIZE = "{kind} · {form} · {size}"
PAGES = " · {count} 页"
KILOBYTES = "{size} KB"
MEGABYTES = "{size} MB"
PASTED_NAME = "粘贴的图片 {number}.png"
CHOOSE_TITLE = "添加附件"
NOTHING_COPIED = "剪贴板里没有图片或文件。先在别处复制，再回来粘贴。"
NOT_TAKEN = "“{name}”没有添加：{why}"
BUSY = "附件还在检查，检查完就登记。"

VIEW = "附件"
LOADING = "正在打开……"
NOT_SHOWN = "{form}不在程序里打开，可以另存原件后查看。"
TOLD = "{name} · {form} · {size} · {who} {at} {origin}"
PAGE = "第 {number} 页，共 {total} 页"
BEFORE = "上一页"
NEXT = "下一页"
TITLE = "名称"
KIND = "类别"
SAVE = "保存"
SAVE_ORIGINAL = "另存原件"
SAVE_TITLE = "另存附件原件"
SAVED = "原件已存到 {path}。"
CLOSE = "关闭"
REMOVE = "去掉附件"
REMOVE_TEXT = "去掉“{title}”。文件仍按保管期限留存，去掉的原因一并留存。"

SCANNER_SET_UP = "设定扫描文件夹"
SCANNER_STOP = "不再看扫描文件夹"
SCANNER_TITLE = "扫描仪把文件存到哪个文件夹"
SCANNER_TAKE = "取入扫描件 {count}"
SCANNER_NEW = "扫描仪新存了：{names}{more}"
SCANNER_WATCHED = "正在看 {folder}，新扫描件会出现在这里。"
SCANNED_NAME = "扫描件 {number}"
PHOTO_NAME = "拍照 {number}"
COMMA = "、"
AND_MORE = " 等"

REASONS = {
    "attachment_empty": "这个文件是空的，没有内容可存。",
    "attachment_too_large": "文件超过 20 MB。请压缩、分开，或降低扫描分辨率后再添加。",
    "attachment_name_unfit": "文件名里有路径或无法使用的字符，请改个名字再添加。",
    "attachment_unknown": "认不出这是什么文件。可以添加图片、PDF、Word（docx）、Excel（xlsx）、文本、录音和视频。",
    "attachment_other_ending": "文件内容与扩展名不符，没有添加。请向来访人问清来源，用原来的程序重新保存一次。",
    "attachment_program": "这是程序或脚本，不是资料，没有添加。",
    "attachment_web_page": "这是网页或代码文件，不能添加。请打印成 PDF 或截图。",
    "attachment_drawing": "SVG 图形里可以藏程序，不能添加。请截图或另存为 PNG。",
    "attachment_heic": "这是苹果手机的 HEIC 或同类格式，打不开。请在手机上改存为 JPEG，或截图后再添加。",
    "attachment_old_office": "这是旧版 Office 文件或加密的 Office 文件。请去掉密码，另存为 docx、xlsx 或打印成 PDF。",
    "attachment_archive": "这是压缩包，请解压后逐个添加。",
    "attachment_locked": "文件设了密码，打不开。请去掉密码后再添加。",
    "attachment_damaged": "文件已损坏或不完整，打不开。请重新拷贝或重新扫描一次。",
    "attachment_macros": "文件里有会自动运行的宏或脚本，没有添加。请打印成 PDF，或拍照、截图。",
    "attachment_embedded": "文件里还夹带着别的文件，没有添加。请把里面的文件取出来逐个添加。",
    "attachment_bomb": "文件解开后大得反常，没有添加。请打印成 PDF 再试。",
    "attachment_pixels": "图片超过 5000 万像素。请缩小图片，或降低扫描分辨率后再添加。",
    "attachment_two_in_one": "文件里藏着第二个文件，没有添加。请用看图程序打开后另存一次。",
    "attachment_unreadable": "读不到这个文件：可能已被移走，或没有权限打开。",
    "attachment_too_heavy": "文件内容太复杂，检查时没有回音，没有添加。请打印成 PDF 或截图。",
}

RULES = {
    "attachment_gone": "这份附件已经去掉了。",
    "attachment_filed": "这份附件已随案卷归档，不能去掉。要更正的，请补充新的附件，归入补卷。",
}

FIELDS = {"file": "文件"}
