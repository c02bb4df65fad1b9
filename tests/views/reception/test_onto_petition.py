"""Everybody of a group, typed or pasted at the window, stands on the registration of the petition."""

from dataclasses import dataclass, replace
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from centre_app.domain.matters.codes import MatterRole
from centre_app.domain.people.codes import IdKind
from centre_app.domain.permissions import Role
from centre_app.services.records.papers import PaperKey
from centre_app.services.requests import Done
from tests.petition_road import PetitionRoad
from tests.printing.reading import by_poppler, solid
from tests.views.reception.conftest import Counter
from tests.views.reception.typed import (
    FAMILIAR,
    PHONE,
    RARE,
    few_times,
    fill,
    in_order,
    names,
    paste,
    register,
    texts,
)

PASSPORT_HOLDER = "阮文雄"
short_names = st.text(FAMILIAR + RARE, min_size=2, max_size=4)
"""Longer ones are one to a line in a list."""


@dataclass(kw_only=True)
class TypedPetition(PetitionRoad):
    """The petition of somebody who was registered at the window."""

    matter_id: UUID

    def __post_init__(self) -> None:
        director = self.town.actor(Role.DIRECTOR)
        self.actor = replace(director, roles=frozenset({Role.DIRECTOR, Role.RECEPTIONIST}))
        with self.town.open_unit(self.actor, reading=True) as unit:
            matter = unit.matters.look(self.matter_id)
            self.now(Done(matter.id, "", unit.matters.version(matter)))

    def record(self) -> str:
        """Classify it and return what its registration form (F30) says."""
        self.classified()
        [paper] = [one for one in self.page.papers if one.form == "F30"]
        file = self.town.services.papers.fetch(self.actor, PaperKey(paper.paper_id))
        return solid(by_poppler(file.pdf))


def _recorded(counter: Counter, matter_id: UUID) -> str:
    return TypedPetition(town=counter.town, matter_id=matter_id).record()


@few_times(4)
@given(
    speakers=st.lists(names, min_size=1, max_size=4, unique=True),
    pasted=st.lists(short_names, min_size=1, max_size=30, unique=True),
    demand=texts,
)
def test_representatives_typed_and_companions_pasted_stand_on_the_form(
    counter: Counter, speakers: list[str], pasted: list[str], demand: str
) -> None:
    form = counter.room.intake.form
    companions = [one for one in pasted if one not in {*speakers, "代甲表"}]
    typed = {form.visitor.name: "代甲表", form.visitor.phone: PHONE, form.demand.demand: demand}
    fill(counter, typed)
    people = form.way.people
    fill(counter, {people.append().name: name for name in speakers})
    form.way.people_count.clear()
    fill(counter, {form.way.people_count: str(1 + len(speakers) + len(companions))})
    paste(counter, form.way.companions, "\n".join(companions))
    matter_id = register(counter).matter_id
    with counter.town.open_unit(counter.clerk, reading=True) as unit:
        parties = unit.matters.look(matter_id).parties
    came = [one.name for one in parties if one.role is MatterRole.COMPANION]
    assert came == companions
    paper = _recorded(counter, matter_id)
    assert [one for one in ("代甲表", PHONE, *speakers) if one not in paper] == []
    assert in_order("、".join(companions), paper)
    assert in_order(demand, paper)


def test_somebody_from_abroad_stands_on_the_form_with_his_country(counter: Counter) -> None:
    form = counter.room.intake.form
    form.visitor.more.open()
    form.visitor.more.inside.id_kind.set_value(IdKind.PASSPORT)
    typed = {
        form.visitor.name: PASSPORT_HOLDER,
        form.visitor.id_number: "B1234567",
        form.visitor.more.inside.country: "越南",
        form.visitor.more.inside.work_unit: "岚禾木器厂",
        form.demand.demand: "工资没有结清",
    }
    fill(counter, typed)
    paper = _recorded(counter, register(counter).matter_id)
    assert [text for text in typed.values() if text not in paper] == []
    assert "国籍越南" in paper
