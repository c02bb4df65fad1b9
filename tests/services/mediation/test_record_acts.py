"""What happens in a session is noted with its hour, and what was read back is only corrected."""

from dataclasses import dataclass, replace
from datetime import timedelta
from uuid import UUID

import pytest

from centre_app.domain.entity import NOBODY
from centre_app.domain.errors import FieldError, RuleError, StaleRecordError
from centre_app.domain.matters.codes import MatterRole
from centre_app.domain.matters.matter import MatterParty
from centre_app.domain.mediation.codes import (
    ActKind,
    AttendanceRole,
    LineKind,
    NoticeWay,
    ReadBackWay,
    SessionResult,
)
from centre_app.domain.mediation.records import RecordLine
from centre_app.domain.people.persons import Person
from centre_app.services.records.papers import PaperKey
from centre_app.services.records.sessions import (
    BeginSession,
    CorrectRecord,
    NoteAct,
    RecordPage,
    SessionKey,
)
from centre_app.services.requests import Done
from tests.mediation_town import SPOKEN, Road, absent
from tests.printing.reading import by_poppler
from tests.town import Town
from tests.town_after import TownAfter


@dataclass
class Sitting(Road):
    """The way of cases, with one in session."""

    case_id: UUID = NOBODY
    session_id: UUID = NOBODY

    def page(self) -> RecordPage:
        """Return the record as it is on file."""
        records = self.town.services.session_records
        return records.open_record(self.actor, SessionKey(self.session_id))

    def note(self, kind: ActKind, *to: str) -> Done:
        """Note something that happened."""
        page = self.page()
        keys = {call: key for key, call in page.parties}
        request = NoteAct(
            session_id=self.session_id,
            seen=page.version,
            kind=kind,
            to=tuple(keys.get(one, NOBODY) for one in to),
        )
        return self.town.services.record_acts.note(self.actor, request)

    def save(self, **changed: object) -> Done:
        """Save the record."""
        entry = self.entry(self.session_id, **changed)
        return self.town.services.session_records.save_record(self.actor, entry)

    def hold(self, **changed: object) -> str:
        """End the session and return what its paper says."""
        entry = self.entry(self.session_id, **changed)
        done = self.town.services.session_records.hold_session(self.actor, entry)
        assert done.paper_id is not None
        file = self.town.services.papers.fetch(self.actor, PaperKey(done.paper_id))
        return by_poppler(file.pdf).replace("\n", "").replace(" ", "")

    def correct(self, line: int, start: int, end: int, words: str, of: int | None = None) -> Done:
        """Correct what was read back."""
        request = CorrectRecord(
            session_id=self.session_id,
            seen=self.page().version,
            line=line,
            start=start,
            end=end,
            words=words,
            of=of,
        )
        return self.town.services.record_acts.correct(self.actor, request)


def _sitting(town: Town) -> tuple[int, UUID, UUID]:
    road = Road(town)
    case_id = road.ready()
    return road.serial, case_id, road.sitting(case_id)


@pytest.fixture
def sitting(town_after: TownAfter) -> Sitting:
    town, (serial, case_id, session_id) = town_after(_sitting)
    return Sitting(town, serial, case_id, session_id)


def _untold(town: Town) -> tuple[int, UUID, UUID]:
    road = Road(town)
    case_id = road.agreed()
    road.assign(case_id, "周正和")
    planned = road.plan(case_id, override="当事人从外地赶来")
    begin = BeginSession(session_id=planned.id, seen=planned.version, override="当面告知")
    road.town.services.session_records.begin_session(road.actor, begin)
    return road.serial, case_id, planned.id


@pytest.fixture
def untold(town_after: TownAfter) -> Sitting:
    town, (serial, case_id, session_id) = town_after(_untold)
    return Sitting(town, serial, case_id, session_id)


def test_the_paper_tells_when_everybody_had_his_notice(sitting: Sitting) -> None:
    words = sitting.hold()
    assert "2026年3月2日书面告知甲方王桂兰、乙方李建军" in words
    assert "宣读权利" not in words


def test_nobody_signs_a_record_who_was_never_told_his_rights(untold: Sitting) -> None:
    with pytest.raises(FieldError, match="rights_not_read"):
        untold.hold()
    untold.note(ActKind.RIGHTS_READ, "甲方")
    with pytest.raises(FieldError, match="rights_not_read"):
        untold.hold()


def test_rights_read_in_the_session_are_told_with_hour_and_names(untold: Sitting) -> None:
    untold.town.clock.advance(timedelta(hours=1))
    untold.note(ActKind.RIGHTS_READ, "甲方", "乙方")
    [act] = untold.page().acts
    assert (act.kind, act.to, act.by) == (ActKind.RIGHTS_READ, ("甲方", "乙方"), untold.actor.name)
    party = untold.card(untold.case_id).parties[0]
    assert (party.notice_way, party.notice_on) == (NoticeWay.ORAL, untold.town.clock.now().date())
    words = untold.hold()
    assert "本次调解18时30分向甲方王桂兰、乙方李建军宣读" in words
    assert "口头告知" not in words


