"""Rights that may not be given up, and terms that may not be agreed before a committee.

Sources stand with each entry; in general 《人民调解法》第三条 (no breach of laws, no obstacle to
claiming rights in other ways) and 《民法典》第一百五十三条 (mandatory rules, public order).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from centre_app.domain.agreements.findings import Finding, Severity
from centre_app.domain.agreements.passages import Passage

_NOT = "(?:(?<!不得)(?<!不能)(?<!不可)放弃|免除|不再?(?:支付|给付|承担|负担|履行|要求|需要|索要|主张|付)|不要|无需(?:支付|承担)?|概不)"
_ANY = "[^，。；]"


@dataclass(frozen=True)
class Forbidden:
    """Content that may not be agreed: a code with words, how it reads, how grave it is."""

    code: str
    pattern: re.Pattern[str]
    severity: Severity = Severity.BLOCK


FORBIDDEN = (
    Forbidden(
        "fine_or_fee",
        re.compile("罚款|罚金|调解费|手续费|向[^，。；]{0,8}调解委员会[^，。；]{0,4}[交缴支]"),
    ),
    Forbidden(
        "personal_liberty",
        re.compile(
            "扣押(?:身份证|人)|拘禁|看管人身|限制[^，。；]{0,6}自由|不得(?:外出|离开(?:本|家|村))|扣人"
        ),
    ),
    Forbidden(
        "right_to_sue",
        re.compile(
            f"(?:放弃|不得|不再|不准|不许|永不|无权|不能){_ANY}{{0,8}}"
            "(?:(?<!撤回)(?<!撤销)起诉|诉讼|诉权|上诉|申请(?:劳动)?仲裁|信访|上访)"
        ),
    ),
    Forbidden(
        "dissolves_marriage",
        re.compile(
            "(?:同意|自愿|双方|协议)离婚(?!登记|诉讼|后|协议)"
            "|(?:解除|断绝|脱离)(?:婚姻|夫妻|收养|父子|母子|亲子|父女|母女)关系"
        ),
    ),
    # 《刑事诉讼法》第三条、第一百一十条; forgiveness and settlement under 第二百九十条 are lawful.
    Forbidden(
        "criminal_liability",
        re.compile(
            f"(?:不再?|不得|放弃|免予|免除|免于|不予)(?:追究|追诉|承担)?{_ANY}{{0,8}}(?:刑事责任|刑事处罚)"
            f"|(?:不再?|不得|放弃|不准|不许|永不){_ANY}{{0,6}}(?:报案|报警|控告|举报)|私了"
        ),
    ),
    # 《民法典》第一千零六十七条;《老年人权益保障法》第十九条.
    Forbidden("support_of_elders", re.compile(f"{_NOT}{_ANY}{{0,8}}赡养(?:费|义务|责任|扶助)?")),
    # 《民法典》第一千零八十五条第二款: the child may claim again in spite of it.
    Forbidden(
        "support_of_child",
        re.compile(f"{_NOT}{_ANY}{{0,8}}抚养(?:费|义务|责任)"),
        Severity.WARN,
    ),
    # 《民法典》第二十六、三十四条.
    Forbidden(
        "guardianship", re.compile("(?:放弃|脱离|解除|免除)[^，。；]{0,4}监护(?:权|职责|责任)?")
    ),
    # 《民法典》第一千零八十六条: only a court suspends visits.
    Forbidden(
        "visits",
        re.compile("(?:放弃|不得|不准|禁止|无权)[^，。；]{0,6}(?:探望|探视)"),
        Severity.WARN,
    ),
    # 《民法典》第一千零四十二条 (freedom of marriage), 老年人权益保障法第二十一条.
    Forbidden(
        "freedom_of_marriage",
        re.compile("不(?:得|准|许)[^，。；]{0,4}(?:再婚|改嫁|结婚|离婚|恋爱)"),
    ),
    # 《劳动法》第七十二条;《社会保险法》第五十八、六十条.
    Forbidden(
        "social_insurance",
        re.compile(
            f"(?:放弃|自愿不|不予|不再|无需){_ANY}{{0,6}}(?:社会保险|社保|养老保险|工伤(?:保险|认定))"
        ),
    ),
    # 《民法典》第五百零六条第一项.
    Forbidden(
        "injury_at_own_risk",
        re.compile(
            f"(?:伤亡|工伤|人身(?:损害|伤害|安全|伤亡)|生死){_ANY}{{0,8}}"
            "(?:概不负责|自负|与[^，。；]{0,8}无关|不承担(?:任何)?责任)"
        ),
    ),
)


def check_rights(passage: Passage) -> Iterator[Finding]:
    """Yield what may not be agreed, once for each kind."""
    for one in FORBIDDEN:
        if found := next(passage.find(one.pattern), None):
            at = passage.spot_of(found)
            facts = {"words": at.words}
            yield Finding("content", one.severity, one.code, passage.field, facts, at)
