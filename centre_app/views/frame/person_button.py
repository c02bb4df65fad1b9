"""Who is signed in, with his posts as far as there is room for them."""

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

from centre_app.views.frame import words
from centre_app.views.parts.buttons import Button
from centre_app.views.parts.labels import set_hint


class PersonButton(Button):
    """Opens the person's menu; somebody with many posts does not push the box beside him away."""

    def __init__(self, name: str, posts: Sequence[str], parent: QWidget | None = None) -> None:
        every = words.AND.join(posts)
        count = len(posts)
        self._shown = [words.PERSON.format(name=name, posts=every).strip()]
        if count > 1:
            first = words.FIRST_POST.format(post=posts[0], count=count)
            self._shown.append(words.PERSON.format(name=name, posts=first))
        self._shown.append(name)
        super().__init__(self._shown[0], "quiet", icon_name="person", parent=parent)
        self.setAccessibleName(words.PERSON_MENU.format(name=name))
        self.setAccessibleDescription(every)
        set_hint(self, every)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def minimumSizeHint(self) -> QSize:
        """Return what the name alone needs: a window made narrower tells fewer posts."""
        metrics, least = self.fontMetrics(), super().minimumSizeHint()
        spare = metrics.horizontalAdvance(self.text()) - metrics.horizontalAdvance(self._shown[-1])
        return QSize(least.width() - spare, least.height())

    def fit(self, width: int) -> None:
        """Tell as much as the width holds, the name at least."""
        for text in self._shown:
            self.setText(text)
            if self.sizeHint().width() <= width:
                return
