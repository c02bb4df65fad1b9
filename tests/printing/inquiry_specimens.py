"""The record of an inquiry as two mediators bring it home from a yard."""

from dataclasses import replace
from datetime import datetime, time

from centre_app.domain.papers.sheets import (
    InquirySheet,
    LineKind,
    LinePiece,
    PieceMark,
    ReadBack,
    RecordLine,
    Sheet,
)
from tests.printing.specimen_parties import LI

_Q, _A = LineKind.QUESTION, LineKind.ANSWER

INQUIRY = InquirySheet(
    org_name="玉门市花海镇人民调解委员会",
    number="（2026）花海镇人调字第42号",
    ordinal=1,
    began=datetime(2026, 10, 29, 15, 5),  # noqa: DTZ001 - the wall clock of the paper
    ended=datetime(2026, 10, 29, 15, 50),  # noqa: DTZ001
    place="黄水桥村三组马国栋家院内",
    purpose="了解张建国、李䶮㛃两家之间排水沟的来历和围墙的修建经过",
    asked=replace(
        LI, label="", name="马国栋", agents=(), id_no="620981196803020019", show_id_no=True
    ),
    relation="邻居，与双方没有亲属关系",
    investigators=("陈志远", "何玉兰"),
    recorder="周敏",
    participants=("网格员王淼",),
    told_at=time(15, 7),
    lines=(
        RecordLine(
            "", _Q, "我们是花海镇人民调解委员会的调解员，向你了解情况，请如实说。听清楚了吗？"
        ),
        RecordLine("", _A, "听清楚了。"),
        RecordLine("", _Q, "两家中间的排水沟是什么时候有的？"),
        RecordLine(
            "",
            _A,
            "",
            (
                LinePiece("沟是", PieceMark.KEPT),
                LinePiece("九八年", PieceMark.STRUCK),
                LinePiece("九九年春天", PieceMark.ADDED),
                LinePiece("村上统一挖的，宽四十公分，两家都用。", PieceMark.KEPT),
            ),
        ),
        RecordLine("", _Q, "还有什么要补充的？"),
        RecordLine("", _A, "没有了。"),
    ),
    read_back=ReadBack("宣读", time(15, 45)),
)

LONG_INQUIRY: Sheet = replace(
    INQUIRY,
    ended=datetime(2026, 10, 30, 0, 10),  # noqa: DTZ001
    purpose=INQUIRY.purpose * 6,
    place=INQUIRY.place * 6,
    relation=INQUIRY.relation * 6,
    investigators=tuple(f"欧阳阿卜杜热西提·买买提{at}" for at in range(6)),
    participants=tuple(f"欧阳阿卜杜热西提·买买提{at}" for at in range(6, 16)),
    read_back=ReadBack("交阅", time(23, 45)),
    lines=INQUIRY.lines * 40,
)
