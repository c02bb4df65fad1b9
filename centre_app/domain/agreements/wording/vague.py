"""Words that leave open when, how much or what.

An agreement whose content is unclear cannot be performed, and is not confirmed. Source:
《人民调解法》第二十九条;《民事诉讼法》司法解释第三百五十八条（内容不明确）.
"""

import re
from collections.abc import Iterator

from centre_app.domain.agreements.findings import Finding, hint, warn
from centre_app.domain.agreements.passages import Passage

_NUMBER = "0-9０-９零〇一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟半"
_UNIT = "元块角分米亩尺寸斤吨天日号月年周时点间棵头只户里%％厘初底整旬"

_TIME = re.compile(
    "尽快|尽早|及早|早日|(?<!最)近期|近日|日后再|适时|择日|择期|改天|改日|过段时间|过一段时间"
    "|不久|有钱(?:了|时|后|就|再)|手头宽裕|经济好转|有条件(?:时|后|的时候)|条件(?:允许|成熟)"
    "|方便(?:时|的时候)|合理(?:的)?(?:期限|时间)|以后再(?:说|议|付|给)"
    f"|(?<=[日号月年底初旬])前后(?![{_NUMBER}])"
)

_AMOUNT = re.compile(
    f"(?<=[{_NUMBER}{_UNIT}])(?:左右(?![两各侧边邻手脚相])|上下(?![两各级游左水楼车班]))"
    f"|大约|大概|大致|大体上?|(?<![违条契合相预节特履守签立解制简婚失爽毁要公和盟邀商赴])约(?=[{_NUMBER}])"
    f"|若干(?!问题|规定|意见)|差不多|(?<=[{_NUMBER}])[多余几](?=[{_UNIT}万千百])"
    "|(?<![0-9一二三四五六七八九])几(?=[百千万十][元块]|[元块天个])"
    "|(?:数额|金额|价格)(?:不限|面议|待定)|面议|一定(?:的)?(?:的)?(?=补偿|赔偿|经济|费用|数额|数量|金额)"
)

_MANNER = re.compile(
    "(?<!不)适当(?!履行)|视(?:具体)?情况|视情(?!节)|看情况|尽量|尽力|尽可能|酌情|酌量|原则上|基本上"
    "|另行(?:协商|商定|商议|约定)(?!.{0,6}(?:诉讼|起诉|仲裁))|再行(?:协商|商定|商议)|再议|再定|待定"
    "|多少给|意思意思|之类的?"
)

_SEASON = re.compile(
    "(?<!末)(?:年[底末初]|月[底末初]|开春|春节|过年|年关|中秋|国庆|五一|端午|元旦|清明"
    "|秋收|麦收|夏收|收割|农闲|农忙)(?:[之以]?[前后]|左右|时|期间)"
)
_YEAR_SAID = re.compile("[0-9〇零一二三四五六七八九]{4}年|每年|每月|当月|当年|本年|今年|明年")

_OPEN_LIST = re.compile(
    "(?<=[\u4e00-\u9fff）)”])(?<![平均不对同相何特优])等"
    "(?!于|额|待|级|同|候|分|到|量|价|值|次|比|高|式|离子|[地]?[0-9一二两三四五六七八九十]+)"
)
_CLOSED = re.compile(
    "共|合计|总计|总额|全部|一切|一次性|[各两]项|人民币|[0-9]元|事宜|法律|责任|身份|证件|资料|手续|方式"
)
_REACH = 24
"""Characters after 等 in which a sum or a count closes the list."""


def check_vague(passage: Passage) -> Iterator[Finding]:
    """Yield what is unclear in a text that binds."""
    for code, pattern in (
        ("vague_time", _TIME),
        ("vague_amount", _AMOUNT),
        ("vague_word", _MANNER),
    ):
        for found in passage.find(pattern):
            at = passage.spot_of(found)
            yield warn("15", code, passage.field, at=at, word=at.words)
    yield from _seasons(passage)
    if not passage.priced:
        yield from _open_lists(passage)


def _seasons(passage: Passage) -> Iterator[Finding]:
    for found in passage.find(_SEASON):
        at = passage.spot_of(found)
        if not _YEAR_SAID.search(at.sentence):
            yield warn("15", "vague_time", passage.field, at=at, word=at.words)


def _open_lists(passage: Passage) -> Iterator[Finding]:
    for found in passage.find(_OPEN_LIST):
        after = re.split("[，。；;\n]", passage.read[found.end() : found.end() + _REACH])[0]
        before = passage.read[max(0, found.start() - _REACH) : found.start()]
        listed = "、" in re.split("[，。；;\n]", before)[-1]
        if listed and not _CLOSED.search(after):
            at = passage.spot_of(found)
            yield hint("15", "open_list", passage.field, at=at, word=at.words)
