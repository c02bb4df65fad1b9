"""Two matters that went the whole way and were closed: what anybody else may learn of them."""

from dataclasses import dataclass, field, replace
from typing import Any
from uuid import UUID

from centre_app.domain.evidence.codes import Stance
from centre_app.domain.matters.access import AccessReason
from centre_app.domain.mediation.conflict_codes import TieKind
from centre_app.domain.permissions import Actor, Role
from centre_app.services.records.access import CloseMatter
from centre_app.services.records.attachments import AttachmentOwner, NewAttachment
from centre_app.services.records.mediation import CaseKey
from centre_app.services.records.papers import PaperKey
from centre_app.services.records.reception import ReceiptOrder, VisitQuery
from tests.evidence_road import EvidenceRoad
from tests.handover_road import HandoverRoad
from tests.inquiry_road import InquiryRoad
from tests.mediation_town import NEXT_MORNING
from tests.recusal_road import RecusalRoad
from tests.services.bad_input.stages import Stage
from tests.town import Town

SECRETS = (
    "赵德顺",
    "李建军",
    "王桂兰",
    "水果摊",
    "集市东口",
    "医疗费",
    "砌墙",
    "滴水",
    "云岭村三组",
    "王·李",
    "王 与 李",
)
"""Names, demands, facts and promises of the closed matters; nothing else in the town has them."""


@dataclass
class Scene:
    """The closed matters, somebody named and somebody who is not; both hold every post."""

    town: Town
    named: Actor = field(init=False)
    other: Actor = field(init=False)
    matters: list[UUID] = field(default_factory=list)
    cases: list[UUID] = field(default_factory=list)
    sessions: list[UUID] = field(default_factory=list)
    agreements: list[UUID] = field(default_factory=list)
    attachments: list[UUID] = field(default_factory=list)
    inquiries: list[UUID] = field(default_factory=list)
    papers: list[PaperKey] = field(default_factory=list)
    visits: list[UUID] = field(default_factory=list)
    people: list[UUID] = field(default_factory=list)
    mediator: UUID = field(init=False)

    def __post_init__(self) -> None:
        """Live through both and close them."""
        every = frozenset(Role)
        self.named = replace(self.town.actor(Role.MEDIATOR), roles=every)
        self.other = replace(self.town.actor(Role.DIRECTOR), roles=every)
        bench = Stage(self.town).bench(sealed=True)
        road = Stage(self.town).road
        seated = road.ready()
        self.sessions = [road.sitting(seated)]
        road_services = self.town.services.session_records
        road_services.save_record(road.actor, road.entry(self.sessions[0]))
        self.cases = [bench.case_id, seated]
        self.agreements = [one.agreement_id for one in bench.page.agreements]
        self._receipt()
        for case_id in self.cases:
            card = self.town.services.cases.card(self.named, CaseKey(case_id))
            self.matters.append(card.matter_id)
            self.people += [one.person_id for one in card.parties]
            self.papers += [PaperKey(one.paper_id) for one in card.papers]
        self.papers += [PaperKey(one.paper_id) for one in bench.page.papers]
        self._tie()
        HandoverRoad(self.town).to_office(seated)
        self._bring_a_file()
        self._show_evidence()
        self._ask_somebody()
        for matter_id in self.matters:
            self._close(matter_id)
        # The morning of the session: it stands among those of today.
        self.town.clock.advance(NEXT_MORNING - self.town.clock.now())

    def _receipt(self) -> None:
        [visit] = self.town.services.reception.list_visits(self.named, VisitQuery())
        self.visits = [visit.visit_id]
        order = ReceiptOrder(visit_id=visit.visit_id)
        self.town.services.reception.issue_receipt(self.named, order)

    def _tie(self) -> None:
        road = RecusalRoad(self.town)
        self.mediator = road.mediator("周正和")
        road.tie("周正和", self.people[-1], TieKind.NEIGHBOUR)

    def _bring_a_file(self) -> None:
        request = NewAttachment(
            owner=AttachmentOwner(matter_id=self.matters[0]),
            file_name="水果摊.txt",
            content="水果摊被撞".encode(),
            title="水果摊",
        )
        self.attachments = [self.town.services.attachments.take(self.named, request).id]

    def _show_evidence(self) -> None:
        road = EvidenceRoad(self.town)
        item_id = road.put(self.cases[1], name="砌墙的照片").id
        road.show(self.sessions[0], item_id, (Stance.DISPUTED, "滴水处没有拍到"))

    def _ask_somebody(self) -> None:
        road = InquiryRoad(self.town)
        case_id = self.cases[1]
        asked = road.card(case_id).may_be_asked[0].party_id
        begun = road.begin(case_id, asked_id=asked, purpose="砌墙和滴水的经过")
        self.inquiries = [begun.id]

    def _close(self, matter_id: UUID) -> None:
        with self.town.open_unit(self.named, reading=True) as unit:
            version = unit.matters.look(matter_id).version
        request = CloseMatter(
            matter_id=matter_id,
            version=version,
            reason=AccessReason.ACCUSATION,
            director_reads=False,
        )
        self.town.services.readers.close(self.named, request)


def leaked(answer: Any) -> list[str]:
    """Return what an answer tells of the closed matters."""
    told = repr(answer)
    return [one for one in SECRETS if one in told]
