"""Words that are taken for one another, though the law tells them apart.

Sources: 《民法典》第五百八十六、五百八十七条（定金）; 第一千零五十九、一千零六十七、
一千零七十四、一千零七十五条（扶养、抚养、赡养）.
"""

import re
from collections.abc import Iterator, Sequence

from centre_app.domain.agreements.clauses import Clause
from centre_app.domain.agreements.findings import Finding, hint, warn
from centre_app.domain.agreements.passages import Passage
from centre_app.domain.agreements.wording.scene import Scene

_DEPOSIT = re.compile("定金|订金|押金")

_ELDERS = "父母|父亲|母亲|双亲|老人|老年人|公婆|岳父|岳母|爷爷|奶奶|祖父|祖母|外公|外婆|老父|老母"
_CHILDREN = "未成年子女|孩子|儿子|女儿|婚生[子女]|长[子女]|次[子女]|幼[子女]|小孩|子女"
_PEERS = "配偶|妻子|丈夫|女方|男方|兄弟|姐妹|兄长|弟弟|妹妹|哥哥|姐姐"

_SUPPORT = (
    (re.compile(f"[抚扶]养(?:义务)?(?=(?:{_ELDERS}))|(?:{_ELDERS})的?(?P<w>[抚扶]养)费"), "赡养"),
    (re.compile(f"[赡扶]养(?=(?:{_CHILDREN}))|(?:{_CHILDREN})的?(?P<w>[赡扶]养)费"), "抚养"),
    (re.compile(f"[赡抚]养(?=(?:{_PEERS}))|(?:{_PEERS})的(?P<w>[赡抚]养)费"), "扶养"),
)
"""Whom one supports, and the word for it: elders 赡养, children 抚养, spouses and siblings 扶养."""

_GENERATION = 15
"""Years between those who support their parents and those."""

_PAYS_FOR_LOSS = re.compile("(?P<word>补偿|赔偿)(?=款|金|费|[甲乙丙丁戊]方|人民币|[0-9])")
_BREACH = re.compile("违约|否则|逾期|反悔|造成|违反|如|若")

_POWER = re.compile("(?<!公)(?<!国家)权力(?!机关|机构|部门)")

_SLIPS = (
    (re.compile("其它"), "其他"),
    (
        re.compile("帐(?=户|号|目|款|单)|(?<=[付欠转进入结对])帐(?!篷|子|房)"),
        "账",
    ),
    (re.compile("签定"), "签订"),
    (re.compile("既日"), "即日"),
    (re.compile("做为"), "作为"),
    (re.compile("必需(?=[于在按向将把])"), "必须"),
    (re.compile("法人(?=签[名字]|盖章)"), "法定代表人"),
    (re.compile("滞纳金"), "违约金"),
    (re.compile("交待(?=清)"), "交代"),
    (re.compile("不以追究"), "不予追究"),
    (re.compile("合谐"), "和谐"),
    (re.compile("按装"), "安装"),
    (re.compile("按排"), "安排"),
)


def check_pairs(passages: Sequence[Passage]) -> Iterator[Finding]:
    """Yield words that are used for their neighbours, in one text or between two of them."""
    yield from _deposits(passages)
    yield from _losses(passages)
    for passage in passages:
        yield from _supports(passage)
        yield from _spellings(passage)


def _deposits(passages: Sequence[Passage]) -> Iterator[Finding]:
    found = [(one, match) for one in passages if one.agreed for match in one.find(_DEPOSIT)]
    kinds = {match.group() for _, match in found}
    for passage, match in found:
        word = match.group()
        others = "、".join(sorted(kinds - {word}))
        if others:
            at = passage.spot_of(match)
            yield warn("wording", "deposit_mixed", passage.field, at=at, word=word, other=others)
        elif word == "订金":
            at = passage.spot_of(match)
            yield warn("wording", "deposit_soft", passage.field, at=at, word=word)


def _losses(passages: Sequence[Passage]) -> Iterator[Finding]:
    """Point out where one agreement pays 补偿 here and 赔偿 there; breach is another matter."""
    found = [
        (one, match)
        for one in passages
        if one.agreed
        for match in one.find(_PAYS_FOR_LOSS)
        if not _BREACH.search(one.sentence_at(match.start()))
    ]
    words = list(dict.fromkeys(match.group("word") for _, match in found))
    for passage, match in found[1:] if len(words) > 1 else ():
        if match.group("word") == words[1]:
            at = passage.spot_of(match, "word")
            facts = {"word": words[1], "other": words[0]}
            yield hint("wording", "compensation_mixed", passage.field, at=at, **facts)
            return


def _supports(passage: Passage) -> Iterator[Finding]:
    for pattern, better in _SUPPORT:
        for found in passage.find(pattern):
            at = passage.spot_of(found, "w" if found.group("w") else 0)
            facts = {"word": at.words[:2], "better": better}
            yield warn("wording", "support_word", passage.field, at=at, **facts)


def check_relations(clauses: Sequence[Clause], scene: Scene) -> Iterator[Finding]:
    """Yield 赡养 owed by the older side and 抚养 owed by the younger one (an age apart)."""
    born = {one.label: one.born for one in scene.parties}
    for at, clause in enumerate(clauses):
        debtor, creditor = born.get(clause.debtor), born.get(clause.creditor)
        if debtor is None or creditor is None or abs(debtor.year - creditor.year) < _GENERATION:
            continue
        word, better = ("抚养", "赡养") if debtor > creditor else ("赡养", "抚养")
        if (start := clause.what.find(word)) >= 0:
            passage = Passage(f"item{at}_what", clause.what)
            spot = passage.spot(start, start + len(word))
            facts = {"word": word, "better": better}
            yield warn("wording", "support_word", passage.field, at=spot, **facts)


def _spellings(passage: Passage) -> Iterator[Finding]:
    for found in passage.find(_POWER):
        yield warn("wording", "power_for_right", passage.field, at=passage.spot_of(found))
    for pattern, better in _SLIPS:
        for found in passage.find(pattern):
            at = passage.spot_of(found)
            yield hint("wording", "slip", passage.field, at=at, word=at.words, better=better)
