"""A request that can stand for every use case of matters, orders, accounts and the desk."""

from centre_app.domain.accounts.type_size import TypeSize
from centre_app.domain.centre.codes import OrgKind
from centre_app.domain.ids import new_id
from centre_app.domain.matters.codes import Outcome, Route
from centre_app.domain.matters.triage_codes import RefusalReason, ReopenReason
from centre_app.domain.permissions import Role
from centre_app.domain.repeats.codes import Sign, Verdict
from centre_app.services.records.accounts import NewPassword, NewStaff, TypeSizeChoice
from centre_app.services.records.drafts import DraftKey, DraftText, HandingOver
from centre_app.services.records.matters import MatterKey
from centre_app.services.records.orders import OrderReport, PairedOrders
from centre_app.services.records.papers import Printed
from centre_app.services.records.people import CopiedNumbers, PersonEntry, Reveal, RevealReason
from centre_app.services.records.reception import Intake, ReceiptOrder, SplitOff, VisitQuery
from centre_app.services.records.repeats import RepeatAnswer, RepeatDecision
from centre_app.services.records.reports import CountsRebuild
from centre_app.services.records.triage import (
    Acceptance,
    Answer,
    Closing,
    Conclusion,
    Refusal,
    Reopening,
    Telling,
    TransferOut,
    Triage,
    Withdrawal,
)
from tests.services.bad_input.stages import Stage, Way, a_decision, an_intake
from tests.town import PASSWORD


def _register(stage: Stage) -> Intake:
    earlier = stage.registered(visitor=PersonEntry(name="钱多多"))
    answer = RepeatAnswer(earlier.id, Verdict.OTHER_MATTER, (Sign.ID_SAME,))
    return an_intake(answers=(answer,), guidance="已说明复核意见，告知可以起诉")


def _repeat(stage: Stage) -> RepeatDecision:
    earlier, later = stage.registered(), stage.registered()
    return RepeatDecision(matter_id=later.id, earlier_id=earlier.id, verdict=Verdict.SAME)


def _split(stage: Stage) -> SplitOff:
    old = stage.registered()
    stage.registered(matter_id=old.id)
    visit = stage.town.services.splitting.visits(stage.actor, MatterKey(old.id))[0]
    return SplitOff(
        visit_id=visit.visit_id,
        version=visit.version,
        split_reason="反映的是另一件事",
        demand="井盖坏了两个月",
        place="一村三组",
        same_others=True,
    )


def _receipt(stage: Stage) -> ReceiptOrder:
    stage.registered()
    [visit] = stage.town.services.reception.list_visits(stage.actor, VisitQuery())
    return ReceiptOrder(visit_id=visit.visit_id)


def _reveal(stage: Stage) -> Reveal:
    stage.registered()
    with stage.town.open_unit(stage.actor, reading=True) as unit:
        return Reveal(unit.people.find(name="王桂兰")[0].id, RevealReason.VERIFY)


def _triage(stage: Stage) -> Triage:
    return a_decision(stage.registered(), Route.PETITION, stage.town.body(OrgKind.CENTRE))


def _accept(stage: Stage) -> Acceptance:
    done = stage.triaged(Route.JOINT, stage.town.body(OrgKind.CENTRE))
    return Acceptance(matter_id=done.id, version=done.version, note="当场受理")


def _tell(stage: Stage) -> Telling:
    done = stage.accepted()
    return Telling(matter_id=done.id, version=done.version, way="电话告知")


def _refuse(stage: Stage) -> Refusal:
    done = stage.triaged(Route.CONSULT)
    return Refusal(
        matter_id=done.id,
        version=done.version,
        reason=next(iter(RefusalReason)),
        go_to="县人民法院立案庭",
        note="已说明理由",
    )


def _transfer(stage: Stage) -> TransferOut:
    done = stage.triaged(Route.TRANSFER)
    return TransferOut(
        matter_id=done.id,
        version=done.version,
        body="县自然资源局",
        document="云综治移〔2026〕1号",
        note="随附材料三份",
    )


