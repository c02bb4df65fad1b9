"""A mediation: the parties' will, mediators, rights, sessions, and how it ends."""

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from centre_app.domain.centre.bodies import Mediator, Organization
from centre_app.domain.centre.codes import OrgKind
from centre_app.domain.matters.codes import DeadlineKind, DisputeType, MatterState, Outcome
from centre_app.domain.mediation.cases import CaseMediator, CaseParty, MediationCase
from centre_app.domain.mediation.codes import (
    CaseSource,
    CaseStage,
    Consent,
    EndReason,
    NoticeWay,
    Referral,
    Selection,
)
from centre_app.domain.numbering import case_number, mediation_series
from centre_app.domain.permissions import Actor, Role
from centre_app.domain.reception.codes import Channel
from centre_app.services.demo.agenda import Life
from centre_app.services.demo.agreements import reach_agreement
from centre_app.services.demo.closing import ask_after, close, owe_revisit, resolve
from centre_app.services.demo.feedback import take_letter, tell_of_end
from centre_app.services.demo.papers import (
    print_application,
    print_notices,
    print_termination,
    print_withdrawal,
)
from centre_app.services.demo.sessions import Sitting, sit
from centre_app.services.demo.terms import live_through_term
from centre_app.services.demo.triage import is_grave
from centre_app.services.demo.world import Affair, World
from centre_app.services.mediation.entrusting import entrusted_words

_SOURCES = {
    Channel.COURT: CaseSource.ENTRUST_COURT,
    Channel.POLICE: CaseSource.ENTRUST_POLICE,
    Channel.SCREENING: CaseSource.INITIATIVE,
}
_FATES: tuple[tuple[Outcome, int], ...] = (
    (Outcome.AGREED_WRITTEN, 58),
    (Outcome.AGREED_ORAL, 20),
    (Outcome.PARTIAL, 3),
    (Outcome.SETTLED_SELF, 4),
    (Outcome.FAILED, 5),
    (Outcome.TERMINATED, 4),
    (Outcome.WITHDRAWN, 2),
    (Outcome.TO_COURT, 3),
    (Outcome.TO_ADMIN, 1),
)
_LABOUR = frozenset({DisputeType.WAGE_ARREARS, DisputeType.LABOUR_OTHER})
_REASONS = {
    Outcome.FAILED: EndReason.NO_AGREEMENT,
    Outcome.TERMINATED: EndReason.UNREACHABLE,
    Outcome.TO_COURT: EndReason.SUED,
    Outcome.TO_ARBITRATION: EndReason.NO_AGREEMENT,
    Outcome.TO_ADMIN: EndReason.NO_AGREEMENT,
    Outcome.WITHDRAWN: EndReason.WITHDRAWN,
}


@dataclass(frozen=True)
class _Bench:
    """Who mediates a matter, under whose seal, and who types for them."""

    committee: Organization
    office: Organization | None
    mediators: list[Mediator]
    clerk: Actor


def mediate(world: World, affair: Affair) -> Life:
    """Lead a matter through its mediation."""
    bench = _bench(world, affair)
    yield world.pause(affair.plan, world.chance.draw((0, 1), (75, 25), count=1)[0]), bench.clerk
    case = _open(world, affair, bench)
    fate = _fate(world, affair)
    if fate is Outcome.WITHDRAWN and case.source is CaseSource.INITIATIVE:
        # Nobody applied: there is nothing to take back.
        fate = Outcome.SETTLED_SELF
    yield (
        world.pause(affair.plan, world.chance.draw((0, 1, 2), (50, 35, 15), count=1)[0]),
        bench.clerk,
    )
    if fate is Outcome.TERMINATED and world.chance.happens(60):
        _consent(world, affair, case, Consent.REFUSED)
        yield world.office.soon(world.unit.now, 40), bench.clerk
        yield from _end_without(world, affair, case, outcome=fate, reason=EndReason.REFUSED)
        return
    _consent(world, affair, case, Consent.AGREED)
    yield world.pause(affair.plan, 0), bench.clerk
    _assign(world, affair, case, bench)
    yield world.office.soon(world.unit.now, 35), bench.clerk
    _notify(world, affair, case)
    yield from live_through_term(world, affair, case, bench.clerk)
    if fate in {Outcome.SETTLED_SELF, Outcome.WITHDRAWN}:
        yield world.office.later(world.unit.now, 2), bench.clerk
        yield from _end_without(world, affair, case, outcome=fate, reason=_REASONS.get(fate))
        return
    sitting = Sitting(case, bench.clerk, agreed=fate.by_agreement)
    held = yield from sit(world, affair, sitting)
    if case.stage is not CaseStage.IN_SESSION:
        return
    yield world.office.soon(world.unit.now, 30), bench.clerk
    if fate.by_agreement:
        yield from reach_agreement(world, affair, case, fate)
    else:
        yield from _end_without(
            world, affair, case, outcome=fate, reason=_REASONS.get(fate), sessions=held
        )


