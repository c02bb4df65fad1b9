"""A request that can stand for every use case of mediation, agreements and revisits."""

from datetime import timedelta
from typing import Any

from centre_app.domain.agreements.codes import Bond, PayManner, PerformanceStatus
from centre_app.domain.centre.codes import OrgKind
from centre_app.domain.follow_up.codes import RevisitMode, Satisfaction
from centre_app.domain.matters.codes import Outcome
from centre_app.domain.mediation.codes import (
    ActKind,
    CaseSource,
    Consent,
    EndReason,
    NoticeWay,
    Referral,
)
from centre_app.services.records.agreements import (
    AgreementDraft,
    AgreementKey,
    CaseEnding,
    FindingReason,
    JoinBound,
    ReasonedStep,
    Sealing,
    SignatureEntry,
    Signatures,
)
from centre_app.services.records.follow_up import (
    PaymentEntry,
    PaymentTakenBack,
    PerformanceTick,
    RevisitEntry,
    RevisitWaiver,
)
from centre_app.services.records.mediation import (
    AssignMediators,
    IssueApplication,
    IssueRightsNotice,
    MediatorChoice,
    NoteConsent,
    NoteNotice,
    NoteRiskReport,
    OpenCase,
)
from centre_app.services.records.pens import RecordDraft, TakeOver
from centre_app.services.records.people import PersonEntry
from centre_app.services.records.sessions import (
    BeginSession,
    CorrectRecord,
    NoteAct,
    SessionKey,
)
from tests.agreements_builders import TODAY, bench_in
from tests.services.bad_input.stages import Stage, Way


def open_case(stage: Stage) -> OpenCase:
    """Open a case that a court sent, with its letter."""
    return OpenCase(
        matter_id=stage.road.matter(),
        seen=1,
        committee_id=stage.town.body(OrgKind.TOWN_COMMITTEE),
        source=CaseSource.ENTRUST_COURT,
        entrusted_by="岚江县人民法院",
        entrust_ref="（2026）岚民诉前调字第12号",
        entrusted_on=TODAY,
        referral=Referral.BEFORE_FILING,
        letter_on=TODAY,
        contact="法官助理 林晓",
        asked="请于期限内反馈",
        reply_by=TODAY + timedelta(days=30),
    )


def _consent(stage: Stage) -> NoteConsent:
    case_id = stage.road.opened()
    party = stage.road.card(case_id).parties[-1]
    return NoteConsent(
        case_id=case_id,
        seen=stage.road.version(case_id),
        party_id=party.party_id,
        consent=Consent.AGREED,
        on=TODAY,
    )


def _assign(stage: Stage) -> AssignMediators:
    case_id = stage.road.agreed()
    mediators = stage.road.card(case_id).mediator_choices
    free = next(one for one in mediators if one.name == "周正和")
    choice = MediatorChoice(free.mediator_id, leads=True, relation="远房亲戚", kept_by_all=True)
    return AssignMediators(
        case_id=case_id, seen=stage.road.version(case_id), choices=(choice,), recorder="孙小雨"
    )


def _notice(stage: Stage) -> NoteNotice:
    case_id = stage.road.agreed()
    return NoteNotice(
        case_id=case_id,
        seen=stage.road.version(case_id),
        party_id=stage.road.card(case_id).parties[0].party_id,
        way=NoticeWay.WRITTEN,
        on=TODAY,
    )


def _application(stage: Stage) -> IssueApplication:
    case_id = stage.road.opened()
    return IssueApplication(
        case_id=case_id,
        seen=stage.road.version(case_id),
        facts="去年秋天砌的墙",
        requests=("拆除", "赔偿"),
    )


def _rights(stage: Stage) -> IssueRightsNotice:
    case_id = stage.road.opened()
    return IssueRightsNotice(
        case_id=case_id,
        seen=stage.road.version(case_id),
        party_id=stage.road.card(case_id).parties[0].party_id,
    )


def _risk(stage: Stage) -> NoteRiskReport:
    case_id = stage.road.opened()
    return NoteRiskReport(case_id=case_id, seen=stage.road.version(case_id), told="镇派出所")


def _begin(stage: Stage) -> BeginSession:
    planned = stage.road.plan(stage.road.ready())
    return BeginSession(session_id=planned.id, seen=planned.version, override="当事人在外地")


def _record(stage: Stage) -> Any:
    session_id = stage.road.sitting(stage.road.ready())
    return stage.road.entry(session_id)


def _record_draft(stage: Stage) -> RecordDraft:
    return RecordDraft(stage.road.sitting(stage.road.ready()), {"subject": "滴水"})


def _act(stage: Stage) -> NoteAct:
    session_id = stage.road.sitting(stage.road.ready())
    records = stage.town.services.session_records
    page = records.open_record(stage.road.actor, SessionKey(session_id))
    to = tuple(key for key, _ in page.parties)
    return NoteAct(session_id=session_id, seen=page.version, kind=ActKind.RIGHTS_READ, to=to)


def _correction(stage: Stage) -> CorrectRecord:
    session_id = stage.road.sitting(stage.road.ready())
    records = stage.town.services.session_records
    done = records.save_record(stage.road.actor, stage.road.entry(session_id))
    return CorrectRecord(
        session_id=session_id, seen=done.version, line=0, start=0, end=2, words="请您"
    )


def _taking_over(stage: Stage) -> TakeOver:
    return TakeOver(record_id=stage.road.sitting(stage.road.ready()))


