"""The forms the centre prints."""

from centre_app.domain.codes import Code


class Form(Code):
    """Forms by their number in the field's catalogue.

    Source: 司法部《关于印发人民调解文书格式和统计报表的通知》 2010 for F02 to F19; 《民事诉讼法》司法解释 第三百五十四条 for F20, in which F20A, F21 and F22 lie; 《信访工作条例》
    2022 for F30 to F36. F01, F02W, F14E, F17U, F19E, F23, F43, F44 and F45 are the centre's own.
    L01, L02, D01, D02 and C01 belong to no matter and are kept nowhere: the ledgers of visits and
    of applications for confirmation, the sessions of a day for the hall and for the desk, and the
    paper with the code that opens the database.
    """

    F01 = "F01", "来访登记表"
    F02 = "F02", "人民调解申请书"
    F02W = "F02W", "撤回人民调解申请书"
    F04 = "F04", "人民调解当事人权利义务告知书"
    F09 = "F09", "调解通知书"
    F10 = "F10", "人民调解调查记录"
    F11 = "F11", "人民调解证据材料"
    F12 = "F12", "人民调解记录"
    F13 = "F13", "回避申请（决定）书"
    F14 = "F14", "中止调解通知书"
    F14R = "F14R", "恢复调解通知书"
    F14E = "F14E", "延长调解期限确认书"
    F15 = "F15", "人民调解协议书"
    F16 = "F16", "人民调解口头协议登记表"
    F17U = "F17U", "督促履行通知书"
    F18 = "F18", "终止调解通知书"
    F19 = "F19", "人民调解回访记录"
    F19E = "F19E", "情况说明"
    F20 = "F20", "司法确认申请材料"
    F20A = "F20A", "司法确认申请书"
    F21 = "F21", "调解组织主持调解的证明"
    F22 = "F22", "送达地址确认书"
    F23 = "F23", "送达回证"
    F30 = "F30", "信访事项登记表"
    F31 = "F31", "信访事项受理告知书"
    F32 = "F32", "信访事项不予受理告知书"
    F33 = "F33", "信访事项转送交办函"
    F35 = "F35", "信访事项延期办理审批表"
    F35N = "F35N", "信访事项延期办理告知书"
    F36 = "F36", "信访处理意见书"
    F43 = "F43", "风险预警报告单"
    F44 = "F44", "移送函"
    F45 = "F45", "委托调解反馈函"
    L01 = "L01", "来访登记台账"
    L02 = "L02", "司法确认台账"
    D01 = "D01", "调解安排"
    D02 = "D02", "调解安排（内部）"
    C01 = "C01", "恢复码封存单"
