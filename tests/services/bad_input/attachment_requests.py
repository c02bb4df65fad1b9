"""A request that can stand for every use case of attachments."""

from centre_app.domain.attachments.codes import AttachmentKind
from centre_app.services.records.attachments import (
    AttachmentEdit,
    AttachmentOwner,
    AttachmentRemoval,
    NewAttachment,
)
from centre_app.services.requests import Done
from tests.services.bad_input.stages import Stage, Way


def _new(stage: Stage) -> NewAttachment:
    owner = AttachmentOwner(matter_id=stage.registered().id)
    return NewAttachment(owner=owner, file_name="墙.txt", content="墙".encode(), title="东墙")


def _taken(stage: Stage) -> Done:
    return stage.town.services.attachments.take(stage.actor, _new(stage))


def _edit(stage: Stage) -> AttachmentEdit:
    done = _taken(stage)
    return AttachmentEdit(
        attachment_id=done.id, version=done.version, kind=AttachmentKind.PHOTO, title="东墙现场"
    )


def _removal(stage: Stage) -> AttachmentRemoval:
    done = _taken(stage)
    return AttachmentRemoval(attachment_id=done.id, version=done.version, reason="放错了事项")


ATTACHMENT_WAYS: dict[str, Way] = {
    "attachments.take": _new,
    "attachments.describe": _edit,
    "attachments.remove": _removal,
}
