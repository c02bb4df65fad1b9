"""A request that can stand for every use case of evidence."""

from centre_app.domain.evidence.codes import EvidenceKind, OriginalKind, Stance
from centre_app.services.records.evidence import (
    CorrectEvidence,
    GiveBackEvidence,
    IssueEvidence,
    ListEvidence,
    PartyView,
    ShowEvidence,
    StrikeEvidence,
)
from tests.agreements_builders import TODAY
from tests.evidence_road import EvidenceRoad
from tests.services.bad_input.stages import Stage, Way


def _put(stage: Stage) -> ListEvidence:
    road = EvidenceRoad(stage.town)
    card = road.card(road.agreed())
    return ListEvidence(
        case_id=card.case_id,
        seen=card.version,
        name="收条",
        kind=EvidenceKind.DOCUMENT,
        provider="一村村委会",
        copies="2",
        pages="3",
        original=OriginalKind.COPY,
        compared_by="周正和",
        compared_on=TODAY,
        proves="已经付过石料款",
        brought_on=TODAY,
    )


def _correct(stage: Stage) -> CorrectEvidence:
    road = EvidenceRoad(stage.town)
    case_id = road.agreed()
    item_id = road.put(case_id).id
    return CorrectEvidence(
        item_id=item_id,
        seen=1,
        name="欠条",
        kind=EvidenceKind.DOCUMENT,
        provider="一村村委会",
        copies="1",
        pages="1",
        original=OriginalKind.COPY,
        compared_by="周正和",
        compared_on=TODAY,
        proves="还欠石料款",
        brought_on=TODAY,
    )


def _strike(stage: Stage) -> StrikeEvidence:
    road = EvidenceRoad(stage.town)
    return StrikeEvidence(item_id=road.put(road.agreed()).id, seen=1, reason="另案材料")


def _give_back(stage: Stage) -> GiveBackEvidence:
    road = EvidenceRoad(stage.town)
    return GiveBackEvidence(
        item_id=road.put(road.agreed()).id, seen=1, returned_to="李建军", returned_on=TODAY
    )


def _print(stage: Stage) -> IssueEvidence:
    road = EvidenceRoad(stage.town)
    case_id = road.agreed()
    road.put(case_id)
    return IssueEvidence(case_id=case_id, seen=road.version(case_id))


def _show(stage: Stage) -> ShowEvidence:
    road = EvidenceRoad(stage.town)
    case_id = road.ready()
    item_id = road.put(case_id).id
    session_id = road.sitting(case_id)
    party = road.card(case_id).parties[0].party_id
    return ShowEvidence(
        session_id=session_id,
        item_id=item_id,
        views=(PartyView(party, Stance.DISPUTED, "日期是后来添的"),),
    )


EVIDENCE_WAYS: dict[str, Way] = {
    "evidence.correct": _correct,
    "evidence.give_back": _give_back,
    "evidence.put": _put,
    "evidence.strike": _strike,
    "evidence_papers.issue_list": _print,
    "evidence_shows.show": _show,
}
