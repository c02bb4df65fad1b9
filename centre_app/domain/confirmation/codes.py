"""Code lists of judicial confirmation."""

from centre_app.domain.codes import Code


class ConfirmationStep(Code):
    """What the parties decided or the court did, one after another.

    Source: 《民事诉讼法》第二百零五、二百零六条; its 司法解释 第三百五十五至三百五十八条.
    """

    DECIDED = "decided", "双方同意申请"
    DECLINED = "declined", "不申请"
    OPEN = "open", "未表态"
    UNFIT = "unfit", "不能确认"
    FILED = "filed", "提交申请"
    SUPPLEMENT_ASKED = "supplement_asked", "要求补充材料"
    SUPPLIED = "supplied", "已补充材料"
    ACCEPTED = "accepted", "法院受理"
    REFUSED = "refused", "不予受理"
    HEARD = "heard", "到庭询问、核实"
    CONFIRMED = "confirmed", "裁定有效"
    DISMISSED = "dismissed", "裁定驳回申请"
    WITHDRAWN = "withdrawn", "撤回申请"
    ENFORCEMENT = "enforcement", "申请强制执行"

    @property
    def of_court(self) -> bool:
        """Return whether it happened with the court; the others are decided at the centre."""
        return self not in _DECISIONS

    @property
    def needs_number(self) -> bool:
        """Return whether the court's number of the case or the ruling belongs to it."""
        return self in {
            ConfirmationStep.ACCEPTED,
            ConfirmationStep.CONFIRMED,
            ConfirmationStep.DISMISSED,
        }

    @property
    def needs_note(self) -> bool:
        """Return whether it has to say why, or what is asked for."""
        return self in {
            ConfirmationStep.SUPPLEMENT_ASKED,
            ConfirmationStep.REFUSED,
            ConfirmationStep.DISMISSED,
        }


_DECISIONS = frozenset(
    {
        ConfirmationStep.DECIDED,
        ConfirmationStep.DECLINED,
        ConfirmationStep.OPEN,
        ConfirmationStep.UNFIT,
    }
)


class Obstacle(Code):
    """Why a court would not confirm an agreement.

    Source: 《民事诉讼法》司法解释 第三百五十五条 for what is not accepted, 第三百五十八条 for what
    is dismissed, 第三百五十四条 for what has to be shown in writing.
    """

    SCOPE = "scope", "不属于法院受理范围（如已约定仲裁）"
    IDENTITY = "identity", "婚姻、亲子、收养等身份关系"
    OTHER_PROCEDURE = "other_procedure", "适用特别、公示催告、破产程序"
    TITLE = "title", "物权、知识产权确权"
    AGAINST_LAW = "against_law", "违反法律强制性规定"
    HARMS_OTHERS = "harms_others", "损害国家、公共或者他人利益"
    AGAINST_MORALS = "against_morals", "违背公序良俗"
    NOT_VOLUNTARY = "not_voluntary", "违反自愿原则"
    UNCLEAR = "unclear", "内容不明确"
    NOT_WRITTEN = "not_written", "口头协议，没有协议书"

    @property
    def article(self) -> str:
        """Return the article that says so."""
        return f"《民事诉讼法》司法解释{_ARTICLES[self]}"


_ARTICLES = {
    Obstacle.SCOPE: "第三百五十五条第一款第一项",
    Obstacle.IDENTITY: "第三百五十五条第一款第三项",
    Obstacle.OTHER_PROCEDURE: "第三百五十五条第一款第四项",
    Obstacle.TITLE: "第三百五十五条第一款第五项",
    Obstacle.AGAINST_LAW: "第三百五十八条第一项",
    Obstacle.HARMS_OTHERS: "第三百五十八条第二项",
    Obstacle.AGAINST_MORALS: "第三百五十八条第三项",
    Obstacle.NOT_VOLUNTARY: "第三百五十八条第四项",
    Obstacle.UNCLEAR: "第三百五十八条第五项",
    Obstacle.NOT_WRITTEN: "第三百五十四条",
}


class CourtLevel(Code):
    """Which court it is."""

    BASIC = "basic", "基层人民法院"
    INTERMEDIATE = "intermediate", "中级人民法院"


class CourtReason(Code):
    """Why a court has the application. Source: 《民事诉讼法》第二百零五条."""

    INVITED = "invited", "邀请调解的人民法院"
    SEAT = "seat", "调解组织所在地"
    HOME = "home", "当事人住所地"
    SUBJECT = "subject", "标的物所在地"
    LABOUR = "labour", "劳动争议：人民调解委员会所在地"


class PacketPart(Code):
    """A paper of the packet for the court that may be printed by itself."""

    APPLICATION = "application", "司法确认申请书"
    PROOF = "proof", "调解组织主持调解的证明"
    ADDRESSES = "addresses", "送达地址确认书"
