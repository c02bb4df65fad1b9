"""Everything somebody may try with a matter, by name."""

from enum import Enum, auto


class Deed(Enum):
    """What somebody may try with a matter."""

    TRIAGE = auto()
    ACCEPT = auto()
    REFUSE = auto()
    TRANSFER = auto()
    ANSWER = auto()
    TELL = auto()
    ISSUE_ORDERS = auto()
    REPORT_ORDER = auto()
    OPEN_CASE = auto()
    SETTLE_CASE = auto()
    FAIL_CASE = auto()
    AGREE_CASE = auto()
    SUSPEND_CASE = auto()
    RESUME_CASE = auto()
    WITHDRAW_CASE = auto()
    CONCLUDE = auto()
    WITHDRAW = auto()
    CLOSE = auto()
    REOPEN = auto()
    REROUTE = auto()
    CLASSIFY = auto()
    ACCEPT_PETITION = auto()
    GUIDE = auto()
    HANDLE = auto()
    ANSWER_PETITION = auto()
    CLASSIFY_FOR_SIXTY_DAYS = auto()
    CLASSIFY_FROM_ABOVE = auto()
    CLASSIFY_AS_ACCUSATION = auto()
    FORWARD = auto()
    ASSIGN = auto()
    OBJECT = auto()
    ASK_REFUSAL = auto()
    ASK_NO_LONGER = auto()
    ASK_EXTENSION = auto()
    SAY_YES = auto()
    SAY_NO = auto()
    GIVE_OPINION = auto()
    SERVE = auto()
    APPEAL = auto()
    UPHOLD = auto()
    ANNUL = auto()
    FINISH = auto()
    COME_AGAIN = auto()
    SPLIT_OFF = auto()
    HIDE = auto()
    UNHIDE = auto()
    ADD_RESPONDENT = auto()
    NAME_COMPANIONS = auto()
    RAISE_RISK = auto()
    TELL_RISK = auto()
    RECORD_RISK = auto()


OF_FILE = {
    *(Deed.ACCEPT_PETITION, Deed.GUIDE, Deed.FORWARD, Deed.ASSIGN, Deed.OBJECT, Deed.HANDLE),
    *(Deed.ASK_REFUSAL, Deed.ASK_NO_LONGER, Deed.ASK_EXTENSION, Deed.SAY_YES, Deed.SAY_NO),
    *(Deed.GIVE_OPINION, Deed.ANSWER_PETITION, Deed.SERVE, Deed.APPEAL, Deed.UPHOLD, Deed.ANNUL),
    Deed.FINISH,
}
"""Deeds with a petition file, wherever the matter is not over."""
