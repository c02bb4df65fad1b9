"""Code lists about the centre and its bodies."""

from centre_app.domain.codes import Code


class OrgKind(Code):
    """Bodies under one roof; each issues papers under its own seal."""

    CENTRE = "centre", "综治中心"
    GOV = "gov", "乡镇人民政府"
    TOWN_COMMITTEE = "town_committee", "乡镇人民调解委员会"
    VILLAGE_COMMITTEE = "village_committee", "村（居）人民调解委员会"
    SPECIALIST_COMMITTEE = "specialist_committee", "专业调解委员会"
    CHIEF_OFFICE = "chief_office", "首席调解员工作室"
    JUSTICE_OFFICE = "justice_office", "司法所"
    DEPT = "dept", "派驻部门"
    COUNTY = "county", "县级综治中心"

    @property
    def mediates(self) -> bool:
        """Return whether the body takes mediation cases."""
        return self in _MEDIATING

    @property
    def is_committee(self) -> bool:
        """Return whether it is a mediation committee, with members and terms of its own.

        Source: 《人民调解法》第三十四条: those of townships and trades go by the same articles.
        """
        return self.mediates and self is not OrgKind.CHIEF_OFFICE

    @property
    def takes_referrals(self) -> bool:
        """Return whether its mediators may sit in the cases of other committees."""
        return self in (OrgKind.CHIEF_OFFICE, OrgKind.SPECIALIST_COMMITTEE)


_MEDIATING = frozenset(
    {
        OrgKind.TOWN_COMMITTEE,
        OrgKind.VILLAGE_COMMITTEE,
        OrgKind.SPECIALIST_COMMITTEE,
        OrgKind.CHIEF_OFFICE,
    }
)


class AreaKind(Code):
    """Levels of the ground a centre looks after."""

    VILLAGE = "village", "村（社区）"
    GRID = "grid", "网格"


class GridPost(Code):
    """What somebody does in a grid."""

    LEADER = "leader", "网格长"
    FULL_TIME = "full_time", "专职网格员"
    PART_TIME = "part_time", "兼职网格员"


class MediatorKind(Code):
    """Mediators, 《人民调解法》 Art. 13."""

    FULL_TIME = "full_time", "专职调解员"
    PART_TIME = "part_time", "兼职调解员"
    CHIEF = "chief", "首席调解员"
    INVITED = "invited", "特邀调解员"
