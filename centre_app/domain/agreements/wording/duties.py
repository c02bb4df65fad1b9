"""Duties that say who and what, but not by when, to which account or at whose cost.

Source: 《人民调解法》第二十九条 (manner and time limit of performance);《民法典》第五百一十条.
"""

import re
from collections.abc import Iterator, Sequence

from centre_app.domain.agreements.clauses import Clause
from centre_app.domain.agreements.codes import ClauseKind, PayManner
from centre_app.domain.agreements.findings import Finding, hint, warn
from centre_app.domain.agreements.passages import Passage
from centre_app.domain.agreements.wording.scene import Scene

_DEED = re.compile(
    "支付|给付|付清|偿还|归还|返还|退还|交还|交付|搬走|搬离|搬出|搬迁|清走|清除|清理|拆除|修复|修好|修缮|重建"
    "|恢复原状|腾空|腾退|迁走|迁出|移走|移开|移栽|赔礼道歉|当面道歉|安装|砍除|砍掉|硬化|填平|疏通"
)
_BOUND = re.compile("应当?|须|必须|负责|自愿|同意|承诺|保证|[甲乙丙丁戊己]方|双方|各方")
_WHEN = re.compile(
    "[0-9０-９〇零一二三四五六七八九十]\\s*[日号月年天]|(?<=[日号月年天底节后时])[之以]?前|(?<=[日天月年周期时])[之以]?内"
    "|之日|当[日天场]|即[时日]|立[即刻]|马上|现场|签[订字]|签署|生效|每[日月季年周半天]|期间|期限|时限|已"
    "|同时|届满|到期|轮流|今后|以后|随时|长期|永久|第[一二三四五六七八九十]+期|按[月季年期]"
    "|尽快|尽早|早日|近期|近日|适时|择日|后(?=[，付支给])"
)
_CASE = re.compile("如|若|逾期|违约|否则|违反|一旦|倘|不|禁止|的(?:，|除外)|未")

_COSTLY = re.compile(
    "鉴定费|检测费|评估费|测绘费|过户费|税费|运费|维修费|修理费|拆除费|搬迁费|公证费|安装费|后续治疗费"
)
_BORNE = re.compile(
    "承担|负担|支付|给付|自理|出资|自付|自行|自负|分摊|均摊|平摊|免|[由归]|元|不计|垫付|付"
)
_COSTLY_ACT = re.compile("拆除|重砌|修复|修缮|重建|恢复原状|过户|鉴定|迁移|安装|硬化|返工|加装")
_COST_SAID = re.compile("费|自行|出资|承担|负担|免费|自理|元|自己|自家")

_ACCOUNT = re.compile(
    r"[0-9０-９]{8,}|账户|帐户|账号|帐号|户名|卡号|银行卡|一卡通|微信|支付宝|专户|原路|代发|存折"
)


def check_duty(passage: Passage, scene: Scene) -> Iterator[Finding]:
    """Yield the sentences of a free term that bind somebody to a deed without a day."""
    names = [one.name for one in scene.parties if one.name]
    for sentence in passage.sentences():
        text = sentence.group()
        deed = _DEED.search(text)
        bound = _BOUND.search(text) or any(name in text for name in names)
        if deed and bound and not _WHEN.search(text) and not _CASE.search(text):
            at = passage.spot(sentence.start() + deed.start(), sentence.start() + deed.end())
            yield warn("15", "duty_without_day", passage.field, at=at, word=at.words)
        yield from _costs(passage, sentence)


def _costs(passage: Passage, sentence: re.Match[str]) -> Iterator[Finding]:
    cost = _COSTLY.search(sentence.group())
    if cost and not _BORNE.search(sentence.group()):
        at = passage.spot(sentence.start() + cost.start(), sentence.start() + cost.end())
        yield warn("15", "cost_without_bearer", passage.field, at=at, word=at.words)


def check_clauses(clauses: Sequence[Clause], passages: Sequence[Passage]) -> Iterator[Finding]:
    """Yield transfers without an account, and works of which nobody is said to bear the cost."""
    everything = "\n".join(one.text for one in passages if one.agreed)
    account_said = bool(_ACCOUNT.search(everything))
    cost_said = bool(_COST_SAID.search(everything))
    for at, clause in enumerate(clauses):
        number = str(at + 1)
        transfer = clause.manner is PayManner.TRANSFER and not clause.at_once
        if transfer and not account_said:
            yield hint("15", "account_missing", f"item{at}_manner_note", number=number)
        works = clause.kind is ClauseKind.ACT and _COSTLY_ACT.search(clause.what)
        if works and not clause.at_once and not cost_said:
            yield hint("15", "act_without_cost", f"item{at}_what", number=number)
