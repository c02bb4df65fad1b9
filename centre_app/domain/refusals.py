"""How a rule says no to something typed: a reason code, whose words stand in the window."""

from enum import StrEnum


class Reason(StrEnum):
    """Every reason code the rule library gives; ``views.rule_words`` holds a sentence for each.

    ``TOO_LONG`` is followed by its limit: ``too_long:200``.
    """

    REQUIRED = "required"
    TOO_LONG = "too_long"
    CONTROL_CHARACTER = "control_character"
    BROKEN_CHARACTER = "broken_character"
    NOT_A_CHOICE = "not_a_choice"
    NOT_A_NUMBER = "not_a_number"
    NOT_POSITIVE = "not_positive"
    NEGATIVE = "negative"
    TOO_LARGE = "too_large"
    TOO_MANY_DECIMALS = "too_many_decimals"
    NOT_A_CAPITAL_AMOUNT = "not_a_capital_amount"
    UNCLEAR_DAY = "unclear_day"
    NO_SUCH_DAY = "no_such_day"
    YEAR_OUT_OF_RANGE = "year_out_of_range"
    UNREADABLE_FILE = "unreadable_file"
    DAY_OUTSIDE_YEAR = "day_outside_year"
    DAY_TWICE = "day_twice"
    SPAN_REVERSED = "span_reversed"
    ALREADY_WORKING = "already_working"
    HOLIDAYS_MISSING = "holidays_missing"
    TOO_MANY_HOLIDAYS = "too_many_holidays"
    NOT_A_RULE = "not_a_rule"
    ID_MADE_UP = "id_made_up"
    REGION_NINE_DIGITS = "region_nine_digits"


class TextRefused(ValueError):  # noqa: N818 -- it names what happened, as the callers read it
    """What was typed cannot stand; ``reason`` is a code of ``Reason``."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason
