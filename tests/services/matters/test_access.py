from uuid import UUID

import pytest

from centre_app.domain.errors import FieldError, NotAllowedError, NotFoundError, RuleError
from centre_app.domain.matters.access import RESTRICTED_TITLE, AccessReason
from centre_app.domain.permissions import Actor, Role
from centre_app.services.records.access import AccessPage, CloseMatter, NameReader, OpenMatter
from centre_app.services.records.audit import AuditQuery
from centre_app.services.records.matters import MatterKey, MatterQuery
from centre_app.services.requests import Done
from tests.services.bad_input.stages import Stage
from tests.town import Town


@pytest.fixture
def matter(town: Town) -> Done:
    return Stage(town).registered()


def closing(matter: Done, *staff: UUID, **said: object) -> CloseMatter:
    return CloseMatter(
        matter_id=matter.id,
        version=matter.version,
        reason=AccessReason.ACCUSATION,
        staff_ids=staff,
        **said,  # type: ignore[arg-type]
    )


def title_for(town: Town, actor: Actor) -> str:
    [row] = town.services.matters.page(actor, MatterQuery()).rows
    return row.title


def page_for(town: Town, actor: Actor, matter: Done) -> AccessPage:
    return town.services.readers.page(actor, MatterKey(matter.id))


def test_only_the_named_and_the_director_read_a_closed_matter(town: Town, matter: Done) -> None:
    clerk, mediator = town.actor(Role.RECEPTIONIST), town.actor(Role.MEDIATOR)
    town.services.readers.close(clerk, closing(matter, mediator.staff_id))
    for role in (Role.RECEPTIONIST, Role.MEDIATOR, Role.DIRECTOR):
        page = town.services.matters.case_page(town.actor(role), MatterKey(matter.id))
        assert page.head.number == matter.number
        assert title_for(town, town.actor(role)) == page.head.title
    for role in (Role.DISPATCHER, Role.CLERK, Role.SUPERVISOR, Role.ARCHIVIST):
        with pytest.raises(NotFoundError):
            town.services.matters.case_page(town.actor(role), MatterKey(matter.id))
        assert title_for(town, town.actor(role)) == RESTRICTED_TITLE


def test_an_accusation_of_the_director_is_closed_to_him(town: Town, matter: Done) -> None:
    clerk, director = town.actor(Role.RECEPTIONIST), town.actor(Role.DIRECTOR)
    town.services.readers.close(clerk, closing(matter, director_reads=False))
    with pytest.raises(NotFoundError):
        page_for(town, director, matter)
    assert title_for(town, director) == RESTRICTED_TITLE
    assert page_for(town, clerk, matter).closed


def test_a_list_asked_for_by_one_is_not_given_to_another(town: Town, matter: Done) -> None:
    clerk, other = town.actor(Role.RECEPTIONIST), town.actor(Role.DISPATCHER)
    town.services.readers.close(clerk, closing(matter))
    seen = [title_for(town, one) == RESTRICTED_TITLE for one in (clerk, other, clerk, other)]
    assert seen == [False, True, False, True]


def test_opened_again_it_is_everybody_s_and_the_names_are_forgotten(
    town: Town, matter: Done
) -> None:
    clerk = town.actor(Role.RECEPTIONIST)
    done = town.services.readers.close(clerk, closing(matter))
    request = OpenMatter(matter_id=done.id, version=done.version, note="已查明，可以公开")
    town.services.readers.open_again(clerk, request)
    page = page_for(town, town.actor(Role.DISPATCHER), matter)
    assert (page.closed, page.names) == (False, ())


def test_who_is_named_later_reads_and_who_is_struck_off_does_not(town: Town, matter: Done) -> None:
    clerk, later = town.actor(Role.RECEPTIONIST), town.actor(Role.CLERK)
    readers = town.services.readers
    done = readers.close(clerk, closing(matter))
    request = NameReader(
        matter_id=done.id, version=done.version, staff_id=later.staff_id, note="由他记录"
    )
    done = readers.name(clerk, request)
    assert {one.name for one in page_for(town, later, matter).names} == {clerk.name, later.name}
    request = NameReader(
        matter_id=done.id, version=done.version, staff_id=later.staff_id, note="已调离"
    )
    readers.unname(clerk, request)
    with pytest.raises(NotFoundError):
        page_for(town, later, matter)


def test_the_last_name_stays(town: Town, matter: Done) -> None:
    clerk = town.actor(Role.RECEPTIONIST)
    done = town.services.readers.close(clerk, closing(matter))
    request = NameReader(
        matter_id=done.id, version=done.version, staff_id=clerk.staff_id, note="不再经办"
    )
    with pytest.raises(RuleError, match="access_last_name"):
        town.services.readers.unname(clerk, request)


def test_nobody_is_named_who_reads_no_matters(town: Town, matter: Done) -> None:
    auditor = town.actor(Role.AUDITOR)
    with pytest.raises(FieldError) as refused:
        town.services.readers.close(
            town.actor(Role.RECEPTIONIST), closing(matter, auditor.staff_id)
        )
    assert refused.value.reasons == {"staff_id": "access_cannot_read"}


def test_an_open_matter_has_no_names_to_add_or_strike(town: Town, matter: Done) -> None:
    clerk = town.actor(Role.RECEPTIONIST)
    request = NameReader(
        matter_id=matter.id, version=matter.version, staff_id=clerk.staff_id, note="试试"
    )
    opening = OpenMatter(matter_id=matter.id, version=matter.version, note="试试")
    readers = town.services.readers
    for refused in (
        lambda: readers.name(clerk, request),
        lambda: readers.unname(clerk, request),
        lambda: readers.open_again(clerk, opening),
    ):
        with pytest.raises(RuleError, match="access_not_closed"):
            refused()


def test_who_may_not_close_is_told_so(town: Town, matter: Done) -> None:
    with pytest.raises(NotAllowedError):
        town.services.readers.close(town.actor(Role.SUPERVISOR), closing(matter))
    assert not page_for(town, town.actor(Role.SUPERVISOR), matter).may_change


def test_the_audit_tells_who_closed_it_and_to_whom_it_stays_open(town: Town, matter: Done) -> None:
    town.services.readers.close(town.actor(Role.RECEPTIONIST), closing(matter))
    [line] = town.services.audits.page(town.actor(Role.AUDITOR), AuditQuery(words="access_closed"))
    assert line.subject == matter.number
    assert line.details == '{"named":"receptionist","reason":"accusation"}'
