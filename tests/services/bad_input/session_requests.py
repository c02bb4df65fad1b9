"""A request that can stand for every use case of sessions and of who is called to them."""

from centre_app.domain.centre.codes import OrgKind
from centre_app.domain.mediation.caucus import ReleaseReason, ReleaseTo
from centre_app.domain.mediation.sittings import InviteePart, InviteeState, SessionKind, TellWay
from centre_app.services.records.caucus import NoteSeen, ReleaseCaucus, SaveCaucus, SideNote
from centre_app.services.records.exchanges import HandOver
from centre_app.services.records.hall import SetOpenness
from centre_app.services.records.invitations import (
    Invite,
    IssueNotices,
    JoinCommittee,
    KeepAppointment,
    NoteAnswer,
    NoteTold,
    Uninvite,
)
from centre_app.services.records.scheduling import DropImpossible, NoteImpossible
from centre_app.services.records.sessions import CancelSession, MoveSession, PlanSession, SessionKey
from tests.mediation_town import NEXT_MORNING
from tests.services.bad_input.stages import Stage, Way


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


def _hand_over(stage: Stage) -> HandOver:
    case_id = stage.road.ready()
    planned = stage.road.plan(case_id)
    rows = {one.name: one.mediator_id for one in stage.road.card(case_id).mediator_choices}
    return HandOver(
        session_id=planned.id,
        seen=planned.version,
        out_id=rows["周正和"],
        in_id=rows["林秀英"],
        starts_at=NEXT_MORNING.replace(hour=3),
        ends_at=NEXT_MORNING.replace(hour=4),
        place="一村村委会",
    )


def _cancel(stage: Stage) -> CancelSession:
    planned = stage.road.plan(stage.road.ready())
    return CancelSession(session_id=planned.id, seen=planned.version, reason="当事人生病")


def _openness(stage: Stage) -> SetOpenness:
    case_id = stage.road.opened()
    return SetOpenness(
        case_id=case_id,
        seen=stage.road.version(case_id),
        open_to_public=False,
        reason="涉及隐私",
    )


def _caucus(stage: Stage) -> SaveCaucus:
    case_id = stage.road.ready()
    session_id = stage.road.sitting(case_id)
    party = stage.road.card(case_id).parties[0].party_id
    return SaveCaucus(session_id=session_id, notes=(SideNote(party, "愿意再让一步"),))


def _caucus_out(stage: Stage) -> ReleaseCaucus:
    saved = _caucus(stage)
    stage.town.services.caucus.save(stage.actor, saved)
    page = stage.town.services.caucus.page(stage.actor, SessionKey(saved.session_id))
    [note] = page.notes
    return ReleaseCaucus(
        session_id=saved.session_id,
        notes=(NoteSeen(note.note_id, note.version),),
        to=ReleaseTo.COLLEAGUE,
        to_id=page.colleagues[0].staff_id,
        reason=ReleaseReason.PARTY_AGREED,
        words="当事人同意告诉主任",
        confirmed=True,
    )


def _impossible(stage: Stage) -> NoteImpossible:
    case_id = stage.road.ready()
    card = stage.road.card(case_id)
    return NoteImpossible(
        case_id=case_id,
        seen=card.version,
        person_id=card.parties[0].person_id,
        first=NEXT_MORNING.date(),
        last=NEXT_MORNING.date(),
        week="周二 8:00-12:00",
        reason="外出打工",
    )


def _possible_again(stage: Stage) -> DropImpossible:
    done = stage.town.services.impossible_times.note(stage.road.actor, _impossible(stage))
    [line] = stage.road.card(done.id).impossible
    return DropImpossible(case_id=done.id, seen=done.version, impossible_id=line.impossible_id)


SESSION_WAYS: dict[str, Way] = {
    "impossible_times.drop": _possible_again,
    "impossible_times.note": _impossible,
    "caucus.save": _caucus,
    "caucus_releases.release": _caucus_out,
    "hall.set_openness": _openness,
    "invitations.invite": _invite,
    "invitations.join_committee": _join_committee,
    "invitations.keep_appointment": _appointment,
    "invitations.note_answer": _answer,
    "invitations.note_told": _told,
    "invitations.uninvite": _uninvite,
    "notices.issue_notices": _notices,
    "sessions.cancel_session": _cancel,
    "sessions.hand_over": _hand_over,
    "sessions.move_session": _move,
    "sessions.plan_session": _plan,
}
