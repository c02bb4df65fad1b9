"""What is typed of the notes of a caucus, side by side, over what is on file."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from centre_app.domain.clock import local
from centre_app.domain.mediation.caucus import ReleaseTo
from centre_app.services.records.caucus import CaucusPage, ReleaseLine, SideNote
from centre_app.views.mediation import caucus_words as words


@dataclass(frozen=True)
class Base:
    """The actor's note of a side as it is on file."""

    text: str = ""
    version: int = 0


@dataclass(frozen=True)
class Shown:
    """What stands in the fields: the draft goes before what is on file; ``merged`` where both do."""

    bases: Mapping[UUID, Base]
    texts: Mapping[UUID, str]
    merged: bool


def shown_of(page: CaucusPage) -> Shown:
    """Return what is to stand in the fields of a page; nothing typed anywhere is lost."""
    mine = {one.party_id: Base(one.text, one.version) for one in page.notes if one.mine}
    bases = {side.party_id: mine.get(side.party_id, Base()) for side in page.sides}
    draft = page.draft or {}
    typed, seen = draft.get("texts", {}), draft.get("seen", {})
    texts, merged = {}, False
    for key, base in bases.items():
        half = typed.get(str(key), base.text)
        apart = str(key) in typed and seen.get(str(key), 0) != base.version and half != base.text
        texts[key] = f"{base.text}\n{half}" if apart and base.text else half
        merged = merged or (apart and bool(base.text))
    return Shown(bases, texts, merged)


def draft_body(bases: Mapping[UUID, Base], texts: Mapping[UUID, str]) -> dict[str, Any]:
    """Return what differs from what is on file, as plain values."""
    changed = changed_notes(bases, texts)
    return {
        "texts": {str(one.party_id): one.text for one in changed},
        "seen": {str(one.party_id): one.seen for one in changed},
    }


def changed_notes(bases: Mapping[UUID, Base], texts: Mapping[UUID, str]) -> tuple[SideNote, ...]:
    """Return the notes that were typed into."""
    return tuple(
        SideNote(key, text, bases[key].version)
        for key, text in texts.items()
        if text != bases[key].text
    )


def release_text(one: ReleaseLine) -> str:
    """Return what was let out to whom, with its words for whom they are."""
    head = words.LOOKED if one.to_name == one.by else words.LET_OUT
    why = words.WHY_IN_WORDS if one.words else words.WHY_IN_SHORT
    told = head.format(
        at=f"{local(one.at):%m-%d %H:%M}",
        by=one.by,
        to=words.INTO_RECORD if one.to is ReleaseTo.RECORD else one.to_name,
    ) + why.format(reason=one.reason.label, words=one.words)
    pieces = (
        words.PIECE.format(side=piece.side, author=piece.author, text=piece.text)
        for piece in one.pieces
    )
    return "\n".join((told, *pieces))
