"""Words about devices."""

READER = {
    "starting": "读卡器正在启动",
    "ready": "读卡器就绪，放上身份证即可",
    "simulated": "模拟读卡器（不是真的证件）",
    "lost": "读卡器没有回音，正在重新连接；请照常手工登记",
}
UNREADABLE = "这张证件没有读全，请再放一次，或手工填写。"
FOUND = "已读证件：{name}，档案里有此人。"
NEW = "已读证件：{name}，档案里没有此人，登记为新的来访人。"
SIMULATED = "（模拟）"

SCAN = "扫描"
SCAN_LOOK = "查找扫描仪"
SCAN_LOOK_AGAIN = "重新查找"
SCAN_STOP = "停止扫描"
SCAN_LOOKING = "正在查找扫描仪，可能要半分钟，期间照常登记。"
SCAN_NONE = "没有找到扫描仪。请接好线、打开电源，再按“查找扫描仪”。"
SCAN_FOUND = "找到了：{devices}。按“扫描”开始。"
COMMA = "、"
SCAN_DEVICE = "{name}（{kind}）"
SCANNING = "{device} 正在工作，已取入 {count} 页。"
SCANNED = "扫描完了，共 {count} 页。"
SCAN_STOPPED = "扫描停下了，已取入 {count} 页。"
SCAN_SAID = "{sentence}设备说：{told}"

SCAN_REASONS = {
    "scan_no_device": "找不到这台扫描仪了。请接好线、打开电源，再查找一次。",
    "scan_no_paper": "进纸器里没有纸。请放好纸，再按一次。",
    "scan_jammed": "卡纸了。请打开盖板取出纸，重新放好，从没扫的那一页接着扫。",
    "scan_cover_open": "扫描仪的盖板没有合上。请合上盖板，再按一次。",
    "scan_busy": "扫描仪正在给别的程序或别的电脑用。请等一下，再按一次。",
    "scan_offline": "扫描仪没有连上，或者中途断开了。请看看电源和数据线，再按一次。",
    "scan_denied": "这个账号没有权限用这台扫描仪。请让管理这台电脑的人开通。",
    "scan_no_program": "这台电脑上没有装扫描用的程序。请让管理这台电脑的人看配置里的 scanner 一行。",
    "scan_silent": "扫描仪很久没有回音，已经停下。请关掉扫描仪的电源再打开，然后再按一次。",
    "scan_died": "扫描用的程序中途退出了，窗口里的内容都在。请再按一次。",
    "scan_garbled": "扫描用的程序送来的东西看不懂，没有收下。请让管理这台电脑的人检查驱动。",
    "scan_failed": "扫描没有成功。请看看扫描仪上的提示，再按一次。",
}
