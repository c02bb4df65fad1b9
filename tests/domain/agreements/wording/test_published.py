"""Published agreements before the language check: what it says of good texts, and what of bad ones.

The file is not part of the repository; ``PUBLISHED_AGREEMENTS`` names it.
"""

import json
import os
import re
from pathlib import Path

import pytest

from centre_app.domain.agreements.findings import Severity
from tests.domain.agreements.wording.wording_builders import found_in

NAMED = os.environ.get("PUBLISHED_AGREEMENTS", "")
TRUE_FINDINGS = frozenset(
    {
        ("撞车赔偿", "left_blank"),
        ("撞车赔偿", "day_without_year"),
        ("撞车赔偿", "penalty_high"),
        ("一次性补助", "duty_without_day"),
        ("离婚调解", "dissolves_marriage"),
        ("离婚调解", "vague_word"),
        ("离婚调解", "duty_without_day"),
        ("宅基地互换", "copies_differ"),
        ("修路占地", "copies_differ"),
        ("修路占地", "vague_amount"),
    }
)
"""What a reader finds too: a blanked year, a divorce by agreement, acts without a day."""

CLEAN = (
    "乙方于2026年12月1日前一次性给付甲方医疗费、误工费等各项损失共计人民币壹万贰仟元整（¥12,000.00）。",
    "双方平等协商，等额分担，左右两侧通道由双方共同维护。",
    "三个儿子轮流赡养父亲，每两个月一轮，女儿每人每年付赡养费300元。",
    "甲方收到款项后出具收条，乙方当场赔礼道歉，甲方予以谅解。",
    "任何一方不履行本协议的，另一方可以依法向人民法院起诉。",
    "双方自本协议生效之日起互不追究，不得以此事为由再生纠纷。",
    "本协议一式三份，当事人、人民调解委员会各持一份，具有同等法律效力。",
    "婚生女由甲方抚养，乙方每月付抚养费肆佰元整（¥400元），每周日探望一次。",
    "土地东至水渠，西至李建军地，南北长200米，占地费每亩每年贰仟元整（2000元），3亩共陆仟元整（6000元）。",
    "乙方在2026年8月16日前修好交付，修理费由乙方承担。",
)


def test_good_clauses_are_left_in_peace() -> None:
    assert [(one.code, one.facts) for term in CLEAN for one in found_in(term)] == []


@pytest.mark.skipif(not NAMED, reason="PUBLISHED_AGREEMENTS names no file")
def test_in_published_agreements_nothing_is_found_but_what_is_amiss() -> None:
    seen = set()
    for agreement in json.loads(Path(NAMED).read_text("utf-8")):
        lines = [one for one in agreement["full_text"].splitlines() if not one.startswith("【")]
        terms = [
            term
            for line in lines
            for term in re.split(r"(?<=[。；])(?=[0-9一二三四五六七][、.])", line)
        ]
        found = found_in(*terms, parties=(), held_on=(), applied_on=None)
        seen |= {
            (agreement["title"], one.code) for one in found if one.severity is not Severity.HINT
        }
    false = {
        one
        for one in seen
        if not any(title in one[0] and code == one[1] for title, code in TRUE_FINDINGS)
    }
    assert seen
    assert false == set()
