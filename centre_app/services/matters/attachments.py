"""Use cases of attachments: what somebody brought is kept as it came, once, and never lost."""

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID

from centre_app.domain.attachments.attachment import Attachment
from centre_app.domain.attachments.names import NAME_LIMIT, clean_file_name, name_out, title_of
from centre_app.domain.attachments.sniffing import sniff
from centre_app.domain.errors import FieldError, NotFoundError, RuleError
from centre_app.domain.permissions import Actor, Permission
from centre_app.domain.reception.visits import Visit
from centre_app.domain.refusals import TextRefused
from centre_app.domain.text import FieldChecks
from centre_app.services.ports.foreign_files import ForeignFiles
from centre_app.services.ports.unit import OpenUnit, UnitOfWork
from centre_app.services.records.attachments import (
    AttachmentCheck,
    AttachmentEdit,
    AttachmentKey,
    AttachmentOwner,
    AttachmentRemoval,
    AttachmentRow,
    Checked,
    NewAttachment,
    OriginalFile,
    PageWish,
)
from centre_app.services.requests import Done
from centre_app.services.use_case import Topic, UseCases, change, prepared, reading, repeatable

DRAFT_DROPPED = "登记表已放弃，来访没有登记"
"""Why an attachment was taken off that was brought for it."""


class Attachments(UseCases):
    """Takes files in, shows them, hands out their originals."""

    def __init__(self, open_unit: OpenUnit, foreign: ForeignFiles) -> None:
        super().__init__(open_unit)
        self._foreign = foreign

    def _look_through(self, _actor: Actor, request: NewAttachment) -> NewAttachment:
        """Let the file be looked through before the database is opened: it may take seconds.

        Raises:
            FieldError: the file is refused, or its name or title cannot stand.
        """
        checks = FieldChecks()
        name = checks.take("file", clean_file_name, request.file_name) or ""
        title = checks.optional_line("title", request.title, limit=NAME_LIMIT)
        checks.done()
        try:
            kind = sniff(name, request.content)
            inspected = self._foreign.inspect(request.content, kind)
        except TextRefused as refused:
            raise FieldError(file=refused.reason) from refused
        digest = hashlib.sha256(request.content).hexdigest()
        checked = Checked(kind, digest, inspected)
        return replace(request, file_name=name, title=title or title_of(name), checked=checked)

    @prepared(_look_through)
    @change(Permission.ATTACHMENT_ADD, touches=Topic.ATTACHMENTS)
    def take(self, unit: UnitOfWork, actor: Actor, request: NewAttachment) -> Done:
        """Take a file in and tie it to what it belongs to; the same content is kept once.

        Raises:
            FieldError: the file is refused, or its name or title cannot stand.
            NotFoundError: what it belongs to is not on file.
        """
        checked = request.checked
        assert checked is not None
        owner = _on_file(unit, request.owner)
        attachment = unit.attachments.add(
            Attachment(
                draft_id=owner.draft_id,
                visit_id=owner.visit_id,
                matter_id=owner.matter_id,
                person_id=owner.person_id,
                kind=request.kind,
                title=request.title,
                file_name=request.file_name,
                file_kind=checked.kind,
                sha256=checked.sha256,
                size=len(request.content),
                pages=checked.inspected.pages,
                origin=request.origin,
                taken_at=unit.now,
            )
        )
        unit.attachment_files.put(checked.sha256, request.content, checked.inspected.preview)
        unit.audit.record(
            "attachment:taken",
            attachment.id,
            request.kind.value,
            sha256=checked.sha256,
            origin=request.origin.value,
        )
        return Done(attachment.id, "", unit.attachments.version(attachment))

    @change(Permission.ATTACHMENT_ADD, touches=Topic.ATTACHMENTS)
    def describe(self, unit: UnitOfWork, actor: Actor, edit: AttachmentEdit) -> Done:
        """Give an attachment another title or kind; the file stays as it came.

        Raises:
            FieldError: the title cannot stand.
            StaleRecordError: somebody changed it meanwhile.
            NotFoundError: it is not there for this person.
        """
        checks = FieldChecks()
        title = checks.line("title", edit.title, limit=NAME_LIMIT)
        checks.done()
        attachment = unit.attachments.get(edit.attachment_id, seen=edit.version)
        _let_see(attachment, actor)
        attachment.kind, attachment.title = edit.kind, title
        unit.audit.record("attachment:described", attachment.id, edit.kind.value)
        return Done(attachment.id, "", unit.attachments.version(attachment))

    @change(Permission.ATTACHMENT_ADD, touches=Topic.ATTACHMENTS)
    def remove(self, unit: UnitOfWork, actor: Actor, removal: AttachmentRemoval) -> Done:
        """Mark an attachment as taken off, with the reason; its file is kept as long as the matter.

        Raises:
            FieldError: no reason was given.
            RuleError: it was taken off before, or lies in a locked case file.
            StaleRecordError: somebody changed it meanwhile.
            NotFoundError: it is not there for this person.
        """
        checks = FieldChecks()
        reason = checks.line("reason", removal.reason)
        checks.done()
        attachment = unit.attachments.get(removal.attachment_id, seen=removal.version)
        _let_see(attachment, actor)
        if unit.case_file_register.filed(attachment.id):
            raise RuleError("attachment_filed")
        attachment.take_off(at=unit.now, by=actor.staff_id, reason=reason)
        unit.audit.record("attachment:removed", attachment.id, attachment.kind.value)
        return Done(attachment.id, "", unit.attachments.version(attachment))

    @reading(Permission.PAPER_READ)
    def rows(
        self, unit: UnitOfWork, actor: Actor, owner: AttachmentOwner
    ) -> Sequence[AttachmentRow]:
        """Return what belongs to something, in the order it was brought, without what was taken off."""
        return unit.attachment_register.rows(owner, actor.staff_id)

    @reading(Permission.PAPER_READ)
    def page(self, unit: UnitOfWork, actor: Actor, wish: PageWish) -> bytes:
        """Return a page of an attachment as a picture made anew; for the long lane.

        Raises:
            NotFoundError: it is not there for this person.
            FieldError: it cannot be drawn.
        """
        attachment = _seen(unit, actor, wish.attachment_id)
        content = unit.attachment_files.get(attachment.sha256)
        try:
            return self._foreign.picture(
                content, attachment.file_kind, page=wish.page, longest=wish.longest
            )
        except TextRefused as refused:
            raise FieldError(file=refused.reason) from refused

    @reading(Permission.PAPER_READ)
    def text(self, unit: UnitOfWork, actor: Actor, key: AttachmentKey) -> str:
        """Return the words of an attachment that is plain text.

        Raises:
            NotFoundError: it is not there for this person.
        """
        content = unit.attachment_files.get(_seen(unit, actor, key.attachment_id).sha256)
        for code in ("utf-8-sig", "gb18030"):
            try:
                return content.decode(code)
            except UnicodeDecodeError:
                continue
        return content.decode("utf-8", "replace")

    @repeatable(Permission.PAPER_READ)
    def save_out(self, unit: UnitOfWork, actor: Actor, key: AttachmentKey) -> OriginalFile:
        """Return the original to be saved outside, and leave a line that says who took it.

        Raises:
            NotFoundError: it is not there for this person.
        """
        attachment = _seen(unit, actor, key.attachment_id)
        content = unit.attachment_files.get(attachment.sha256)
        unit.audit.record(
            "attachment:saved_out", attachment.id, attachment.kind.value, sha256=attachment.sha256
        )
        number = unit.attachment_register.place(attachment)
        return OriginalFile(
            name_out(attachment.title, attachment.file_kind, number=number), content
        )

    @reading(Permission.CENTRE_MANAGE)
    def check(self, unit: UnitOfWork, actor: Actor, _request: None) -> AttachmentCheck:
        """Compare every attachment with its file; reads everything, so for the long lane."""
        return unit.attachment_register.check()


