"""Keeping modules, counting their use, and learning sentences, on both engines."""

from pathlib import Path

import pytest
from sqlalchemy import select

from centre_app.bootstrap import local_house
from centre_app.domain.errors import FieldError, NotAllowedError, NotFoundError, StaleRecordError
from centre_app.domain.matters.codes import DisputeType
from centre_app.domain.permissions import Actor, Role
from centre_app.services.records.people import PersonEntry
from centre_app.services.records.reception import Intake, VisitQuery
from centre_app.services.records.text_modules import (
    ModuleEdit,
    ModuleLine,
    ModulePage,
    SentenceDismissal,
    StarterWish,
    VisitKey,
)
from centre_app.storage.seeds import starter_modules
from centre_app.storage.tables.base import metadata
from tests.fixed_clock import FixedClock
from tests.services.bad_input.trying import words_in
from tests.services.intakes import an_intake
from tests.town import FOUNDING, Town

WAGES = DisputeType.WAGE_ARREARS
HABIT = "干完活以后一直不给结账"


def page(town: Town) -> ModulePage:
    return town.services.text_modules.page(town.actor(Role.RECEPTIONIST), None)


def lines(town: Town) -> dict[str, ModuleLine]:
    return {one.short_name: one for one in page(town).modules}


def save(town: Town, **fields: object) -> None:
    edit = ModuleEdit(**{"short_name": "鱼塘", "text": "租金没有付清", **fields})  # type: ignore[arg-type]
    town.services.text_modules.save(town.actor(Role.RECEPTIONIST), edit)


def come(town: Town, name: str, demand: str, about: DisputeType = WAGES, **more: object) -> Intake:
    """Register a visit and let it be learned from, as the window does."""
    clerk = town.actor(Role.RECEPTIONIST)
    intake = an_intake(
        visitor=PersonEntry(name=name, id_remark="没带"),
        others=(),
        demand=demand,
        dispute_type=about,
        **more,
    )
    town.services.reception.register(clerk, intake)
    town.services.text_modules.learn(clerk, VisitKey(intake.visit_id))
    return intake


def on_file(town: Town) -> str:
    with town.engine.connect() as connection:
        found = (
            one
            for name in ("counted_sentences", "text_module_uses", "audit_events")
            for row in connection.execute(select(metadata.tables[name]))
            for one in words_in(tuple(row))
        )
        return "\n".join(found)


def test_a_module_is_added_changed_and_taken_out_of_use(town: Town) -> None:
    save(town, dispute_type=DisputeType.CONTRACT)
    [first] = page(town).modules
    assert (first.short_name, first.dispute_type, first.uses) == ("鱼塘", DisputeType.CONTRACT, 0)
    save(town, id=first.id, version=first.version, text="租金〔金额〕元没有付清")
    [second] = page(town).modules
    assert (second.text, second.dispute_type) == ("租金〔金额〕元没有付清", None)
    save(town, id=second.id, version=second.version, active=False)
    assert not lines(town)["鱼塘"].active
    assert town.services.text_modules.book(town.actor(Role.CLERK), None).modules == []
    with pytest.raises(StaleRecordError):
        save(town, id=second.id, version=first.version)


def test_two_modules_cannot_have_one_name(town: Town) -> None:
    save(town)
    with pytest.raises(FieldError) as refused:
        save(town)
    assert refused.value.reasons == {"short_name": "taken"}


def test_modules_are_kept_by_those_who_write_demands_and_read_by_all(town: Town) -> None:
    for role in Role:
        town.services.text_modules.book(town.actor(role), None)
    for role in (Role.SYS_ADMIN, Role.AUDITOR, Role.DEPT_HANDLER, Role.MEDIATOR):
        with pytest.raises(NotAllowedError):
            town.services.text_modules.page(town.actor(role), None)


