"""Pages of which one is seen; the others can be out of the window for a while."""

from PySide6.QtWidgets import QStackedWidget, QWidget


class PageStack(QStackedWidget):
    """A stack whose unseen pages can leave the window one by one, and come back as they were.

    A window puts its dress on everything inside it, seen or not, in one go: while it changes its
    look, what nobody sees is better outside. Another widget keeps the place of a page that is out,
    so every index stays what it was; whoever wants such a page gets it back at once.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._out: dict[QWidget, QWidget] = {}

    def put_one_aside(self) -> bool:
        """Take an unseen page out of the window; return whether there was one."""
        staying = (self.currentWidget(), *self._out.values())
        for place in range(self.count()):
            page = self.widget(place)
            if page is not None and page not in staying:
                keeper = QWidget()
                self._put(keeper, place, instead_of=page)
                self._out[page] = keeper
                return True
        return False

    def bring_one_back(self) -> bool:
        """Take back a page that is out; return whether there was one."""
        for page in self._out:
            self._bring_back(page)
            return True
        return False

    def setCurrentWidget(self, page: QWidget) -> None:
        self._bring_back(page)
        super().setCurrentWidget(page)

    def setCurrentIndex(self, index: int) -> None:
        for page, keeper in list(self._out.items()):
            if keeper is self.widget(index):
                self._bring_back(page)
        super().setCurrentIndex(index)

    def _bring_back(self, page: QWidget) -> None:
        keeper = self._out.pop(page, None)
        if keeper is not None:
            self._put(page, self.indexOf(keeper), instead_of=keeper)
            keeper.deleteLater()

    def _put(self, page: QWidget, place: int, *, instead_of: QWidget) -> None:
        self.removeWidget(instead_of)
        instead_of.setParent(None)
        self.insertWidget(place, page)


def put_one_aside(window: PageStack) -> bool:
    """Take one unseen page out of a stack or of those inside it, the innermost first.

    So a page leaves and comes back without what lies in stacks of its own.
    """
    return any(stack.put_one_aside() for stack in reversed(_all(window)))


def bring_one_back(window: PageStack) -> bool:
    """Take one page back, the outermost first."""
    return any(stack.bring_one_back() for stack in _all(window))


def _all(window: PageStack) -> list[PageStack]:
    return [window, *window.findChildren(PageStack)]