def _fate(world: World, affair: Affair) -> Outcome:
    fate = world.chance.weighed(_FATES, lambda one: one[1])[0]
    if fate is Outcome.TO_COURT and affair.matter.dispute_type in _LABOUR:
        return Outcome.TO_ARBITRATION
    # What is grave is put in writing.
    return Outcome.AGREED_WRITTEN if fate is Outcome.AGREED_ORAL and is_grave(affair) else fate


def _bench(world: World, affair: Affair) -> _Bench:
    town, chance = world.town, world.chance
    body = next(one for one in town.bodies if one.id == affair.matter.responsible_id)
    office = body if body.kind is OrgKind.CHIEF_OFFICE else None
    committee = town.body(OrgKind.TOWN_COMMITTEE) if office else body
    mediators = town.of_body(office) if office else []
    members = chance.shuffled(town.of_body(committee))
    mediators = [*mediators, *members[:1]] if office else members[: chance.between(1, 2)]
    users = {one.staff_id: one for one in town.actors.values()}
    clerk = users.get(mediators[0].staff_id or UUID(int=0))
    return _Bench(committee, office, mediators, clerk or world.somebody(Role.DISPATCHER))


def _open(world: World, affair: Affair, bench: _Bench) -> MediationCase:
    matter, unit, short = affair.matter, world.unit, bench.committee.short_name
    seq = unit.numbers.next(mediation_series(short))
    source = _SOURCES.get(matter.channel, CaseSource.APPLICATION)
    case = MediationCase(
        matter_id=matter.id,
        number=case_number(short, unit.today.year, seq),
        committee_id=bench.committee.id,
        chief_office_id=bench.office.id if bench.office else None,
        source=source,
        **_coming(world, source, seq),
        open_to_public=matter.dispute_type is not DisputeType.MARRIAGE_FAMILY,
    )
    for one in [one for one in matter.parties if one.role.is_party]:
        case.parties.append(
            CaseParty(
                case_id=case.id,
                matter_party_id=one.id,
                person_id=one.person_id,
                role=one.role,
                ordinal=one.ordinal,
                name=one.name,
            )
        )
    unit.cases.add(case)
    world.go(matter, MatterState.IN_PROGRESS, "case:opened")
    world.record("case:opened", case, case.number, matter=matter.number)
    if case.source is CaseSource.APPLICATION:
        case.note_consent(case.parties[0].id, Consent.AGREED, on=unit.today)
        if affair.plan.papered:
            print_application(world, affair, case)
    if entrusted := entrusted_words(case):
        world.note(matter, "case:entrusted", entrusted)
        take_letter(world, matter, case, seq)
    world.start_clock(matter, case)
    return case


def _coming(world: World, source: CaseSource, seq: int) -> dict[str, Any]:
    """Return the columns that tell how a case came; the ways of a court take turns."""
    today = world.unit.today
    if source is CaseSource.APPLICATION:
        return {"applied_on": today}
    if not source.entrusted:
        return {}
    of_court = source is CaseSource.ENTRUST_COURT
    said = world.texts.window["entrusting"]["court" if of_court else "police"]
    return {
        "entrusted_by": said["by"],
        "entrust_ref": said["ref"].format(year=today.year, seq=seq),
        "entrusted_on": today,
        "referral": list(Referral)[seq % len(Referral)] if of_court else None,
    }


