"""A request that can stand for every use case of mediation, agreements and revisits."""

from typing import Any

from centre_app.domain.agreements.codes import PerformanceStatus
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
from centre_app.domain.mediation.sittings import InviteePart, InviteeState, SessionKind, TellWay
from centre_app.services.records.agreements import (
    AgreementDraft,
    AgreementKey,
    CaseEnding,
    FindingReason,
    ReasonedStep,
    Sealing,
    SignatureEntry,
    Signatures,
)
from centre_app.services.records.follow_up import (
    PerformanceTick,
    RevisitEntry,
    RevisitWaiver,
)
from centre_app.services.records.invitations import (
    Invite,
    IssueNotices,
    JoinCommittee,
    KeepAppointment,
    NoteAnswer,
    NoteTold,
    Uninvite,
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
from centre_app.services.records.sessions import (
    BeginSession,
    CancelSession,
    CorrectRecord,
    MoveSession,
    NoteAct,
    PlanSession,
    RecordDraft,
    SessionKey,
)
from tests.agreements_builders import TODAY, bench_in
from tests.mediation_town import NEXT_MORNING
from tests.services.bad_input.stages import Stage, Way


def _open_case(stage: Stage) -> OpenCase:
    return OpenCase(
        matter_id=stage.road.matter(),
        seen=1,
        committee_id=stage.town.body(OrgKind.TOWN_COMMITTEE),
        source=CaseSource.ENTRUST_COURT,
        entrusted_by="岚江县人民法院",
        entrust_ref="（2026）岚民诉前调字第12号",
        entrusted_on=TODAY,
        referral=Referral.BEFORE_FILING,
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


def _plan(stage: Stage) -> PlanSession:
    case_id = stage.road.ready()
    return PlanSession(
        case_id=case_id,
        seen=stage.road.version(case_id),
        starts_at=NEXT_MORNING,
        ends_at=NEXT_MORNING.replace(hour=2),
        place="一村村委会",
        override="当事人在外地",
    )


def _appointment(stage: Stage) -> KeepAppointment:
    case_id = stage.road.ready()
    planned = stage.road.plan(
        case_id,
        kind=SessionKind.COUNSELLING,
        parties=(stage.road.card(case_id).parties[0].party_id,),
    )
    return KeepAppointment(session_id=planned.id, seen=planned.version, note="按时到场")


def _invite(stage: Stage) -> Invite:
    planned = stage.road.plan(stage.road.ready())
    return Invite(
        session_id=planned.id, seen=planned.version, part=InviteePart.HELPER, name="村民组长"
    )


def _uninvite(stage: Stage) -> Uninvite:
    done = stage.town.services.invitations.invite(stage.road.actor, _invite(stage))
    helper = stage.road.called(done.id)[-1]
    return Uninvite(session_id=done.id, seen=done.version, invitee_id=helper.invitee_id)


def _join_committee(stage: Stage) -> JoinCommittee:
    planned = stage.road.plan(stage.road.ready())
    return JoinCommittee(
        session_id=planned.id,
        seen=planned.version,
        committee_id=stage.town.body(OrgKind.CHIEF_OFFICE),
    )


def _told(stage: Stage) -> NoteTold:
    planned = stage.road.plan(stage.road.ready())
    who = stage.road.called(planned.id)[0].invitee_id
    return NoteTold(
        session_id=planned.id,
        seen=planned.version,
        invitee_ids=(who,),
        way=TellWay.PHONE,
        told_at=NEXT_MORNING.replace(day=1),
    )


def _notices(stage: Stage) -> IssueNotices:
    planned = stage.road.plan(stage.road.ready())
    return IssueNotices(session_id=planned.id, seen=planned.version, choose_mediators=True)


def _answer(stage: Stage) -> NoteAnswer:
    planned = stage.road.plan(stage.road.ready())
    return NoteAnswer(
        session_id=planned.id,
        seen=planned.version,
        invitee_id=stage.road.called(planned.id)[0].invitee_id,
        state=InviteeState.ABSENT,
        reason="外出务工",
    )


def _move(stage: Stage) -> MoveSession:
    planned = stage.road.plan(stage.road.ready())
    return MoveSession(
        session_id=planned.id,
        seen=planned.version,
        starts_at=NEXT_MORNING.replace(hour=3),
        ends_at=NEXT_MORNING.replace(hour=4),
        place="一村村委会",
    )


def _cancel(stage: Stage) -> CancelSession:
    planned = stage.road.plan(stage.road.ready())
    return CancelSession(session_id=planned.id, seen=planned.version, reason="当事人生病")


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
    "invitations.invite": _invite,
    "invitations.join_committee": _join_committee,
    "invitations.keep_appointment": _appointment,
    "invitations.note_answer": _answer,
    "invitations.note_told": _told,
    "invitations.uninvite": _uninvite,
    "notices.issue_notices": _notices,
    "agreements.begin_change": _reasoned(sealed=True),
    "agreements.conclude_orally": _oral,
    "agreements.draft": _draft,
    "agreements.issue": _step(),
    "agreements.let_stand": _let_stand,
    "agreements.seal": _sealing,
    "agreements.sign": _signatures,
    "agreements.take_back": _step(printed=True),
    "agreements.void": _reasoned(printed=True),
    "follow_up.record_revisit": _revisit,
    "follow_up.tick_performance": _tick,
    "follow_up.waive_revisit": _waiver,
    "mediation.assign": _assign,
    "mediation.issue_application": _application,
    "mediation.issue_rights_notice": _rights,
    "mediation.note_consent": _consent,
    "mediation.note_notice": _notice,
    "mediation.note_risk_report": _risk,
    "mediation.open_case": _open_case,
    "outcomes.end_without_agreement": _ending,
    "record_acts.correct": _correction,
    "record_acts.note": _act,
    "session_records.begin_session": _begin,
    "session_records.hold_session": _record,
    "session_records.keep_draft": _record_draft,
    "session_records.save_record": _record,
    "sessions.cancel_session": _cancel,
    "sessions.move_session": _move,
    "sessions.plan_session": _plan,
}