def test_only_a_party_is_read_his_rights(untold: Sitting) -> None:
    for to in ((), ("村支书",)):
        with pytest.raises(FieldError, match="rights"):
            untold.note(ActKind.RIGHTS_READ, *to)


def test_a_break_is_told_with_both_hours(sitting: Sitting) -> None:
    sitting.note(ActKind.PAUSED)
    with pytest.raises(RuleError, match="record_paused"):
        sitting.note(ActKind.PAUSED)
    with pytest.raises(FieldError, match="record_paused"):
        sitting.hold()
    sitting.town.clock.advance(timedelta(minutes=20))
    sitting.note(ActKind.RESUMED)
    with pytest.raises(RuleError, match="record_not_paused"):
        sitting.note(ActKind.RESUMED)
    assert "17时30分休会，17时50分续会" in sitting.hold()


def test_what_was_read_back_is_kept_whatever_is_sent_later(sitting: Sitting) -> None:
    sitting.save(read_back=ReadBackWay.HANDED)
    more = RecordLine("甲方", LineKind.STATEMENT, "还有一点，墙高两米。")
    sitting.save(lines=(more,), read_back=None)
    page = sitting.page()
    assert (page.lines, page.read_lines) == ((*SPOKEN, more), len(SPOKEN))
    with pytest.raises(FieldError, match="record_not_read_back"):
        sitting.hold(lines=(more,), read_back=None)
    assert "向当事人宣读" in sitting.hold(lines=(more,))


def test_a_correction_leaves_what_was_struck_on_paper(sitting: Sitting) -> None:
    sitting.save(read_back=ReadBackWay.HANDED)
    sitting.correct(1, 0, 2, "前年")
    [made] = sitting.page().corrections
    assert (made.line, made.words, made.by) == (1, "前年", sitting.actor.name)
    words = sitting.hold(lines=(), read_back=None)
    assert "答（甲方）：去年前年〔指印〕秋天，砌墙前没跟我家商量。" in words
    assert "交当事人校阅" in words
    assert "划去和添加的字共1处" in words


def test_nothing_is_corrected_before_it_was_read_back(sitting: Sitting) -> None:
    sitting.save(read_back=None)
    with pytest.raises(RuleError, match="correction_out_of_place"):
        sitting.correct(1, 0, 2, "前年")


def test_whoever_looks_at_an_older_version_corrects_nothing(sitting: Sitting) -> None:
    sitting.save()
    old = sitting.page().version
    sitting.correct(1, 0, 2, "前年")
    request = CorrectRecord(
        session_id=sitting.session_id, seen=old, line=1, start=3, end=4, words="冬"
    )
    with pytest.raises(StaleRecordError):
        sitting.town.services.record_acts.correct(sitting.actor, request)


def _with_agent(town: Town) -> tuple[int, UUID, UUID]:
    road = Road(town)
    case_id = road.ready()
    with town.open_unit(road.actor) as unit:
        case = unit.cases.look(case_id)
        matter = unit.matters.look(case.matter_id)
        for name, role, behalf in (
            ("赵律师", MatterRole.AGENT_LAWYER, case.parties[0]),
            ("李大山", MatterRole.STATUTORY_AGENT, case.parties[1]),
        ):
            person = unit.people.add(Person(name=name))
            matter.parties.append(
                MatterParty(
                    matter_id=matter.id,
                    person_id=person.id,
                    role=role,
                    ordinal=len(matter.parties),
                    name=name,
                    behalf_of_id=behalf.matter_party_id,
                )
            )
        unit.audit.record("party:added", matter.id, matter.number)
    return road.serial, case_id, road.sitting(case_id)


@pytest.fixture
def accompanied(town_after: TownAfter) -> Sitting:
    town, (serial, case_id, session_id) = town_after(_with_agent)
    return Sitting(town, serial, case_id, session_id)


def test_agents_and_guardians_are_expected_with_their_party(accompanied: Sitting) -> None:
    there = [(one.role, one.name, one.behalf) for one in accompanied.page().attendance]
    assert there[:4] == [
        (AttendanceRole.PARTY, "王桂兰", ""),
        (AttendanceRole.AGENT, "赵律师", "甲方"),
        (AttendanceRole.PARTY, "李建军", ""),
        (AttendanceRole.GUARDIAN, "李大山", "乙方"),
    ]


def test_whoever_comes_for_a_party_signs_for_it(accompanied: Sitting) -> None:
    there = absent(accompanied.page().attendance, "甲方")
    words = accompanied.hold(attendance=there, result=SessionResult.AGREED)
    assert "甲方王桂兰（未到场）（委托代理人赵律师）、乙方李建军（法定代理人李大山）" in words
    assert "甲方委托代理人（签名或按指印）" in words
    assert "乙方法定代理人（签名或按指印）" in words
    assert "甲方（签名" not in words


def test_nobody_agrees_for_whom_nobody_came(accompanied: Sitting) -> None:
    there = tuple(
        replace(one, present=one.present and "甲方" not in (one.call, one.behalf))
        for one in accompanied.page().attendance
    )
    with pytest.raises(FieldError, match="agreed_without_party"):
        accompanied.hold(attendance=there, result=SessionResult.AGREED)
