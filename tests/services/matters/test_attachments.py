import hashlib
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine, delete, func, insert, select, text, update
from sqlalchemy.exc import DBAPIError

from centre_app.domain.attachments.codes import (
    AttachmentKind,
    FaultKind,
    FileKind,
    FileRefusal,
    Origin,
)
from centre_app.domain.errors import FieldError, NotAllowedError, NotFoundError, RuleError
from centre_app.domain.ids import new_id
from centre_app.domain.permissions import Role
from centre_app.outside.inspector import Inspector
from centre_app.services.drafts import INTAKE_FORM
from centre_app.services.matters.attachments import Attachments
from centre_app.services.ports.foreign_files import ForeignFiles
from centre_app.services.records.attachments import (
    AttachmentEdit,
    AttachmentKey,
    AttachmentOwner,
    AttachmentRemoval,
    AttachmentRow,
    NewAttachment,
    PageWish,
)
from centre_app.services.records.drafts import DraftKey, DraftText
from centre_app.services.records.reception import VisitQuery
from centre_app.services.requests import Done
from centre_app.storage.tables import metadata
from centre_app.storage.tables.attachments import attachment_files, attachments
from centre_app.storage.tables.upkeep import audit_events
from tests.outside.good_files import GOOD, picture
from tests.outside.hostile_files import HOSTILE, NAMES
from tests.outside.plain_files import PlainFiles
from tests.services.intakes import an_intake
from tests.town import Town

CLERK = Role.RECEPTIONIST


def counts(engine: Engine) -> dict[str, int]:
    with engine.connect() as connection:
        return {
            name: connection.scalar(select(func.count()).select_from(table)) or 0
            for name, table in metadata.tables.items()
        }


def looked_at_by(town: Town, files: ForeignFiles) -> Town:
    """Return the town with its attachments looked into by somebody."""
    served = replace(town.services, attachments=Attachments(town.open_unit, files))
    return replace(town, services=served)


@pytest.fixture
def town(town: Town) -> Town:
    """Give the town with one that believes every file: it answers faster than a real process."""
    return looked_at_by(town, PlainFiles())


@pytest.fixture
def careful_town(town: Town) -> Town:
    return looked_at_by(town, Inspector())


def a_matter(town: Town, **changed: object) -> AttachmentOwner:
    done = town.services.reception.register(town.actor(CLERK), an_intake(**changed))
    return AttachmentOwner(matter_id=done.id)


def take(town: Town, owner: AttachmentOwner, name: str, content: bytes, **more: object) -> Done:
    request = NewAttachment(owner=owner, file_name=name, content=content, **more)  # type: ignore[arg-type]
    return town.services.attachments.take(town.actor(CLERK), request)


def rows(town: Town, owner: AttachmentOwner, role: Role = CLERK) -> list[AttachmentRow]:
    return list(town.services.attachments.rows(town.actor(role), owner))


def test_what_people_bring_is_kept_byte_for_byte(careful_town: Town) -> None:
    owner = a_matter(careful_town)
    keys = {name: take(careful_town, owner, name, GOOD[name][0]).id for name in GOOD}
    assert [row.file_name for row in rows(careful_town, owner)] == list(GOOD)
    for row in rows(careful_town, owner):
        content, kind, pages = GOOD[row.file_name]
        assert (row.file_kind, row.pages, row.size) == (kind, pages, len(content))
        key = AttachmentKey(keys[row.file_name])
        assert (
            careful_town.services.attachments.save_out(careful_town.actor(CLERK), key).content
            == content
        )


def test_what_must_not_come_in_is_refused_with_a_reason_and_leaves_nothing(
    desk_town: Town,
) -> None:
    # What is refused before it reaches the database needs no second database.
    town, owner = desk_town, a_matter(desk_town)
    before = counts(town.engine)
    told = {}
    for what, name, content, _ in HOSTILE:
        with pytest.raises(FieldError) as refused:
            take(town, owner, name, content)
        told[what] = refused.value.reasons
    assert told == {what: {"file": reason} for what, _, _, reason in HOSTILE}
    assert counts(town.engine) == before


def test_a_name_that_is_a_path_or_a_device_is_refused(town: Town) -> None:
    owner = a_matter(town)
    before = counts(town.engine)
    for name in NAMES:
        with pytest.raises(FieldError) as refused:
            take(town, owner, name, picture())
        assert refused.value.reasons == {"file": FileRefusal.NAME}, name
    assert counts(town.engine) == before


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(name=st.text(st.characters(codec=None, categories=None), max_size=40))
def test_any_name_at_all_is_kept_or_refused(desk_town: Town, name: str) -> None:
    town, owner = looked_at_by(desk_town, PlainFiles()), AttachmentOwner(draft_id=new_id())
    refused = {}
    try:
        take(town, owner, f"{name}.txt", "墙".encode())
    except FieldError as error:
        refused = error.reasons
    kept = len(rows(town, owner))
    assert (kept, refused) in [(1, {}), (0, {"file": FileRefusal.NAME})]


