"""What papers may want of a visitor beyond the quick path, folded away until somebody looks."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import Signal

from centre_app.views.parts.choice import Initials
from centre_app.views.parts.layouts import Section
from centre_app.views.parts.tab_order import comes_after
from centre_app.views.reception import words
from centre_app.views.reception.identity import Identity, Told
from centre_app.views.reception.identity_fields import IdentityFields


class MoreIdentity(Section):
    """The folded part of the first group.

    Few visits need it, and it is as much as the rest of the form: the fields are made when they
    are first unfolded or named in a refusal. Until then what is known is kept without them.

    Signals:
        switched: the answers are those of another kind or paper.
        made: the fields are there, by the names the use case gives them.
    """

    switched = Signal()
    made = Signal(object)

    def __init__(self, today: Callable[[], date], initials: Initials | None) -> None:
        super().__init__(words.MORE, folded=True)
        self._today, self._initials = today, initials
        self._kept = Identity()
        self._fields: IdentityFields | None = None

    @property
    def typed(self) -> Identity:
        """Return what was typed, or taken over from what is on file."""
        return self._fields.typed() if self._fields else self._kept

    @property
    def inside(self) -> IdentityFields:
        """Return the fields, which are made if need be."""
        if self._fields is None:
            self._fields = self._make()
            self.made.emit(self._fields.fields())
        return self._fields

    def furnish(self) -> None:
        self.inside.show()

    def told(self) -> Told:
        """Return what is told of this kind of party with this paper."""
        return self.typed.told(self._today())

    def wrong(self) -> dict[str, str]:
        """Return what cannot even be read."""
        return self.typed.wrong(self._today())

    def count(self) -> int:
        """Return how much is told that the heading does not show while it is folded."""
        return self.typed.count(self._today())

    def fill(self, identity: Identity) -> None:
        """Hold these answers instead."""
        if self._fields is not None:
            self._fields.show_typed(identity)
        else:
            self._kept = identity
            self.switched.emit()

    def know(self, **known: Any) -> None:
        """Take over what is known of somebody; the rest stays as it was typed."""
        self.fill(replace(self.typed, **known))

    def _make(self) -> IdentityFields:
        fields = IdentityFields(self._today, self._initials)
        fields.show_typed(self._kept)
        fields.switched.connect(self.switched)
        self.add(fields)
        comes_after(self.fold_button, fields)
        return fields
