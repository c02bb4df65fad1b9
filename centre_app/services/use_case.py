"""What a use case may leave changed."""

from enum import Flag, auto


class Topic(Flag):
    """What a use case may leave changed; screens refresh by it."""

    NOTHING = 0
    PEOPLE = auto()
    VISITS = auto()
    MATTERS = auto()
    CASES = auto()
    SESSIONS = auto()
    AGREEMENTS = auto()
    PAPERS = auto()
    REVISITS = auto()
    CENTRE = auto()
    STAFF = auto()
