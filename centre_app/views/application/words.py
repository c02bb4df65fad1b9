"""Words of the way in and out."""

MAKING = "正在准备体验数据"
MAKING_TEXT = "首次打开需要十几秒，之后会直接进入。"
MAKING_WAIT = "请稍候"
ABOUT = "综治中心工作台 {version}"
NO_START = "程序现在不能启动"
SETTINGS_WRONG = (
    "本机设置文件 {path} 需要改正：{wrong}改好后重新打开程序；不清楚时请联系系统管理员。"
)
FOLDER_WRONG = "数据文件夹 {path} 不能使用：{wrong}"
LEAVE = "退出"
