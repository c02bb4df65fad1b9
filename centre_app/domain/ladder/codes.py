"""Code lists of the ladder: its rungs, the ways each knows, and the steps that are noted by hand.

Source: 四诊四调三裁一诉 as the counties name it; what the four and the three stand for differs from place
to place, so that the four kinds of mediation are a setting of the centre.
"""

from centre_app.domain.codes import Code


class Rung(Code):
    """How a dispute is taken up, the mildest first."""

    REGISTERED = "registered", "登记"
    EXAMINED = "examined", "四诊"
    MEDIATED = "mediated", "四调"
    RULED = "ruled", "三裁"
    SUED = "sued", "一诉"


class RungState(Code):
    """Where a rung stands."""

    DONE = "done", "已办"
    CURRENT = "current", "正在办"
    OPEN = "open", "未到"
    NOT_NEEDED = "not_needed", "不需要"


class Idle(Code):
    """Why a rung is not needed."""

    SETTLED = "settled", "前面已经化解"
    OTHER_WAY = "other_way", "走其他途径办理"
    TURNED_AWAY = "turned_away", "没有受理，或者已经移送、撤回"
    NO_AUTHORITY = "no_authority", "这类纠纷一般没有裁决的机关"
    PASSED_BY = "passed_by", "已经走到后面一级"


class Way(Code):
    """One of the ways a rung knows."""

    FOREWARNING = "forewarning", "预诊"
    GOING_OUT = "going_out", "巡诊"
    CONSULTATION = "consultation", "会诊"
    LOOKING_AGAIN = "looking_again", "复诊"
    PEOPLE = "people", "人民调解"
    ADMIN = "admin", "行政调解"
    JUDICIAL = "judicial", "司法调解"
    INDUSTRY = "industry", "行业调解"
    COURT_DOCK = "court_dock", "诉调对接"
    POLICE_DOCK = "police_dock", "警调对接"
    PETITION_DOCK = "petition_dock", "访调对接"
    PROC_DOCK = "proc_dock", "检调对接"
    DECISION = "decision", "行政裁决"
    ARBITRATION = "arbitration", "仲裁"
    COURT_RULING = "court_ruling", "司法裁定"
    SUIT = "suit", "诉讼"
    LEGAL_AID = "legal_aid", "法律援助"


class Event(Code):
    """What is on file anyway and belongs to a rung."""

    REGISTERED = "registered", "来访登记"
    IMPORTED = "imported", "由台账导入"
    CAME_AGAIN = "came_again", "再次来访"
    SORTED = "sorted", "研判分流"
    DANGER = "danger", "风险预警报告"
    CHECKED = "checked", "网格员核实"
    INQUIRED = "inquired", "调查询问"
    REVISITED = "revisited", "回访"
    CASE_OPENED = "case_opened", "立调解案"
    HANDED_OVER = "handed_over", "移交"
    AGREED = "agreed", "协议生效"
    ENDED = "ended", "调解结束"
    ROUTES_TOLD = "routes_told", "告知其他途径"
    TRANSFERRED = "transferred", "移送"


class Phase(Code):
    """How far a step leads on its rung."""

    TOLD = "told", "已告知"
    FILED = "filed", "已提出"
    ENDED = "ended", "有结果"


