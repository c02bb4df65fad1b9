"""Lets a visit be learned from, once its answer has come."""

from uuid import UUID

from PySide6.QtCore import QObject

from centre_app.services.records.text_modules import VisitKey
from centre_app.services.text_modules import TextModules
from centre_app.services.use_case import Topic
from centre_app.views.desk import Desk


def learn_from(desk: Desk, modules: TextModules, visit_id: UUID, *, owner: QObject) -> None:
    """Count what was typed for a visit, behind everything the counter waits for.

    A count that does not come about is no trouble of the clerk's: nobody is told.
    """
    desk.send(
        modules.learn,
        VisitKey(visit_id),
        owner=owner,
        done=lambda _: desk.changed.emit(Topic.TEXTS),
        refused=lambda _: None,
    )
