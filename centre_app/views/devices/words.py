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
