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
CODE_TITLE = "{centre} · 恢复码"
CODE_TEXT = (
    "所有人都忘了密码时，在登录页点“忘记密码”，输入上面的恢复码并设置新密码。\n"
    "谁拿到它都能打开全部数据：请装入信封，由中心主任签名封存，不拍照，不放在电脑旁边。\n"
    "启封以后，请建立一份新的登记，写明时间、经手人和原因。"
)
