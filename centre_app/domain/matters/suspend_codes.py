"""Why the handling of a matter is suspended."""

from centre_app.domain.codes import Code

_BY_ANALOGY = "参照《民事诉讼法》第一百五十三条第一款第（{item}）项"


class SuspendReason(Code):
    """Why a mediation is suspended (中止).

    The mediation law knows no suspension; the reasons are those for which a lawsuit is suspended,
    the appraisal of the medical regulation, and what the parties or the court's rules add.
    Source: 《民事诉讼法》第一百五十三条; 《医疗纠纷预防和处理条例》第三十八条;
    《最高人民法院关于人民法院特邀调解的规定》第十八条.
    """

    APPRAISAL = "appraisal", "等待鉴定、检验、评估"
    TREATMENT = "treatment", "治疗、伤残评定尚未结束"
    OTHER_CASE = "other_case", "等待另案处理结果"
    NOTICE = "notice", "等待公告、送达"
    UNREACHABLE = "unreachable", "当事人暂时无法联系"
    SUCCESSOR = "successor", "当事人死亡，等待继承人表明是否参加"
    CAPACITY = "capacity", "当事人丧失行为能力，尚未确定法定代理人"
    DISSOLVED = "dissolved", "组织终止，尚未确定权利义务承受人"
    FORCE_MAJEURE = "force_majeure", "不可抗拒的事由"
    AGREED = "agreed", "各方当事人同意中止"
    FALSE_MEDIATION = "false_mediation", "涉嫌虚假调解，等待查明"
    OTHER = "other", "其他"

    @property
    def basis(self) -> str:
        """Return the article the reason rests on, as it is proposed and may be changed."""
        return _BASES[self]


_BASES = {
    SuspendReason.APPRAISAL: "《医疗纠纷预防和处理条例》第三十八条（鉴定时间不计入）及参照适用",
    SuspendReason.TREATMENT: _BY_ANALOGY.format(item="六"),
    SuspendReason.OTHER_CASE: _BY_ANALOGY.format(item="五"),
    SuspendReason.NOTICE: _BY_ANALOGY.format(item="六"),
    SuspendReason.UNREACHABLE: _BY_ANALOGY.format(item="六"),
    SuspendReason.SUCCESSOR: _BY_ANALOGY.format(item="一"),
    SuspendReason.CAPACITY: _BY_ANALOGY.format(item="二"),
    SuspendReason.DISSOLVED: _BY_ANALOGY.format(item="三"),
    SuspendReason.FORCE_MAJEURE: _BY_ANALOGY.format(item="四"),
    SuspendReason.AGREED: "《人民调解法》第二十三条（当事人自愿）",
    SuspendReason.FALSE_MEDIATION: "《最高人民法院关于人民法院特邀调解的规定》第十八条",
    SuspendReason.OTHER: _BY_ANALOGY.format(item="六"),
}
