"""What Ctrl+K finds: people and matters by a few keys."""

from collections.abc import Callable, Sequence

from centre_app.domain.permissions import Permission
from centre_app.services.records.people import PersonHit
from centre_app.services.records.search import Findings, MatterHit, SearchQuery
from centre_app.views.application.house import OpenHouse
from centre_app.views.desk import Desk
from centre_app.views.frame.jump import found_matter, found_person
from centre_app.views.parts.found import Found

MOST_PEOPLE, MOST_MATTERS = 6, 4

Answer = Callable[[Sequence[Found]], None]


def finder(house: OpenHouse, desk: Desk) -> Callable[[str, Answer], None] | None:
    """Return what looks people up for the header's box, for those who may see them."""
    if not desk.may(Permission.PERSON_READ):
        return None

    def find(words: str, answer: Answer) -> None:
        desk.send(
            house.services.reception.look_up,
            SearchQuery(words, MOST_PEOPLE, MOST_MATTERS),
            owner=desk,
            done=lambda found: answer(_found(found)),
            supersedes="jump",
        )

    return find


def _found(found: Findings) -> list[Found]:
    return [*map(_person, found.people), *map(_matter, found.matters)]


def _person(hit: PersonHit) -> Found:
    detail = " · ".join(part for part in (hit.village, hit.masked_phone) if part)
    return found_person("reception", hit.person_id, name=hit.name, detail=detail)


def _matter(hit: MatterHit) -> Found:
    detail = f"{hit.number} · {hit.state.label}"
    return found_matter("matters", hit.matter_id, title=hit.title, detail=detail)
