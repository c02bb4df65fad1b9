"""Evidence shown in a session (出示、质证): which piece, and what each side said to it."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from centre_app.domain.entity import Root
from centre_app.domain.errors import FieldError
from centre_app.domain.evidence.codes import Stance


@dataclass(frozen=True)
class EvidenceView:
    """What a side said: ``call`` is how the record calls it, ``words`` are its grounds."""

    call: str
    stance: Stance
    words: str = ""


@dataclass(eq=False, kw_only=True)
class EvidenceShowing(Root):
    """A piece of evidence as it was shown in one session."""

    matter_id: UUID
    session_id: UUID
    item_id: UUID
    shown_at: datetime
    views: list[dict[str, str]] = field(default_factory=list)

    def said(self) -> tuple[EvidenceView, ...]:
        """Return what the sides said."""
        return tuple(
            EvidenceView(one["call"], Stance(one["stance"]), one["words"]) for one in self.views
        )

    def note(self, views: Iterable[EvidenceView]) -> None:
        """Write down what the sides said, in place of what was noted before.

        Raises:
            FieldError: a side disputes it and does not say why.
        """
        said = tuple(views)
        silent = [
            at for at, one in enumerate(said) if one.stance is Stance.DISPUTED and not one.words
        ]
        if silent:
            raise FieldError(**{f"words{at}": "objection_without_grounds" for at in silent})
        self.views = [
            {"call": one.call, "stance": one.stance.value, "words": one.words} for one in said
        ]
