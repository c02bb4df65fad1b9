"""F11 人民调解证据材料: the list, who signs, and the pictures, one to a page."""

from collections.abc import Sequence

from centre_app.domain.papers.sheets import (
    EvidenceBeside,
    EvidencePicture,
    EvidenceRow,
    EvidenceSheet,
    LinePiece,
    PieceMark,
)
from centre_app.printing.draft import Draft
from centre_app.printing.fonts.styles import Style
from centre_app.printing.layout.block import Block, PageBreak
from centre_app.printing.layout.fields import Field
from centre_app.printing.layout.grid import PAD_X, Box, GridRow
from centre_app.printing.layout.paragraph import Align, Look, Paragraph, Run
from centre_app.printing.layout.picture import Picture
from centre_app.printing.layout.signatures import (
    Seal,
    beside_a_seal,
    seal_width,
    signature_rows,
)
from centre_app.printing.values import day
from centre_app.printing.wording import Wording

_UNITS = 48
_CELL = Look(10.5, 14.5, align=Align.LEFT)
_CENTRE = Look(10.5, 14.5, align=Align.CENTRE)
_CAPTION = Look(11, 17, align=Align.CENTRE)
_LEAST = 26.0


def draft_evidence(sheet: EvidenceSheet, words: Wording) -> Draft:
    """Return the evidence of a case: list, signatures, pictures."""
    draft = Draft(words, author=sheet.org_name, number=sheet.number)
    draft.title(words.title)
    draft.numbered(words.say("case_number", number=sheet.number), left=sheet.org_name)
    parties = words.say("comma").join(sheet.parties)
    draft.fields(
        [
            [Field(words.say("dispute"), sheet.dispute)],
            [Field(words.say("parties"), parties)],
        ]
    )
    draft.space(6)
    draft.add(*_table(draft, sheet))
    _beside(draft, sheet.beside)
    draft.space(4)
    draft.text(words.say("kept"))
    draft.closing(_closing(draft, sheet))
    for one in sheet.pictures:
        draft.add(PageBreak(), _picture(draft, one))
    return draft


def _table(draft: Draft, sheet: EvidenceSheet) -> list[Block]:
    words = draft.words
    widths = [draft.width * int(one) / _UNITS for one in words.choices("widths")]
    heads = [
        Box(width, (_paragraph([(text, Style.HEADING)], width, _CENTRE),))
        for text, width in zip(words.choices("headings"), widths, strict=True)
    ]
    last = words.say("below_empty" if sheet.rows else "nothing")
    end = Box(draft.width, (_paragraph([(last, Style.LABEL)], draft.width, _CENTRE),))
    head = GridRow(heads, _LEAST)
    head.keep_with_next = True
    return [head, *(_row(one, widths, words) for one in sheet.rows), GridRow([end], _LEAST)]


def _row(row: EvidenceRow, widths: Sequence[float], words: Wording) -> GridRow:
    cells: list[list[list[Run]]] = [
        [[(str(row.number), Style.STRUCK if row.struck_reason else Style.BODY)]],
        [_runs(row.name), *_remarks(row, words)],
        [_runs(row.kind)],
        [_runs(row.provider)],
        [
            [
                *_runs(row.copies, "copies", words, item="count"),
                *_runs(row.pages, "pages", words, item="count"),
            ]
        ],
        [_runs(row.original), _runs(row.compared, "compared", words, item="compared")],
        [_runs(row.proves)],
    ]
    boxes = []
    for at, (lines, width) in enumerate(zip(cells, widths, strict=True)):
        look = _CENTRE if at == 0 else _CELL
        filled = tuple(_paragraph(runs, width, look) for runs in lines if runs)
        boxes.append(Box(width, filled))
    return GridRow(boxes, _LEAST)


def _runs(
    cell: Sequence[LinePiece], key: str = "", words: Wording | None = None, *, item: str = ""
) -> list[Run]:
    """Return the pieces of a cell; what was struck can still be read."""
    runs: list[Run] = []
    for piece in cell:
        text = words.say(key, **{item: piece.text}) if words else piece.text
        style = Style.STRUCK if piece.mark is PieceMark.STRUCK else Style.BODY
        runs.append((text.replace("\n", " "), style))
    return runs


def _remarks(row: EvidenceRow, words: Wording) -> list[list[Run]]:
    told = []
    if row.struck_reason:
        told.append(words.say("struck", reason=row.struck_reason))
    if row.returned_to:
        told.append(words.say("returned", day=day(row.returned_on, words), to=row.returned_to))
    return [[(text, Style.HAND)] for text in told]


def _paragraph(runs: Sequence[Run], width: float, look: Look) -> Paragraph:
    return Paragraph(runs, look, width - 2 * PAD_X)


def _beside(draft: Draft, files: Sequence[EvidenceBeside]) -> None:
    """Name what is not on the paper."""
    if not files:
        return
    words = draft.words
    draft.space(4)
    draft.heading(words.say("beside"))
    for one in files:
        key = "beside_rest" if one.printed else "beside_whole"
        draft.text(
            words.say(
                key,
                number=one.number,
                name=one.name,
                title=one.title,
                file_kind=one.file_kind,
                page=one.printed + 1,
            )
        )


def _closing(draft: Draft, sheet: EvidenceSheet) -> list[Block]:
    words, width = draft.words, draft.width
    providers = [words.say("provider", name=name) for name in sheet.providers or ("",)]
    staff = [words.say("verifier", name=name) for name in sheet.verifiers or ("",)]
    seal = Seal(
        issuer=sheet.seal_name or sheet.org_name,
        date=day(sheet.made_on, words),
        hint=words.say("seal"),
        width=seal_width(width),
    )
    return [*signature_rows(providers, width), beside_a_seal(staff, seal, width=width)]


def _picture(draft: Draft, one: EvidencePicture) -> Picture:
    words = draft.words
    key = "caption_page" if one.pages > 1 else "caption"
    lines = [
        words.say(
            key,
            number=one.number,
            name=one.name,
            title=one.title,
            page=one.page,
            pages=one.pages,
        )
    ]
    if one.compared_by:
        lines.append(words.say("same", by=one.compared_by, day=day(one.compared_on, words)))
    under = [Paragraph([(text, Style.LABEL)], _CAPTION, draft.width) for text in lines]
    return Picture(one.jpeg, under, width=draft.width, height=draft.height)
