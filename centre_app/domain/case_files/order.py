"""The order of a case file: which papers and files lie in which place, and when each is due."""

import tomllib
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from centre_app.domain.attachments.codes import AttachmentKind
from centre_app.domain.case_files.codes import OrderKind, When
from centre_app.domain.case_files.happened import Happened, holds
from centre_app.domain.papers.forms import Form


@dataclass(frozen=True)
class Place:
    """A place of the file: the forms and the kinds of files that lie there, each with its rule.

    ``rest`` marks the last place, where everything lies that has no other.
    """

    title: str
    forms: Mapping[Form, When]
    kinds: Mapping[AttachmentKind, When]
    rest: bool = False


@dataclass(frozen=True)
class FileOrder:
    """The places of a case file from the first paper after the index to the last one."""

    kind: OrderKind
    places: Sequence[Place]

    def place_of_form(self, form: Form) -> int:
        """Return the number of the place where a form lies, from 0."""
        found = (at for at, one in enumerate(self.places) if form in one.forms)
        return next(found, self._last)

    def place_of_kind(self, kind: AttachmentKind) -> int:
        """Return the number of the place where a kind of file lies, from 0."""
        found = (at for at, one in enumerate(self.places) if kind in one.kinds)
        return next(found, self._last)

    def missing(self, happened: Happened, held: Collection[Form]) -> Iterator[Form]:
        """Yield the forms that are due by what happened and are not held, in the order of the file."""
        for place in self.places:
            for form, when in place.forms.items():
                if form not in held and holds(when, happened):
                    yield form

    @property
    def _last(self) -> int:
        return next(at for at, one in enumerate(self.places) if one.rest)


def read_orders(text: str) -> dict[OrderKind, FileOrder]:
    """Return the orders of a table in the form of ``resources/case_files/orders.toml``.

    Raises:
        ValueError: it is no such table; a form or a kind stands in it twice; or one has not exactly
            one place for the rest.
    """
    table = tomllib.loads(text)
    return {kind: _order(kind, table[kind.value]) for kind in OrderKind}


def _order(kind: OrderKind, rows: Sequence[Mapping[str, Any]]) -> FileOrder:
    order = FileOrder(kind, tuple(_place(row) for row in rows))
    forms = [form for place in order.places for form in place.forms]
    kinds = [one for place in order.places for one in place.kinds]
    if len(forms) != len(set(forms)) or len(kinds) != len(set(kinds)):
        raise ValueError(kind, "twice")
    if sum(place.rest for place in order.places) != 1:
        raise ValueError(kind, "rest")
    return order


def _place(row: Mapping[str, Any]) -> Place:
    forms = {Form(form): When(when) for form, when in row.get("forms", {}).items()}
    kinds = {AttachmentKind(one): When(when) for one, when in row.get("kinds", {}).items()}
    return Place(row["title"], forms, kinds, bool(row.get("rest")))
