"""The evidence of a case as a township's committee lists it."""

import io
from dataclasses import replace
from datetime import date

from PIL import Image, ImageDraw

from centre_app.domain.papers.sheets import (
    EvidenceBeside,
    EvidencePicture,
    EvidenceRow,
    EvidenceSheet,
    LinePiece,
    PieceMark,
    Sheet,
)

_KEPT, _STRUCK, _ADDED = PieceMark.KEPT, PieceMark.STRUCK, PieceMark.ADDED


def _cell(text: str, mark: PieceMark = _KEPT) -> tuple[LinePiece, ...]:
    return (LinePiece(text, mark),)


def a_jpeg(width: int = 900, height: int = 1200) -> bytes:
    """Return a picture with a frame and a cross, the same on every computer."""
    picture = Image.new("RGB", (width, height), (232, 228, 214))
    pen = ImageDraw.Draw(picture)
    pen.rectangle((40, 40, width - 40, height - 40), outline=(60, 60, 60), width=6)
    pen.line((40, 40, width - 40, height - 40), fill=(180, 40, 40), width=4)
    pen.line((40, height - 40, width - 40, 40), fill=(180, 40, 40), width=4)
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=80)
    return out.getvalue()


def _row(number: int, name: str, kind: str, provider: str, proves: str) -> EvidenceRow:
    return EvidenceRow(
        number=number,
        name=_cell(name),
        kind=_cell(kind),
        provider=_cell(provider),
        copies=_cell("1"),
        pages=_cell("1"),
        original=_cell("原件"),
        proves=_cell(proves),
    )


_PHOTO = replace(
    _row(1, "围墙和排水沟现场照片", "物证照片", "甲方张建国", "墙下没有留排水口，积水倒灌"),
    pages=_cell("2"),
)
_IOU = replace(
    _row(2, "收条", "书证", "乙方李䶮㛃", "已付过石料款"),
    name=(LinePiece("欠条", _STRUCK), LinePiece("收条", _ADDED)),
    original=_cell("复印件"),
    compared=_cell("周敏 2026年10月30日"),
    returned_to="李䶮㛃",
    returned_on=date(2026, 10, 30),
)
_STRAY = replace(
    _row(3, "村委会会议记录", "书证", "村委会", "与本案无关"),
    name=_cell("村委会会议记录", _STRUCK),
    kind=_cell("书证", _STRUCK),
    provider=_cell("黄水桥村委会", _STRUCK),
    proves=_cell("讨论过村道", _STRUCK),
    struck_reason="另案材料，错登",
)
_FILM = _row(4, "8月12日雨天积水录像", "视听资料", "甲方张建国", "积水的经过")

EVIDENCE = EvidenceSheet(
    org_name="玉门市花海镇人民调解委员会",
    seal_name="玉门市花海镇人民调解委员会",
    number="（2026）花海镇人调字第42号",
    dispute="邻里纠纷",
    parties=("甲方张建国", "乙方李䶮㛃"),
    rows=(_PHOTO, _IOU, _STRAY, _FILM),
    beside=(
        EvidenceBeside(number=4, name="8月12日雨天积水录像", title="录像", file_kind="MP4 视频"),
    ),
    pictures=(
        EvidencePicture(
            number=1, name="围墙和排水沟现场照片", title="照片一", page=1, pages=2, jpeg=a_jpeg()
        ),
        EvidencePicture(
            number=2,
            name="收条",
            title="收条扫描件",
            compared_by="周敏",
            compared_on=date(2026, 10, 30),
            jpeg=a_jpeg(1200, 500),
        ),
    ),
    providers=("甲方张建国", "乙方李䶮㛃"),
    verifiers=("周敏",),
    made_on=date(2026, 10, 31),
)

LONG_EVIDENCE: Sheet = replace(
    EVIDENCE,
    parties=tuple(f"第{place}方欧阳阿卜杜热西提·买买提" for place in range(1, 9)),
    rows=tuple(
        replace(
            _FILM,
            number=number,
            name=_cell("通话录音及其文字整理稿（含背景说明）" * 3),
            proves=_cell("双方当时说定由其负责修复，费用各半，之后反悔。" * 12),
        )
        for number in range(1, 31)
    ),
    beside=tuple(
        EvidenceBeside(
            number=number,
            name="通话录音",
            title="录音" * 20,
            file_kind="MP3 录音",
            printed=number % 2,
        )
        for number in range(1, 31)
    ),
    providers=tuple(f"第{place}方欧阳阿卜杜热西提·买买提" for place in range(1, 9)),
)
