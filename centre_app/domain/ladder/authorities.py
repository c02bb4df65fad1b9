"""For which disputes an authority decides before a court does, and the article that says so."""

from centre_app.domain import articles
from centre_app.domain.codes import Code
from centre_app.domain.ladder.codes import RULINGS, Act
from centre_app.domain.matters.codes import DisputeType


class Authority(Code):
    """Who decides, and what follows from it.

    Source: 《劳动争议调解仲裁法》第五、十六条; 《森林法》第二十二条; 《土地管理法》第十四条.
    """

    WAGES = (
        "wages",
        (
            f"劳动争议先仲裁，不服再起诉（{articles.LABOUR_ARBITRATION_FIRST}）；"
            f"协议的工资到期不付，可申请支付令（{articles.LABOUR_ORDER}）。"
        ),
    )
    LABOUR = (
        "labour",
        f"劳动争议先申请仲裁，不服的再起诉（{articles.LABOUR_ARBITRATION_FIRST}）。",
    )
    FOREST = (
        "forest",
        "林木、林地权属争议先由人民政府处理，不服的三十日内起诉（《森林法》第二十二条）。",
    )
    LAND = (
        "land",
        "土地所有权、使用权争议先由人民政府处理，不服的三十日内起诉（《土地管理法》第十四条）。",
    )

    @property
    def acts(self) -> tuple[Act, Act, Act]:
        """Return what is told, filed and answered there."""
        return RULINGS[0] if self in (Authority.WAGES, Authority.LABOUR) else RULINGS[1]


_OF_TYPE = {
    DisputeType.WAGE_ARREARS: Authority.WAGES,
    DisputeType.LABOUR_OTHER: Authority.LABOUR,
    DisputeType.FOREST_LAND: Authority.FOREST,
    DisputeType.HOUSE_SITE: Authority.LAND,
}


def authority_of(kind: DisputeType) -> Authority | None:
    """Return who decides a dispute of this type before a court does; None if nobody."""
    return _OF_TYPE.get(kind)
