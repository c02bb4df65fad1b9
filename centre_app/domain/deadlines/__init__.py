"""Dates somebody owes something by: the rule, the computed day with its article, the light."""

from centre_app.domain.deadlines.lights import Light, Thresholds, light
from centre_app.domain.deadlines.reading import read_rules
from centre_app.domain.deadlines.rules import ClockStart, DeadlineRule, RestDays, choose_rule
from centre_app.domain.deadlines.terms import Deadline, compute, longest_extension

__all__ = [
    "ClockStart",
    "Deadline",
    "DeadlineRule",
    "Light",
    "RestDays",
    "Thresholds",
    "choose_rule",
    "compute",
    "light",
    "longest_extension",
    "read_rules",
]
