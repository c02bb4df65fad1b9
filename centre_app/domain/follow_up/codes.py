"""Code lists of the follow-up."""

from centre_app.domain.codes import Code


class RevisitMode(Code):
    """How somebody was asked."""

    HOME = "home", "上门"
    PHONE = "phone", "电话"
    OFFICE = "office", "来所"
    VIDEO = "video", "视频"
    LETTER = "letter", "信函"


class Satisfaction(Code):
    """The five grades of 好差评, and no answer."""

    VERY_SATISFIED = "very_satisfied", "非常满意"
    SATISFIED = "satisfied", "满意"
    BASIC = "basic", "基本满意"
    DISSATISFIED = "dissatisfied", "不满意"
    VERY_DISSATISFIED = "very_dissatisfied", "非常不满意"
    NOT_RATED = "not_rated", "未评价"

    @property
    def bad(self) -> bool:
        """Return whether something must follow (RULE 24)."""
        return self in {Satisfaction.DISSATISFIED, Satisfaction.VERY_DISSATISFIED}

    @property
    def rated(self) -> bool:
        """Return whether somebody gave a grade at all; no answer never counts as satisfied."""
        return self is not Satisfaction.NOT_RATED

    @property
    def good(self) -> bool:
        """Return whether the grade counts in 满意率."""
        return self.rated and not self.bad


class AfterDissatisfaction(Code):
    """What follows a bad rating; one must be chosen before the revisit can be closed."""

    REOPEN = "reopen", "重新办理"
    EXPLAIN = "explain", "解释说明"
    ESCALATE = "escalate", "提级办理"
