"""The petition file as the left side of a matter's page tells it."""

from centre_app.services.records.case_page import PetitionLine
from centre_app.views.matters import words


def petition_facts(line: PetitionLine) -> list[tuple[str, str]]:
    """Return names and values; an empty value is left out by who shows them."""
    kind = [line.kind.label, line.statutory_route.label if line.statutory_route else ""]
    more = [line.purpose.label, line.mode.label, line.size.label, line.repeat.label]
    sent = [line.handling.label if line.handling else "", line.sent_to]
    return [
        (words.PETITION_STATE, line.state.label),
        (words.PETITION_KIND, _row(*kind)),
        (words.PETITION_MORE, _row(*more, line.content.label)),
        (words.PETITION_FROM, _from(line)),
        (words.PETITION_SENT, _row(*sent)),
        (words.PETITION_FLAGS, _row(*(flag.label for flag in line.flags))),
        (words.PETITION, words.UNREACHABLE if line.unreachable else ""),
    ]


def _from(line: PetitionLine) -> str:
    if not line.assigner:
        return ""
    told = words.PETITION_FROM_ABOVE.format(assigner=line.assigner, on=line.received_on)
    if line.assigner_due_on is None:
        return told
    return _row(told, words.PETITION_TERM.format(due=line.assigner_due_on))


def _row(*parts: str) -> str:
    return words.AND.join(filter(None, parts))