def test_the_same_content_is_kept_once(town: Town) -> None:
    first, second = a_matter(town), a_matter(town)
    for owner, name in ((first, "墙.jpg"), (second, "同一张.jpg"), (second, "又一张.jpg")):
        take(town, owner, name, picture())
    after = counts(town.engine)
    assert (after["attachments"], after["attachment_files"]) == (3, 1)


def test_sending_a_file_again_takes_it_in_once(town: Town) -> None:
    request = NewAttachment(owner=a_matter(town), file_name="墙.jpg", content=picture())
    clerk = town.actor(CLERK)
    first = town.services.attachments.take(clerk, request)
    assert town.services.attachments.take(clerk, request) == first
    assert counts(town.engine)["attachments"] == 1


def test_who_may_not_add_is_told_so_before_anything_is_looked_into(town: Town) -> None:
    owner = a_matter(town)
    request = NewAttachment(owner=owner, file_name="x.exe", content=b"MZ")
    with pytest.raises(NotAllowedError):
        town.services.attachments.take(town.actor(Role.DEPT_HANDLER), request)


def test_what_was_brought_before_the_visit_was_registered_goes_with_it(town: Town) -> None:
    draft = new_id()
    clerk = town.actor(CLERK)
    town.services.drafts.keep(clerk, DraftText(INTAKE_FORM, draft, {"title": "王"}))
    on_draft = AttachmentOwner(draft_id=draft)
    take(town, on_draft, "身份证.jpg", picture(), kind=AttachmentKind.IDENTITY)
    take(town, on_draft, "墙.png", picture("PNG"), origin=Origin.PASTE)
    assert rows(town, on_draft, Role.DIRECTOR) == []
    matter = a_matter(town, draft_id=draft)
    assert rows(town, on_draft) == []
    assert [row.title for row in rows(town, matter, Role.DIRECTOR)] == ["身份证", "墙"]
    [visit] = town.services.reception.list_visits(clerk, VisitQuery())
    of_visit = AttachmentOwner(visit_id=visit.visit_id)
    assert rows(town, of_visit) == rows(town, matter)
    with town.open_unit(clerk, reading=True) as unit:
        visitor = unit.visits.look(visit.visit_id).visitor_id
    assert [row.title for row in rows(town, AttachmentOwner(person_id=visitor))] == ["身份证"]


def test_nobody_else_sees_or_touches_what_lies_on_a_draft(town: Town) -> None:
    done = take(town, AttachmentOwner(draft_id=new_id()), "墙.jpg", picture())
    director, served = town.actor(Role.DIRECTOR), town.services.attachments
    for asked in (
        lambda: served.page(director, PageWish(done.id)),
        lambda: served.save_out(director, AttachmentKey(done.id)),
        lambda: served.remove(
            director, AttachmentRemoval(attachment_id=done.id, version=done.version, reason="x")
        ),
    ):
        with pytest.raises(NotFoundError):
            asked()


def test_a_draft_given_up_takes_its_files_off_with_a_reason(town: Town) -> None:
    draft, clerk = new_id(), town.actor(CLERK)
    town.services.drafts.keep(clerk, DraftText(INTAKE_FORM, draft, {"title": "王"}))
    done = take(town, AttachmentOwner(draft_id=draft), "墙.jpg", picture())
    town.services.drafts.drop(clerk, DraftKey(INTAKE_FORM, draft))
    with town.open_unit(clerk, reading=True) as unit:
        attachment = unit.attachments.look(done.id)
        assert attachment.removed_at is not None
        assert attachment.removed_reason
    assert counts(town.engine)["attachment_files"] == 1


def test_taking_off_wants_a_reason_and_keeps_the_file(town: Town) -> None:
    owner, clerk = a_matter(town), town.actor(CLERK)
    done = take(town, owner, "墙.jpg", picture())
    removal = AttachmentRemoval(attachment_id=done.id, version=done.version, reason=" ")
    with pytest.raises(FieldError):
        town.services.attachments.remove(clerk, removal)
    removal = AttachmentRemoval(attachment_id=done.id, version=done.version, reason="放错了")
    again = town.services.attachments.remove(clerk, removal)
    assert rows(town, owner) == []
    assert counts(town.engine)["attachment_files"] == 1
    with pytest.raises(RuleError):
        town.services.attachments.remove(
            clerk, AttachmentRemoval(attachment_id=done.id, version=again.version, reason="再")
        )