class Act(Code):
    """A step of diagnosis or of a route that has no other home on file; noted by hand.

    Source: 《人民调解法》第二十六条 (the routes are told); 《法律援助法》第三十一条 (who may ask for aid).
    """

    FOREWARNED = "forewarned", "预诊（排查预警）"
    WENT_OUT = "went_out", "巡诊（上门走访）"
    CONSULTED = "consulted", "会诊（联合研判）"
    LOOKED_AGAIN = "looked_again", "复诊（跟踪了解）"
    ADMIN_MEDIATION = "admin_mediation", "行政调解"
    COURT_MEDIATION = "court_mediation", "司法调解（诉调对接）"
    INDUSTRY_MEDIATION = "industry_mediation", "行业性专业性调解"
    POLICE_MEDIATION = "police_mediation", "警调对接"
    PETITION_MEDIATION = "petition_mediation", "访调对接"
    PROC_MEDIATION = "proc_mediation", "检调对接"
    ARBITRATION_TOLD = "arbitration_told", "告知仲裁途径"
    ARBITRATION_FILED = "arbitration_filed", "申请仲裁"
    ARBITRATION_ENDED = "arbitration_ended", "仲裁裁决、调解书"
    DECISION_TOLD = "decision_told", "告知行政裁决途径"
    DECISION_FILED = "decision_filed", "申请行政裁决"
    DECISION_ENDED = "decision_ended", "行政裁决、处理决定"
    ORDER_FILED = "order_filed", "申请支付令"
    ORDER_ENDED = "order_ended", "支付令、司法裁定"
    SUIT_TOLD = "suit_told", "告知诉讼途径"
    AID_TOLD = "aid_told", "告知法律援助"
    AID_APPLIED = "aid_applied", "申请法律援助"
    AID_GRANTED = "aid_granted", "给予法律援助"
    AID_REFUSED = "aid_refused", "不予法律援助"
    SUIT_FILED = "suit_filed", "法院立案"
    SUIT_ENDED = "suit_ended", "判决、法院调解书"
    SUIT_DROPPED = "suit_dropped", "撤诉"

    @property
    def rung(self) -> Rung:
        """Return to which rung it belongs."""
        return _RUNGS[self]

    @property
    def phase(self) -> Phase | None:
        """Return how far it leads on its rung; None if it helps beside it."""
        return _PHASES.get(self)

    @property
    def needs_body(self) -> bool:
        """Return whether it happened at another body, which is to be named."""
        return self.phase in (Phase.FILED, Phase.ENDED) or self in _AT_A_BODY

    @property
    def needs_number(self) -> bool:
        """Return whether a number belongs to it: a court that files a case gives it one."""
        return self is Act.SUIT_FILED

    @property
    def needs_note(self) -> bool:
        """Return whether it has to say what came of it."""
        return self in _SAYS_MORE


_AT_A_BODY = frozenset({Act.AID_APPLIED, Act.AID_GRANTED, Act.AID_REFUSED})
_SAYS_MORE = frozenset({Act.FOREWARNED, Act.WENT_OUT, Act.CONSULTED, Act.LOOKED_AGAIN}) | {
    Act.ARBITRATION_ENDED,
    Act.DECISION_ENDED,
    Act.SUIT_ENDED,
    Act.AID_REFUSED,
}

_FIRST_OF_RUNG = (
    (Act.FOREWARNED, Rung.EXAMINED),
    (Act.ADMIN_MEDIATION, Rung.MEDIATED),
    (Act.ARBITRATION_TOLD, Rung.RULED),
    (Act.SUIT_TOLD, Rung.SUED),
)


def _rung_of(act: Act) -> Rung:
    order = list(Act)
    begun = [rung for first, rung in _FIRST_OF_RUNG if order.index(first) <= order.index(act)]
    return begun[-1]


_RUNGS = {act: _rung_of(act) for act in Act}
_PHASES = {
    Act.ARBITRATION_TOLD: Phase.TOLD,
    Act.DECISION_TOLD: Phase.TOLD,
    Act.SUIT_TOLD: Phase.TOLD,
    Act.ARBITRATION_FILED: Phase.FILED,
    Act.DECISION_FILED: Phase.FILED,
    Act.ORDER_FILED: Phase.FILED,
    Act.SUIT_FILED: Phase.FILED,
    Act.ARBITRATION_ENDED: Phase.ENDED,
    Act.DECISION_ENDED: Phase.ENDED,
    Act.ORDER_ENDED: Phase.ENDED,
    Act.SUIT_ENDED: Phase.ENDED,
    Act.SUIT_DROPPED: Phase.ENDED,
}


def acts_of(rung: Rung) -> tuple[Act, ...]:
    """Return what can be noted on a rung."""
    return tuple(act for act in Act if act.rung is rung)


RULINGS = (
    (Act.ARBITRATION_TOLD, Act.ARBITRATION_FILED, Act.ARBITRATION_ENDED),
    (Act.DECISION_TOLD, Act.DECISION_FILED, Act.DECISION_ENDED),
    (Act.DECISION_TOLD, Act.ORDER_FILED, Act.ORDER_ENDED),
)
"""How a ruling is told of, asked for and answered, by whoever gives it."""