def pass_on(unit: UnitOfWork, draft_id: UUID, visit: Visit) -> None:
    """Pass what was brought while a visit was typed on to the visit and its matter."""
    for attachment in unit.attachments.find(draft_id=draft_id):
        if attachment.created_by == unit.actor.staff_id:
            attachment.pass_on(visit)


def let_go(unit: UnitOfWork, draft_id: UUID) -> None:
    """Take off what was brought for a visit that was given up before it was registered."""
    for attachment in unit.attachments.find(draft_id=draft_id, removed_at=None):
        if attachment.created_by == unit.actor.staff_id:
            attachment.take_off(at=unit.now, by=unit.actor.staff_id, reason=DRAFT_DROPPED)
            unit.audit.record("attachment:removed", attachment.id, attachment.kind.value)


def _on_file(unit: UnitOfWork, owner: AttachmentOwner) -> AttachmentOwner:
    """Return what an attachment belongs to; a visit's belongs to its matter, too.

    Raises:
        NotFoundError: it is not on file.
    """
    if owner.visit_id is not None:
        visit = unit.visits.look(owner.visit_id)
        return AttachmentOwner(visit_id=visit.id, matter_id=visit.matter_id)
    if owner.matter_id is not None:
        return AttachmentOwner(matter_id=unit.matters.look(owner.matter_id).id)
    if owner.person_id is not None:
        return AttachmentOwner(person_id=unit.people.look(owner.person_id).id)
    if owner.draft_id is None:
        raise NotFoundError
    return AttachmentOwner(draft_id=owner.draft_id)


def _seen(unit: UnitOfWork, actor: Actor, attachment_id: UUID) -> Attachment:
    attachment = unit.attachments.look(attachment_id)
    _let_see(attachment, actor)
    return attachment


def _let_see(attachment: Attachment, actor: Actor) -> None:
    """Let pass whoever may see it: a draft is nobody's business but its author's.

    Raises:
        NotFoundError: it belongs to somebody else's draft.
    """
    if attachment.draft_id is not None and attachment.created_by != actor.staff_id:
        raise NotFoundError