def _draft(stage: Stage) -> AgreementDraft:
    bench = bench_in(stage.town)
    return bench.draft(reached_on=TODAY, copies=4)


def _step(**how: bool) -> Way:
    return lambda stage: stage.bench(**how).step


def _oral(stage: Stage) -> Any:
    bench = bench_in(stage.town)
    bench.speak()
    return bench.step


def _signatures(stage: Stage) -> Signatures:
    bench = stage.bench(printed=True)
    view = bench.agreement
    return Signatures(
        agreement_id=view.agreement_id,
        version=view.version,
        entries=tuple(
            SignatureEntry(signer_id=one.signer_id, signed_on=TODAY, signed_by=one.signed_by)
            for one in view.signers
        ),
    )


def _let_stand(stage: Stage) -> FindingReason:
    bench = stage.bench()
    agreement_id = bench.agreement.agreement_id
    key = AgreementKey(agreement_id)
    found = stage.town.services.agreements.preflight(bench.actor, key).findings
    finding = next(one.key for one in found if not one.blocks)
    return FindingReason(agreement_id=agreement_id, finding=finding, reason="账号付款前告知")


def _newcomer(stage: Stage) -> JoinBound:
    bench = stage.bench()
    return JoinBound(
        case_id=bench.case_id,
        beside=bench.sides[1].party_id,
        bond=Bond.GUARANTOR,
        person=PersonEntry(name="李大山", phone="13800003333"),
        willing=True,
        told=NoticeWay.ORAL,
    )


def _sealing(stage: Stage) -> Sealing:
    step = stage.bench(signed=True).step
    return Sealing(agreement_id=step.agreement_id, version=step.version, sealed_on=TODAY)


def _reasoned(**how: bool) -> Way:
    def build(stage: Stage) -> ReasonedStep:
        step = stage.bench(**how).step
        return ReasonedStep(
            agreement_id=step.agreement_id, version=step.version, reason="双方协商变更"
        )

    return build


def _ending(stage: Stage) -> CaseEnding:
    bench = bench_in(stage.town)
    return CaseEnding(
        case_id=bench.case_id,
        version=1,
        outcome=Outcome.FAILED,
        reason=EndReason.OTHER,
        note="双方分歧过大",
        ended_on=TODAY,
    )


def _tick(stage: Stage) -> PerformanceTick:
    stage.bench(sealed=True)
    row = stage.lists().performance[0]
    return PerformanceTick(
        agreement_id=row.agreement_id,
        version=row.agreement_version,
        item_id=row.item_id,
        status=PerformanceStatus.PARTIAL,
        on=TODAY,
        note="先付了一半",
    )


def _payment(stage: Stage) -> PaymentEntry:
    stage.bench(sealed=True)
    [row] = [one for one in stage.lists().performance if one.amount is not None]
    return PaymentEntry(
        agreement_id=row.agreement_id,
        version=row.agreement_version,
        item_id=row.item_id,
        amount="100",
        paid_on=TODAY,
        manner=PayManner.CASH,
        received_by="赵德顺",
    )


def _payment_back(stage: Stage) -> PaymentTakenBack:
    entry = _payment(stage)
    bench = bench_in(stage.town)
    stage.town.services.follow_up.receive_payment(bench.actor, entry)
    [row] = [one for one in stage.lists().performance if one.payments]
    return PaymentTakenBack(
        agreement_id=row.agreement_id,
        version=row.agreement_version,
        payment_id=row.payments[0].payment_id,
        reason="记错了",
    )


def _revisit(stage: Stage) -> RevisitEntry:
    stage.bench(sealed=True)
    row = stage.lists().revisits[0]
    return RevisitEntry(
        revisit_id=row.revisit_id,
        version=row.version,
        done_on=TODAY,
        mode=RevisitMode.PHONE,
        person_name="赵德顺",
        satisfaction=Satisfaction.SATISFIED,
        performance="已付清",
        danger="无",
        note="继续关注",
    )


def _waiver(stage: Stage) -> RevisitWaiver:
    stage.bench(sealed=True)
    row = stage.lists().revisits[0]
    return RevisitWaiver(revisit_id=row.revisit_id, version=row.version, reason="当事人外出")


CASE_WAYS: dict[str, Way] = {
    "agreements.begin_change": _reasoned(sealed=True),
    "signings.conclude_orally": _oral,
    "agreements.draft": _draft,
    "agreements.issue": _step(),
    "agreements.let_stand": _let_stand,
    "signings.seal": _sealing,
    "signings.sign": _signatures,
    "agreements.take_back": _step(printed=True),
    "newcomers.join": _newcomer,
    "agreements.void": _reasoned(printed=True),
    "follow_up.receive_payment": _payment,
    "follow_up.take_payment_back": _payment_back,
    "follow_up.record_revisit": _revisit,
    "follow_up.tick_performance": _tick,
    "follow_up.waive_revisit": _waiver,
    "mediation.assign": _assign,
    "mediation.issue_application": _application,
    "mediation.issue_rights_notice": _rights,
    "mediation.note_consent": _consent,
    "mediation.note_notice": _notice,
    "mediation.note_risk_report": _risk,
    "mediation.open_case": open_case,
    "outcomes.end_without_agreement": _ending,
    "record_acts.correct": _correction,
    "record_acts.note": _act,
    "record_pens.keep_draft": _record_draft,
    "record_pens.take_in": _record_draft,
    "record_pens.take_over": _taking_over,
    "session_records.begin_session": _begin,
    "session_records.hold_session": _record,
    "session_records.save_record": _record,
}
