"""Words of the frame."""

APP = "综治中心工作台"
AND = "、"

FIND = "Ctrl+K  找人、事项、房间"
FIND_NAME = "查找人、事项或房间"
FOUND_NAME = "查找到的人、事项和房间"
GROUP_PEOPLE = "人"
GROUP_MATTERS = "事项"
GROUP_ROOMS = "房间"
FOUND_NOTHING = "没有找到。可以换几个字，或只输入拼音首字母。"

PERSON_MENU = "{name}，我的菜单"
BLIND = "遮屏  F12"
LOCK = "锁定  Ctrl+L"
TYPE_SIZE = "字号"
DARK = "深色"
CHANGE_PASSWORD = "修改密码"
SIGN_OUT = "换人登录"
ABOUT = "关于"

ROOMS = "房间"
FOLD_RAIL = "收起栏目"
UNFOLD_RAIL = "展开栏目"
RAIL_READ = "{title}，{shortcut}"
RAIL_READ_WAITING = "{title}，{shortcut}，待办 {count} 件"
MORE_THAN_99 = "99+"

MORE = "更多操作"
AGAIN = "再试一次"
DISMISS = "收起提示"
LEVELS = {"good": "完成", "notice": "提示", "warn": "请注意", "danger": "出错"}
NOTHING_TO_PRINT = "这里没有可以打印的内容。"

STATUS = "状态栏"
DATABASE_LOCAL = "本机数据库"
DATABASE_LAN = "局域网数据库"
DATABASE_DEMO = "演示数据库"
BACKUP_NEVER = "尚未备份"
BACKUP_MINUTES = "备份 {count} 分钟前"
BACKUP_HOURS = "备份 {count} 小时前"
BACKUP_DAYS = "备份 {count} 天前"
BACKUP_NOW = "备份刚刚完成"
DRAFT_SAVED = "草稿已保存 {time}"
BUSY = "正在处理…"
WEEKDAYS = ("周一", "周二", "周三", "周四", "周五", "周六", "周日")

IDLE_WARNING = "已有一段时间没有操作，{seconds} 秒后自动锁定。按任意键继续。"

LOCKED = "已锁定"
LOCKED_FOR = "{name}，请输入您的密码继续。没有写完的内容都还在。"
PASSWORD = "密码"
UNLOCK = "解锁"
UNLOCKING = "正在核对…"
PASSWORD_MISSING = "请输入密码。"

BLINDED = "屏幕已遮住"
BLINDED_HOW = "按 F12 恢复"