def _answer(stage: Stage) -> Answer:
    done = stage.triaged(Route.CONSULT)
    return Answer(matter_id=done.id, version=done.version, words="已当场答复")


def _conclude(stage: Stage) -> Conclusion:
    done = stage.accepted()
    return Conclusion(
        matter_id=done.id, version=done.version, outcome=Outcome.HANDLED, words="已拆除"
    )


def _withdraw(stage: Stage) -> Withdrawal:
    done = stage.accepted()
    return Withdrawal(matter_id=done.id, version=done.version, words="我不告了")


def _close(stage: Stage) -> Closing:
    done = stage.concluded()
    return Closing(matter_id=done.id, version=done.version, waiver="已当面回访")


def _reopen(stage: Stage) -> Reopening:
    done = stage.concluded()
    request = Closing(matter_id=done.id, version=done.version, waiver="已当面回访")
    done = stage.town.services.endings.close(stage.actor, request)
    return Reopening(
        matter_id=done.id,
        version=done.version,
        route=Route.PETITION,
        reason=next(iter(ReopenReason)),
        note="又起纠纷",
    )


def _orders(stage: Stage) -> PairedOrders:
    dept, member, done = stage.paired()
    return PairedOrders(
        matter_id=done.id,
        version=done.version,
        unit_id=dept,
        grid_staff_id=member,
        demand="现场核实界址",
    )


def _report(stage: Stage) -> OrderReport:
    pair = _orders(stage)
    stage.town.services.orders.issue(stage.actor, pair)
    page = stage.town.services.matters.case_page(stage.actor, MatterKey(pair.matter_id))
    order = page.orders[0]
    return OrderReport(order_id=order.order_id, version=order.version, report="已到现场")


def _printed(stage: Stage) -> Printed:
    receipt = stage.town.services.reception.issue_receipt(stage.actor, _receipt(stage))
    assert receipt.paper_id is not None
    return Printed(paper_id=receipt.paper_id, copies=1)


def _staff(stage: Stage) -> NewStaff:
    return NewStaff(
        login="sunxy", name="孙小雨", roles=frozenset({Role.CLERK}), password="Harvest-2026"
    )


def _password(stage: Stage) -> NewPassword:
    return NewPassword(old=PASSWORD, new="Harvest-2026")


def _draft_text(stage: Stage) -> DraftText:
    return DraftText("intake", stage.actor.staff_id, {"demand": "砌墙"})


def _draft_key(stage: Stage) -> DraftKey:
    return DraftKey("intake", stage.actor.staff_id)


def _handing_over(stage: Stage) -> HandingOver:
    key = new_id()
    stage.town.services.drafts.keep(stage.actor, DraftText("intake", key, {"demand": "砌墙"}))
    colleague = stage.town.actor(Role.DISPATCHER)
    return HandingOver(form="intake", subject_id=key, to_id=colleague.staff_id)


MATTER_WAYS: dict[str, Way] = {
    "accounts.add_staff": _staff,
    "accounts.choose_type_size": lambda _: TypeSizeChoice(size=TypeSize.LARGE),
    "accounts.set_password": _password,
    "drafts.drop": _draft_key,
    "drafts.hand_over": _handing_over,
    "drafts.keep": _draft_text,
    "endings.answer": _answer,
    "endings.close": _close,
    "endings.conclude": _conclude,
    "refusals.ask": _refuse,
    "endings.reopen": _reopen,
    "endings.transfer": _transfer,
    "endings.withdraw": _withdraw,
    "orders.issue": _orders,
    "orders.report": _report,
    "papers.note_printed": _printed,
    "people.note_copied": lambda stage: CopiedNumbers(person_id=_reveal(stage).person_id),
    "people.reveal": _reveal,
    "reception.issue_receipt": _receipt,
    "reception.register": _register,
    "repeats.decide": _repeat,
    "splitting.split_off": _split,
    "reports.rebuild_counts": lambda _: CountsRebuild(),
    "triage.accept": _accept,
    "triage.tell": _tell,
    "triage.triage": _triage,
}
