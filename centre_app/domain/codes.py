"""The shape of every code list: an English code that is stored, a Chinese label that is shown."""

from enum import StrEnum
from typing import Self


class Code(StrEnum):
    """A value of a code list; ``label`` is how the counter calls it.

    A code that was ever used is never taken away. Lists: the field's code lists, in docs/glossary.md.
    """

    label: str

    def __new__(cls, value: str, label: str = "") -> Self:
        """Make a member from its stored value and its label."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.label = label
        return member