def _consent(world: World, affair: Affair, case: MediationCase, answer: Consent) -> None:
    """Note what those want who have not said so yet; the last yes accepts the case."""
    matter, today = affair.matter, world.unit.today
    world.touch(world.unit.cases, case)
    for party in case.parties:
        if party.consent is Consent.PENDING:
            first = party.ordinal == 0
            said = Consent.AGREED if first else answer
            case.note_consent(party.id, said, on=today)
            world.note(matter, f"consent:{said.value}", party.name)
            world.record("case:consent", case, case.number, consent=said.value)
    world.asked_enough(matter)
    if case.stage is CaseStage.ACCEPTED:
        world.start_clock(matter, case)
        world.note(matter, "case:accepted", case.number)


def _assign(world: World, affair: Affair, case: MediationCase, bench: _Bench) -> None:
    world.touch(world.unit.cases, case)
    chosen = Selection.CHOSEN if world.chance.happens(20) else Selection.DESIGNATED
    case.assign(
        [
            CaseMediator(
                case_id=case.id,
                mediator_id=one.id,
                name=one.name,
                leads=one is bench.mediators[0],
                selection=chosen,
            )
            for one in bench.mediators
        ]
    )
    case.recorder = world.somebody(Role.CLERK).name
    world.note(affair.matter, "case:assigned", "、".join(one.name for one in case.mediators))
    world.record("case:assigned", case, case.number, disclosed="no")


def _notify(world: World, affair: Affair, case: MediationCase) -> None:
    world.touch(world.unit.cases, case)
    way = NoticeWay.ORAL if world.chance.happens(15) else NoticeWay.WRITTEN
    for party in case.parties:
        case.note_notice(party.id, way, on=world.unit.today)
        world.note(affair.matter, "case:notified", f"{party.name}（{way.label}）")
        world.record("case:notified", case, case.number, way=way.value)
    if affair.plan.papered:
        print_notices(world, affair, case, way)


def _end_without(
    world: World,
    affair: Affair,
    case: MediationCase,
    *,
    outcome: Outcome,
    reason: EndReason | None,
    sessions: int = 0,
) -> Life:
    """End a mediation that found no agreement of the committee."""
    matter, today = affair.matter, world.unit.today
    note = _ending_words(world, outcome, reason)
    world.touch(world.unit.cases, case)
    case.end(outcome, on=today, reason=reason, note=note)
    world.record("case:ended", case, case.number, outcome=outcome.value)
    tell_of_end(world, affair, case)
    if outcome is Outcome.WITHDRAWN:
        world.go(matter, MatterState.WITHDRAWN, "matter:withdrawn", note)
        matter.outcome = outcome
        world.settle(matter)
        if affair.plan.papered:
            print_withdrawal(world, affair, case)
            print_termination(world, affair, case, sessions=sessions)
        yield from close(world, affair)
        return
    resolve(world, affair, outcome, tag="case:ended")
    world.settle(matter, DeadlineKind.MEDIATION, DeadlineKind.NOTICE)
    if not outcome.resolves and affair.plan.papered:
        print_termination(world, affair, case, sessions=sessions)
    yield from _follow_up(world, affair, case, start=today, settled=outcome.resolves)


def _follow_up(
    world: World, affair: Affair, case: MediationCase, *, start: date, settled: bool
) -> Life:
    stage = "" if settled else "failed"
    revisit = owe_revisit(world, affair, case, start=start, stage=stage)
    heard = "kept" if settled else "failed"
    yield from ask_after(world, affair, case, revisit=revisit, heard=lambda: heard)
    yield from close(world, affair)


def _ending_words(world: World, outcome: Outcome, reason: EndReason | None) -> str:
    if outcome is Outcome.SETTLED_SELF:
        return str(world.texts.window["self_settled"])
    if outcome is Outcome.WITHDRAWN:
        return world.say("withdrawn")
    assert reason is not None
    return world.words("end_notes")[reason.value]
