"""Agreements with every kind of clause a committee writes, and the end of what stays open."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from centre_app.domain.agreements.clauses import Clause, manner_and_time, sentences
from centre_app.domain.agreements.codes import ClauseKind, Guarantee, PayManner, Period
from centre_app.domain.papers.sheets import AgreementSheet, Sheet, TerminationSheet
from tests.printing.specimen_parties import COMPANY, LI, ZHANG

K = ClauseKind
COMMITTEE = "玉门市花海镇人民调解委员会"
NUMBER = "（2026）花海镇人调字第51号"

JOINTLY = Clause(
    kind=K.PAY,
    debtor="乙方、丙方",
    creditor="甲方",
    joint=True,
    what="医疗费、误工费",
    amount=Decimal("28600.50"),
    manner=PayManner.TRANSFER,
    manner_note="工商银行，户名张建国",
    due_on=date(2026, 12, 20),
)
VOUCHED_FOR = Clause(
    kind=K.PAY,
    debtor="乙方",
    creditor="甲方",
    guarantor="丙方",
    guarantee=Guarantee.JOINT,
    what="借款本金",
    amount=Decimal(50000),
    manner=PayManner.CASH,
    due_on=date(2027, 3, 1),
)
HEIRS = Clause(
    kind=K.PAY,
    debtor="乙方、丙方",
    creditor="甲方",
    joint=True,
    within_estate=True,
    what="被继承人所欠货款",
    amount=Decimal(12000),
    manner=PayManner.CASH,
    due_on=date(2026, 12, 31),
)
EVERY_MONTH = Clause(
    kind=K.PERIODIC,
    debtor="乙方",
    creditor="甲方",
    what="抚养费",
    amount=Decimal(800),
    manner=PayManner.TRANSFER,
    every=Period.MONTH,
    times=24,
    due_on=date(2026, 12, 5),
)
HANDED_OVER = Clause(
    kind=K.HAND_OVER,
    debtor="乙方",
    creditor="甲方",
    what="稻母田路东侧宅基地一处及钥匙两把",
    due_on=date(2026, 12, 10),
)
APOLOGY = Clause(
    kind=K.APOLOGY,
    debtor="乙方",
    creditor="甲方",
    what="在集市上辱骂一事",
    at_once=True,
)


def _agreement(*clauses: Clause, **changed: object) -> AgreementSheet:
    said: dict[str, object] = {
        "org_name": COMMITTEE,
        "seal_name": COMMITTEE,
        "number": NUMBER,
        "parties": (ZHANG, LI, COMPANY),
        "facts": "2026年10月12日，乙方驾驶丙方所有的货车在花海镇集市倒车时撞伤甲方，乙方负全部责任。",
        "disputed_points": "赔偿的数额和由谁承担。",
        "clauses": tuple(sentences(clauses)),
        "manner_and_time": manner_and_time(clauses),
        "copies": 4,
        "mediators": ("陈志远", "何玉兰"),
        "recorder": "周敏",
        "signed_on": date(2026, 11, 20),
    }
    return AgreementSheet(**(said | changed))  # type: ignore[arg-type]


AGREEMENTS: dict[str, AgreementSheet] = {
    "joint": _agreement(JOINTLY),
    "guarantor": _agreement(VOUCHED_FOR),
    "heirs": _agreement(HEIRS),
    "monthly": _agreement(EVERY_MONTH, parties=(ZHANG, LI), copies=3),
    "hand-over": _agreement(HANDED_OVER, parties=(ZHANG, LI), copies=3),
    "apology": _agreement(APOLOGY, parties=(ZHANG, LI), copies=3),
    "all": _agreement(JOINTLY, VOUCHED_FOR, EVERY_MONTH, HANDED_OVER, APOLOGY),
}

PARTIAL_END = TerminationSheet(
    org_name=COMMITTEE,
    seal_name=COMMITTEE,
    number=NUMBER,
    parties=(ZHANG, LI),
    dispute="损害赔偿纠纷",
    accepted_on=date(2026, 10, 28),
    sessions=2,
    reason="双方分歧较大，无法达成协议",
    agreed_in=NUMBER,
    open_points="后续治疗费由谁承担",
    court="玉门市人民法院花海人民法庭",
    mediators=("陈志远",),
    ended_on=date(2026, 11, 20),
)
NEVER_MET = replace(PARTIAL_END, sessions=0, agreed_in="", open_points="", reason="当事人无法联系")

VARIANTS: dict[str, Sheet] = {
    **{f"F15-{name}": sheet for name, sheet in AGREEMENTS.items()},
    "F18-partial": PARTIAL_END,
    "F18-never-met": NEVER_MET,
}