def test_those_brought_along_are_added_once_and_none_is_written_over(town: Town) -> None:
    assert page(town).starters == len(starter_modules())
    save(town, short_name="工资", text="自己的写法")
    for _ in range(2):
        town.services.text_modules.add_starters(town.actor(Role.RECEPTIONIST), StarterWish())
    found = lines(town)
    assert len(found) == len(starter_modules())
    assert found["工资"].text == "自己的写法"
    assert page(town).starters == 0


def test_a_module_used_is_counted_for_the_type_of_the_matter(town: Town) -> None:
    save(town, text="承包〔什么〕的租金〔金额〕元没有付清，要求限期付清")
    come(
        town, "赵德顺", "他说了，承包鱼塘的租金800元没有付清，要求限期付清。", DisputeType.CONTRACT
    )
    come(town, "钱三多", "别的事情，和租金没有关系。", DisputeType.CONTRACT)
    [offered] = town.services.text_modules.book(town.actor(Role.CLERK), None).modules
    assert offered.uses == {DisputeType.CONTRACT: 1}
    assert lines(town)["鱼塘"].uses == 1


def test_a_sentence_is_offered_once_three_matters_of_a_type_hold_it(town: Town) -> None:
    for at, name in enumerate(("赵德顺", "钱三多", "孙小雨")):
        assert page(town).learned == (), at
        assert HABIT not in on_file(town)
        come(town, name, f"{HABIT}。{name}要求尽快给个说法")
    [learned] = page(town).learned
    assert (learned.sentence, learned.dispute_type, learned.seen) == (HABIT, WAGES, 3)
    come(town, "李四海", HABIT, DisputeType.CONTRACT)
    assert [one.seen for one in page(town).learned] == [3]
    for name in ("赵德顺", "钱三多", "孙小雨", "德顺"):
        assert name not in on_file(town)


def test_a_matter_is_learned_from_when_it_comes_not_when_somebody_asks_again(town: Town) -> None:
    clerk = town.actor(Role.RECEPTIONIST)
    come(town, "赵德顺", HABIT)
    [row] = town.services.reception.list_visits(clerk, VisitQuery())
    for _ in range(3):
        come(town, "赵德顺", HABIT, matter_id=row.matter_id)
    assert page(town).learned == ()


def test_what_a_module_already_says_is_not_learned(town: Town) -> None:
    save(town, text=f"{HABIT}，还欠〔金额〕元。催过几次没有结果")
    for name in ("赵德顺", "钱三多", "孙小雨"):
        come(town, name, f"{HABIT}，还欠一些元。催过几次没有结果。")
    assert page(town).learned == ()


def test_a_learned_sentence_becomes_a_module_or_is_never_offered_again(town: Town) -> None:
    for name in ("赵德顺", "钱三多", "孙小雨"):
        come(town, name, f"{HABIT}；村里调解过也没有结果")
    one, other = page(town).learned
    save(town, short_name="结账", text=one.sentence, learned_id=one.id)
    town.services.text_modules.dismiss(
        town.actor(Role.RECEPTIONIST), SentenceDismissal(id=other.id)
    )
    assert page(town).learned == ()
    assert list(lines(town)) == ["结账"]
    come(town, "李四海", other.sentence)
    assert page(town).learned == ()
    assert other.sentence not in on_file(town)
    with pytest.raises(NotFoundError):
        save(town, short_name="再来", text=one.sentence, learned_id=one.id)


def test_a_new_centre_begins_with_those_brought_along(tmp_path: Path, clock: FixedClock) -> None:
    house = local_house(tmp_path, clock)
    opened = house.found(FOUNDING, house.recovery_code())
    found = opened.services.text_modules.page(opened.signed_in.actor, None)
    opened.close()
    assert {one.short_name for one in found.modules} == {
        one.short_name for one in starter_modules()
    }
    assert found.starters == 0


def test_a_visit_nobody_knows_teaches_nothing(town: Town) -> None:
    clerk: Actor = town.actor(Role.RECEPTIONIST)
    with pytest.raises(NotFoundError):
        town.services.text_modules.learn(clerk, VisitKey(clerk.staff_id))
