"""A million people with believable names, numbers and search lines."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from random import Random
from typing import Any

from centre_app.domain.ids import shaped_id
from centre_app.domain.people.check_digits import resident_check
from centre_app.domain.search_keys import tokens
from centre_app.storage.pinyin import load
from centre_app.storage.repositories.vault import keyed_hash

SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程"
)
GIVEN = "桂兰建军秀英国强玉梅志明春华海燕文龙晓红永福丽娟德才金凤平安天佑小芳振东雪峰长河巧云正和"
START = datetime(2006, 1, 1, tzinfo=UTC)


def key(random: Random, at: datetime) -> bytes:
    """Return a key as the program makes one at that moment: of version 7, neighbours side by side."""
    return shaped_id(int(at.timestamp() * 1000), random.getrandbits(74)).bytes


def name(random: Random) -> str:
    """Return a Chinese name of two or three characters."""
    return random.choice(SURNAMES) + "".join(random.choices(GIVEN, k=random.choice((1, 2, 2))))


def number(random: Random) -> tuple[str, date]:
    """Return a resident's number of a fictional county with its birth date."""
    born = date(1940, 1, 1) + timedelta(days=random.randrange(25_000))
    body = f"6219{random.randrange(90, 99)}{born:%Y%m%d}{random.randrange(1000):03d}"
    return body + resident_check(body), born


def people(count: int, *, seed: int, hash_key: bytes) -> Iterator[dict[str, Any]]:
    """Yield people with everything their rows and search lines need."""
    random, pinyin = Random(seed), load()
    for seq in range(1, count + 1):
        full_name, (id_number, born) = name(random), number(random)
        phone = f"1{random.randrange(3, 10)}{random.randrange(10**9):09d}"
        seen = START + timedelta(minutes=seq * 10)
        yield {
            "seq": seq,
            "id": key(random, seen),
            "name": full_name,
            "born": born.isoformat(),
            "sex": str(1 + random.randrange(2)),
            "id_number": id_number,
            "phone": phone,
            "seen": seen.strftime("%Y-%m-%d %H:%M:%S.000000"),
            "words": tokens(full_name),
            "initials": " ".join((*pinyin.initials(full_name), *pinyin.full_pinyin(full_name))),
            "id_hash": keyed_hash(hash_key, "id", id_number),
            "id_tail_hash": keyed_hash(hash_key, "id-tail", id_number[-4:]),
            "phone_hash": keyed_hash(hash_key, "phone", phone),
            "phone_tail_hash": keyed_hash(hash_key, "phone-tail", phone[-4:]),
        }
