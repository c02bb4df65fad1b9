"""What Ctrl+K finds: people and matters by a few keys."""

from collections.abc import Callable, Sequence

from centre_app.domain.permissions import Permission
from centre_app.services.records.people import PeopleQuery, PersonHit
from centre_app.views.application.house import OpenHouse
from centre_app.views.desk import Desk
from centre_app.views.frame.jump import found_person
from centre_app.views.parts.found import Found

MOST = 8

Answer = Callable[[Sequence[Found]], None]


def finder(house: OpenHouse, desk: Desk) -> Callable[[str, Answer], None] | None:
    """Return what looks people up for the header's box, for those who may see them."""
    if not desk.may(Permission.PERSON_READ):
        return None

    def find(words: str, answer: Answer) -> None:
        desk.send(
            house.services.reception.find_people,
            PeopleQuery(words, MOST),
            owner=desk,
            done=lambda hits: answer([_found(hit) for hit in hits]),
            supersedes="jump",
        )

    return find


def _found(hit: PersonHit) -> Found:
    detail = " · ".join(part for part in (hit.village, hit.masked_phone) if part)
    return found_person("reception", hit.person_id, name=hit.name, detail=detail)
