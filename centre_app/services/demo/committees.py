"""What the registers say of mediators and committees beside their names.

Draws nothing by chance: what comes after would come out otherwise.
"""

from datetime import date

from centre_app.domain.centre.bodies import Mediator, Organization
from centre_app.domain.centre.codes import OrgKind
from centre_app.domain.centre.committees import CommitteePost, term_end
from centre_app.domain.centre.week import parse_week
from centre_app.domain.matters.codes import DisputeType
from centre_app.services.demo.places import Town
from centre_app.services.ports.unit import UnitOfWork

_POSTS = (CommitteePost.HEAD, CommitteePost.DEPUTY)
_CHIEF_WEEK = "周一、周三、周五 8:30-12:00、14:30-18:00"
_ETHNIC, _LANGUAGE = "土家族", "土家语"
_SUFFIX = "纠纷"


def furnish(unit: UnitOfWork, town: Town) -> None:
    """Say what mediators are good at and when chiefs work, and seat the township's committee.

    The committee of the first village has one member entered, and so shows what is wanting.
    """
    bodies = {one.id: one for one in town.bodies}
    for mediator in town.mediators:
        _describe(mediator, bodies[mediator.body_id])
    since = date(unit.today.year - 1, 1, 1)
    committee = town.body(OrgKind.TOWN_COMMITTEE)
    _seat(committee, town.of_body(committee), since)
    village = town.body(OrgKind.VILLAGE_COMMITTEE)
    _seat(village, town.of_body(village), since)
    town.of_body(village)[0].ethnic, town.of_body(village)[0].languages = _ETHNIC, _LANGUAGE


def _describe(mediator: Mediator, body: Organization) -> None:
    named = body.field.split("、")
    mediator.fields = [one for one in DisputeType if one.label.removesuffix(_SUFFIX) in named]
    if body.kind is OrgKind.CHIEF_OFFICE:
        mediator.work(parse_week(_CHIEF_WEEK))


def _seat(body: Organization, mediators: list[Mediator], since: date) -> None:
    for place, one in enumerate(mediators):
        post = _POSTS[place] if place < len(_POSTS) else CommitteePost.MEMBER
        body.seat(one.id, post, since=since, until=term_end(since))
