"""Words about attachments."""

REASONS = {
    "file_empty": "这个文件是空的，没有内容可存。",
    "file_too_large": "文件超过 20 MB。请压缩、分开，或降低扫描分辨率后再添加。",
    "file_name_unfit": "文件名里有路径或无法使用的字符，请改个名字再添加。",
    "file_unknown": "认不出这是什么文件。可以添加图片、PDF、Word（docx）、Excel（xlsx）、文本、录音和视频。",
    "file_other_ending": "文件内容与扩展名不符，没有添加。请向来访人问清来源，用原来的程序重新保存一次。",
    "file_program": "这是程序或脚本，不是资料，没有添加。",
    "file_web_page": "这是网页或代码文件，不能添加。请打印成 PDF 或截图。",
    "file_drawing": "SVG 图形里可以藏程序，不能添加。请截图或另存为 PNG。",
    "file_heic": "这是苹果手机的 HEIC 或同类格式，打不开。请在手机上改存为 JPEG，或截图后再添加。",
    "file_old_office": "这是旧版 Office 文件或加密的 Office 文件。请去掉密码，另存为 docx、xlsx 或打印成 PDF。",
    "file_archive": "这是压缩包，请解压后逐个添加。",
    "file_locked": "文件设了密码，打不开。请去掉密码后再添加。",
    "file_damaged": "文件已损坏或不完整，打不开。请重新拷贝或重新扫描一次。",
    "file_macros": "文件里有会自动运行的宏或脚本，没有添加。请打印成 PDF，或拍照、截图。",
    "file_embedded": "文件里还夹带着别的文件，没有添加。请把里面的文件取出来逐个添加。",
    "file_bomb": "文件解开后大得反常，没有添加。请打印成 PDF 再试。",
    "file_pixels": "图片超过 5000 万像素。请缩小图片，或降低扫描分辨率后再添加。",
    "file_two_in_one": "文件里藏着第二个文件，没有添加。请用看图程序打开后另存一次。",
    "file_too_heavy": "文件内容太复杂，检查时没有回音，没有添加。请打印成 PDF 或截图。",
}

RULES = {"attachment_gone": "这份附件已经去掉了。"}

FIELDS = {"file": "文件"}
