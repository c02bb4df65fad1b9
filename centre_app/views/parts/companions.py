"""Those who came along: a list pasted from a workbook or a chat, with what was understood of it."""

from PySide6.QtWidgets import QWidget

from centre_app.domain.reception.name_lists import Named, NameList, read_list
from centre_app.services.records.people import PersonEntry
from centre_app.views.parts import group_words as words
from centre_app.views.parts.text_area import TextArea

_LONGEST = 20_000
_LINES_TOLD = 3


class CompanionList(TextArea):
    """A block of names; what was understood, and which lines were not, stands beneath."""

    def __init__(self, *, key: str = "", parent: QWidget | None = None) -> None:
        super().__init__(
            words.COMPANIONS,
            key=key,
            limit=_LONGEST,
            lines=4,
            placeholder=words.COMPANIONS_HINT,
            parent=parent,
        )
        # Names are parted by ``;``, too.
        self.editor().takes_modules = False
        self._found: tuple[str, NameList] = ("", NameList())
        self.changed.connect(lambda: self.set_hint_beneath(understood(self.read())))

    def read(self) -> NameList:
        """Return the list as it was understood."""
        text = self.text()
        if text != self._found[0]:
            self._found = text, read_list(text)
        return self._found[1]

    def set_error(self, sentence: str) -> None:
        """Say what is wrong, and go on saying which lines were not understood."""
        told = understood(self.read()) if sentence else ""
        super().set_error("\n".join(filter(None, (sentence, told))))

    def entries(self) -> tuple[PersonEntry, ...]:
        """Return whoever was understood."""
        return tuple(map(_entry, self.read().people))

    def wrong(self) -> dict[str, str]:
        """Return that lines could not be read: none of them is left out in silence."""
        return {"companions": "unread_lines"} if self.read().wrong else {}

    def names(self) -> list[str]:
        """Return what the use cases call the fields of those in the list."""
        return [
            f"companion{at}_{field}"
            for at in range(len(self.read().people))
            for field in ("name", "id_number", "phone", "address")
        ]


def understood(found: NameList) -> str:
    """Return what was understood of a list, and the first lines that were not."""
    if not found.lines:
        return ""
    people = found.people
    said = words.UNDERSTOOD.format(
        people=len(people),
        ids=sum(bool(one.id_number) for one in people),
        phones=sum(bool(one.phone) for one in people),
    )
    wrong = [
        words.WRONG_LINE.format(number=line.number, trouble=line.trouble.label)
        for line in found.wrong[:_LINES_TOLD]
        if line.trouble
    ]
    if more := len(found.wrong) - len(wrong):
        wrong.append(words.MORE_WRONG.format(count=more))
    return "\n".join([said, *wrong])


def _entry(one: Named) -> PersonEntry:
    return PersonEntry(name=one.name, id_number=one.id_number, phone=one.phone, address=one.rest)