def test_a_title_may_be_bettered(town: Town) -> None:
    owner, clerk = a_matter(town), town.actor(CLERK)
    done = take(town, owner, "IMG_0001.jpg", picture())
    edit = AttachmentEdit(
        attachment_id=done.id, version=done.version, kind=AttachmentKind.PHOTO, title="东墙现场"
    )
    town.services.attachments.describe(clerk, edit)
    [row] = rows(town, owner)
    assert (row.title, row.kind, row.file_name) == (
        "东墙现场",
        AttachmentKind.PHOTO,
        "IMG_0001.jpg",
    )


def test_an_original_leaves_under_a_safe_name_and_a_line_in_the_audit(town: Town) -> None:
    owner, clerk = a_matter(town), town.actor(CLERK)
    take(town, owner, "甲.jpg", picture())
    done = take(town, owner, "乙.jpg", picture(), title="墙:东侧?.jpg")
    saved = town.services.attachments.save_out(clerk, AttachmentKey(done.id))
    assert saved.name == "02 墙_东侧_.jpg"
    with town.engine.connect() as connection:
        tags = connection.scalars(select(audit_events.c.tag).order_by(audit_events.c.seq)).all()
    assert tags[-1] == "attachment:saved_out"


def test_pages_and_texts_are_shown_inside(careful_town: Town) -> None:
    owner, clerk = a_matter(careful_town), careful_town.actor(CLERK)
    pdf = take(careful_town, owner, "合同.pdf", GOOD["合同.pdf"][0])
    assert careful_town.services.attachments.page(clerk, PageWish(pdf.id, 1)).startswith(
        b"\xff\xd8"
    )
    words = take(careful_town, owner, "记录.txt", GOOD["记录.txt"][0])
    assert careful_town.services.attachments.text(clerk, AttachmentKey(words.id)).startswith(
        "王桂兰说"
    )
    with pytest.raises(FieldError):
        careful_town.services.attachments.page(clerk, PageWish(words.id))


def _without_guards(town: Town) -> None:
    """Take away what keeps the database from being damaged."""
    on_postgres = town.engine.dialect.name == "postgresql"
    with town.engine.begin() as connection:
        for name, table in (
            (
                ("attachments_keep", "attachments"),
                ("attachment_files_keep", "sec.attachment_files"),
            )
            if on_postgres
            else (
                ("attachments_no_delete", ""),
                ("attachment_files_no_delete", ""),
                ("attachment_files_no_update", ""),
            )
        ):
            on = f" ON {table}" if table else ""
            connection.execute(text(f"DROP TRIGGER {name}{on}"))


def test_the_check_finds_every_kind_of_damage(town: Town) -> None:
    owner, director = a_matter(town), town.actor(Role.DIRECTOR)
    for name in ("墙.jpg", "截图.png", "画.bmp"):
        take(town, owner, name, GOOD[name][0])
    take(town, AttachmentOwner(draft_id=new_id()), "记录.txt", GOOD["记录.txt"][0])
    sound = town.services.attachments.check(director, None)
    assert (sound.files, sound.links) == (4, 4)
    assert [fault.kind for fault in sound.faults] == [FaultKind.NO_OWNER]
    hashes = {name: hashlib.sha256(GOOD[name][0]).hexdigest() for name in GOOD}
    _without_guards(town)
    with town.engine.begin() as connection:
        files = attachment_files.c.sha256
        connection.execute(delete(attachment_files).where(files == hashes["墙.jpg"]))
        connection.execute(
            update(attachment_files).where(files == hashes["截图.png"]).values(content=b"changed")
        )
        connection.execute(
            insert(attachment_files).values(sha256="0" * 64, size=1, preview=b"", content=b"x")
        )
    found = town.services.attachments.check(director, None)
    told = {(fault.kind, fault.title) for fault in found.faults}
    assert told == {
        (FaultKind.NO_FILE, "墙"),
        (FaultKind.CHANGED, "截图"),
        (FaultKind.NO_LINK, ""),
        (FaultKind.NO_OWNER, "记录"),
    }
    assert all(fault.matter_number for fault in found.faults if fault.title in {"墙", "截图"})


@pytest.mark.parametrize(
    "damage",
    [
        delete(attachments),
        delete(attachment_files),
        update(attachment_files).values(content=b"other"),
    ],
    ids=["a link dropped", "a file dropped", "a file changed"],
)
def test_the_database_itself_refuses_to_lose_a_file(town: Town, damage: object) -> None:
    take(town, a_matter(town), "墙.jpg", picture())
    with pytest.raises(DBAPIError), town.engine.begin() as connection:
        connection.execute(damage)  # type: ignore[call-overload]


def test_kinds_of_files_have_endings_of_their_own() -> None:
    endings = [ending for kind in FileKind for ending in kind.extensions]
    assert len(endings) == len(set(endings))
