"""Code lists of the director's figures."""

from centre_app.domain.codes import Code


class Breakdown(Code):
    """By what a table of figures goes down its lines."""

    MONTH = "month", "按月"
    DISPUTE_TYPE = "dispute_type", "按纠纷类型"
    BODY = "body", "按承办单位"


class Figure(Code):
    """The figures of the director's screen."""

    ACCEPTED = "accepted", "受理"
    RESOLVED = "resolved", "化解"
    RESOLVE_RATE = "resolve_rate", "化解率"
    MEDIATION_RATE = "mediation_rate", "调解成功率"
    SATISFACTION_RATE = "satisfaction_rate", "满意率"
    CONFIRM_RATE = "confirm_rate", "司法确认率"

    @property
    def is_rate(self) -> bool:
        """Return whether the figure is a share."""
        return self in _RATES


_RATES = frozenset(
    {
        Figure.RESOLVE_RATE,
        Figure.MEDIATION_RATE,
        Figure.SATISFACTION_RATE,
        Figure.CONFIRM_RATE,
    }
)
