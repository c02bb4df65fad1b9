"""What a file says, in words: for its page, and for two of them side by side."""

from centre_app.domain.clock import local
from centre_app.domain.people.codes import PersonField
from centre_app.services.records.person_files import Comparison, PersonPage
from centre_app.views.reception import file_words as words
from centre_app.views.reception.found_people import sex_word


def who_is(page: PersonPage, number: str = "") -> list[tuple[str, str]]:
    """Return what is known of a person or a body, by the names of the facts."""
    card = page.card
    is_body = card.kind.is_body
    paper = f"{page.id_kind.label} {number or card.masked_id}" if card.masked_id else ""
    return [
        (PersonField.KIND.label, card.kind.label),
        (PersonField.ID_NUMBER.label, " · ".join(filter(None, (paper, card.id_check.label)))),
        (PersonField.ID_REMARK.label, card.id_remark),
        (PersonField.SEX.label, "" if is_body else sex_word(card.sex)),
        (PersonField.BIRTH_DATE.label, card.birth_date.isoformat() if card.birth_date else ""),
        (PersonField.HEAD.label, page.head if is_body else ""),
        (PersonField.COUNTRY.label, page.country),
        (PersonField.ETHNIC.label, page.ethnic),
        (PersonField.OCCUPATION.label, page.occupation),
        (PersonField.WORK_UNIT.label, page.work_unit),
        (PersonField.VILLAGE.label, card.village),
        (words.MATTERS, _matters(page)),
    ]


def facts_of(pair: Comparison) -> list[tuple[str, str, str]]:
    """Return what two files say of the same things; what neither says is left out."""
    both = zip(_all(pair.kept), _all(pair.merged), strict=True)
    rows = [(name, mine, his) for (name, mine), (_, his) in both]
    return [row for row in rows if row[1] or row[2]]


def _all(page: PersonPage) -> list[tuple[str, str]]:
    contacts = "\n".join(one.masked for one in page.contacts)
    aliases = words.BETWEEN_NAMES.join(one.text for one in page.aliases)
    return [
        (PersonField.NAME.label, page.card.name),
        *who_is(page),
        (words.CONTACTS, contacts),
        (words.ALIASES, aliases),
    ]


def _matters(page: PersonPage) -> str:
    card = page.card
    counted = words.MATTER_COUNT.format(open=len(card.open_matters), ended=card.ended_matters)
    last = f"{local(card.visits[0].visited_at):%Y-%m-%d}" if card.visits else ""
    return " · ".join(filter(None, (counted, words.LAST_VISIT.format(day=last) if last else "")))
