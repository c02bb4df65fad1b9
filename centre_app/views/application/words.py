"""Words of the way in and out."""

MAKING = "正在准备体验数据"
MAKING_TEXT = "首次打开需要十几秒，之后会直接进入。"
MAKING_WAIT = "请稍候"
ABOUT = "综治中心工作台 {version}"
