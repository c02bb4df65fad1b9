"""Capitals over 0.00 to ten to the twelfth, against another writer and by reading them back.

A sum is written section by section of four digits, and what can go wrong goes wrong where sections
meet: every kind of section is met by every other. ``CAPITALS_UP_TO`` sweeps every whole thousand up
to that many yuan, and takes its time.
"""

import os
from decimal import Decimal
from itertools import product
from random import Random

import cn2an
import pytest

from centre_app.domain.agreements.amounts import LARGEST_IN_WORDS, capital, parse_capital

SECTIONS = (0, 1, 10, 11, 100, 101, 110, 1000, 1001, 1010, 1100, 2345, 9999)
"""A section of four digits with its zeros in every place."""

UP_TO = int(os.environ.get("CAPITALS_UP_TO", "0"))


def bare(capitals: str) -> str:
    """Return capitals without what the two writers do differently, and both may."""
    return capitals.removeprefix("人民币").rstrip("整").replace("零", "")


def agree(yuan: int | Decimal) -> None:
    amount = Decimal(yuan)
    said = capital(amount)
    assert parse_capital(said) == amount, (amount, said)
    assert bare(said) == bare(cn2an.an2cn(str(amount), "rmb")), (amount, said)


def test_sections_of_every_kind_meet_each_other() -> None:
    for high, middle, low in product(SECTIONS, repeat=3):
        agree((high * 10_000 + middle) * 10_000 + low)


def test_every_whole_thousand_up_to_ten_million_reads_back() -> None:
    for yuan in range(0, 10_000_001, 1000):
        agree(yuan)


def test_whole_thousands_all_the_way_up_read_back() -> None:
    dice = Random(20261130)
    for _ in range(5000):
        agree(dice.randrange(10**9 + 1) * 1000)
    agree(int(LARGEST_IN_WORDS))


def test_every_fen_of_the_first_yuan_and_of_a_hundred_reads_back() -> None:
    for yuan in (0, 100, 10_000_000):
        for fen in range(100):
            agree(yuan + Decimal(fen) / 100)


@pytest.mark.skipif(not UP_TO, reason="set CAPITALS_UP_TO to sweep every whole thousand")
def test_every_whole_thousand_reads_back() -> None:
    for yuan in range(0, UP_TO + 1, 1000):
        agree(yuan)
