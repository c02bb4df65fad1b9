"""Words of the crash dialog."""

TITLE = "程序出了问题"
TEXT = "刚才的操作没有完成。您输入的内容还在，可以关闭此窗口后再试一次；若仍出现，请把编号告诉系统管理员。"
NUMBER = "编号 {number}"
DETAILS = "技术详情，不含个人信息"
COPY = "复制详情"
COPIED = "已复制"
GO_ON = "继续使用"
